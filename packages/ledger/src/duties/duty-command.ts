import type { PlainDate } from "@luoshi/compiler";
import type { Duty, DutyState } from "./duty.ts";

/**
 * How the one who acts stands to a duty; one may stand in several ways at once. `holder` acts for the unit that has it,
 * `lead` for the lead unit of the same task, `dispatcher` is the office of the unit whose plan it is, `parent` holds
 * the duty that this one is a share of, `supervision` has it within its scope.
 */
export type Relation = "holder" | "lead" | "dispatcher" | "supervision" | "parent";

/** Every relation. */
export const relations: readonly Relation[] = [
  "holder",
  "lead",
  "dispatcher",
  "supervision",
  "parent",
];

/** A share of a duty for a sub-unit, or for people of the unit itself; the caller makes the id. */
export interface Share {
  readonly id: string;
  readonly unitId: string;
  readonly personIds: readonly string[];
  /** A whole number from 1 to 1000; only the proportion to the other shares matters. */
  readonly weight: number;
  /** Null takes the parent's day. */
  readonly due: PlainDate | null;
}

/** What somebody wants done with a duty. `transfer` brings the id of the duty that the other unit gets. */
export type DutyCommand =
  | { readonly kind: "sign" }
  | { readonly kind: "decline"; readonly reason: string }
  | {
      readonly kind: "transfer";
      readonly unitId: string;
      readonly newDutyId: string;
      readonly reason: string;
    }
  | { readonly kind: "split"; readonly shares: readonly Share[] }
  | { readonly kind: "assign"; readonly personIds: readonly string[] }
  /** `why` is wanted where others have not answered yet. */
  | { readonly kind: "claim"; readonly statement: string; readonly why: string | null }
  | { readonly kind: "sendBack"; readonly reason: string }
  | { readonly kind: "accept" }
  | { readonly kind: "askExtension"; readonly to: PlainDate; readonly reason: string }
  /** `to` null grants the day that was asked for. */
  | { readonly kind: "grantExtension"; readonly to: PlainDate | null }
  | { readonly kind: "refuseExtension"; readonly reason: string }
  | { readonly kind: "withdraw"; readonly reason: string }
  | { readonly kind: "signOff" }
  /** Back to a unit that declined, with an answer to its reason where there is one. */
  | { readonly kind: "reassign"; readonly answer: string | null }
  | { readonly kind: "reopen"; readonly reason: string };

/** The name of a command. */
export type DutyCommandKind = DutyCommand["kind"];

/** A neighbour of a duty, as far as its rules ask: 3 support duties, one of them `active`. */
export interface DutyNeighbour {
  readonly id: string;
  readonly state: DutyState;
}

/** What a step reads beside the duty itself. */
export interface DutyContext {
  readonly relations: readonly Relation[];
  readonly today: PlainDate;
  /** Support duties of the same task, for the duty of a lead; else empty. */
  readonly supports: readonly DutyNeighbour[];
  /** Direct shares of this duty. */
  readonly children: readonly DutyNeighbour[];
  /** The duty this is a share of. */
  readonly parent: Pick<Duty, "state" | "due"> | null;
}

/**
 * What follows from a step, for the caller to do in the same transaction: store a new duty; step other duties with
 * `withdraw` as their `parent`; close a request for an extension unanswered; tell those who stand so to the duty.
 */
export type DutyEffect =
  | { readonly kind: "create"; readonly duty: Duty }
  | { readonly kind: "withdraw"; readonly dutyIds: readonly string[]; readonly reason: string }
  | { readonly kind: "lapseExtension" }
  | { readonly kind: "tell"; readonly relation: Relation; readonly about: DutyCommandKind };
