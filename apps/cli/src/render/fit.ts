import { printable } from "./printable.ts";
import type { AmbiguousWidth } from "./width.ts";

/** How wide an excerpt may be and how wide an ambiguous character is. */
export interface Fit {
  readonly width: number;
  readonly ambiguous: AmbiguousWidth;
}

/** Stands for what was left out. */
export const GAP = "…";

/** How a terminal shows a stretch of a document: table cells set apart, everything else printable. */
export function shownText(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .split("\t")
    .map((part) => printable(part))
    .join(" | ");
}
