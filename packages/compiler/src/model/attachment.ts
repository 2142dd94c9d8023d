import type { Span } from "../source/span.ts";

/** An annex as the body lists it, or as it stands in the file. */
export interface Attachment {
  readonly no: number;
  /** The number as printed; null where the text prints 附件 alone. */
  readonly printed: string | null;
  readonly title: string;
  /** The entry in the list (or the heading, where there is no list). */
  readonly span: Span;
  /** The annex itself, heading included; null when it is not in the file. */
  readonly body: Span | null;
}
