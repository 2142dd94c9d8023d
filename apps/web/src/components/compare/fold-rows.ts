import type { ComparedRow } from "../../checker/compare-view.ts";

/** What the text shows in one place: a row, or a stretch of unchanged rows folded away. */
export type ShownRow =
  | { readonly kind: "row"; readonly row: ComparedRow }
  | {
      readonly kind: "fold";
      /** The first row of it. */
      readonly id: string;
      readonly rows: readonly ComparedRow[];
      /** How many of them bear another number. */
      readonly renumbered: number;
      /** The last heading among them: what the next change stands under; null where none follows. */
      readonly heading: string | null;
    };

/** Unchanged rows that stay beside a change. */
const BESIDE = 1;

/** Fewer rows than this are not worth a fold. */
const FEWEST = 3;

/** Folds stretches of unchanged rows, those in `unfolded` (by their first row) left open. */
export function foldRows(
  rows: readonly ComparedRow[],
  unfolded: ReadonlySet<string> | "all",
): readonly ShownRow[] {
  const shown: ShownRow[] = [];
  const show = (part: readonly ComparedRow[]): void => {
    for (const row of part) shown.push({ kind: "row", row });
  };
  for (let i = 0; i < rows.length; ) {
    let end = i;
    while (isQuiet(rows[end])) end++;
    if (end > i) {
      // Nothing changed before the first row and behind the last.
      const from = i === 0 ? i : i + BESIDE;
      const to = end === rows.length ? end : end - BESIDE;
      const inner = rows.slice(from, Math.max(from, to));
      const id = inner[0]?.id ?? "";
      if (inner.length < FEWEST || unfolded === "all" || unfolded.has(id)) show(rows.slice(i, end));
      else {
        show(rows.slice(i, from));
        const heading = end === rows.length ? null : lastHeading(inner);
        const renumbered = inner.filter(({ kind }) => kind === "renumbered").length;
        shown.push({ kind: "fold", id, rows: inner, renumbered, heading });
        show(rows.slice(to, end));
      }
    }
    const change = rows[end];
    if (change !== undefined) shown.push({ kind: "row", row: change });
    i = end + 1;
  }
  return shown;
}

/** Says what it said: the same words, at most behind another number. */
export function isQuiet(row: ComparedRow | undefined): boolean {
  return row?.kind === "same" || row?.kind === "renumbered";
}

function lastHeading(rows: readonly ComparedRow[]): string | null {
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i];
    const role = row?.after?.role;
    if (role === "heading1" || role === "heading2" || role === "annex-title" || role === "title")
      return row?.pieces.map(({ kind, text }) => (kind === "gone" ? "" : text)).join("") ?? null;
  }
  return null;
}
