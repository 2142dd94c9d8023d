import { characterSet, inSet } from "../lexicon/character-set.ts";

/** The marks between the ideographs and figures of nearly every text. */
const MARKS: ReturnType<typeof characterSet> = characterSet("，。、；：（）《》“”〔〕—\n ");

/** Letters and figures only. A text of common characters is gone through by hand; any other by its Unicode classes. */
export function lettersOf(words: string): string {
  let out = "";
  let kept = 0;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39)) continue;
    if (!inSet(MARKS, code)) return words.replace(/[^\p{L}\p{N}]/gu, "");
    out += words.slice(kept, i);
    kept = i + 1;
  }
  return out + words.slice(kept);
}
