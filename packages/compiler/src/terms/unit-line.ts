import { ROSTER_LABELS } from "../lexicon/group-words.ts";
import type { UnitReference } from "../model/unit-reference.ts";
import { type Span, trimSpan } from "../source/span.ts";
import { step } from "./brackets.ts";
import { ownerRoleOfLabel } from "./owner-label.ts";
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
/** Heads of form labels (填报单位, 报名部门, 参加人员): no unit unless something says whose. */
const LABEL_HEADS = ["单位", "部门", "人员", "人", "对象"];
const WHOSE = /^(?:各|有关|相关|其他|所属|直属|成员|全)|[省市县区镇乡局院校厅委]/u;

/**
 * Reads the unit or list of units before the first colon; null where what stands there is no plain unit name
 * (日常监测：, 备注：, 填报单位：, 组长：) or nothing follows it.
 */
export function readUnitLine(text: string, at: Span): UnitLine | null {
  const limit = Math.min(at.end, at.start + LONGEST_HEAD);
  for (let i = at.start; i < limit; i = step(text, i, at.end)) {
    const c = text.charAt(i);
    if ("。；;，,\n\t".includes(c)) return null;
    if (!"：:".includes(c)) continue;
    const unit = trimSpan(text, { start: at.start, end: i });
    const units = readUnitHead(text, unit);
    const rest = trimSpan(text, { start: i + 1, end: at.end });
    return units.length > 0 && rest.start < rest.end ? { unit, units, rest } : null;
  }
  return null;
}

/** Reads a heading that is a unit's name or a list of them: `地市公司`, `省教育厅、省财政厅`; empty for any other heading. */
export function readUnitHead(text: string, at: Span): readonly UnitReference[] {
  const head = withoutBlanks(text.slice(at.start, at.end));
  if (head.length > LONGEST_HEAD || ROSTER_LABELS.has(head) || ownerRoleOfLabel(head) !== null)
    return [];
  const units = splitUnits(text, at);
  return units.every((unit) => namesOwner(unit.name)) ? units : [];
}

function namesOwner(name: string): boolean {
  const kind = unitKind(name);
  if (kind === null || kind === "people" || kind === "short") return false;
  return !LABEL_HEADS.some((head) => name.endsWith(head)) || WHOSE.test(name);
}
