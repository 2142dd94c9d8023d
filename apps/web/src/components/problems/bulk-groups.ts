import type { DiagnosticCode, Severity } from "@luoshi/compiler";
import type { PlaceEdit, ProblemView } from "../../checker/view.ts";

/** One problem with the fix that is safe to take unseen. */
export interface SafeFix {
  readonly problem: ProblemView;
  readonly edits: readonly PlaceEdit[];
}

/** All problems of one code that can be put right in one step. */
export interface BulkGroup {
  readonly code: DiagnosticCode;
  readonly title: string;
  readonly severity: Severity;
  readonly fixes: readonly SafeFix[];
  /** How many were left for later: their words are those of another fix. */
  readonly touching: number;
}

/** Groups of safe fixes by code, in the order of the text. */
export function bulkGroups(problems: readonly ProblemView[]): readonly BulkGroup[] {
  const byCode = new Map<DiagnosticCode, SafeFix[]>();
  for (const problem of problems) {
    const edits = problem.choices.find(({ safe }) => safe)?.edits ?? [];
    if (edits.length === 0) continue;
    const fixes = byCode.get(problem.code);
    if (fixes === undefined) byCode.set(problem.code, [{ problem, edits }]);
    else fixes.push({ problem, edits });
  }
  return [...byCode].flatMap(([code, all]) => {
    const fixes = apart(all);
    const first = fixes[0]?.problem;
    if (first === undefined) return [];
    const { title, severity } = first;
    return [{ code, title, severity, fixes, touching: all.length - fixes.length }];
  });
}

/** Those whose edits touch no edit of an earlier one: made together they would spoil each other. */
function apart(fixes: readonly SafeFix[]): readonly SafeFix[] {
  const taken: PlaceEdit[] = [];
  return fixes.filter(({ edits }) => {
    if (edits.some((edit) => taken.some((other) => touch(edit, other)))) return false;
    taken.push(...edits);
    return true;
  });
}

function touch({ place: a }: PlaceEdit, { place: b }: PlaceEdit): boolean {
  return a.paragraph === b.paragraph && a.start <= b.end && b.start <= a.end;
}
