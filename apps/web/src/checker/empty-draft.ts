import type { Corrections, Waiver } from "@luoshi/compiler";

/** All that a clerk did to an opened document: plain data, kept beside the file and never in it. */
export interface Draft {
  /** Paragraphs that were retyped, by key; the text as it now stands. */
  readonly texts: Readonly<Record<string, string>>;
  readonly corrections: Corrections;
  readonly waivers: readonly Waiver[];
}

/** A draft in which nothing was done yet. Written out: the page has no values of the compiler. */
export const untouched: Draft = {
  texts: {},
  corrections: { fields: {}, dropped: [], merged: [], splits: [], added: [] },
  waivers: [],
};
