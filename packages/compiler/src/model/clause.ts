import type { Span } from "../source/span.ts";

/** Depth of a number by its shape: 1 `一、` 2 `（一）` 3 `1.` 4 `（1）` 5 `①`; `enum` for 一是 and 第一，. */
export type ClauseLevel = 1 | 2 | 3 | 4 | 5 | "enum";

/** A numbered heading or item. */
export interface Clause {
  /** Stable: made from the clause's own words, so that edits elsewhere leave it alone. */
  readonly id: string;
  /** The number in its normal form: `一`, `（一）`, `1.`, `（1）`, `①`, `一是`. */
  readonly no: string;
  /** The number as printed: `(三）`, `1．`, `第一条`. */
  readonly raw: string;
  /** Value of the number: 3 for （三）. */
  readonly value: number;
  readonly level: ClauseLevel;
  /** Text up to the first stop or colon, at most 40 characters. */
  readonly head: string;
  /** Numbers from the top down, led by the annex mark where there is one: `["附件1", "一", "（一）"]`. */
  readonly path: readonly string[];
  readonly parent: string | null;
  /** The mark of the annex it stands in: 附件, 附件1. */
  readonly part: string | null;
  /** Starts inside a paragraph. */
  readonly runIn: boolean;
  /** Number, own text and everything below it. */
  readonly span: Span;
  readonly numberSpan: Span;
  readonly headSpan: Span;
  /** Own text: number, head and body up to the first child. */
  readonly own: Span;
}
