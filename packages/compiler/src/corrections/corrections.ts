import type { PlainDate } from "../model/plain-date.ts";
import type { TaskKind } from "../model/task.ts";

/**
 * What a clerk put right in a compiled plan, kept apart from its text and replayed whenever that is compiled again.
 * Plain JSON data; tasks are named by their ids.
 */
export interface Corrections {
  /** By the id of the task: what its fields should say. */
  readonly fields: Readonly<Record<string, FieldCorrections>>;
  /** Ids of what is no task: 本方案由办公室负责解释. */
  readonly dropped: readonly string[];
  readonly merged: readonly MergedTasks[];
  readonly splits: readonly SplitTask[];
  readonly added: readonly AddedTask[];
}

/** Fields of one task; what is absent stays as it was compiled. */
export interface FieldCorrections {
  /** Everybody responsible; empty for nobody. */
  readonly owners?: readonly CorrectedUnit[];
  /** Null for none. */
  readonly deadline?: CorrectedDeadline | null;
  /** Typed words, `每季度末`; null for none. */
  readonly recurrence?: string | null;
  /** Typed words of each, `不少于4次`; empty for none. */
  readonly quotas?: readonly string[];
  readonly kind?: TaskKind;
  /** What the task asks for, in the clerk's words. */
  readonly text?: string;
}

/** A unit with its part in the task: `机关工委`, `lead`. */
export interface CorrectedUnit {
  readonly name: string;
  /** `owner`: responsible without being called lead or support. */
  readonly side: "owner" | "lead" | "support";
}

/** A last day: `6月底前`, meant for 2024-06-30. */
export interface CorrectedDeadline {
  /** The words that name it. */
  readonly text: string;
  /** The day, where the words do not say it all; null leaves it to them. */
  readonly date: PlainDate | null;
}

/** Tasks that are one: the row of an annex and its clause. */
export interface MergedTasks {
  /** The task that stays. */
  readonly into: string;
  /** Tasks that go into it and vanish. */
  readonly from: readonly string[];
}

/** A task that is several: `清洗排烟道，更换刀具` asks for two things. */
export interface SplitTask {
  readonly task: string;
  /** Stretches of the task's own words, in order; each is a task. */
  readonly quotes: readonly string[];
}

/** Words that ask for work and were not read as a task: `公布举报电话`. */
export interface AddedTask {
  readonly id: string;
  /** The words, as they stand in the text. */
  readonly quote: string;
  /** Up to 20 characters that stand before them, to tell them from the same words elsewhere. */
  readonly before: string;
  readonly kind: TaskKind;
}

/** What a plan begins with. */
export const noCorrections: Corrections = {
  fields: {},
  dropped: [],
  merged: [],
  splits: [],
  added: [],
};

/** Whether nothing was corrected; a task with no corrected field counts as none. */
export function isEmpty({ fields, dropped, merged, splits, added }: Corrections): boolean {
  return (
    dropped.length + merged.length + splits.length + added.length === 0 &&
    Object.values(fields).every((each) => Object.keys(each).length === 0)
  );
}
