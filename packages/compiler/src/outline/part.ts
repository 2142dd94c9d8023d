import type { Phrase } from "../model/phrase.ts";

/** `cover`: the notice that brings a document; `main`: the document itself; `annex`: 附件. */
export type PartKind = "cover" | "main" | "annex";

/** A stretch of lines that numbers its clauses for itself. */
export interface Part {
  readonly kind: PartKind;
  /** First word of the paths in it: `附件1`; null outside annexes. */
  readonly mark: string | null;
  /** Number of an annex; 1 where 附件 stands alone. */
  readonly no: number | null;
  /** The number as printed, null where 附件 stands alone or no mark is printed. */
  readonly printed: string | null;
  readonly title: Phrase | null;
  /** Index of its first line. */
  readonly from: number;
  /** Index after its last line. */
  readonly to: number;
}

/** An entry of the list of annexes: `附件：1.任务清单`. */
export interface AttachmentEntry {
  readonly no: number;
  readonly printed: string | null;
  readonly title: Phrase;
}
