import type { OwnerRole } from "../lexicon/owner-words.ts";
import type { Phrase } from "../model/phrase.ts";
import type { TaskKind, TaskRow } from "../model/task.ts";
import type { OutlineClause } from "../outline/outline.ts";
import type { Span } from "../source/span.ts";

/** A cell whose column says what it holds. */
export interface LabelledCell {
  readonly label: string;
  readonly labelSpan: Span;
  /** The side that the label names; null where it is no label of owners. */
  readonly role: OwnerRole | null;
  readonly at: Span;
  /** Taken over from a row above by a vertical merge. */
  readonly merged: boolean;
}

/** A place that asks for work, before its values are read: a clause, a table row, a unit line. */
export interface TaskSeed {
  readonly path: readonly string[];
  readonly kind: TaskKind;
  readonly clause: OutlineClause | null;
  readonly row: TaskRow | null;
  readonly parent: boolean;
  readonly group: Phrase | null;
  /** All of it, for display and marks. */
  readonly span: Span;
  /** Where its words lie; values are read from these. */
  readonly regions: readonly Span[];
  /** Where its text begins to speak. */
  readonly words: Span;
  /** Owner cells and the deadline cell of a row. */
  readonly cells: readonly LabelledCell[];
}
