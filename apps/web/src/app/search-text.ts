/** What stands behind the `?` of an address, as plain texts; each page reads from it what it knows. */
export type SearchTexts = Readonly<Record<string, string | readonly string[]>>;

/** `?state=active&state=done&text=消防` becomes texts, and a list where a name stands more than once. */
export function parseSearch(search: string): SearchTexts {
  const found: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    const before = found[name];
    if (before === undefined) found[name] = value;
    else found[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return found;
}

/** The way back; nothing, false and empty texts are left out, so that an address says only what was chosen. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const each of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
      if ((typeof each === "string" && each !== "") || typeof each === "number" || each === true)
        params.append(name, String(each));
    }
  }
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}
