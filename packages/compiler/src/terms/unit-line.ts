import type { UnitReference } from "../model/unit-reference.ts";
import { type Span, trimSpan } from "../source/span.ts";
import { step } from "./brackets.ts";
import { ownerRoleOfLabel } from "./owner-label.ts";
import { isUnitList } from "./subject.ts";
import { splitUnits } from "./unit-list.ts";

/** A line that gives a unit its work: `省教育厅：负责…`. */
export interface UnitLine {
  /** The name or list before the colon. */
  readonly unit: Span;
  readonly units: readonly UnitReference[];
  /** What stands after the colon. */
  readonly rest: Span;
}

const LONGEST_HEAD = 80;

/** Reads the unit or list of units before the first colon; null where what stands there is no plain unit name (日常监测：, 备注：). */
export function readUnitLine(text: string, at: Span): UnitLine | null {
  const limit = Math.min(at.end, at.start + LONGEST_HEAD);
  for (let i = at.start; i < limit; i = step(text, i, at.end)) {
    const c = text.charAt(i);
    if ("。；;，,\n\t".includes(c)) return null;
    if (!"：:".includes(c)) continue;
    const head = { start: at.start, end: i };
    if (ownerRoleOfLabel(text.slice(at.start, i)) !== null || !isUnitList(text, head)) return null;
    const rest = trimSpan(text, { start: i + 1, end: at.end });
    return rest.start < rest.end
      ? { unit: trimSpan(text, head), units: splitUnits(text, head), rest }
      : null;
  }
  return null;
}
