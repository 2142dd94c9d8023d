import { readDelimited, type Separator } from "./delimited.ts";

/** What parts the cells of a text, and where its first record begins. */
export interface GuessedSeparator {
  readonly separator: Separator;
  readonly from: number;
}

/** Records that are looked at. */
const SAMPLE = 50;

/**
 * Finds the separator that gives records of one width; of two that do, the one that gives more cells. TAB wins wherever most
 * records have it, since cells hold commas and never TABs. A first line `sep=;`, which Excel writes and reads, says it outright.
 */
export function guessSeparator(text: string): GuessedSeparator {
  const said = /^sep=([,;\t])(?:\r\n|\r|\n)/.exec(text);
  if (said !== null) return { separator: said[1] as Separator, from: said[0].length };
  let best: { readonly separator: Separator; readonly score: number } | undefined;
  for (const separator of ["\t", ",", ";"] as const) {
    const score = likeness(text, separator);
    if (separator === "\t" && score > 0.5) return { separator, from: 0 };
    if (best === undefined || score > best.score) best = { separator, score };
  }
  return { separator: best?.separator ?? ",", from: 0 };
}

/** The share of records that have the commonest width, 0 where that is 1; a little more for wider ones. */
function likeness(text: string, separator: Separator): number {
  const widths: number[] = [];
  const filled = new Set<number>();
  readDelimited(
    text,
    separator,
    0,
    (row, column, field) => {
      widths[row] = column + 1;
      if (field.trim() !== "") filled.add(row);
    },
    SAMPLE,
  );
  const counts = new Map<number, number>();
  for (const row of filled) {
    const width = widths[row] ?? 0;
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  let best = 0;
  for (const [width, count] of counts) {
    if (width > 1) best = Math.max(best, count / filled.size + Math.min(width, 100) / 1e6);
  }
  return best;
}
