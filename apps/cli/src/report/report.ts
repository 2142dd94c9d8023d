import type { Plan, RenderedDiagnostic } from "@luoshi/compiler";
import type { FileError } from "../failure.ts";
import type { SeverityCounts, TaskCounts } from "../messages/messages.ts";
import type { DocumentView } from "./document-view.ts";

/** A file that was checked, and what was found. */
export interface CheckedFile {
  readonly view: DocumentView;
  /** `docx`, `txt` or `md`: by content, not by name. */
  readonly format: string;
  readonly plan: Plan;
  readonly diagnostics: readonly RenderedDiagnostic[];
  /** How many the configuration's waivers hold back. */
  readonly waived: number;
  /** How many were left off because there were too many to read. */
  readonly omitted: number;
  /** What the reader left out or could not carry over, in words: `修订已按接受处理`. */
  readonly notes: readonly string[];
}

/** Writes down what was found, file by file; each call returns text to print now. */
export interface Reporter {
  checked(file: CheckedFile): string;
  /** A file that could not be read; it is also told on standard error. */
  failed(error: FileError): string;
  /** What comes after the last file. */
  finish(): string;
}

/** Findings by severity. */
export function countSeverities(diagnostics: readonly RenderedDiagnostic[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

/** How many tasks a plan has, and how many say who and when. */
export function countTasks({ tasks }: Plan): TaskCounts {
  return {
    tasks: tasks.length,
    owned: tasks.filter(({ owners }) => owners.length > 0).length,
    dated: tasks.filter(
      (task) => task.deadline !== null || task.recurrence !== null || task.ongoing !== null,
    ).length,
  };
}

/** Adds up counts of the same shape: `{ error: 1 … }` and `{ error: 2 … }` give `{ error: 3 … }`. */
export function addCounts<Key extends string>(
  counts: readonly Readonly<Record<Key, number>>[],
  zero: Readonly<Record<Key, number>>,
): Readonly<Record<Key, number>> {
  const sum: Record<Key, number> = { ...zero };
  for (const one of counts) for (const key of Object.keys(zero) as Key[]) sum[key] += one[key];
  return sum;
}
