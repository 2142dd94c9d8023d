/**
 * How a piece of text came to be, which decides how it may be edited:
 * `plain` stands character for character in the part; `escaped` does after references, line ends or
 * blanks were resolved; `mark` is one element (`w:tab`, `w:br`, `w:sym` …); `number` was generated and
 * stands nowhere; `field` is the result of a field that is computed anew; `fixed` cannot be edited
 * (CDATA, formulas, WordArt).
 */
export type OriginKind = "plain" | "escaped" | "mark" | "number" | "field" | "fixed";

/** A run of text and the place it was read from. */
export interface OriginSegment {
  readonly kind: OriginKind;
  /** The range in `SourceText.text`. */
  readonly start: number;
  readonly end: number;
  /** Index into `OriginMap.parts`. */
  readonly part: number;
  /** The range in the decoded part: of the characters themselves, or of the whole element of a `mark`. */
  readonly from: number;
  readonly to: number;
}

/** A paragraph's place, kept for text that is to be put where none stands. */
export interface OriginParagraph {
  readonly start: number;
  readonly end: number;
  readonly part: number;
  /** Where its element begins and ends in the decoded part. */
  readonly from: number;
  readonly to: number;
}

/**
 * The way back from offsets in the text to the source: for a docx into the XML of its parts, decoded;
 * for a text file into the decoded file. Both lists are sorted by `start`.
 */
export interface OriginMap {
  /** Names of the parts: `word/document.xml`; one empty name for a file without parts. */
  readonly parts: readonly string[];
  readonly segments: readonly OriginSegment[];
  readonly paragraphs: readonly OriginParagraph[];
}

/** The segment that holds the character at `offset`, found by halving. */
export function segmentAt(map: OriginMap, offset: number): OriginSegment | undefined {
  const index = firstEndingAfter(map.segments, offset);
  const segment = map.segments[index];
  return segment !== undefined && segment.start <= offset ? segment : undefined;
}

/** Index of the first of the sorted ranges that ends behind `offset`. */
export function firstEndingAfter(
  ranges: readonly { readonly start: number; readonly end: number }[],
  offset: number,
): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
