import type { Span } from "@luoshi/compiler";
import { printable } from "./printable.ts";
import { type AmbiguousWidth, cellAt, cellBefore, displayWidth } from "./width.ts";

/** A stretch to underline within one source line, with what to say under it. */
export interface Mark {
  readonly span: Span;
  readonly kind: "primary" | "secondary";
  readonly text: string;
}

/** Where a mark came to stand, in terminal columns from the left edge of the excerpt. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
}

/** One piece of an excerpt: text of the document, or the sign that some was left out. */
export interface Piece {
  readonly text: string;
  /** The mark it lies under, for its colour. */
  readonly mark: Mark | null;
}

/** A source line cut to fit a terminal. */
export interface Excerpt {
  readonly pieces: readonly Piece[];
  readonly marks: readonly PlacedMark[];
}

/** How wide an excerpt may be and how wide an ambiguous character is. */
export interface Fit {
  readonly width: number;
  readonly ambiguous: AmbiguousWidth;
}

const GAP = "…";

/**
 * Cuts the line at `line` so that it fits `fit.width` columns and shows every mark with what stands
 * around it: `…开展谈心谈话，2023年23月底前完成…`. Work is bounded by the width, whatever the line's length.
 */
export function excerptOf(text: string, line: Span, marks: readonly Mark[], fit: Fit): Excerpt {
  const clipped = marks.map((mark) => ({ mark, span: clip(mark.span, line) }));
  const windows = fitsWhole(text, line, fit)
    ? [{ ...line }]
    : grow(
        text,
        line,
        cores(
          text,
          clipped.map((c) => c.span),
          fit,
        ),
        fit,
      );

  const pieces: Piece[] = [];
  const placed = clipped.map(({ mark }) => ({ mark, from: -1, to: -1 }));
  let column = 0;
  const push = (shown: string, mark: Mark | null, width: number): void => {
    const last = pieces.at(-1);
    if (last !== undefined && last.mark === mark)
      pieces[pieces.length - 1] = { text: last.text + shown, mark };
    else pieces.push({ text: shown, mark });
    column += width;
  };
  const gapWidth = displayWidth(GAP, fit.ambiguous);
  let shownTo = line.start;
  for (const window of windows) {
    if (window.start > shownTo) {
      // A gap inside a mark is underlined with it.
      const inside = markAt(clipped, shownTo, window.start);
      if (inside !== null) extend(placed, inside, column, column + gapWidth);
      push(GAP, inside, gapWidth);
    }
    for (let at = window.start; at < window.end; ) {
      const cell = cellAt(text, at, fit.ambiguous);
      const shown = shownCell(text, cell.start, cell.end);
      const width = displayWidth(shown, fit.ambiguous);
      for (const [i, { span }] of clipped.entries())
        if (span.start < cell.end && at < span.end) extend(placed, i, column, column + width);
        else if (span.start === span.end && span.start === at)
          extend(placed, i, column, column + 1);
      push(
        shown,
        clipped.find(({ span }) => span.start < cell.end && at < span.end)?.mark ?? null,
        width,
      );
      at = cell.end;
    }
    shownTo = window.end;
  }
  // A mark at the very end of the line (something is missing there) stands after the last character.
  for (const [i, { span }] of clipped.entries())
    if (placed[i]?.from === -1 && span.start >= shownTo) extend(placed, i, column, column + 1);
  if (shownTo < line.end) push(GAP, null, gapWidth);
  return { pieces, marks: placed.filter((p) => p.from >= 0) };
}

interface Placing {
  readonly mark: Mark;
  from: number;
  to: number;
}

function extend(placed: Placing[], which: number | Mark, from: number, to: number): void {
  const one = typeof which === "number" ? placed[which] : placed.find((p) => p.mark === which);
  if (one === undefined) return;
  if (one.from < 0) one.from = from;
  one.to = Math.max(one.to, to);
}

function markAt(
  clipped: readonly { readonly mark: Mark; readonly span: Span }[],
  from: number,
  to: number,
): Mark | null {
  return clipped.find(({ span }) => span.start < from && to < span.end)?.mark ?? null;
}

