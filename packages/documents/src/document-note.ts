/** What a reader left out, changed or could not tell, for the person who handed the file in. */
export type DocumentNoteKind =
  | "tracked-changes"
  | "hidden-text"
  | "toc-dropped"
  | "unknown-number-format"
  | "missing-numbering"
  | "picture"
  | "embedded-object"
  | "embedded-content"
  | "nested-text-box"
  | "unknown-symbol"
  | "unclosed-field"
  | "computed-field"
  | "replaced-bytes"
  | "control-characters"
  | "hidden-rows"
  | "hidden-columns"
  | "covered-cells"
  | "cell-errors"
  | "formula-without-value"
  | "long-numbers"
  | "stray-quotes";

/** One kind of note, how often it applies, and what it is about where that can be named: `numFmt` values. */
export interface DocumentNote {
  readonly kind: DocumentNoteKind;
  readonly count: number;
  readonly detail?: string;
}

/** Notes being counted while a document is read. */
export interface NoteCounter {
  readonly counts: Map<DocumentNoteKind, { count: number; details: Set<string> }>;
}

/** An empty counter. */
export function countNotes(): NoteCounter {
  return { counts: new Map() };
}

/** Counts one occurrence; up to ten different details are kept. */
export function addNote(counter: NoteCounter, kind: DocumentNoteKind, detail?: string): void {
  let entry = counter.counts.get(kind);
  if (entry === undefined) {
    entry = { count: 0, details: new Set() };
    counter.counts.set(kind, entry);
  }
  entry.count++;
  if (detail !== undefined && entry.details.size < 10) entry.details.add(detail.slice(0, 80));
}

/** The notes counted so far, in the order of their first occurrence. */
export function notesOf(counter: NoteCounter): readonly DocumentNote[] {
  return [...counter.counts].map(([kind, { count, details }]) =>
    details.size === 0 ? { kind, count } : { kind, count, detail: [...details].join(", ") },
  );
}
