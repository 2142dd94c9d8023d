import type { Phrase } from "../model/phrase.ts";
import type { Quota } from "../model/quota.ts";
import type { Recurrence } from "../model/recurrence.ts";
import type { Task } from "../model/task.ts";
import type { UnitReference } from "../model/unit-reference.ts";
import { dropBlanks, foldBlanks } from "../source/fold-blanks.ts";
import { quoteOf } from "../source/span.ts";
import { readQuotas } from "../terms/quota.ts";
import { chooseRecurrence, readRecurrences } from "../terms/recurrence.ts";
import { correctDeadline } from "./correct-deadline.ts";
import type { CorrectedUnit, FieldCorrections } from "./corrections.ts";
import { findWords } from "./find-words.ts";
import { ownWords, type Reading, sameSpan } from "./reading.ts";
import { type TypedWords, typedWords } from "./typed-words.ts";

/** Looks up what was typed for one task. */
type Typed = (words: string) => TypedWords;

/**
 * One task as its corrected fields say. What a clerk typed is read by the compiler's own readers: `不少于4次` is at least 4.
 * A value that the task says already stays as it was read, with its place and certainty.
 */
export function correctFields(task: Task, fields: FieldCorrections, reading: Reading): Task {
  const own = ownWords(task, reading);
  const typed: Typed = (words) => typedWords(reading.text, own, task.quote.start, words);
  const { owners, deadline, recurrence, quotas, kind, text } = fields;
  const words = text === undefined ? "" : foldBlanks(text).trim();
  return {
    ...task,
    ...(owners === undefined ? {} : correctOwners(owners, task, reading)),
    ...(deadline === undefined ? {} : correctDeadline(deadline, task, typed, reading.context)),
    ...(recurrence === undefined ? {} : correctRecurrence(recurrence, task, typed)),
    ...(quotas === undefined ? {} : { quotas: correctQuotas(quotas, task, typed, reading) }),
    ...(kind === undefined ? {} : { kind }),
    ...(words === "" ? {} : { text: words }),
  };
}

function correctOwners(
  units: readonly CorrectedUnit[],
  task: Task,
  reading: Reading,
): Pick<Task, "owners" | "lead" | "support" | "actors"> {
  const owners = new Map<string, UnitReference>();
  const lead: UnitReference[] = [];
  const support: UnitReference[] = [];
  for (const { name: printed, side } of units) {
    const name = dropBlanks(printed).trim();
    if (name === "" || owners.has(name)) continue;
    const unit = unitOf(name, side, task, reading);
    owners.set(name, unit);
    if (side === "lead") lead.push(unit);
    if (side === "support") support.push(unit);
  }
  const actors = task.actors.filter((unit) => !owners.has(unit.name));
  return { owners: [...owners.values()], lead, support, actors };
}

function unitOf(
  name: string,
  side: CorrectedUnit["side"],
  task: Task,
  reading: Reading,
): UnitReference {
  const named = (units: readonly UnitReference[]): UnitReference | undefined =>
    units.find((unit) => unit.name === name);
  const owner = named(task.owners);
  const leads = named(task.lead) !== undefined;
  const supports = named(task.support) !== undefined;
  const said = side === "lead" ? leads : side === "support" ? supports : !leads && !supports;
  if (owner !== undefined && said) return owner;
  const home = { start: task.quote.start, end: task.quote.start };
  const at =
    (owner ?? named(task.actors))?.span ??
    findWords(reading.text, ownWords(task, reading), name) ??
    home;
  return { name, span: at, certainty: "corrected" };
}

function correctRecurrence(
  words: string | null,
  task: Task,
  typed: Typed,
): Pick<Task, "recurrence" | "otherRecurrences"> {
  const said = typed(words ?? "");
  if (said.words === "") return { recurrence: null, otherRecurrences: [] };
  const read = readRecurrences(said.words, said.whole);
  const known = [task.recurrence, ...task.otherRecurrences];
  const rhythms = read.map((rhythm): Recurrence => {
    const at = said.place(rhythm.span);
    const same = known.find((each) => each !== null && sameSpan(each.span, at));
    if (same != null && at.end > at.start) return same;
    const mark = said.mark(rhythm.span, read.length === 1);
    return { ...rhythm, span: at, certainty: "corrected", ...mark };
  });
  if (rhythms.length > 0) return chooseRecurrence(rhythms);
  // Words without a rhythm that we know are kept as words.
  const unread: Recurrence = {
    span: said.place(said.whole),
    unit: null,
    interval: 1,
    certainty: "corrected",
    ...said.mark(said.whole, true),
  };
  return { recurrence: unread, otherRecurrences: [] };
}

function correctQuotas(
  all: readonly string[],
  task: Task,
  typed: Typed,
  { text, names }: Reading,
): readonly Quota[] {
  const left = [...task.quotas];
  return all.flatMap((words): readonly Quota[] => {
    const said = typed(words);
    if (said.words === "") return [];
    const known = left.findIndex((quota) => wordsOf(quota, text) === said.words);
    if (known >= 0) return left.splice(known, 1);
    const read = readQuotas(said.words, said.whole, names);
    if (read.length > 0) return read.map((quota) => placeQuota(quota, said, read.length === 1));
    // A number that nobody could read is none; the words stand.
    const nothing = { min: null, max: null, unit: "", what: null, who: null, per: null };
    const span = said.place(said.whole);
    return [{ ...nothing, op: "=", span, ...said.mark(said.whole, true) }];
  });
}

function wordsOf({ span, typed }: Quota, text: string): string {
  return typed ?? quoteOf(text, span).trim();
}

function placeQuota(quota: Quota, said: TypedWords, alone: boolean): Quota {
  const phrase = (of: Phrase | null): Phrase | null =>
    of === null ? null : { text: of.text, span: said.place(of.span) };
  return {
    ...quota,
    span: said.place(quota.span),
    what: phrase(quota.what),
    who: phrase(quota.who),
    per: phrase(quota.per),
    ...said.mark(quota.span, alone),
  };
}
