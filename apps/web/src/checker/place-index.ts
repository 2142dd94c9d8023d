import type { KeyedParagraph, Span } from "@luoshi/compiler";
import type { Place } from "./view.ts";

/** Turns spans of the whole text into stretches of paragraphs. */
export interface PlaceIndex {
  /** The stretches that a span covers, one a paragraph; none where it lies between paragraphs. */
  readonly placesOf: (span: Span) => readonly Place[];
  /** The first stretch; an empty span gives the spot in its paragraph. */
  readonly placeOf: (span: Span) => Place | null;
}

/** Indexes the paragraphs of one document, which stand in the order of the text. */
export function placeIndex(paragraphs: readonly KeyedParagraph[]): PlaceIndex {
  const firstBehind = (offset: number): number => {
    let low = 0;
    let high = paragraphs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((paragraphs[middle]?.paragraph.span.end ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const placesOf = (span: Span): readonly Place[] => {
    const places: Place[] = [];
    for (let i = firstBehind(span.start); i < paragraphs.length; i++) {
      const { key, paragraph } = paragraphs[i] as KeyedParagraph;
      const at = paragraph.span;
      if (at.start > span.end || (at.start === span.end && span.end > span.start)) break;
      const start = Math.max(span.start, at.start) - at.start;
      const end = Math.min(span.end, at.end) - at.start;
      if (end > start || (span.start === span.end && end === start))
        places.push({ paragraph: key, start, end });
    }
    return places;
  };
  return { placesOf, placeOf: (span) => placesOf(span)[0] ?? null };
}
