import type { OwnerWhy } from "./owner-why.ts";
import type { OwnerTarget } from "./target.ts";

/** A target that may be meant, best first in its list. */
export interface OwnerCandidate {
  readonly target: OwnerTarget;
  readonly why: OwnerWhy;
}

/**
 * What became of a written name. `resolved`: one answer and nothing else plausible. `ambiguous`: `why` is the one
 * question to ask, `candidates` the likely answers. `unknown`: nothing in the directory comes near.
 */
export type OwnerResolution =
  | {
      readonly status: "resolved";
      readonly target: OwnerTarget;
      readonly why: OwnerWhy;
      readonly candidates: readonly OwnerCandidate[];
    }
  | {
      readonly status: "ambiguous" | "unknown";
      readonly why: OwnerWhy;
      readonly candidates: readonly OwnerCandidate[];
    };

const MOST = 8;

/** Settled: this and nothing else. */
export function resolvedAs(target: OwnerTarget, why: OwnerWhy): OwnerResolution {
  return { status: "resolved", target, why, candidates: [{ target, why }] };
}

/** Not settled: a question, with what may be meant. */
export function asked(why: OwnerWhy, candidates: readonly OwnerCandidate[]): OwnerResolution {
  return { status: "ambiguous", why, candidates: candidates.slice(0, MOST) };
}

/** Nothing comes near. */
export function unknownOwner(why: OwnerWhy): OwnerResolution {
  return { status: "unknown", why, candidates: [] };
}
