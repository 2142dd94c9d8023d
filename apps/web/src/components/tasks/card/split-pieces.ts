/** A stretch of a task's words behind which it may be cut. */
export interface Piece {
  readonly text: string;
  /** The words break off here, at a bracket or a paragraph's end: a cut in any case, for a stretch has no gaps. */
  readonly last: boolean;
}

/** Fewer characters than these may stand in a number or an owner's name as well. */
const LEAST = 4;

/**
 * The sentences of a task as they stand on the paper, without its number and owner brackets; where there is one sentence
 * only, its clauses. `text`: the task's text; `places`: the words of the paper that it was read from.
 */
export function splitPieces(text: string, places: readonly string[]): readonly Piece[] {
  const bodies = ownStretches(text, places);
  const sentences = bodies.map((body) => body.match(/[^。；！？]+[。；！？]*[”’）》]*/g) ?? []);
  const several = sentences.reduce((count, list) => count + list.length, 0) > 1;
  const pieces = several ? sentences : bodies.map((body) => body.match(/[^，：]+[，：]*/g) ?? []);
  return pieces.flatMap((list) =>
    list.map((piece, i) => ({ text: piece, last: i === list.length - 1 })),
  );
}

/** The stretches that remain when pieces are cut behind those chosen. */
export function cutAt(pieces: readonly Piece[], cuts: ReadonlySet<number>): readonly string[] {
  const found: string[] = [];
  let open = "";
  pieces.forEach((piece, i) => {
    open += piece.text;
    if (!piece.last && !cuts.has(i)) return;
    found.push(open);
    open = "";
  });
  return found;
}

/** The parts of the places that the text was made from, in its order: `（一）排查隐患。（责任单位：供水科）` has 排查隐患。 */
function ownStretches(text: string, places: readonly string[]): readonly string[] {
  const own = squeezed(text);
  const least = Math.min(LEAST, own.length);
  const found: string[] = [];
  let read = 0;
  for (const place of places) {
    for (let at = 0; at < place.length; ) {
      const { end, until } = longestMatch(place, at, own, read);
      const words = squeezed(place.slice(at, end));
      if (words.length >= least && words.length > 0) {
        found.push(place.slice(at, end));
        at = end;
        read = until;
      } else at++;
    }
  }
  return found;
}

/** How far the place says from `at` what the text says somewhere behind `read`, and where in the text that ends. */
function longestMatch(place: string, at: number, own: string, read: number) {
  let end = at;
  let until = read;
  let words = "";
  for (let i = at; i < place.length; i++) {
    words += squeezed(place.charAt(i));
    const found = words === "" ? -1 : own.indexOf(words, read);
    if (words !== "" && found < 0) break;
    if (words !== "") {
      end = i + 1;
      until = found + words.length;
    }
  }
  return { end, until };
}

function squeezed(words: string): string {
  return words.replace(/\s+/g, "");
}
