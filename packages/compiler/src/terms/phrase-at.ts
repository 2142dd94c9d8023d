import type { Phrase } from "../model/phrase.ts";
import { isBlank, type Span } from "../source/span.ts";

/** The phrase at a place, its white space folded away: `各 科 室` reads 各科室. */
export function phraseAt(text: string, at: Span): Phrase {
  let out = "";
  for (let here = at.start; here < at.end; here++)
    if (!isBlank(text.charCodeAt(here))) out += text.charAt(here);
  return { text: out, span: at };
}
