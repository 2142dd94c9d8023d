import type { Span } from "../source/span.ts";
import type { MessageArgs } from "./template.ts";
import type { DiagnosticCode } from "./texts.ts";

/** `error` stops publishing; `warning` is looked at; `info` is a hint of style and never blocks. */
export type Severity = "error" | "warning" | "info";

/** Replaces the characters of `span` by `text`; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A second place that explains the first: the annex row that says another date. */
export interface RelatedLabel {
  readonly span: Span;
  /** Key of a label text in the catalogue. */
  readonly label: string;
  readonly args: MessageArgs;
}

/** One of several ways to put it right; the clerk chooses. */
export interface Suggestion {
  /** Key of a title text in the catalogue. */
  readonly title: string;
  readonly args: MessageArgs;
  readonly edits: readonly Edit[];
}

/** A drafting defect at an exact place, as plain data; its text is rendered late from `code`, `variant` and `args`. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** Which of the code's messages holds: `month` or `day` of `impossible-date`. */
  readonly variant: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly args: MessageArgs;
  readonly related: readonly RelatedLabel[];
  /** The one right correction, where there is one; safe to apply unseen. */
  readonly fix?: readonly Edit[];
  readonly suggestions: readonly Suggestion[];
}
