import type { Span } from "../source/span.ts";
import type { Phrase } from "./phrase.ts";

/** A column or blank to be filled in. */
export interface FormField {
  readonly label: string;
  readonly span: Span;
  /** Labels of the head rows above, outermost first: 单位 over 名称. */
  readonly group: readonly string[];
}

/** A table meant to be filled in by units: a head and empty rows. */
export interface Form {
  readonly id: string;
  readonly title: string;
  /** The table, with its title, unit line and note. */
  readonly span: Span;
  readonly fields: readonly FormField[];
  /** Whether a 填报单位 line stands above it. */
  readonly unitLine: boolean;
  readonly note: Phrase | null;
  /** Number of the annex it stands in. */
  readonly attachment: number | null;
  /** Index of the table among the tables of the document. */
  readonly table: number;
}
