// Chinese has no blanks between words, so each two characters that stand together are a word of the index: any stretch of a
// text is found, without a dictionary and the same on every database. What a longer stretch finds must still be compared
// with the text itself: its pairs may stand apart.

const letters = /[\p{L}\p{N}]+/gu;
const ideograph = /[\p{Script=Han}〇々]/u;

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
  for (const { chinese, signs } of stretchesOf(text)) {
    if (!chinese) words.add(firstOf(signs));
    // The last one stands alone too: a query of one character asks for what begins with it.
    else for (const [at, sign] of signs.entries()) words.add(`${sign}${signs[at + 1] ?? ""}`);
  }
  return [...words].sort().map(quoted).join(" ");
}

/**
 * What every text has that holds this stretch, as a tsquery: `水库2027` asks for `'水库' & '2027':*`. Null where nothing is
 * known of it: a stretch that begins with letters or digits may begin within a word, so `2027` and `A座` ask for no word
 * `2027` or `a`; nor do signs.
 */
export function toSearchQuery(text: string): string | null {
  const words = new Set<string>();
  for (const { chinese, signs, first } of stretchesOf(text)) {
    if (!chinese && first) continue;
    if (!chinese || signs.length === 1) words.add(`${quoted(firstOf(signs))}:*`);
    else
      for (const [at, sign] of signs.entries())
        if (at + 1 < signs.length) words.add(quoted(`${sign}${signs[at + 1]}`));
  }
  return words.size === 0 ? null : [...words].slice(0, MOST_QUERY_WORDS).join(" & ");
}

interface Stretch {
  readonly chinese: boolean;
  readonly signs: string[];
  /** Begins where the text begins. */
  readonly first: boolean;
}

/** Stretches of ideographs, and words of other letters and digits. */
function stretchesOf(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { 0: run, index } of foldForSearch(text).matchAll(letters)) {
    let last: Stretch | undefined;
    for (const sign of run) {
      const chinese = ideograph.test(sign);
      if (last?.chinese !== chinese) {
        last = { chinese, signs: [], first: index === 0 && last === undefined };
        found.push(last);
      }
      last.signs.push(sign);
    }
  }
  return found;
}

/** Letters, digits and ideographs only: nothing in a word needs an escape. */
function quoted(word: string): string {
  return `'${word}'`;
}

function firstOf(signs: readonly string[]): string {
  return signs.slice(0, LONGEST_WORD).join("");
}