function clip(span: Span, line: Span): Span {
  const start = Math.min(Math.max(span.start, line.start), line.end);
  return { start, end: Math.min(Math.max(span.end, start), line.end) };
}

/** Table cells are set apart, everything else is made printable. */
function shownCell(text: string, start: number, end: number): string {
  return text.charCodeAt(start) === 0x09 ? " | " : printable(text.slice(start, end));
}

function widthOfCell(text: string, start: number, end: number, ambiguous: AmbiguousWidth): number {
  return displayWidth(shownCell(text, start, end), ambiguous);
}

function fitsWhole(text: string, line: Span, fit: Fit): boolean {
  // Zero-width characters aside, each UTF-16 unit takes at least half a column.
  if (line.end - line.start > fit.width * 2) return false;
  let width = 0;
  for (let at = line.start; at < line.end; ) {
    const cell = cellAt(text, at, fit.ambiguous);
    width += widthOfCell(text, cell.start, cell.end, fit.ambiguous);
    if (width > fit.width) return false;
    at = cell.end;
  }
  return true;
}

interface Window {
  start: number;
  end: number;
}

/** What must be seen of each mark: all of a short one, head and tail of a long one. */
function cores(text: string, spans: readonly Span[], fit: Fit): Window[] {
  const share = Math.max(8, Math.floor((fit.width * 0.7) / spans.length));
  const windows = spans.flatMap(({ start, end }): Window[] => {
    let width = 0;
    let at = start;
    let head = start;
    while (at < end && width <= share) {
      const cell = cellAt(text, at, fit.ambiguous);
      width += widthOfCell(text, cell.start, cell.end, fit.ambiguous);
      at = cell.end;
      if (width <= share * 0.65) head = at;
    }
    if (width <= share) return [{ start, end }];
    let tail = end;
    for (let used = 0; tail > head; ) {
      const cell = cellBefore(text, tail, fit.ambiguous);
      used += widthOfCell(text, cell.start, cell.end, fit.ambiguous);
      if (used > share * 0.3) break;
      tail = cell.start;
    }
    return [
      { start, end: head },
      { start: Math.max(tail, head), end },
    ];
  });
  return merge(windows);
}

/** Widens the windows evenly, left and right, until the width is used up. */
function grow(text: string, line: Span, windows: Window[], fit: Fit): Window[] {
  const gap = displayWidth(GAP, fit.ambiguous);
  let left = fit.width - (windows.length + 1) * gap;
  for (const window of windows)
    for (let at = window.start; at < window.end; ) {
      const cell = cellAt(text, at, fit.ambiguous);
      left -= widthOfCell(text, cell.start, cell.end, fit.ambiguous);
      at = cell.end;
    }
  let growing = true;
  while (growing && left > 0) {
    growing = false;
    for (const [i, window] of windows.entries()) {
      const floor = windows[i - 1]?.end ?? line.start;
      if (window.start > floor) {
        const cell = cellBefore(text, window.start, fit.ambiguous);
        const width = widthOfCell(text, cell.start, cell.end, fit.ambiguous);
        if (width <= left && cell.start >= floor) {
          window.start = cell.start;
          left -= width;
          growing = true;
        }
      }
      const ceiling = windows[i + 1]?.start ?? line.end;
      if (window.end < ceiling) {
        const cell = cellAt(text, window.end, fit.ambiguous);
        const width = widthOfCell(text, cell.start, cell.end, fit.ambiguous);
        if (width <= left && cell.end <= ceiling) {
          window.end = cell.end;
          left -= width;
          growing = true;
        }
      }
    }
  }
  return merge(windows);
}

/** Joins windows that touch or overlap, in order of place. */
function merge(windows: readonly Window[]): Window[] {
  const merged: Window[] = [];
  for (const window of windows.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && window.start <= last.end) last.end = Math.max(last.end, window.end);
    else merged.push({ ...window });
  }
  return merged;
}
