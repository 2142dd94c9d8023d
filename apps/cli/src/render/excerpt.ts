import type { Span } from "@luoshi/compiler";
import { type Fit, GAP, shownText } from "./fit.ts";
import { cellAt, cellBefore, displayWidth } from "./width.ts";
import { windowsOf } from "./windows.ts";

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

/**
 * Cuts the line at `line` so that it fits `fit.width` columns and shows every mark with what stands
 * around it: `…开展谈心谈话，2023年23月底前完成…`. Work is bounded by the width, whatever the line's length.
 */
export function excerptOf(text: string, line: Span, marks: readonly Mark[], fit: Fit): Excerpt {
  const drafts = marks.map(
    (mark): Draft => ({ mark, span: clip(mark.span, line), from: -1, to: -1 }),
  );
  const sketch: Sketch = { pieces: [], column: 0, drafts };
  const gap = displayWidth(GAP, fit.ambiguous);
  let shownTo = line.start;
  for (const window of windowsOf(
    text,
    line,
    drafts.map(({ span }) => span),
    fit,
  )) {
    // A gap inside a mark is underlined with it.
    if (window.start > shownTo) show(sketch, GAP, gap, shownTo, window.start);
    let at = window.start;
    for (const end of cuts(text, window, drafts)) {
      const shown = shownText(text, at, end);
      show(sketch, shown, displayWidth(shown, fit.ambiguous), at, end);
      at = end;
    }
    shownTo = window.end;
  }
  // A mark at the very end of the line (something is missing there) stands after the last character.
  for (const draft of drafts)
    if (draft.from < 0 && draft.span.start >= shownTo) extend(draft, sketch.column, 1);
  if (shownTo < line.end) show(sketch, GAP, gap, shownTo, line.end);
  return { pieces: sketch.pieces, marks: drafts.filter(({ from }) => from >= 0) };
}

/** Where a window is cut: at the ends of marks, never within what a terminal draws as one; its own end last. */
function cuts(text: string, window: Span, drafts: readonly Draft[]): readonly number[] {
  const at = new Set<number>();
  for (const { span } of drafts) {
    for (const offset of [span.start, span.end])
      if (window.start < offset && offset < window.end) at.add(cellEnd(text, offset));
    // A mark without characters still wants a column of its own.
    if (span.start === span.end && window.start <= span.start && span.start < window.end)
      at.add(cellAt(text, span.start).end);
  }
  at.add(window.end);
  return [...at].sort((a, b) => a - b).filter((offset) => offset <= window.end);
}

/** The offset itself, or the end of the cell that it would cut in two. */
function cellEnd(text: string, offset: number): number {
  const { start } = cellBefore(text, offset);
  const { end } = cellAt(text, start);
  return end > offset ? end : offset;
}

/** A mark whose columns are being found; -1 until its first character is shown. */
interface Draft {
  readonly mark: Mark;
  readonly span: Span;
  from: number;
  to: number;
}

interface Sketch {
  readonly pieces: Piece[];
  readonly drafts: readonly Draft[];
  column: number;
}

/** Adds what stands for the characters `[start, end)` and stretches the marks that cover them. */
function show(sketch: Sketch, shown: string, width: number, start: number, end: number): void {
  const { pieces, drafts, column } = sketch;
  let mark: Mark | null = null;
  for (const draft of drafts) {
    const { span } = draft;
    if (span.start < end && start < span.end) {
      extend(draft, column, width);
      mark ??= draft.mark;
    } else if (span.start === span.end && span.start === start) extend(draft, column, 1);
  }
  const last = pieces.at(-1);
  if (last !== undefined && last.mark === mark)
    pieces[pieces.length - 1] = { text: last.text + shown, mark };
  else pieces.push({ text: shown, mark });
  sketch.column += width;
}

function extend(draft: Draft, column: number, width: number): void {
  if (draft.from < 0) draft.from = column;
  draft.to = Math.max(draft.to, column + width);
}

function clip(span: Span, line: Span): Span {
  const start = Math.min(Math.max(span.start, line.start), line.end);
  return { start, end: Math.min(Math.max(span.end, start), line.end) };
}
