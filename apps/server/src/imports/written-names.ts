// How names stand in cells: lists with 、, units by their names from the root down with /, other names with the days between
// which they were borne. A backslash takes its meaning from the sign behind it.

const separators = "、；;，,\n";

/** A unit as a cell names it: `青渡区/教育局` by the last of its names, `/青渡区/教育局` from the root. */
export interface UnitReference {
  readonly fromRoot: boolean;
  readonly names: readonly string[];
  /** As written: a name may hold a `/` that nobody marked. */
  readonly text: string;
}

/** Reads `教育局/办公室`; blank names are left out. */
export function readUnitReference(raw: string): UnitReference {
  const text = raw.trim();
  const names = splitAt(text, "/")
    .map((part) => unmark(part).trim())
    .filter((name) => name !== "");
  return { fromRoot: text.startsWith("/"), names, text: unmark(text) };
}

/** Writes names from the root so that they are read back to the same unit. */
export function writeUnitPath(names: readonly string[]): string {
  return names.map((name) => `/${mark(name, "/")}`).join("");
}

/** Writes a name that stands for one unit only. */
export function writeUnitName(name: string): string {
  return mark(name, "/");
}

/** Parts of a list, still marked: `教育局、水利局`. */
export function splitList(text: string): readonly string[] {
  return splitAt(text, separators)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Joins parts that are marked for what they are; signs of lists in them are marked here. */
export function joinList(parts: readonly string[]): string {
  return parts.map((part) => markSigns(part, separators)).join("、");
}

/** Another name, with the days between which it was borne. */
export interface WrittenAlias {
  readonly alias: string;
  readonly since: string | null;
  readonly until: string | null;
}

const period = /（(?:自(\d{4}-\d{2}-\d{2}))?(?:至(\d{4}-\d{2}-\d{2}))?）$/;

/** Reads a list of other names: `区教委（至2019-03-01）、区教育局`. */
export function readAliases(text: string): readonly WrittenAlias[] {
  return splitList(text).map((part) => {
    const found = period.exec(part);
    const [whole = "", since = null, until = null] = found ?? [];
    const marked = found !== null && isMarked(part, found.index);
    if (found === null || marked || (since === null && until === null) || found.index === 0)
      return { alias: unmark(part), since: null, until: null };
    return { alias: unmark(part.slice(0, -whole.length)).trim(), since, until };
  });
}

/** Writes them so that they are read back the same. */
export function writeAliases(aliases: readonly WrittenAlias[]): string {
  return joinList(
    aliases.map(({ alias, since, until }) => {
      const days = `${since === null ? "" : `自${since}`}${until === null ? "" : `至${until}`}`;
      const name = mark(alias, "");
      if (days !== "") return `${name}（${days}）`;
      const like = period.exec(name);
      return like === null ? name : `${name.slice(0, like.index)}\\${like[0]}`;
    }),
  );
}

/** Puts a backslash before each backslash and each of these signs. */
function mark(text: string, signs: string): string {
  return markSigns(text.replaceAll("\\", "\\\\"), signs);
}

function markSigns(text: string, signs: string): string {
  let out = "";
  for (const char of text) out += signs.includes(char) ? `\\${char}` : char;
  return out;
}

function unmark(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === "\\" && at + 1 < text.length) at++;
    out += text.charAt(at);
  }
  return out;
}

/** Whether the sign at a place has a backslash of its own before it. */
function isMarked(text: string, at: number): boolean {
  let marks = 0;
  while (at - marks > 0 && text.charAt(at - marks - 1) === "\\") marks++;
  return marks % 2 === 1;
}

/** Parts between signs that are not marked; marks stay in them. */
function splitAt(text: string, signs: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === "\\") {
      at++;
      continue;
    }
    if (!signs.includes(text.charAt(at))) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  parts.push(text.slice(from));
  return parts;
}
