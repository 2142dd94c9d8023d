import { localWords, openWords, placeCategories, restWords } from "./owner-name-words.ts";
import { asked, type OwnerCandidate, type OwnerResolution } from "./resolution.ts";

/**
 * Words that leave open who is meant are never everybody: 各有关单位 and 教育局等部门 are asked, with what is named as
 * the first answer. Null where the words are clear.
 */
export function findVague(
  words: string,
  resolveRest: (words: string) => OwnerResolution,
): OwnerResolution | null {
  if (localWords.some((word) => words.includes(word))) {
    return asked(
      { code: "place-of-item", args: { written: words } },
      everyKind(words, resolveRest),
    );
  }
  const open = openWords.filter((word) => words.includes(word));
  if (open.length === 0) return null;
  const at = Math.min(...open.map((word) => words.indexOf(word)));
  const named = withoutRest(words.slice(0, at));
  if (named.length >= 2) {
    const rest = resolveRest(named);
    if (rest.candidates.length > 0)
      return asked({ code: "named-and-vague", args: { written: words } }, rest.candidates);
  }
  return asked({ code: "vague", args: { written: words } }, everyKind(words, resolveRest));
}

/** All streets, where 有关街道 was written: the list from which to choose. */
function everyKind(
  words: string,
  resolveRest: (words: string) => OwnerResolution,
): readonly OwnerCandidate[] {
  const noun = [...openWords, ...localWords, "各"]
    .reduce((rest, word) => rest.replaceAll(word, ""), words)
    .replace(/[（）、]/g, "");
  return placeCategories.has(noun) || noun === "科室" ? resolveRest(`各${noun}`).candidates : [];
}

function withoutRest(head: string): string {
  let named = head;
  for (let trimmed = true; trimmed; ) {
    trimmed = false;
    for (const word of restWords) {
      if (!named.endsWith(word)) continue;
      named = named.slice(0, -word.length);
      trimmed = true;
    }
  }
  return named.replace(/^各$/, "");
}
