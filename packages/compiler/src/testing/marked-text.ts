import type { Span } from "../source/span.ts";

/** A text without its marks, and the places that were marked, in order. */
export interface MarkedText {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Reads `各科室于⟦6月底前⟧报送`: marks are taken out, their places kept. Marks do not nest. */
export function markedText(marked: string): MarkedText {
  let text = "";
  let start = -1;
  const spans: Span[] = [];
  for (const c of marked) {
    if (c === "⟦") start = text.length;
    else if (c === "⟧") spans.push({ start, end: text.length });
    else text += c;
  }
  return { text, spans };
}

/** Writes the marks back: the counterpart of `markedText`, for failures that can be read. */
export function markSpans(text: string, spans: readonly Span[]): string {
  let out = "";
  let at = 0;
  for (const { start, end } of spans) {
    out += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return out + text.slice(at);
}
