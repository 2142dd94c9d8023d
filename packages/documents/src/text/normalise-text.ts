import { DocumentError } from "../error/document-error.ts";
import type { OriginSegment } from "../origin/origin-map.ts";

/** A text file's text with `\n` for every line end, and the way back into the decoded file. */
export interface NormalisedText {
  readonly text: string;
  readonly segments: readonly OriginSegment[];
  /** Control characters that were made spaces. */
  readonly controls: number;
}

const controlCharacters = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;
const lineEnds = /\r\n?|[\x0b\x0c]/g;
const controls = /[\0-\x08\x0e-\x1f\x7f]/g;

/**
 * Line ends CRLF, CR, form feed and vertical tab become `\n`; other control characters, which
 * would reach a terminal, become spaces. Everything else stays, so offsets move only at CRLF.
 * A text with more than one control character in a hundred is not a text.
 */
export function normaliseText(decoded: string): NormalisedText {
  let count = 0;
  let text = decoded;
  if (controlCharacters.test(text)) {
    text = text.replace(controls, () => {
      count++;
      return " ";
    });
    if (count * 100 > decoded.length) throw new DocumentError("not-a-document");
  }
  const segments: OriginSegment[] = [];
  let shift = 0;
  let from = 0;
  const add = (to: number): void => {
    if (to > from) {
      segments.push({ kind: "plain", start: from - shift, end: to - shift, part: 0, from, to });
    }
    from = to;
  };
  for (let at = text.indexOf("\r\n"); at >= 0; at = text.indexOf("\r\n", at + 2)) {
    // The carriage return goes, the line feed stays: the line end is found at its second half.
    add(at);
    from = at + 1;
    shift++;
  }
  add(text.length);
  return { text: text.replace(lineEnds, "\n"), segments, controls: count };
}
