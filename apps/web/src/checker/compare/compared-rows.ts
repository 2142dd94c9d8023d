import type { ComparedLine, ComparedRow, TextPiece } from "../compare-view.ts";
import type { Pair } from "./common-pairs.ts";
import { type DraftLine, withoutBlanks, withoutNumber } from "./draft-lines.ts";
import { movedLines } from "./moved-lines.ts";
import { textPieces } from "./text-pieces.ts";

/** A row by the places of its lines. */
interface Place {
  readonly before: number | null;
  readonly after: number | null;
}

/** The rows of two drafts whose lines were paired; what was taken out stands before what was put in. */
export function comparedRows(
  before: readonly DraftLine[],
  after: readonly DraftLine[],
  pairs: readonly Pair[],
): readonly ComparedRow[] {
  const places = placesOf(before.length, after.length, pairs);
  const partners = movesOf(before, after, places);
  return places.map((place, at): ComparedRow => {
    const old = place.before === null ? undefined : before[place.before];
    const fresh = place.after === null ? undefined : after[place.after];
    const partner = partners.get(at);
    const other = partner === undefined ? undefined : places[partner];
    const whole = (kind: TextPiece["kind"], line: DraftLine): readonly TextPiece[] => [
      { kind, text: line.text },
    ];
    const row = {
      id: `c${at}`,
      before: lineOf(old),
      after: lineOf(fresh),
      partner: partner === undefined ? null : `c${partner}`,
    };
    if (old !== undefined && fresh !== undefined) {
      const [was, is] = [withoutBlanks(old), withoutBlanks(fresh)];
      if (was === is) return { ...row, kind: "same", pieces: whole("same", fresh) };
      const pieces = textPieces(old.text, fresh.text);
      const renumbered = withoutNumber(was) === withoutNumber(is);
      return { ...row, kind: renumbered ? "renumbered" : "changed", pieces };
    }
    if (old !== undefined)
      return { ...row, kind: other === undefined ? "removed" : "left", pieces: whole("gone", old) };
    if (fresh === undefined) return { ...row, kind: "same", pieces: [] };
    if (other === undefined) return { ...row, kind: "added", pieces: whole("come", fresh) };
    // What moved is shown with what changed on the way.
    const origin = before[other.before ?? -1]?.text ?? "";
    return { ...row, kind: "arrived", pieces: textPieces(origin, fresh.text) };
  });
}

function placesOf(olds: number, news: number, pairs: readonly Pair[]): readonly Place[] {
  const places: Place[] = [];
  let [i, j] = [0, 0];
  for (const [before, after] of [...pairs, [olds, news] as const]) {
    for (; i < before; i++) places.push({ before: i, after: null });
    for (; j < after; j++) places.push({ before: null, after: j });
    if (before < olds && after < news) places.push({ before, after });
    [i, j] = [before + 1, after + 1];
  }
  return places;
}

/** Row ↔ row, for lines that moved. */
function movesOf(
  before: readonly DraftLine[],
  after: readonly DraftLine[],
  places: readonly Place[],
): ReadonlyMap<number, number> {
  const removed: { readonly at: number; readonly line: DraftLine }[] = [];
  const added: { readonly at: number; readonly line: DraftLine }[] = [];
  places.forEach((place, at) => {
    const old = before[place.before ?? -1];
    const fresh = after[place.after ?? -1];
    if (old !== undefined && place.after === null) removed.push({ at, line: old });
    if (fresh !== undefined && place.before === null) added.push({ at, line: fresh });
  });
  const lines = (list: typeof removed) => list.map(({ line }) => line);
  const partners = new Map<number, number>();
  for (const [i, j] of movedLines(lines(removed), lines(added))) {
    const from = removed[i]?.at ?? -1;
    const to = added[j]?.at ?? -1;
    partners.set(from, to).set(to, from);
  }
  return partners;
}

function lineOf(line: DraftLine | undefined): ComparedLine | null {
  const key = line?.keys[0];
  return line === undefined || key === undefined ? null : { key, no: line.no, role: line.role };
}
