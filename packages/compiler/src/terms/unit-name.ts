import { characterSet, inSet } from "../lexicon/character-set.ts";
import { OPENING_VERBS, VERBLIKE_NAMES } from "../lexicon/subject-words.ts";
import { LIST_CLOSERS, NEVER_NAMES, WORK_ENDINGS } from "../lexicon/unit-list-words.ts";
import {
  BARE_HEADS,
  CLAUSE_OPENERS,
  COLLECTIVE_OPENERS,
  endingBefore,
  endingOf,
  PROSE_MARKS,
  WHOLE_UNITS,
} from "../lexicon/unit-words.ts";
import { standsInside } from "../lexicon/word-index.ts";
import { matchAt, matchBefore } from "../lexicon/word-map.ts";
import { isBlank } from "../source/span.ts";
import { withoutBrackets } from "./brackets.ts";

/** What a phrase names: an organ, a place that stands for its government, a post, people, or a department written short. */
export type UnitKind = "organ" | "place" | "post" | "people" | "short";

const LONGEST_NAME = 40;
const LONGEST_PLACE = 7;
const LONGEST_TAIL = 10;
const LONGEST_FREE_NAME = 16;
const CLOSERS = characterSet(LIST_CLOSERS);
const PROSE_SIGNS = characterSet(PROSE_MARKS.keys());

/** Whether a phrase names a unit or post, by its ending and the absence of prose: `市教育局`, `各党组织`, not `加强基层党组织`. */
export function isUnitName(phrase: string): boolean {
  return unitKind(phrase) !== null;
}

/**
 * Whether the characters before `end` could close a list of units: a cheap look at the last few before the list is split.
 */
export function endsLikeUnit(text: string, start: number, end: number): boolean {
  let last = end;
  while (last > start && isBlank(text.charCodeAt(last - 1))) last--;
  // Nothing before the span: no word that could tell against a unit.
  if (last === 0 || inSet(CLOSERS, text.charCodeAt(last - 1))) return true;
  const from = Math.max(start, last - LONGEST_TAIL);
  const kind = endingBefore(text, from, last);
  return (kind !== null && kind !== "none") || matchBefore(WHOLE_UNITS, text, from, last) !== null;
}

/** Kind of unit a phrase names; null for prose and for heads that name nobody alone (部门). */
export function unitKind(phrase: string): UnitKind | null {
  if (phrase.length < 2 || phrase.length > 3 * LONGEST_NAME) return null;
  const name = withoutBlanks(withoutBrackets(phrase));
  if (name.length < 2 || name.length > LONGEST_NAME || BARE_HEADS.has(name)) return null;
  if (WHOLE_UNITS.values.has(name)) return "short";
  const kind = endingOf(name);
  if (kind === null || kind === "none") return null;
  if (hasProse(name)) return null;
  if (!WORK_ENDINGS.includes(name.charAt(name.length - 1)) && opensClause(name)) return null;
  if (kind !== "place") return kind;
  return name.length <= LONGEST_PLACE || matchAt(COLLECTIVE_OPENERS, name, 0, name.length) !== null
    ? kind
    : null;
}

/**
 * Whether a phrase could be a name where a formula promises one: a person, a firm, a short form without a telling
 * ending (张三, 国网, 检修). No prose, no verb in front, no measure of time.
 */
export function couldBeName(phrase: string): boolean {
  if (isUnitName(phrase)) return true;
  const name = withoutBlanks(withoutBrackets(phrase));
  if (name.length < 2 || name.length > LONGEST_FREE_NAME) return false;
  if (BARE_HEADS.has(name) || NEVER_NAMES.test(name)) return false;
  return !hasProse(name) && !opensClause(name) && !OPENING_VERBS.has(name.slice(0, 2));
}

/** Removes white space: `办 公 室` is 办公室. */
export function withoutBlanks(phrase: string): string {
  let out = "";
  let kept = 0;
  for (let i = 0; i < phrase.length; i++) {
    if (!isBlank(phrase.charCodeAt(i))) continue;
    out += phrase.slice(kept, i);
    kept = i + 1;
  }
  return kept === 0 ? phrase : out + phrase.slice(kept);
}

function opensClause(name: string): boolean {
  return (
    matchAt(CLAUSE_OPENERS, name, 0, name.length) !== null &&
    matchAt(VERBLIKE_NAMES, name, 0, name.length) === null
  );
}

// A name holds no stop, no modal verb and no preposition; each mark lists the words in which it is harmless (应 in 应急).
function hasProse(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    if (!inSet(PROSE_SIGNS, name.charCodeAt(i))) continue;
    const harmless = PROSE_MARKS.get(name.charAt(i));
    if (harmless === undefined) continue;
    if (!standsInside(harmless, name, i)) return true;
  }
  return false;
}
