import { characterSet, inSet } from "../lexicon/character-set.ts";
import {
  APPOINT,
  APPOINTED,
  APPOINTING_VERBS,
  APPOINTMENT_ENDS,
  AS,
  DEPUTY,
  MAKE_UP,
  MEMBER,
  MEMBERS,
  NOT_APPOINTING,
  OFFICE_HEAD,
  POST_FIRST,
  ROSTER_LABELS,
} from "../lexicon/group-words.ts";
import { BY } from "../lexicon/owner-words.ts";
import { holdsSign, isSign, signBit, signBitsOf } from "../lexicon/sign-bits.ts";
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

const COLONS = signBit("：:");
/** What a label of a roster ends in. */
const LABEL_ENDS = characterSet([...ROSTER_LABELS.keys()].map((word) => word.slice(-1)));
const LONGEST_LABEL = 12;
const LONGEST_CLAUSE = 200;

/** Reads a line of a roster: `组　长：张某某　　副组长：李某某、王某某`; empty where the line opens with no such label. */
export function readRosterLine(text: string, at: Span): readonly RosterEntry[] {
  const bits = signBitsOf(text);
  if (!holdsSign(bits, at.start, at.end, COLONS)) return [];
  const entries: RosterEntry[] = [];
  let side: "lead" | "members" | null = null;
  let from = at.start;
  const close = (end: number) => {
    if (side === null) return;
    const units = rosterUnits(text, trimSpan(text, { start: from, end }));
    if (units.length > 0) entries.push({ side, units, office: false });
  };
  for (let i = at.start; i < at.end; i = step(text, i, at.end)) {
    if (!isSign(bits, i, COLONS)) continue;
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
  if (text.charAt(at.start) === BY) {
    // 组长：由校长担任，全面负责…
    const words = text.slice(at.start, at.end);
    const end = words.search(APPOINTMENT_ENDS);
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
  const first = Math.max(from, colon - LONGEST_LABEL);
  const { end } = trimSpan(text, { start: first, end: colon });
  // Most colons follow another word: one look spares the reading of a dozen pieces.
  if (end === first || !inSet(LABEL_ENDS, text.charCodeAt(end - 1))) return null;
  for (let start = first; start < colon; start++) {
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
    const words = text.slice(part.start, Math.min(part.end, part.start + LONGEST_CLAUSE));
    const first = POST_FIRST.exec(words);
    let from = 0;
    // 以局长任组长、各科长为成员的…: each post ends its own list.
    const appointments = words.search(APPOINTED) < 0 ? [] : words.matchAll(APPOINTED);
    for (const appointed of appointments) {
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
    } else if (words.startsWith(BY) && words.endsWith(MAKE_UP))
      push(entries, text, { start: part.start + 1, end: part.end - 2 }, MEMBER);
  }
  return entries;
}

function appointedEnd(words: string, from: number): number {
  for (const word of APPOINTING_VERBS) {
    const end = words.indexOf(word, from + 1);
    // 主任, 责任 and 任务 hold the character and appoint nobody.
    if (
      end > 0 &&
      (word !== APPOINT || end === words.length - 1) &&
      !NOT_APPOINTING.includes(words.charAt(end - 1))
    )
      return end;
  }
  return words.length;
}

// The list begins behind the last 由 or 以 (成立由区长任组长); without one at the clause, unless that founds a group.
function push(entries: RosterEntry[], text: string, at: Span, post: string): void {
  const words = text.slice(at.start, at.end);
  const by = Math.max(words.lastIndexOf(BY), words.lastIndexOf(AS));
  const units = splitUnits(text, { start: at.start + by + 1, end: at.end });
  if (units.length === 0) return;
  const side = post.includes(DEPUTY) || MEMBERS.includes(post) ? "members" : "lead";
  entries.push({ side, units, office: post.endsWith(OFFICE_HEAD) });
}
