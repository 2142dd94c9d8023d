import { ROSTER_LABELS } from "../lexicon/group-words.ts";
import { isPersonName } from "../lexicon/surnames.ts";
import type { UnitReference } from "../model/unit-reference.ts";
import { type Span, trimSpan } from "../source/span.ts";
import { splitOutside, step } from "./brackets.ts";
import { splitUnits } from "./unit-list.ts";
import { withoutBlanks } from "./unit-name.ts";

/** Who a roster names, and on which side. */
export interface RosterEntry {
  readonly side: "lead" | "members";
  readonly units: readonly UnitReference[];
  /** Speaks of the office: 办公室主任由X兼任. */
  readonly office: boolean;
}

const LONGEST_LABEL = 12;
const LONGEST_CLAUSE = 200;

/** Reads a line of a roster: `组　长：张某某　　副组长：李某某、王某某`; empty where the line opens with no such label. */
export function readRosterLine(text: string, at: Span): readonly RosterEntry[] {
  const entries: RosterEntry[] = [];
  let side: "lead" | "members" | null = null;
  let from = at.start;
  const close = (end: number) => {
    if (side === null) return;
    const units = rosterUnits(text, trimSpan(text, { start: from, end }));
    if (units.length > 0) entries.push({ side, units, office: false });
  };
  for (let i = at.start; i < at.end; i = step(text, i, at.end)) {
    if (!"：:".includes(text.charAt(i))) continue;
    const label = rosterLabel(text, i, from);
    if (label === null) {
      if (side === null) return [];
      continue;
    }
    if (side === null && withoutBlanks(text.slice(at.start, label.start)) !== "") return [];
    close(label.start);
    side = label.side;
    from = i + 1;
  }
  close(at.end);
  return entries;
}

// 张三　县委副书记、县长　李四　副县长: where a name comes first, what stands beside each name is that person's post.
function rosterUnits(text: string, at: Span): readonly UnitReference[] {
  if (text.charAt(at.start) === "由") {
    // 组长：由校长担任，全面负责…
    const words = text.slice(at.start, at.end);
    const end = words.search(/担任|兼任|组成|[，,]/u);
    return splitUnits(text, { start: at.start + 1, end: end < 0 ? at.end : at.start + end });
  }
  const blank = text.slice(at.start, at.end).search(/[\s\u3000]/u);
  const nameFirst = blank > 0 && isPersonName(text.slice(at.start, at.start + blank));
  if (!nameFirst) return splitUnits(text, at);
  return splitOutside(text, at, " \u3000\t\n、，,；;").flatMap((part) => {
    const found = splitUnits(text, part);
    return found.filter((unit) => isPersonName(unit.name));
  });
}

function rosterLabel(
  text: string,
  colon: number,
  from: number,
): { start: number; side: "lead" | "members" } | null {
  for (let start = Math.max(from, colon - LONGEST_LABEL); start < colon; start++) {
    const side = ROSTER_LABELS.get(withoutBlanks(text.slice(start, colon)));
    if (side !== undefined && text.slice(start, start + 1).trim() !== "") return { start, side };
  }
  return null;
}

const POSTS =
  "第一组长|常务副组长|执行副组长|副组长|双组长|组长|总指挥|副总指挥|指挥长|副指挥长|办公室主任|主任委员|副主任委员|主任|副主任|组员|成员";
const APPOINTED = new RegExp(`(?:担任|兼任|任|为)(${POSTS})(?:的|、|$)`, "gu");
const POST_FIRST = new RegExp(`(${POSTS})(?:由|为)`, "u");

/** Expressions built above, for the proof that each is linear. */
export const patterns: Readonly<Record<string, RegExp>> = {
  APPOINTED: APPOINTED,
  POST_FIRST: POST_FIRST,
};

/** Reads the rosters of running text: `局长任组长`, `由X担任副组长`, `组长由X担任`, `由各科室负责人组成`. */
export function readRosterPhrases(text: string, at: Span): readonly RosterEntry[] {
  const entries: RosterEntry[] = [];
  for (const clause of splitOutside(text, at, "，,")) {
    const part = trimSpan(text, clause);
    const words = text.slice(part.start, Math.min(part.end, part.start + LONGEST_CLAUSE));
    const first = POST_FIRST.exec(words);
    let from = 0;
    // 以局长任组长、各科长为成员的…: each post ends its own list.
    for (const appointed of words.matchAll(APPOINTED)) {
      push(
        entries,
        text,
        { start: part.start + from, end: part.start + appointed.index },
        appointed[1] ?? "",
      );
      from = appointed.index + appointed[0].length;
    }
    if (from > 0) continue;
    if (first !== null) {
      const start = first.index + first[0].length;
      const end = appointedEnd(words, start);
      if (end > start)
        push(entries, text, { start: part.start + start, end: part.start + end }, first[1] ?? "");
    } else if (words.startsWith("由") && words.endsWith("组成"))
      push(entries, text, { start: part.start + 1, end: part.end - 2 }, "成员");
  }
  return entries;
}

function appointedEnd(words: string, from: number): number {
  for (const word of ["担任", "兼任", "组成", "任"]) {
    const end = words.indexOf(word, from + 1);
    // 主任, 责任 and 任务 hold the character and appoint nobody.
    if (
      end > 0 &&
      (word !== "任" || end === words.length - 1) &&
      !"主责".includes(words.charAt(end - 1))
    )
      return end;
  }
  return words.length;
}

// The list begins behind the last 由 or 以 (成立由区长任组长); without one at the clause, unless that founds a group.
function push(entries: RosterEntry[], text: string, at: Span, post: string): void {
  const words = text.slice(at.start, at.end);
  const by = Math.max(words.lastIndexOf("由"), words.lastIndexOf("以"));
  const units = splitUnits(text, { start: at.start + by + 1, end: at.end });
  if (units.length === 0) return;
  const side = post.includes("副") || post === "成员" || post === "组员" ? "members" : "lead";
  entries.push({ side, units, office: post.endsWith("办公室主任") || post.endsWith("主任") });
}
