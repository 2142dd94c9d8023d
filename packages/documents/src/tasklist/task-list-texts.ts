import type { PlanKind } from "@luoshi/compiler";

/** Column heads and words of the task list, in a document's own language. */
export type ColumnName =
  | "number"
  | "clause"
  | "task"
  | "target"
  | "lead"
  | "support"
  | "person"
  | "owner"
  | "due"
  | "rhythm"
  | "quota"
  | "progress"
  | "problems"
  | "next"
  | "state"
  | "evidence"
  | "remark";

/** What the sheet, the calendar and the Markdown list say around a plan's own words, in one language. */
export interface TaskListTexts {
  /** `a、b` */
  readonly list: (items: readonly string[]) => string;
  /** `时限：6月底前` */
  readonly labelled: (label: string, value: string) => string;
  readonly untitled: string;
  readonly kinds: Readonly<Record<PlanKind, string>>;
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly remarks: {
    readonly requirement: string;
    readonly stages: string;
    readonly start: string;
    readonly inheritedDue: string;
    readonly actors: string;
    readonly same: (numbers: readonly number[]) => string;
  };
  readonly sheet: string;
  readonly sheetLine: string;
  readonly sheetNote: string;
  readonly md: {
    readonly kind: string;
    readonly number: string;
    readonly issued: string;
    readonly basis: string;
    readonly tasks: (count: number) => string;
    readonly attachments: string;
    readonly forms: string;
    readonly groups: string;
    readonly fields: string;
    readonly duty: string;
  };
  readonly due: (title: string) => string;
  readonly rhythmDue: (title: string) => string;
}
