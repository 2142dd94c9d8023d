import type { PlacedMark } from "./excerpt.ts";
import type { Paint, Style } from "./paint.ts";

/**
 * The lines under an excerpt: carets under the primary mark, dashes under others, and each mark's text.
 * The rightmost mark speaks on the first line, the others hang below it:
 *
 *     ----    ^^^^ primary
 *     |
 *     secondary
 */
export function underline(marks: readonly PlacedMark[], style: Style, paint: Paint): string[] {
  const ordered = marks.toSorted((a, b) => a.from - b.from || rank(a) - rank(b));
  const say = (m: PlacedMark, text: string): string =>
    paint(m.mark.kind === "primary" ? style : "secondary", text);
  const last = ordered.at(-1);
  // Its text may stand beside the signs only when nothing is drawn to its right.
  const beside = last !== undefined && ordered.every((m) => m.to <= last.to) ? last : null;
  const told =
    beside !== null && beside.mark.text !== "" ? ` ${say(beside, beside.mark.text)}` : "";
  const lines = [signs(ordered, style, paint) + told];
  const hanging = ordered.filter((m) => m !== beside && m.mark.text !== "");
  if (hanging.length > 0) lines.push(bars(hanging, say).text);
  for (const [i, one] of [...hanging.entries()].reverse()) {
    const lead = bars(
      hanging.slice(0, i).filter((m) => m.from < one.from),
      say,
    );
    lines.push(lead.text + " ".repeat(one.from - lead.columns) + say(one, one.mark.text));
  }
  return lines;
}

function rank(m: PlacedMark): number {
  return m.mark.kind === "primary" ? 0 : 1;
}

/** One sign per column: `^` wins over `-`. */
function signs(marks: readonly PlacedMark[], style: Style, paint: Paint): string {
  const row: string[] = [];
  for (const kind of ["secondary", "primary"] as const)
    for (const m of marks)
      if (m.mark.kind === kind)
        for (let column = m.from; column < m.to; column++)
          row[column] = kind === "primary" ? "^" : "-";
  let out = "";
  for (let at = 0; at < row.length; ) {
    const sign = row[at] ?? " ";
    let end = at;
    while (end < row.length && (row[end] ?? " ") === sign) end++;
    const run = sign.repeat(end - at);
    out += sign === " " ? run : paint(sign === "^" ? style : "secondary", run);
    at = end;
  }
  return out;
}

/** A bar under the first column of each mark, and how many columns they take. */
function bars(
  marks: readonly PlacedMark[],
  say: (m: PlacedMark, text: string) => string,
): { readonly text: string; readonly columns: number } {
  let text = "";
  let columns = 0;
  for (const m of marks) {
    if (m.from < columns) continue; // two marks begin in one column
    text += " ".repeat(m.from - columns) + say(m, "|");
    columns = m.from + 1;
  }
  return { text, columns };
}
