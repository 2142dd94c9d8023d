import type { Deadline, Draft, Plan, Span, Task, UnitReference } from "@luoshi/compiler";
import type { PlaceIndex } from "./place-index.ts";
import type {
  CorrectedField,
  DeadlineView,
  GoneTask,
  ProblemView,
  TaskView,
  UnitView,
  ValueView,
} from "./view.ts";

const TITLE_LENGTH = 28;

/** The tasks of a plan as the ledger side shows them. */
export function taskViews(
  text: string,
  plan: Plan,
  problems: readonly ProblemView[],
  draft: Draft,
  index: PlaceIndex,
): readonly TaskView[] {
  const heads = new Map(plan.clauses.map((clause) => [clause.id, clause.head]));
  // The parts of a split clause are told apart by their own words.
  const seen = new Set<string>();
  for (const { clause, row } of plan.tasks) {
    if (clause === null || row !== null) continue;
    if (seen.has(clause)) heads.delete(clause);
    seen.add(clause);
  }
  const added = new Set(draft.corrections.added.map(({ id }) => id));
  const problemsOf = new Map<string, ProblemView[]>();
  for (const problem of problems)
    for (const id of problem.tasks) problemsOf.set(id, [...(problemsOf.get(id) ?? []), problem]);
  const quote = (span: Span) => text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
  const width = String(plan.tasks.length).length;
  return plan.tasks.map((task, i): TaskView => {
    const own = problemsOf.get(task.id) ?? [];
    const due = (deadline: Deadline): DeadlineView => ({
      ...value(
        deadline.span,
        deadline.certainty,
        deadline.typed ?? withoutLabel(quote(deadline.span)),
      ),
      date: deadline.date,
      partial: deadline.partial,
      impossible: deadline.impossible !== undefined,
    });
    const value = (span: Span, certainty: ValueView["certainty"], words: string): ValueView => ({
      text: words,
      certainty,
      place: span.end > span.start ? index.placeOf(span) : null,
    });
    const rhythms = [task.recurrence, ...task.otherRecurrences].filter((each) => each !== null);
    return {
      id: task.id,
      no: `T${String(i + 1).padStart(Math.max(2, width), "0")}`,
      path: task.path,
      pathLabel: pathLabel(task),
      kind: task.kind,
      title: titleOf(task, heads),
      text: task.text,
      places: index.placesOf(task.span),
      units: unitsOf(task, index),
      actors: task.actors.map(({ name }) => name),
      deadline: task.deadline === null ? null : due(task.deadline),
      otherDeadlines: task.otherDeadlines.map(due),
      ongoing: task.ongoing?.text ?? null,
      quotas: task.quotas.map((quota) => {
        const words = quota.typed ?? quote(quota.span);
        return value(quota.span, quota.typed === undefined ? "stated" : "corrected", words);
      }),
      recurrences: rhythms.map((each) =>
        value(each.span, each.certainty, each.typed ?? quote(each.span)),
      ),
      evidence: evidenceOf(task, plan),
      problems: own.map(({ id }) => id),
      severity: worst(own),
      counterparts: task.counterparts,
      parent: task.parent,
      corrected: correctedFields(task.id, draft),
      added: added.has(task.id),
    };
  });
}

/** 完成时限：2027年6月底前 is the day alone; the label stands in the head of the field. */
function withoutLabel(words: string): string {
  return words.slice(Math.max(words.lastIndexOf("："), words.lastIndexOf(":")) + 1).trim();
}

/** What was dropped or merged, by the plan as it was before: its corrected form has none of it. */
export function goneTasks(compiled: Plan, corrected: Plan): readonly GoneTask[] {
  const kept = new Set(corrected.tasks.map(({ id }) => id));
  const heads = new Map(compiled.clauses.map((clause) => [clause.id, clause.head]));
  return compiled.tasks
    .filter(({ id }) => !kept.has(id))
    .map((task) => ({
      id: task.id,
      title: titleOf(task, heads),
      pathLabel: pathLabel(task),
      text: task.text,
    }));
}

function worst(problems: readonly ProblemView[]): ProblemView["severity"] | null {
  for (const severity of ["error", "warning", "info"] as const)
    if (problems.some((problem) => problem.severity === severity)) return severity;
  return null;
}

function unitsOf(task: Task, index: PlaceIndex): readonly UnitView[] {
  const has = (list: readonly UnitReference[], name: string) =>
    list.some((unit) => unit.name === name);
  return task.owners.map((unit) => ({
    name: unit.name,
    side: has(task.lead, unit.name) ? "lead" : has(task.support, unit.name) ? "support" : "owner",
    certainty: unit.certainty,
    place: unit.span.end > unit.span.start ? index.placeOf(unit.span) : null,
  }));
}

/** 二（一）1. · 附件1 第3行 */
function pathLabel({ path, row }: Task): string {
  const words = path.filter((word) => !word.startsWith("row "));
  const printed = row === null ? "" : ` 第${row.printed ?? row.row}行`;
  return `${words.join("")}${printed}`;
}

function titleOf(task: Task, heads: ReadonlyMap<string, string>): string {
  const head = task.row === null && task.clause !== null ? heads.get(task.clause) : undefined;
  if (head !== undefined && head.length >= 2 && head.length <= TITLE_LENGTH) return head;
  const first = task.text.split(/[，。；：\n]/, 1)[0] ?? "";
  const words = first.length >= 6 ? first : task.text;
  return words.length <= TITLE_LENGTH ? words : `${words.slice(0, TITLE_LENGTH - 1)}…`;
}

/** Annexes that the task's words name: 填写附件3. */
function evidenceOf(task: Task, plan: Plan): readonly string[] {
  const found = new Set<string>();
  for (const match of task.text.matchAll(/附件\s?(\d{1,2})/g)) {
    const no = Number(match[1]);
    const annex = plan.attachments.find((each) => each.no === no);
    found.add(annex === undefined ? `附件${no}` : `附件${no} ${annex.title}`);
  }
  return [...found];
}

function correctedFields(id: string, draft: Draft): readonly CorrectedField[] {
  const fields = draft.corrections.fields[id];
  if (fields === undefined) return [];
  return (["owners", "deadline", "recurrence", "quotas", "kind", "text"] as const).filter(
    (name) => fields[name] !== undefined,
  );
}
