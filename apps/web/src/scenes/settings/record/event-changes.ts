/** A field of an event: what it was and what it became; null where it was not told. */
export interface EventChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly changed: boolean;
}

/** What a value is made readable with. */
export interface ChangeWords {
  /** Words of states, roles and the like, by what stands in the record. */
  readonly values: Readonly<Record<string, string>>;
  readonly yes: string;
  readonly no: string;
  /** Name of a unit by its id. */
  readonly unitName: (id: string) => string | undefined;
}

/**
 * The fields of an event, those that changed first: `state: assigned → active`. Lists are told by their members, objects
 * within by their own words; nothing is left out.
 */
export function eventChanges(
  before: unknown,
  after: unknown,
  words: ChangeWords,
): readonly EventChange[] {
  const was = fieldsOf(before);
  const now = fieldsOf(after);
  const names = [...new Set([...Object.keys(was), ...Object.keys(now)])];
  const all = names.map((field): EventChange => {
    const from = field in was ? printValue(was[field], words) : null;
    const to = field in now ? printValue(now[field], words) : null;
    return { field, before: from, after: to, changed: from !== to };
  });
  return [...all.filter(({ changed }) => changed), ...all.filter(({ changed }) => !changed)];
}

function printValue(value: unknown, words: ChangeWords): string {
  if (value === null || value === undefined || value === "") return "—";
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return words.values[value] ?? words.unitName(value) ?? value;
  if (Array.isArray(value))
    return value.length === 0 ? "—" : value.map((each) => printValue(each, words)).join("、");
  return Object.entries(fieldsOf(value))
    .map(([name, each]) => `${words.values[name] ?? name} ${printValue(each, words)}`)
    .join("，");
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
