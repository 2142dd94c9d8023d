import type { ParagraphView, PlaceEdit } from "../../checker/view.ts";

/** An edit in its surroundings: 2027年[23→12]月底前. */
export interface EditPreview {
  readonly before: string;
  readonly old: string;
  readonly text: string;
  readonly after: string;
}

const LONGEST = 28;

/** What an edit does to its paragraph, with a few characters on both sides, no further than the next stop. */
export function previewEdit(
  paragraph: Pick<ParagraphView, "text">,
  { place, text }: PlaceEdit,
  around = 6,
): EditPreview {
  const { text: words } = paragraph;
  const start = Math.min(place.start, words.length);
  const end = Math.min(Math.max(place.end, start), words.length);
  const left = words.slice(wholeFrom(words, Math.max(0, start - around)), start);
  const right = words.slice(end, wholeTo(words, Math.min(words.length, end + around)));
  let from = left.length;
  while (from > 0 && !STOPS.includes(left.charAt(from - 1))) from--;
  let before = left.slice(from);
  let after = (/^[^，。；：、！？（）]*/.exec(right) ?? [""])[0];
  // Brackets come in pairs or not at all: （二） is a number, 二 alone is none.
  if (
    left.charAt(left.length - before.length - 1) === "（" &&
    right.charAt(after.length) === "）"
  ) {
    before = `（${before}`;
    after = `${after}）`;
  }
  return { before, old: shortened(words.slice(start, end)), text: shortened(text), after };
}

/** Where a preview's surroundings end. */
const STOPS = "，。；：、！？（）";

/** Long stretches keep both ends: the middle says least. */
function shortened(words: string): string {
  if (words.length <= LONGEST) return words;
  const half = LONGEST / 2;
  return `${words.slice(0, wholeTo(words, half))}…${words.slice(wholeFrom(words, words.length - half))}`;
}

// A character outside the basic plane is two units long and is never cut.
function wholeFrom(words: string, at: number): number {
  return /[\udc00-\udfff]/.test(words.charAt(at)) ? at + 1 : at;
}

function wholeTo(words: string, at: number): number {
  return /[\ud800-\udbff]/.test(words.charAt(at - 1)) ? at - 1 : at;
}
