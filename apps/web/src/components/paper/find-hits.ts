import type { CheckView, Place } from "../../checker/view.ts";
import { paragraphsOf } from "../../state/edited-texts.ts";

/** Where the words occur in one text, upper and lower case alike; none for no words. */
export function hitsIn(text: string, query: string): readonly { start: number; end: number }[] {
  if (query === "") return [];
  const folded = fold(text);
  const wanted = fold(query);
  const found: { start: number; end: number }[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length))
    found.push({ start: at, end: at + wanted.length });
  return found;
}

/** Where the words occur in a document, in its order, cells among its paragraphs. */
export function findHits(view: CheckView, query: string): readonly Place[] {
  if (query === "") return [];
  return [...paragraphsOf(view).values()].flatMap(({ key, text }) =>
    hitsIn(text, query).map(({ start, end }) => ({ paragraph: key, start, end })),
  );
}

// A few letters grow when lowered (İ); such a text is searched as it stands, so that offsets hold.
function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
