import type {
  Attachment,
  Clause,
  Deadline,
  PlainDate,
  Plan,
  Span,
  Task,
  UnitReference,
} from "@luoshi/compiler";
import type { TaskListTexts } from "./task-list-texts.ts";

/** A task as one line of a list: the document's own words, nothing added. */
export interface TaskEntry {
  readonly task: Task;
  /** 1-based, in document order. */
  readonly number: number;
  /** Headings above it, outermost first: `["二、重点任务", "（一）学习培训"]`. */
  readonly headings: readonly string[];
  /** Its own number as printed, `1.`; empty for a table row without one. */
  readonly no: string;
  /** What it asks for, in a phrase. */
  readonly title: string;
  /** All it says, where that is more than the title. */
  readonly detail: string;
  readonly lead: readonly string[];
  /** Everybody else responsible. */
  readonly support: readonly string[];
  readonly due: DueDay | null;
  readonly stages: readonly DueDay[];
  /** Rhythms as printed: `每半月`. */
  readonly rhythms: readonly string[];
  readonly quotas: readonly string[];
  /** What has no column of its own: stage deadlines, where else it stands, what was not stated here. */
  readonly remarks: readonly string[];
}

/** A deadline: the last day meant, where the words name one, and the words. */
export interface DueDay {
  readonly day: PlainDate | null;
  readonly words: string;
}

/** The tasks of a plan as list entries; `text` is the document's text. */
export function taskEntries(plan: Plan, text: string, texts: TaskListTexts): readonly TaskEntry[] {
  const clauses = new Map(plan.clauses.map((clause) => [clause.id, clause]));
  const numbers = new Map(plan.tasks.map((task, i) => [task.id, i + 1]));
  return plan.tasks.map((task, i): TaskEntry => {
    const clause = task.clause === null ? undefined : clauses.get(task.clause);
    const own = clause !== undefined && isWhole(task, clause) ? clause : undefined;
    const { title, detail } = titleOf(task, own);
    const lead = namesOf(task.lead);
    return {
      task,
      number: i + 1,
      headings: headingsOf(task, clause, own === undefined, clauses, plan.attachments),
      no: own === undefined ? rowLabel(task) : numberLabel(own),
      title,
      detail,
      lead,
      support: namesOf(task.owners).filter((name) => !lead.includes(name)),
      due: task.deadline === null ? null : dueDay(task.deadline, text),
      stages: task.otherDeadlines.map((deadline) => dueDay(deadline, text)),
      rhythms: [task.recurrence, ...task.otherRecurrences].flatMap((r) =>
        r === null ? [] : [words(text, r)],
      ),
      quotas: task.quotas.map((quota) => words(text, quota)),
      remarks: remarksOf(task, text, numbers, texts),
    };
  });
}

/** Whether a task is its clause: not a row in it, nor a part of it that a clerk made a task. */
function isWhole({ row, span }: Task, clause: Clause): boolean {
  return row === null && span.start === clause.span.start && span.end === clause.span.end;
}

/** A clause as it is spoken of: `二、重点任务`, `（一）学习培训`. */
export function clauseLabel(clause: Clause): string {
  return `${numberLabel(clause)}${clause.head}`;
}

function numberLabel({ no, level }: Clause): string {
  // The normal form of a first-level number is bare; every other brings its own mark.
  return level === 1 && !no.endsWith("条") ? `${no}、` : no;
}

/** `3.` for a row that prints 3; nothing for a row without a number. */
function rowLabel({ row, text }: Task): string {
  // Some tables number twice, in a column and in the words: once is enough.
  if (/^[（(]?[0-9０-９一二三四五六七八九十]{1,3}[)）.．、]/u.test(text)) return "";
  const printed = row?.printed?.trim() ?? "";
  return /^[0-9０-９]+$/u.test(printed) ? `${printed}.` : printed;
}

function headingsOf(
  task: Task,
  clause: Clause | undefined,
  within: boolean,
  clauses: ReadonlyMap<string, Clause>,
  attachments: readonly Attachment[],
): readonly string[] {
  const headings: string[] = [];
  if (task.group !== null) headings.push(task.group.text);
  // A row or part stands under its clause, a clause under its parent; one with tasks of its own below it heads them.
  const parent = clause?.parent == null ? undefined : clauses.get(clause.parent);
  let above = within || task.parent ? clause : parent;
  for (; above !== undefined; above = above.parent === null ? undefined : clauses.get(above.parent))
    headings.push(clauseLabel(above));
  const annex = attachments.find(
    ({ body }) => body !== null && body.start <= task.span.start && task.span.end <= body.end,
  );
  if (annex !== undefined) headings.push(`附件${annex.printed ?? ""} ${annex.title}`.trim());
  return headings.reverse();
}

const TITLE_LENGTH = 40;
const TITLE_ENDS = "。：:；;";

function titleOf(task: Task, clause: Clause | undefined): { title: string; detail: string } {
  const title = clause === undefined ? firstPhrase(task.text) : clause.head;
  if (!task.text.startsWith(title)) return { title, detail: task.text };
  const rest = task.text.slice(title.length);
  if (rest === "" || TITLE_ENDS.includes(rest.charAt(0)))
    return { title, detail: rest.slice(1).trim() };
  // A title cut in mid-sentence is no sentence of its own: the whole stands beside it.
  return { title: `${title}…`, detail: task.text };
}

/** A text up to its first stop or colon, at most 40 characters: `开展大走访活动`. */
export function firstPhrase(text: string): string {
  const characters = Array.from(text);
  const end = characters.findIndex((c) => TITLE_ENDS.includes(c));
  const length = Math.min(end < 0 ? characters.length : end, TITLE_LENGTH);
  return characters.slice(0, length).join("");
}

function dueDay(deadline: Deadline, text: string): DueDay {
  // 完成时限：2023年6月底前 stands under a head that says 完成时限 already.
  const all = words(text, deadline);
  return { day: deadline.date, words: all.replace(/^[^0-9:：]{1,8}[:：]\s{0,4}/u, "") };
}

function remarksOf(
  task: Task,
  text: string,
  numbers: ReadonlyMap<string, number>,
  { labelled, list, remarks }: TaskListTexts,
): readonly string[] {
  const out: string[] = [];
  if (task.kind === "requirement") out.push(remarks.requirement);
  if (task.otherDeadlines.length > 0)
    out.push(labelled(remarks.stages, list(task.otherDeadlines.map((d) => words(text, d)))));
  if (task.start !== null) out.push(labelled(remarks.start, words(text, task.start)));
  if (task.ongoing !== null) out.push(task.ongoing.text);
  if (task.row === null && task.deadline?.certainty === "inherited") out.push(remarks.inheritedDue);
  if (task.owners.length === 0 && task.actors.length > 0)
    out.push(labelled(remarks.actors, list(namesOf(task.actors))));
  const twins = task.counterparts.flatMap((id) => numbers.get(id) ?? []);
  if (twins.length > 0) out.push(remarks.same(twins));
  return out;
}

function namesOf(units: readonly UnitReference[]): readonly string[] {
  return [...new Set(units.map(({ name }) => name))];
}

/** A value's words: those of the document, or those that a clerk typed where it has none. */
function words(text: string, { span, typed }: Worded): string {
  return typed ?? text.slice(span.start, span.end).replace(/\s+/gu, " ").trim();
}

interface Worded {
  readonly span: Span;
  readonly typed?: string;
}
