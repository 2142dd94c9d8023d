import type { CheckView, ParagraphView, PlaceEdit } from "../checker/view.ts";

/** The paragraphs of a view by key, those of cells among them. */
export function paragraphsOf(view: CheckView): ReadonlyMap<string, ParagraphView> {
  const found = new Map<string, ParagraphView>();
  for (const block of view.blocks) {
    if (block.kind === "paragraph") found.set(block.key, block);
    else
      for (const row of block.rows)
        for (const cell of row.cells)
          for (const paragraph of cell.paragraphs) found.set(paragraph.key, paragraph);
  }
  return found;
}

/**
 * Retyped paragraphs after some edits. Edits of one paragraph are made from its end, so that none moves another; one that
 * leaves a paragraph as it stood in the file takes it off the list. A number that Word generates stays.
 */
export function editedTexts(
  view: CheckView,
  texts: Readonly<Record<string, string>>,
  edits: readonly PlaceEdit[],
): Readonly<Record<string, string>> {
  const paragraphs = paragraphsOf(view);
  const result: Record<string, string> = { ...texts };
  const ordered = [...edits].sort((a, b) => b.place.start - a.place.start);
  for (const { place, text } of ordered) {
    const paragraph = paragraphs.get(place.paragraph);
    if (paragraph === undefined) continue;
    const current = result[place.paragraph] ?? paragraph.original;
    const start = Math.max(place.start, paragraph.generated);
    const end = Math.max(start, Math.min(place.end, current.length));
    const keptNumber = place.start === 0 ? paragraph.text.slice(0, paragraph.generated) : "";
    const words =
      keptNumber !== "" && text.startsWith(keptNumber) ? text.slice(keptNumber.length) : text;
    const next = current.slice(0, start) + words + current.slice(end);
    if (next === paragraph.original) delete result[place.paragraph];
    else result[place.paragraph] = next;
  }
  return result;
}
