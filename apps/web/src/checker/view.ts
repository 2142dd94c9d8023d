import type { Certainty, DiagnosticCode, Severity, TaskKind } from "@luoshi/compiler";

/**
 * What the screens draw: one compiled document as plain data, made in the worker (`build-view.ts`) and sent to the page
 * after each compilation. Places are paragraph and offset, never offsets of the whole text: an edit elsewhere moves none.
 */
export interface CheckView {
  /** Counts the compilations of one document. */
  readonly revision: number;
  readonly document: DocumentSummary;
  readonly blocks: readonly BlockView[];
  readonly tasks: readonly TaskView[];
  /** Tasks that the clerk took off the list or merged into others, as they were compiled. */
  readonly gone: readonly GoneTask[];
  /** In the order of the text. */
  readonly problems: readonly ProblemView[];
  readonly waived: readonly ProblemView[];
  readonly outline: readonly OutlineEntry[];
  readonly coverage: Coverage;
  readonly forms: readonly FormView[];
  /** Ids of corrections whose task is gone from the text. */
  readonly orphans: readonly string[];
  /** Milliseconds that the last compilation took, reading not included. */
  readonly milliseconds: number;
}

/** What the head of the screen says of the document. */
export interface DocumentSummary {
  readonly name: string;
  readonly format: "docx" | "txt" | "md";
  readonly title: string | null;
  /** 某发〔2027〕3号 */
  readonly number: string | null;
  readonly issued: string | null;
  readonly characters: number;
  /** What the reader left out or changed, in words. */
  readonly notes: readonly string[];
}

/** A stretch of one paragraph: `[start, end)` in UTF-16 offsets of its text. */
export interface Place {
  /** `p12`: the paragraph's place in the file as it was opened; stays through all edits. */
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
}

/** A piece of the paper. */
export type BlockView = ParagraphView | TableView;

/** How a paragraph is set on the paper. */
export type ParagraphRole =
  | "masthead"
  | "number"
  | "title"
  | "addressee"
  | "heading1"
  | "heading2"
  | "body"
  | "attachments"
  | "annex-mark"
  | "annex-title"
  | "signature"
  | "date"
  | "imprint"
  | "note"
  | "blank"
  | "cell";

export interface ParagraphView {
  readonly kind: "paragraph";
  readonly key: string;
  /** Number printed in the margin; null for blank lines and cells. */
  readonly no: number | null;
  readonly role: ParagraphRole;
  readonly align: "left" | "center" | "right";
  readonly text: string;
  /** As it stood in the file. */
  readonly original: string;
  /** Length of the number that Word generates at its start; those characters cannot be edited. */
  readonly generated: number;
  readonly marks: readonly Mark[];
  /** Tasks whose own words begin here. */
  readonly tasks: readonly string[];
}

/** Something to be shown at a stretch of a paragraph; marks overlap. Sorted by start, the longer first. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /**
   * `task`: own words of a task (`id`: task). `owner`, `deadline`, `quota`: a value read. `problem`: a squiggle (`id`:
   * problem). `head`: the words of a heading that runs into its text. `left-out`: words that no task holds.
   */
  readonly kind: "task" | "owner" | "deadline" | "quota" | "problem" | "head" | "left-out";
  readonly id?: string;
  readonly severity?: Severity;
}

export interface TableView {
  readonly kind: "table";
  readonly key: string;
  readonly columns: number;
  readonly rows: readonly TableRowView[];
  /** An annex form to be filled in, not a table of tasks. */
  readonly form: boolean;
}

export interface TableRowView {
  readonly header: boolean;
  readonly cells: readonly TableCellView[];
}

export interface TableCellView {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly paragraphs: readonly ParagraphView[];
}

/** Who: one unit with its side. */
export interface UnitView {
  readonly name: string;
  readonly side: "owner" | "lead" | "support";
  readonly certainty: Certainty;
  readonly place: Place | null;
}

/** A value as printed, what it means and where it stands. */
export interface ValueView {
  readonly text: string;
  readonly certainty: Certainty;
  readonly place: Place | null;
}

export interface DeadlineView extends ValueView {
  /** `2027-06-30`; null where the words name no real day. */
  readonly date: string | null;
  /** `--04-30`: month and day of an unknown year. */
  readonly partial: string | null;
  readonly impossible: boolean;
}

export interface TaskView {
  readonly id: string;
  /** T01, T02 … in the order of the text. */
  readonly no: string;
  readonly path: readonly string[];
  /** 二（一）1. · 附件1 第3行 */
  readonly pathLabel: string;
  readonly kind: TaskKind;
  /** Short name: the clause's head or the first words. */
  readonly title: string;
  /** All of its words, number and owner brackets left out. */
  readonly text: string;
  readonly places: readonly Place[];
  readonly units: readonly UnitView[];
  /** Subjects of 要 and performers of steps. */
  readonly actors: readonly string[];
  readonly deadline: DeadlineView | null;
  readonly otherDeadlines: readonly DeadlineView[];
  readonly ongoing: string | null;
  readonly quotas: readonly ValueView[];
  readonly recurrences: readonly ValueView[];
  /** Annexes and registers that its words name: what it is proved by. */
  readonly evidence: readonly string[];
  readonly problems: readonly string[];
  readonly severity: Severity | null;
  /** The same work elsewhere: a row of the annex, a clause of the body. */
  readonly counterparts: readonly string[];
  readonly parent: boolean;
  /** Fields that the clerk has set. */
  readonly corrected: readonly CorrectedField[];
  readonly added: boolean;
}

/** A task that is no longer on the list, for the list of those. */
export type GoneTask = Pick<TaskView, "id" | "title" | "pathLabel" | "text">;

export type CorrectedField = "owners" | "deadline" | "recurrence" | "quotas" | "kind" | "text";

export interface ProblemView {
  /** Code, paragraph and words: stays while the fault stays. */
  readonly id: string;
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What kind of fault: 完成时限前后不一. */
  readonly title: string;
  readonly message: string;
  readonly help: string;
  readonly place: Place;
  readonly quote: string;
  /** Margin number of the paragraph, or null in a table. */
  readonly no: number | null;
  readonly related: readonly { readonly message: string; readonly place: Place }[];
  readonly choices: readonly Choice[];
  readonly tasks: readonly string[];
  /** Path of the clause, for a waiver. */
  readonly clause: string;
}

/** A way to put a problem right. */
export interface Choice {
  readonly title: string;
  /** The one right correction, safe to take unseen. */
  readonly safe: boolean;
  readonly edits: readonly PlaceEdit[];
}

/** Replaces a stretch of a paragraph. */
export interface PlaceEdit {
  readonly place: Place;
  readonly text: string;
}

export interface OutlineEntry {
  readonly title: string;
  readonly level: 1 | 2;
  readonly paragraph: string;
  readonly problems: number;
}

/** How much of the document became tasks. */
export interface Coverage {
  /** Clauses that ask for something, the lowest of each branch. */
  readonly clauses: number;
  readonly covered: number;
  readonly leftOut: readonly { readonly label: string; readonly place: Place }[];
}

export interface FormView {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly string[];
  readonly unitLine: boolean;
  readonly note: string | null;
  readonly attachment: number | null;
  readonly paragraph: string | null;
}
