import type { Draft } from "@luoshi/compiler";

/** The compiler's `emptyDraft`, written out: the page has no values of the compiler. */
export const emptyDraft: Draft = {
  texts: {},
  corrections: { fields: {}, dropped: [], merged: [], splits: [], added: [] },
  waivers: [],
};
