import type { Span } from "../source/span.ts";

/** A piece of text as read, white space folded, with the place it was read from. */
export interface Phrase {
  readonly text: string;
  readonly span: Span;
}
