import { dropBlanks, foldBlanks } from "../source/fold-blanks.ts";
import type { Span } from "../source/span.ts";
import { WHITE_SPACE } from "./drop-characters.ts";
import { holdsSign, signBit, signBitsOf } from "./sign-bits.ts";

const BLANKS = signBit(WHITE_SPACE);

/** The words of a stretch without white space: `总 体 要 求` is 总体要求. */
export function closeWords(text: string, { start, end }: Span): string {
  const words = text.slice(start, end);
  return holdsSign(signBitsOf(text), start, end, BLANKS) ? dropBlanks(words) : words;
}

/** The words of a stretch with one blank for each run of white space: `全面  排查\n整治` is 全面 排查 整治. */
export function foldedWords(text: string, { start, end }: Span): string {
  const words = text.slice(start, end);
  return holdsSign(signBitsOf(text), start, end, BLANKS) ? foldBlanks(words) : words;
}
