import { quoteOf, type Span } from "../source/span.ts";
import { findWords } from "./find-words.ts";

/** Words as a clerk typed them, `2024年7月底前`, and where they stand in the task's own words, if they do. */
export interface TypedWords {
  readonly words: string;
  /** All of them, for the readers. */
  readonly whole: Span;
  /** Where a place in the words lies in the document. */
  readonly place: (at: Span) => Span;
  /** What a value that is read at a place in the words bears besides; `alone` where nothing else is read. */
  readonly mark: (at: Span, alone: boolean) => { readonly typed?: string };
}

/** Looks typed words up in a task's own words (`own`); those that are not there lie nowhere, at `home`. */
export function typedWords(text: string, own: Span, home: number, typed: string): TypedWords {
  const words = typed.trim();
  const whole = { start: 0, end: words.length };
  const found = findWords(text, own, words);
  if (found === null) {
    return {
      words,
      whole,
      place: () => ({ start: home, end: home }),
      mark: (at, alone) => ({ typed: alone ? words : quoteOf(words, at) }),
    };
  }
  const shift = found.start;
  return {
    words,
    whole,
    place: ({ start, end }) => ({ start: start + shift, end: end + shift }),
    mark: () => ({}),
  };
}
