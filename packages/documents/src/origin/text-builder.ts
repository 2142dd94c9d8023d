import { DocumentError } from "../error/document-error.ts";
import type { OriginKind, OriginParagraph, OriginSegment } from "./origin-map.ts";

/** A segment whose place in the text may still shift, until its paragraph is done. */
export type OpenSegment = { -readonly [K in keyof OriginSegment]: OriginSegment[K] };

/** The text of a document while it grows, with the map back to where each piece came from. */
export interface TextBuilder {
  readonly chunks: string[];
  length: number;
  readonly segments: OpenSegment[];
  readonly paragraphs: OriginParagraph[];
  readonly limit: number;
}

/** An empty text that may grow to `limit` characters. */
export function startText(limit: number): TextBuilder {
  return { chunks: [], length: 0, segments: [], paragraphs: [], limit };
}

/** Appends text that no one wrote: a separator between blocks or cells. */
export function appendSeparator(builder: TextBuilder, text: string): void {
  builder.chunks.push(text);
  builder.length += text.length;
}

/** Appends text read from `[from, to)` of a part. */
export function appendText(
  builder: TextBuilder,
  text: string,
  kind: OriginKind,
  part: number,
  from: number,
  to: number,
): void {
  if (text === "") return;
  const start = builder.length;
  const end = start + text.length;
  if (end > builder.limit) throw new DocumentError("too-much-text", { limit: builder.limit });
  builder.chunks.push(text);
  builder.length = end;
  builder.segments.push({ kind, start, end, part, from, to });
}

/** Leaves a place for what is only known later, a paragraph's separator and number, and says which. */
export function reserve(builder: TextBuilder): number {
  return builder.chunks.push("") - 1;
}

/** Fills a reserved place and moves the segments from `first` on along. */
export function fill(builder: TextBuilder, slot: number, first: number, text: string): void {
  if (text === "") return;
  const { chunks, segments } = builder;
  chunks[slot] = text;
  builder.length += text.length;
  for (let n = first; n < segments.length; n++) {
    const segment = segments[n] as OpenSegment;
    segment.start += text.length;
    segment.end += text.length;
  }
}
