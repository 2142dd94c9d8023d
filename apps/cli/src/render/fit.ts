import { printable } from "./printable.ts";
import type { AmbiguousWidth } from "./width.ts";

/** How wide an excerpt may be and how wide an ambiguous character is. */
export interface Fit {
  readonly width: number;
  readonly ambiguous: AmbiguousWidth;
}

/** Stands for what was left out. */
export const GAP = "…";

/** How a cell of the terminal shows a document's character: table cells set apart, everything else printable. */
export function shownCell(text: string, start: number, end: number): string {
  return text.charCodeAt(start) === 0x09 ? " | " : printable(text.slice(start, end));
}
