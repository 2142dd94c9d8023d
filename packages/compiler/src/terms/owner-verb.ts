import { characterSet, inSet } from "../lexicon/character-set.ts";
import {
  DUTY_ENDINGS,
  LIST_BREAKS,
  ORGANISE,
  ORGANISED,
  OWNER_ADVERBS,
  OWNER_VERBS,
  type OwnerRole,
  PLAIN_VERBS,
  SURE_VERBS,
  VERB_HEADS,
  VERB_OBJECTS,
} from "../lexicon/owner-words.ts";
import { ETC } from "../lexicon/unit-list-words.ts";
import { BARE_HEADS, COLLECTIVE_OPENERS } from "../lexicon/unit-words.ts";
import { matchAt, type WordMatch } from "../lexicon/word-map.ts";
import { step } from "./brackets.ts";
import { isUnitName, unitKind } from "./unit-name.ts";

/** The verb of an owner formula: `按职责分工负责`, from its first adverb to the last verb. */
export interface OwnerVerb {
  readonly start: number;
  readonly end: number;
  readonly role: OwnerRole;
}

const LONGEST_LAST = 60;
const BREAKS = characterSet(LIST_BREAKS);
const STOPS = characterSet("，,；;。\n");
const OPENERS = characterSet("（(");
const CLOSERS = characterSet("）)");
/** What a verb of duty or an adverb before it can begin with. */
const FIRST = characterSet(
  [OWNER_VERBS, OWNER_ADVERBS, PLAIN_VERBS].flatMap(({ values }) =>
    [...values.keys()].map((word) => word.charAt(0)),
  ),
);
/** Longest name that begins like an adverb. */
const LONGEST_OPENED = 20;
/** Longest way from an adverb to its verb: 按照各自职责权限和任务分工. */
const LONGEST_ADVERB = 24;

/**
 * First verb of duty in `[start, end)`: in 省商务厅牵头 the lead, in 各县区按职责分工负责 the owner.
 * `plain` admits verbs that name owners only inside a bracket or cell (落实, 组织实施).
 */
export function findOwnerVerb(
  text: string,
  start: number,
  end: number,
  plain: boolean,
): OwnerVerb | null {
  for (let at = start; at < end; at = step(text, at, end)) {
    if (!inSet(FIRST, text.charCodeAt(at))) continue;
    const role = verbAt(text, at, end);
    if (
      role !== null &&
      (SURE_VERBS.has(text.slice(at, at + 2)) || at === start || endsList(text, start, at))
    )
      return verbFrom(text, at, at, end, role);
    const adverb = matchAt(OWNER_ADVERBS, text, at, end);
    if (adverb !== null) {
      const verb = opensName(text, adverb, end) ? null : verbAfterAdverb(text, at, end, plain);
      if (verb !== null && (at === start || endsList(text, start, at))) return verb;
    } else if (plain && plainVerbAt(text, at, end) && at > start && endsList(text, start, at))
      return verbFrom(text, at, at, end, "owner");
  }
  return null;
}

/** Role of the duty verb at `at`; null where none stands or where it is part of a name (牵头单位). */
export function verbAt(text: string, at: number, end: number): OwnerRole | null {
  if (at + 2 > end) return null;
  const verb = matchAt(OWNER_VERBS, text, at, end);
  return verb === null || namesSomebody(text, at + 2, end) ? null : verb.value;
}

// 组织 is a verb only with work behind it: 群团组织 ends in the noun.
function plainVerbAt(text: string, at: number, end: number): boolean {
  if (matchAt(PLAIN_VERBS, text, at, end) === null || namesSomebody(text, at + 2, end))
    return false;
  return (
    !text.startsWith(ORGANISE, at) ||
    ORGANISED.some((work) => startsWithin(text, work, at + 2, end))
  );
}

/** Whether what follows a verb makes a name of it (牵头单位), not an object (负责制定). */
export function namesSomebody(text: string, at: number, end: number): boolean {
  return (
    matchAt(VERB_HEADS, text, at, end) !== null && matchAt(VERB_OBJECTS, text, at, end) === null
  );
}

// 牵头负责, 负责落实, 牵头组织实施: one verb; the first one that says lead or support decides.
function verbFrom(
  text: string,
  start: number,
  first: number,
  end: number,
  role: OwnerRole,
): OwnerVerb {
  let at = first + 2;
  let result = role;
  for (;;) {
    const next = verbAt(text, at, end);
    if (next !== null && next !== "partner") {
      if (next === "lead" || (next === "support" && result === "owner")) result = next;
      at += 2;
    } else if (plainVerbAt(text, at, end)) at += 2;
    else return { start, end: at, role: result };
  }
}

// 应急管理局牵头, 协调办按职责配合: the adverb is the beginning of a name, which a verb, an adverb or the list's next
// mark closes.
function opensName(text: string, adverb: WordMatch<true>, end: number): boolean {
  // 协调各部门, 统一负责: the adverb governs what follows.
  if (matchAt(COLLECTIVE_OPENERS, text, adverb.end, end) !== null) return false;
  if (verbAt(text, adverb.end, end) !== null || plainVerbAt(text, adverb.end, end)) return false;
  const limit = Math.min(end, adverb.start + LONGEST_OPENED);
  for (let at = adverb.end + 1; at <= limit; at++) {
    if (at < end && !inSet(BREAKS, text.charCodeAt(at)) && !inSet(FIRST, text.charCodeAt(at)))
      continue;
    if (unitKind(text.slice(adverb.start, at)) === "organ") return true;
    if (at < end && inSet(BREAKS, text.charCodeAt(at))) return false;
  }
  return false;
}

function verbAfterAdverb(
  text: string,
  start: number,
  end: number,
  plain: boolean,
): OwnerVerb | null {
  const limit = Math.min(end, start + LONGEST_ADVERB);
  for (let at = start + 1; at < limit; at++) {
    const duty = verbAt(text, at, end);
    const role = duty === null && plain && plainVerbAt(text, at, end) ? "owner" : duty;
    if (role !== null && role !== "partner") return verbFrom(text, start, at, end, role);
    if (inSet(STOPS, text.charCodeAt(at))) break;
  }
  // 按职责分工 with nothing after it is a duty all the same.
  if (!plain || end - start > LONGEST_ADVERB) return null;
  const bare = text.slice(start, end).trimEnd();
  return DUTY_ENDINGS.some((word) => bare.endsWith(word)) ? { start, end, role: "owner" } : null;
}

// Adverbs and plain verbs also stand inside names (推进办, 直属…): only after a whole name do they end a list.
function endsList(text: string, start: number, at: number): boolean {
  const limit = Math.max(start, at - LONGEST_LAST);
  // The marks inside 各县（市、区） part nothing.
  let from = at;
  if (inSet(CLOSERS, text.charCodeAt(at - 1))) {
    while (from > limit && !inSet(OPENERS, text.charCodeAt(from))) from--;
    if (from === limit) from = at;
  }
  while (from > limit && !inSet(BREAKS, text.charCodeAt(from - 1))) from--;
  const last = text.slice(from, at);
  const sum = last.slice(last.lastIndexOf(ETC) + 1);
  if (sum === "" || isUnitName(sum) || BARE_HEADS.has(sum)) return true;
  return at - start <= LONGEST_LAST && isUnitName(text.slice(start, at));
}

function startsWithin(text: string, word: string, at: number, end: number): boolean {
  return at + word.length <= end && text.startsWith(word, at);
}
