import type { Draft } from "@luoshi/compiler";

/** Something that two people made different things of, as JSON; null where one took it away. */
export interface DraftOverlap {
  /** `text p12`, `task 二（三）1 deadline`. */
  readonly key: string;
  readonly mine: string | null;
  readonly theirs: string | null;
}

/** Two drafts from one as one: what both touched is taken from one side. */
export interface MergedDrafts {
  readonly overlaps: readonly DraftOverlap[];
  /** All that only one of them touched, and of the overlaps what I did. */
  readonly withMine: Draft;
  /** The same, and of the overlaps what they did. */
  readonly withTheirs: Draft;
}

type Values = ReadonlyMap<string, unknown>;

/**
 * Brings together what two people did to the same draft at once: retyped paragraphs, fields of tasks, and entries of lists
 * one by one. Nothing that only one of them touched is lost.
 */
export function mergeDrafts(base: Draft, mine: Draft, theirs: Draft): MergedDrafts {
  const [before, own, other] = [valuesOf(base), valuesOf(mine), valuesOf(theirs)];
  const overlaps: DraftOverlap[] = [];
  const merge = (prefer: "mine" | "theirs"): Draft => {
    const merged = new Map<string, unknown>();
    // In the order of theirs, mine behind: lists stay in the order in which things were done.
    for (const key of new Set([...other.keys(), ...own.keys()])) {
      const value = mergedValue(key, prefer);
      if (value !== undefined) merged.set(key, value);
    }
    return draftOf(merged);
  };
  const mergedValue = (key: string, prefer: "mine" | "theirs"): unknown => {
    const [was, m, t] = [before.get(key), own.get(key), other.get(key)];
    if (same(m, was)) return t;
    if (same(t, was) || same(m, t)) return m;
    return prefer === "mine" ? m : t;
  };
  for (const key of new Set([...before.keys(), ...own.keys(), ...other.keys()])) {
    const [was, m, t] = [before.get(key), own.get(key), other.get(key)];
    if (same(m, was) || same(t, was) || same(m, t)) continue;
    overlaps.push({ key, mine: written(m), theirs: written(t) });
  }
  return { overlaps, withMine: merge("mine"), withTheirs: merge("theirs") };
}

/** Whether two drafts say the same. */
export function sameDraft(a: Draft, b: Draft): boolean {
  const [left, right] = [valuesOf(a), valuesOf(b)];
  return left.size === right.size && [...left].every(([key, value]) => same(value, right.get(key)));
}

const LISTS = ["dropped", "merged", "splits", "added"] as const;

/** Each thing that was done, by a key that is the same on both sides. */
function valuesOf({ texts, corrections, waivers }: Draft): Values {
  const values = new Map<string, unknown>();
  const put = (key: string, value: unknown): void => {
    let free = key;
    for (let n = 2; values.has(free); n++) free = `${key} #${n}`;
    values.set(free, value);
  };
  for (const [key, text] of Object.entries(texts)) values.set(`text ${key}`, text);
  for (const [task, fields] of Object.entries(corrections.fields))
    for (const [field, value] of Object.entries(fields)) values.set(`task ${task} ${field}`, value);
  for (const list of LISTS)
    for (const entry of corrections[list]) put(`${list} ${listKey(list, entry)}`, entry);
  for (const waiver of waivers) {
    const { code, clause, quote } = waiver;
    put(`waiver ${JSON.stringify([code, clause, quote])}`, waiver);
  }
  return values;
}

/** What an entry is about: two splits of one task are two answers to one question. */
function listKey(list: (typeof LISTS)[number], entry: unknown): string {
  if (typeof entry === "string") return entry;
  const { task, into, id } = entry as Readonly<Record<string, unknown>>;
  if (list === "splits" && typeof task === "string") return task;
  if (list === "merged" && typeof into === "string") return into;
  if (list === "added" && typeof id === "string") return id;
  return JSON.stringify(entry);
}

function draftOf(values: Values): Draft {
  const texts: Record<string, string> = {};
  const fields: Record<string, Record<string, unknown>> = {};
  const lists: Record<string, unknown[]> = {};
  const waivers: unknown[] = [];
  for (const [key, value] of values) {
    const [kind = "", ...rest] = key.split(" ");
    if (kind === "text") texts[rest.join(" ")] = value as string;
    else if (kind === "waiver") waivers.push(value);
    else if (kind === "task") {
      const field = rest.pop() ?? "";
      const task = rest.join(" ");
      fields[task] = { ...fields[task], [field]: value };
    } else lists[kind] = [...(lists[kind] ?? []), value];
  }
  const all = Object.fromEntries(LISTS.map((list) => [list, lists[list] ?? []]));
  return { texts, corrections: { fields, ...all }, waivers } as unknown as Draft;
}

function written(value: unknown): string | null {
  if (value === undefined) return null;
  return typeof value === "string" ? value : stable(value);
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && stable(a) === stable(b));
}

/** JSON with the members in one order: what came through the database has another. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
