import type { Corrections } from "../corrections/corrections.ts";
import { noCorrections } from "../corrections/corrections.ts";
import type { Waiver } from "../diagnostics/config.ts";

/** All that a clerk did to an opened document: plain data, kept beside the file and never in it. */
export interface Draft {
  /** Paragraphs that were retyped, by key (`p12`); the text as it now stands. */
  readonly texts: Readonly<Record<string, string>>;
  readonly corrections: Corrections;
  readonly waivers: readonly Waiver[];
}

/** A draft in which nothing was done yet. */
export const emptyDraft: Draft = { texts: {}, corrections: noCorrections, waivers: [] };
