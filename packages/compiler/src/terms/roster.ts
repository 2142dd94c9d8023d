import { ROSTER_LABELS } from "../lexicon/group-words.ts";
import type { UnitReference } from "../model/unit-reference.ts";
import { type Span, trimSpan } from "../source/span.ts";
import { splitOutside, step } from "./brackets.ts";
import { splitUnits } from "./unit-list.ts";
import { withoutBlanks } from "./unit-name.ts";

/** Who a roster names, and on which side. */
export interface RosterEntry {
  readonly side: "lead" | "members";
  readonly units: readonly UnitReference[];
}

const LONGEST_LABEL = 12;

/** Reads a line of a roster: `组　长：张某某　　副组长：李某某、王某某`; empty where the line opens with no such label. */
export function readRosterLine(text: string, at: Span): readonly RosterEntry[] {
  const entries: RosterEntry[] = [];
  let side: "lead" | "members" | null = null;
  let from = at.start;
  const close = (end: number) => {
    if (side === null) return;
    const units = splitUnits(text, trimSpan(text, { start: from, end }));
    if (units.length > 0) entries.push({ side, units });
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

/** Reads the rosters of running text: `局长任组长`, `由X担任副组长`, `组长由X担任`, `由各科室负责人组成`. */
export function readRosterPhrases(text: string, at: Span): readonly RosterEntry[] {
  const entries: RosterEntry[] = [];
  for (const clause of splitOutside(text, at, "，,")) {
    const part = trimSpan(text, clause);
    const words = text.slice(part.start, part.end);
    const found =
      /(?:担任|兼任|任|为)(第一组长|常务副组长|副组长|双组长|组长|总指挥|副总指挥|指挥长|副指挥长|主任|副主任|组员|成员)(?:的|$|，|、)/u.exec(
        words,
      );
    if (found !== null) {
      push(
        entries,
        text,
        { start: part.start, end: part.start + found.index },
        sideOf(found[1] ?? ""),
      );
      continue;
    }
    const post =
      /^(?:.{0,20})?(第一组长|常务副组长|副组长|组长|总指挥|副总指挥|指挥长|办公室主任|成员)由/u.exec(
        words,
      );
    if (post !== null) {
      const end = words.search(/担任|兼任|组成|[^主责]任$/u);
      if (end > post[0].length)
        push(
          entries,
          text,
          { start: part.start + post[0].length, end: part.start + end },
          sideOf(post[1] ?? ""),
        );
      continue;
    }
    if (words.startsWith("由") && words.endsWith("组成"))
      push(entries, text, { start: part.start + 1, end: part.end - 2 }, "members");
  }
  return entries;
}

function push(entries: RosterEntry[], text: string, at: Span, side: "lead" | "members"): void {
  let start = trimSpan(text, at).start;
  if ("由以".includes(text.charAt(start))) start++;
  const units = splitUnits(text, { start, end: at.end });
  if (units.length > 0) entries.push({ side, units });
}

function sideOf(post: string): "lead" | "members" {
  return post.startsWith("副") || post.startsWith("常务副") || post === "成员" || post === "组员"
    ? "members"
    : "lead";
}
