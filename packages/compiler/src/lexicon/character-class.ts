import { characterSet, inSet } from "./character-set.ts";
import { NUMBER_RUN } from "./numeral-signs.ts";
import { CLOSERS, COMMAS, OPENERS, SENTENCE_ENDS } from "./quota-signs.ts";

/** Classes of characters for the loops that look at every character of a document; a character may be of several. */
export const NUMBER_CLASS = 1;
export const SENTENCE_CLASS = 2;
export const COMMA_CLASS = 4;
export const OPENER_CLASS = 8;
export const CLOSER_CLASS = 16;

/** What a number is written in. */
export const NUMBER_SIGNS: string = `${NUMBER_RUN}0123456789０１２３４５６７８９`;

const CLASSES = new Uint8Array(0x10000);
const classed: string[] = [];

function mark(characters: string, bit: number): void {
  classed.push(characters);
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at);
    CLASSES[code] = (CLASSES[code] ?? 0) | bit;
  }
}

mark(NUMBER_SIGNS, NUMBER_CLASS);
mark(SENTENCE_ENDS, SENTENCE_CLASS);
mark(COMMAS, COMMA_CLASS);
mark(OPENERS, OPENER_CLASS);
mark(CLOSERS, CLOSER_CLASS);

const CLASSED = characterSet(classed);

/** The classes of the character at `at`, as bits; 0 outside the text. */
export function classesAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  // Nearly no character has a class: the set takes an eighth of the memory of the table.
  return inSet(CLASSED, code) ? (CLASSES[code] ?? 0) : 0;
}
