import type { DutyDetail } from "./duty-detail.ts";

/** A line of the history. */
export type HistoryLine = DutyDetail["history"][number];

/** The history with the dispatch at its beginning, which is an event of the plan and not of the duty. */
export function withDispatch({
  id,
  assignedAt,
  history,
}: Pick<DutyDetail, "id" | "assignedAt"> & {
  readonly history: readonly HistoryLine[];
}): readonly HistoryLine[] {
  if (history.some(({ kind }) => kind === "duty.assigned")) return history;
  const given: HistoryLine = {
    id,
    at: assignedAt,
    kind: "duty.assigned",
    person: null,
    unitName: null,
    before: null,
    after: null,
  };
  return [...history, given];
}

/** What an event's words are made of; the event's own shape is the record's and may grow. */
export interface HistoryWords {
  readonly noDue: string;
  readonly percentTo: (before: number, after: number) => string;
  readonly percentAt: (after: number) => string;
  readonly dueTo: (before: string, after: string) => string;
  readonly sharesMade: (count: number) => string;
  readonly personsNamed: (count: number) => string;
  readonly askedTo: (day: string) => string;
  readonly whyNotWaiting: (why: string) => string;
  readonly unlit: string;
}

/**
 * What changed and what was said, in few words, from before and after of an event: `["时限 2027-03-03 → 2027-03-20",
 * "汛期提前"]`. What it does not know it leaves out.
 */
export function historyDetails(
  kind: string,
  before: unknown,
  after: unknown,
  say: HistoryWords,
): readonly string[] {
  const was = fieldsOf(before);
  const now = fieldsOf(after);
  const found: string[] = [];
  const percent = number(now["percent"]);
  const percentWas = number(was["percent"]);
  if (kind === "report.submitReport" || kind === "report.acceptReport") {
    if (percent !== null) found.push(say.percentAt(percent));
  } else if (percent !== null && percentWas !== null && percent !== percentWas)
    found.push(say.percentTo(percentWas, percent));
  if ("due" in was && "due" in now && was["due"] !== now["due"])
    found.push(say.dueTo(text(was["due"]) ?? say.noDue, text(now["due"]) ?? say.noDue));
  const shares = number(now["shares"]);
  if (shares !== null) found.push(say.sharesMade(shares));
  const persons = number(now["persons"]);
  if (persons !== null) found.push(say.personsNamed(persons));
  const to = text(now["to"]);
  if (kind === "duty.askExtension" && to !== null) found.push(say.askedTo(to));
  for (const name of ["statement", "reason", "note", "answer", "done"]) {
    const words = text(now[name]);
    if (words !== null) found.push(words);
  }
  const why = text(now["why"]);
  if (why !== null) found.push(say.whyNotWaiting(why));
  if (kind === "duty.lit") {
    const sentence = text(fieldsOf(now["override"])["sentence"]);
    found.push(sentence ?? say.unlit);
  }
  return found;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function number(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
