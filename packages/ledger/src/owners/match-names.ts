import type { PlainDate } from "@luoshi/compiler";
import type { Unit } from "./directory.ts";
import type { DirectoryIndex, NameForm } from "./directory-index.ts";
import { fitName } from "./unit-name.ts";

/** A unit and how a name fits it. */
export interface UnitMatch {
  readonly unit: Unit;
  readonly form: NameForm;
  readonly fit: "same" | "former" | "short" | "inside" | "near";
}

const ORDER = { same: 0, former: 1, short: 2, inside: 3, near: 4 } as const;

/** Units of `pool` that the core of a name fits, the best fits first. */
export function matchNames(
  core: string,
  pool: readonly Unit[],
  index: DirectoryIndex,
  day: PlainDate,
  allow: (unit: Unit, form: NameForm) => boolean = () => true,
): UnitMatch[] {
  const found: UnitMatch[] = [];
  for (const unit of pool) {
    let best: UnitMatch | null = null;
    for (const form of index.formsOf.get(unit.id) ?? []) {
      if (!allow(unit, form)) continue;
      const fit = fitName(core, form.core);
      if (fit === null) continue;
      const isFormer = form.until !== null && form.until <= day;
      if (isFormer && fit !== "same") continue;
      const grade = fit === "same" && isFormer ? "former" : fit;
      if (best === null || ORDER[grade] < ORDER[best.fit]) best = { unit, form, fit: grade };
    }
    if (best !== null) found.push(best);
  }
  return found.sort((a, b) => ORDER[a.fit] - ORDER[b.fit]);
}

/**
 * The one match that counts, or several that compete. Names that are only alike never count alone; beside a shortening
 * those that hold it cast doubt on it: 教育科 is not 教育督导科 where a 基础教育科 stands.
 */
export function decide(matches: readonly UnitMatch[]): readonly UnitMatch[] {
  const first = matches[0];
  if (first === undefined || first.fit === "inside" || first.fit === "near") return [];
  if (first.fit === "short") return matches.filter((match) => match.fit !== "near");
  return matches.filter((match) => match.fit === first.fit);
}
