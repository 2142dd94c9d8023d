import {
  BARE_HEADS,
  CLAUSE_OPENERS,
  COLLECTIVE_OPENERS,
  endingOf,
  PROSE_MARKS,
  WHOLE_UNITS,
} from "../lexicon/unit-words.ts";
import { isBlank } from "../source/span.ts";
import { withoutBrackets } from "./brackets.ts";

/** What a phrase names: an organ, a place that stands for its government, a post, people, or a department written short. */
export type UnitKind = "organ" | "place" | "post" | "people" | "short";

const LONGEST_NAME = 40;
const LONGEST_PLACE = 7;
/** Working groups are named after their work: 推进组, 督导组, 落实办. */
const WORK_ENDINGS = "组办班队";

/** Whether a phrase names a unit or post, by its ending and the absence of prose: `市教育局`, `各党组织`, not `加强基层党组织`. */
export function isUnitName(phrase: string): boolean {
  return unitKind(phrase) !== null;
}

/** Kind of unit a phrase names; null for prose and for heads that name nobody alone (部门). */
export function unitKind(phrase: string): UnitKind | null {
  if (phrase.length < 2 || phrase.length > 3 * LONGEST_NAME) return null;
  const name = withoutBlanks(withoutBrackets(phrase));
  if (name.length < 2 || name.length > LONGEST_NAME || BARE_HEADS.has(name)) return null;
  if (WHOLE_UNITS.has(name)) return "short";
  const kind = endingOf(name);
  if (kind === null || kind === "none") return null;
  if (hasProse(name)) return null;
  if (!WORK_ENDINGS.includes(name.charAt(name.length - 1)) && opensClause(name)) return null;
  if (kind !== "place") return kind;
  return name.length <= LONGEST_PLACE || COLLECTIVE_OPENERS.some((word) => name.startsWith(word))
    ? kind
    : null;
}

/** Removes white space: `办 公 室` is 办公室. */
export function withoutBlanks(phrase: string): string {
  let out = "";
  for (let i = 0; i < phrase.length; i++)
    if (!isBlank(phrase.charCodeAt(i))) out += phrase.charAt(i);
  return out;
}

function opensClause(name: string): boolean {
  return CLAUSE_OPENERS.some((word) => name.startsWith(word));
}

// A name holds no stop, no modal verb and no preposition; each mark lists the words in which it is harmless (应 in 应急).
function hasProse(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const harmless = PROSE_MARKS.get(name.charAt(i));
    if (harmless === undefined) continue;
    if (!harmless.some((word) => name.startsWith(word, i - word.indexOf(name.charAt(i)))))
      return true;
  }
  return false;
}
