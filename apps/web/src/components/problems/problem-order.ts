import type { Severity } from "@luoshi/compiler";
import type { Place, ProblemView } from "../../checker/view.ts";

/** Which problems the list shows. */
export type ProblemFilter = "all" | Severity | "waived";

/** How many of each severity. */
export function countBySeverity(
  problems: readonly Pick<ProblemView, "severity">[],
): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

/** The problems that a filter leaves, in the order of the text; the waived are a list of their own. */
export function problemsShown(
  problems: readonly ProblemView[],
  waived: readonly ProblemView[],
  filter: ProblemFilter,
): readonly ProblemView[] {
  if (filter === "all") return problems;
  if (filter === "waived") return waived;
  return problems.filter(({ severity }) => severity === filter);
}

/**
 * The problem to go to: from the selected one, else from where the last one stood (it was just put right), else from the
 * top. Goes round at the end of the document.
 */
export function nextProblem(
  problems: readonly ProblemView[],
  selected: string | null,
  from: Place | null,
  by: 1 | -1,
): ProblemView | null {
  const count = problems.length;
  const at = problems.findIndex(({ id }) => id === selected);
  if (at !== -1) return problems[(at + by + count) % count] ?? null;
  const behind = from === null ? 0 : problems.findIndex(({ place }) => !before(place, from));
  // None stands behind it: round to the first.
  const next = behind === -1 ? count : behind;
  return problems[(by === 1 ? next : next - 1 + count) % Math.max(count, 1)] ?? null;
}

/** Whether a place stands before another; paragraphs are numbered in the order of the file. */
function before(a: Place, b: Place): boolean {
  const paragraphs = Number(a.paragraph.slice(1)) - Number(b.paragraph.slice(1));
  return paragraphs < 0 || (paragraphs === 0 && a.start < b.start);
}
