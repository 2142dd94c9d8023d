import { NAME_ASIDE } from "../lexicon/performer.ts";
import { CLOSERS, NAME_ASIDE_JOINTS, OPENERS } from "../lexicon/quota-signs.ts";
import { wordAt } from "../lexicon/word-table.ts";
import { oneOf } from "./character.ts";

/** The longest bracket that belongs to a name. */
const LONGEST = 12;

/**
 * Past a bracket at `at` that belongs to the name before it and holds nothing but the same kind of unit under another
 * name: 县⟦（市、区）⟧, 乡镇⟦（街道）⟧. `at` itself where none stands.
 */
export function nameBracketEnd(text: string, at: number): number {
  if (!oneOf(text, at, OPENERS)) return at;
  let here = at + 1;
  while (here - at <= LONGEST) {
    const kind = wordAt(text, here, at + LONGEST, NAME_ASIDE);
    if (kind === null) return at;
    here += kind.length;
    if (oneOf(text, here, CLOSERS)) return here + 1;
    if (!oneOf(text, here, NAME_ASIDE_JOINTS)) return at;
    here++;
  }
  return at;
}

/** Where a bracket of a name begins that ends at `end`; `end` itself where none does. */
export function nameBracketStart(text: string, end: number): number {
  if (!oneOf(text, end - 1, CLOSERS)) return end;
  for (let at = end - 2; at >= 0 && end - at <= LONGEST; at--)
    if (oneOf(text, at, OPENERS)) return nameBracketEnd(text, at) === end ? at : end;
  return end;
}
