/**
 * A bit for each kind of sign that a reader waits for. A document's characters are looked up once, for all kinds
 * together; each reader then goes over small numbers, in which most places are 0. Asking the text itself at every place,
 * reader after reader, took a twelfth of a compilation.
 */
export type SignBit = number;

/** The kinds of every UTF-16 unit, as bits. */
const KINDS = new Int32Array(0x10000);
let kinds = 0;

/** Makes a kind of the characters of a string, `signBit("，。；")`, or of several strings. */
export function signBit(characters: string | Iterable<string>): SignBit {
  if (kinds === 32) throw new Error("32 kinds of signs are all that a number holds");
  const bit = 1 << kinds++;
  for (const piece of typeof characters === "string" ? [characters] : characters)
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      KINDS[code] = (KINDS[code] ?? 0) | bit;
    }
  forgetSigns();
  return bit;
}

interface Signs {
  readonly text: string;
  readonly bits: Int32Array;
}

const NONE: Signs = { text: "", bits: new Int32Array(0) };
/** The longest text that was asked for and the last of the others: pieces of a document must not put out its own. */
let longest = NONE;
let other = NONE;

/** The kinds of each character of a text, as bits; kept for those who ask for the same text next. */
export function signBitsOf(text: string): Int32Array {
  if (text === longest.text) return longest.bits;
  if (text === other.text) return other.bits;
  const signs = { text, bits: lookUp(text) };
  if (text.length < longest.text.length) other = signs;
  else longest = signs;
  return signs.bits;
}

/** Lets go of what was kept: a document that was compiled stays nowhere. */
export function forgetSigns(): void {
  longest = NONE;
  other = NONE;
}

function lookUp(text: string): Int32Array {
  // One more than there are characters: readers look at the place behind the last, too.
  const bits = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) bits[i] = KINDS[text.charCodeAt(i)] ?? 0;
  return bits;
}

/** Whether the sign at `at` is of a kind; false outside the text. */
export function isSign(bits: Int32Array, at: number, bit: SignBit): boolean {
  return ((bits[at] ?? 0) & bit) !== 0;
}

/** Whether a sign of a kind stands in `[start, end)`. */
export function holdsSign(bits: Int32Array, start: number, end: number, bit: SignBit): boolean {
  for (let at = start; at < end; at++) if (isSign(bits, at, bit)) return true;
  return false;
}
