import { classesAt, NUMBER_CLASS } from "../lexicon/character-class.ts";
import { QUOTE_CLOSERS, QUOTE_OPENERS } from "../lexicon/quota-signs.ts";
import { SHORT_NAME_WORDS } from "../lexicon/short-name-words.ts";
import { oneOf } from "./character.ts";

/** The longest short name. */
const LONGEST = 16;
/** How far behind 简称 its quotation opens: 简称为“…”. */
const REACH = 3;

/**
 * The short names with a number in them that a document gives to what it sets up: of `（以下简称“三项工程”）` 三项工程.
 * The number in them counts nothing where they are used.
 */
export function readShortNames(text: string): readonly string[] {
  const names = new Set<string>();
  for (const word of SHORT_NAME_WORDS)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const name = quotedAt(text, at + word.length);
      if (name !== null && hasNumber(name)) names.add(name);
    }
  return [...names];
}

function quotedAt(text: string, from: number): string | null {
  let open = from;
  while (open < from + REACH && !oneOf(text, open, QUOTE_OPENERS)) open++;
  if (!oneOf(text, open, QUOTE_OPENERS)) return null;
  for (let at = open + 1; at <= open + 1 + LONGEST; at++)
    if (oneOf(text, at, QUOTE_CLOSERS)) return text.slice(open + 1, at);
  return null;
}

function hasNumber(name: string): boolean {
  for (let at = 0; at < name.length; at++)
    if ((classesAt(name, at) & NUMBER_CLASS) !== 0) return true;
  return false;
}

/** Whether the number at `[start, end)` stands inside one of the names: 参与⟦三项⟧工程. */
export function insideShortName(
  text: string,
  names: readonly string[],
  start: number,
  end: number,
): boolean {
  return names.some((name) => {
    const lead = name.indexOf(text.slice(start, end));
    return lead >= 0 && text.startsWith(name, start - lead);
  });
}
