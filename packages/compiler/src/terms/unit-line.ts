import { characterSet, inSet } from "../lexicon/character-set.ts";
import { ASKING_HEADS, FORM_HEADS, FORM_WORDS, SAME_AS_LABELS } from "../lexicon/form-labels.ts";
import { ROSTER_LABELS } from "../lexicon/group-words.ts";
import type { UnitReference } from "../model/unit-reference.ts";
import { type Span, trimSpan } from "../source/span.ts";
import { step } from "./brackets.ts";
import { ownerRoleOfLabel } from "./owner-label.ts";
import { isUnitList } from "./subject.ts";
import { splitUnits } from "./unit-list.ts";
import { unitKind, withoutBlanks } from "./unit-name.ts";

/** A line that gives a unit its work: `省教育厅：负责…`. */
export interface UnitLine {
  /** The name or list before the colon. */
  readonly unit: Span;
  readonly units: readonly UnitReference[];
  /** What stands after the colon. */
  readonly rest: Span;
}

const LONGEST_HEAD = 80;
const STOPS = characterSet("。；;，,\n\t");
const COLONS = characterSet("：:");

/**
 * Reads the unit or list of units before the first colon; null where what stands there is no plain unit name
 * (日常监测：, 备注：, 填报单位：, 组长：) or nothing follows it.
 */
export function readUnitLine(text: string, at: Span): UnitLine | null {
  const limit = Math.min(at.end, at.start + LONGEST_HEAD);
  for (let i = at.start; i < limit; i = step(text, i, at.end)) {
    const code = text.charCodeAt(i);
    if (inSet(STOPS, code)) return null;
    if (!inSet(COLONS, code)) continue;
    const unit = trimSpan(text, { start: at.start, end: i });
    const rest = trimSpan(text, { start: i + 1, end: at.end });
    // 组织部门：负责… names a unit, 组织部门：安环部 is a label.
    const words = withoutBlanks(text.slice(unit.start, unit.end));
    if (
      ownerRoleOfLabel(words) !== null &&
      (!SAME_AS_LABELS.includes(words) || isUnitList(text, rest))
    )
      return null;
    const units = headUnits(text, unit, words);
    return units.length > 0 && rest.start < rest.end ? { unit, units, rest } : null;
  }
  return null;
}

/** Reads a heading that is a unit's name or a list of them: `地市公司`, `省教育厅、省财政厅`; empty for any other heading. */
export function readUnitHead(text: string, at: Span): readonly UnitReference[] {
  const head = withoutBlanks(text.slice(at.start, at.end));
  return ownerRoleOfLabel(head) === null ? headUnits(text, at, head) : [];
}

function headUnits(text: string, at: Span, head: string): readonly UnitReference[] {
  if (head.length > LONGEST_HEAD || ROSTER_LABELS.has(head)) return [];
  const units = splitUnits(text, at);
  return units.every((unit) => namesOwner(unit.name)) ? units : [];
}

function namesOwner(name: string): boolean {
  const kind = unitKind(name);
  if (kind === null || kind === "people" || kind === "short") return false;
  return !FORM_HEADS.test(name) && !(FORM_WORDS.test(name) && ASKING_HEADS.test(name));
}
