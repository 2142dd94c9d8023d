import type { PlainDate } from "@luoshi/compiler";
import { chainOf, type DirectoryIndex } from "./directory-index.ts";
import { expandTarget } from "./expand-target.ts";
import type { OwnerResolution } from "./resolution.ts";
import { type OwnerTarget, targetKey } from "./target.ts";
import { isInner } from "./vantage.ts";
import { readWrittenName } from "./written-name.ts";

/** An answer that a clerk gave: this name, in plans of this institution, means that. */
export interface OwnerMemory {
  /** The issuing institution. */
  readonly unitId: string;
  /** The name in the form it is compared in. */
  readonly written: string;
  readonly target: OwnerTarget;
  /** Keys of what could have been meant at the time; anything newer is asked about again. */
  readonly seen: readonly string[];
}

/** A clerk's answer to one written name. */
export interface OwnerAnswer {
  readonly written: string;
  readonly issuer: string;
  readonly target: OwnerTarget;
  /** What had been made of the name when the clerk answered. */
  readonly resolution: OwnerResolution;
}

/** The row to keep for an answer: `信息办` in plans of 青渡区水务局 is unit u7 from now on. */
export function remember(answer: OwnerAnswer, index: DirectoryIndex): OwnerMemory {
  const seen = answer.resolution.candidates.map((candidate) => targetKey(candidate.target));
  return {
    unitId: memoryUnit(answer.issuer, index),
    written: readWrittenName(answer.written).written,
    target: answer.target,
    seen: [...new Set([...seen, targetKey(answer.target)])].sort(),
  };
}

/** What was answered before for a name, while all that it names still stands. */
export function recall(
  memory: readonly OwnerMemory[],
  written: string,
  issuer: string,
  index: DirectoryIndex,
  day: PlainDate,
): OwnerMemory | null {
  const unitId = memoryUnit(issuer, index);
  const row = memory.find((known) => known.unitId === unitId && known.written === written);
  return row !== undefined && stands(row.target, index, day) ? row : null;
}

/** Answers are kept for the institution, whichever of its 科室 wrote the plan. */
function memoryUnit(issuer: string, index: DirectoryIndex): string {
  return chainOf(issuer, index.unitOf).find((unit) => !isInner(unit))?.id ?? issuer;
}

/** Whether every unit of the target is still there: a list that has lost one is asked about again. */
function stands(target: OwnerTarget, index: DirectoryIndex, day: PlainDate): boolean {
  const units = expandTarget(target, index, day).length;
  switch (target.kind) {
    case "units":
      return units === new Set(target.ids).size;
    case "unitSet":
      return index.directory.unitSets.some((set) => set.id === target.id) && units > 0;
    case "workgroup":
      return index.groupOf.has(target.id);
    case "unit":
    case "post":
      return units === 1;
  }
}
