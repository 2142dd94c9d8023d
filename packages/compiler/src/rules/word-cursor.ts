/**
 * Finds a word from rising offsets without walking over the same stretch twice: a rule that asks in each passage pays
 * for the text once, however rare the word is. The answer is that of `text.indexOf(word, from)`.
 */
export function wordCursor(text: string, word: string): (from: number) => number {
  let searched = 0;
  let next = text.indexOf(word);
  return (from) => {
    if (from < searched || (next >= 0 && next < from)) {
      searched = from;
      next = text.indexOf(word, from);
    }
    return next;
  };
}
