import type { Span } from "@luoshi/compiler";
import { type Fit, GAP, shownText } from "./fit.ts";
import { cellAt, cellBefore, displayWidth } from "./width.ts";

/**
 * Which stretches of a line to show so that it fits: all of a short one; of a long one what the marks cover and
 * as much around them as there is room for. In order, without overlap. Work is bounded by the width.
 */
export function windowsOf(
  text: string,
  line: Span,
  marks: readonly Span[],
  fit: Fit,
): readonly Span[] {
  return fitsWhole(text, line, fit) ? [line] : grow(text, line, cores(text, marks, fit), fit);
}

function widthOfCell(text: string, start: number, end: number, { ambiguous }: Fit): number {
  return displayWidth(shownText(text, start, end), ambiguous);
}

function fitsWhole(text: string, line: Span, fit: Fit): boolean {
  // Each UTF-16 unit takes at least one column, but for combining marks: a long line need not be measured.
  if (line.end - line.start > fit.width * 2) return false;
  return displayWidth(shownText(text, line.start, line.end), fit.ambiguous) <= fit.width;
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
      width += widthOfCell(text, cell.start, cell.end, fit);
      at = cell.end;
      if (width <= share * 0.65) head = at;
    }
    if (width <= share) return [{ start, end }];
    let tail = end;
    for (let used = 0; tail > head; ) {
      const cell = cellBefore(text, tail, fit.ambiguous);
      used += widthOfCell(text, cell.start, cell.end, fit);
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
      left -= widthOfCell(text, cell.start, cell.end, fit);
      at = cell.end;
    }
  let growing = true;
  while (growing && left > 0) {
    growing = false;
    for (const [i, window] of windows.entries()) {
      const floor = windows[i - 1]?.end ?? line.start;
      if (window.start > floor) {
        const cell = cellBefore(text, window.start, fit.ambiguous);
        const width = widthOfCell(text, cell.start, cell.end, fit);
        if (width <= left && cell.start >= floor) {
          window.start = cell.start;
          left -= width;
          growing = true;
        }
      }
      const ceiling = windows[i + 1]?.start ?? line.end;
      if (window.end < ceiling) {
        const cell = cellAt(text, window.end, fit.ambiguous);
        const width = widthOfCell(text, cell.start, cell.end, fit);
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
