import type { TaskKind } from "@luoshi/compiler";
import type { ParagraphRole } from "./view.ts";

/** An earlier draft: a file, or the open document as it was before anything was changed in it. */
export type EarlierDraft = { readonly name: string; readonly bytes: Uint8Array } | "opened";

/** What the page asks for when two drafts are to be compared. */
export interface CompareRequest {
  readonly before: EarlierDraft;
  readonly language: "zh" | "en";
  readonly today: string;
}

/** Two drafts side by side, with what the changes mean for the tasks; plain data, made in the worker (`compare.ts`). */
export interface Comparison {
  readonly before: DraftName;
  readonly after: DraftName;
  readonly relation: DraftRelation;
  /** The lines of both texts, those that say the same on one row. */
  readonly rows: readonly ComparedRow[];
  readonly tasks: readonly TaskDifference[];
  /** Those who must be told, the most concerned first. */
  readonly units: readonly TouchedUnit[];
}

/** One of the two drafts. */
export interface DraftName {
  readonly name: string;
  readonly title: string | null;
}

/**
 * How the drafts stand to each other. `same-file`: the chosen file is the open one, byte for byte. `unlike`: they share so
 * little that they are hardly drafts of one document. `no-text`: the earlier one holds no words.
 */
export type DraftRelation = "drafts" | "same-file" | "unlike" | "no-text";

/** One row of the text: a line of the earlier draft, of the present one, or both. */
export interface ComparedRow {
  /** `c12`: its place among the rows. */
  readonly id: string;
  /** `renumbered`: the same words behind another number. `left` and `arrived`: the two ends of a line that moved. */
  readonly kind: "same" | "renumbered" | "changed" | "removed" | "added" | "left" | "arrived";
  readonly before: ComparedLine | null;
  readonly after: ComparedLine | null;
  /** The words of both drafts in one sequence; a tab parts the cells of a table's row. */
  readonly pieces: readonly TextPiece[];
  /** The row at the other end of a move. */
  readonly partner: string | null;
}

/** A line of one draft: a paragraph or a row of a table. */
export interface ComparedLine {
  /** Key of its first paragraph. */
  readonly key: string;
  /** Number in the margin; null in tables. */
  readonly no: number | null;
  readonly role: ParagraphRole;
}

/** Words that both drafts have, only the earlier one (`gone`) or only the present one (`come`). */
export interface TextPiece {
  readonly kind: "same" | "gone" | "come";
  readonly text: string;
}

/** A task that the redrafting adds, takes away, changes, moves or merely gives another number. */
export interface TaskDifference {
  readonly id: string;
  readonly kind: "added" | "removed" | "changed" | "moved" | "renumbered";
  /** Its number and title in the present draft; of a removed task in the earlier one. */
  readonly no: string;
  readonly title: string;
  readonly pathLabel: string;
  readonly taskKind: TaskKind;
  /** Id of the task in the present draft; null where it was removed. */
  readonly task: string | null;
  readonly fields: readonly FieldDifference[];
  /** Names of the units it touches. */
  readonly units: readonly string[];
  /** The row of the text where it is seen best. */
  readonly row: string | null;
}

/** What of a task is no longer the same; null where a draft says nothing of it. */
export type FieldDifference =
  | {
      readonly field: Exclude<TaskField, "words">;
      readonly before: string | null;
      readonly after: string | null;
    }
  /** The changed words among their neighbours. */
  | { readonly field: "words"; readonly pieces: readonly TextPiece[] };

export type TaskField =
  | "deadline"
  | "stage"
  | "start"
  | "lead"
  | "support"
  | "owner"
  | "quota"
  | "recurrence"
  | "words"
  | "place"
  | "number";

/** A unit that the changes concern. */
export interface TouchedUnit {
  readonly name: string;
  readonly tasks: readonly UnitTouch[];
}

/** How one difference concerns a unit: it takes the task on, is rid of it, or keeps it in another form. */
export interface UnitTouch {
  readonly difference: string;
  readonly how: "joins" | "leaves" | "stays";
}
