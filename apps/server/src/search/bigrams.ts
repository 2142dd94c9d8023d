// Chinese has no blanks between words, so each two characters that stand together are a word of the index: any stretch of a
// text is found, without a dictionary and the same on every database. What a longer stretch finds must still be compared
// with the text itself: its pairs may stand apart.

const stretch = /([\p{Script=Han}〇々]+)|((?:(?![\p{Script=Han}〇々])[\p{L}\p{N}])+)/gu;

/** A word of letters or digits beyond this is known by its beginning. */
const LONGEST_WORD = 60;
/** A query of more words than this finds nothing that fewer would not. */
const MOST_QUERY_WORDS = 40;

/** One form for what looks the same: full-width letters narrow, capitals small. The database's is lower(normalize(…, NFKC)). */
export function foldForSearch(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** The words of a text as a tsvector takes them: `水库A1` gives `'a1' '库' '水库'`. */
export function toSearchVector(text: string): string {
  const words = new Set<string>();
  for (const [, ideographs, word] of foldForSearch(text).matchAll(stretch)) {
    if (word !== undefined) words.add(firstOf(word, LONGEST_WORD));
    if (ideographs === undefined) continue;
    const signs = [...ideographs];
    signs.forEach((sign, at) => {
      // The last one stands alone too: a query of one character asks for what begins with it.
      words.add(`${sign}${signs[at + 1] ?? ""}`);
    });
  }
  return [...words].sort().map(quoted).join(" ");
}

/**
 * What a person typed as a tsquery: `水库 2027` asks for `'水库' & '2027':*`. Null where it holds nothing to look for. Of
 * letters and digits the beginning of a word is found.
 */
export function toSearchQuery(text: string): string | null {
  const words = new Set<string>();
  for (const [, ideographs, word] of foldForSearch(text).matchAll(stretch)) {
    if (word !== undefined) words.add(`${quoted(firstOf(word, LONGEST_WORD))}:*`);
    if (ideographs === undefined) continue;
    const signs = [...ideographs];
    if (signs.length === 1) words.add(`${quoted(ideographs)}:*`);
    for (let at = 0; at + 1 < signs.length; at++) words.add(quoted(`${signs[at]}${signs[at + 1]}`));
  }
  return words.size === 0 ? null : [...words].slice(0, MOST_QUERY_WORDS).join(" & ");
}

/** Letters, digits and ideographs only: nothing in a word needs an escape. */
function quoted(word: string): string {
  return `'${word}'`;
}

function firstOf(word: string, count: number): string {
  return word.length <= count ? word : [...word].slice(0, count).join("");
}
