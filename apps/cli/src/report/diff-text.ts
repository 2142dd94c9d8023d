import type {
  ClauseDiff,
  Deadline,
  PlanDiff,
  Quota,
  Span,
  Task,
  TaskChange,
  TaskDiff,
  UnitReference,
} from "@luoshi/compiler";
import { clauseLabel, firstPhrase } from "@luoshi/documents";
import { plainPaint } from "../render/paint.ts";
import { printable } from "../render/printable.ts";
import type { Screen } from "../render/screen.ts";
import { displayWidth, padTo } from "../render/width.ts";
import { type DiffCounts, wordOf } from "./diff-counts.ts";
import { pathText } from "./place-text.ts";

/** The texts of the two versions, for quotes. */
export interface DiffTexts {
  readonly before: string;
  readonly after: string;
}

/** What was revised, for people: tasks first, for they are what is dispatched, then headings that are none. */
export function diffText(
  diff: PlanDiff,
  counts: DiffCounts,
  texts: DiffTexts,
  screen: Screen,
): string {
  const { messages, paint } = screen;
  if (diff.tasks.length === 0 && diff.clauses.length === 0) return `${messages.diff.same}\n`;
  // A clause that is a task is told once, as the task.
  const told = new Set(diff.tasks.flatMap((entry) => sides(entry).map(({ clause }) => clause)));
  const clauses = diff.clauses.filter((entry) => !sides(entry).some(({ id }) => told.has(id)));
  const lines: string[] = [paint("strong", messages.diff.summary(counts))];
  if (diff.tasks.length > 0)
    lines.push(
      "",
      messages.labelled(paint("frame", messages.diff.tasks), "").trimEnd(),
      ...diff.tasks.flatMap((entry) => taskLines(entry, texts, screen)),
    );
  if (clauses.length > 0)
    lines.push(
      "",
      messages.labelled(paint("frame", messages.diff.clauses), "").trimEnd(),
      ...clauses.flatMap((entry) => clauseLines(entry, texts, screen)),
    );
  return `${lines.join("\n")}\n`;
}

function sides<Item>(entry: {
  readonly kind: string;
  readonly before?: Item;
  readonly after?: Item;
}): readonly Item[] {
  return [entry.before, entry.after].filter((item) => item !== undefined);
}

function taskLines(entry: TaskDiff, texts: DiffTexts, screen: Screen): readonly string[] {
  const { messages } = screen;
  switch (entry.kind) {
    case "added":
      return [
        head("added", entry.after.path, taskTitle(entry.after, screen), screen),
        ...taskFacts(entry.after, texts.after, "added", screen),
      ];
    case "removed":
      return [
        head("removed", entry.before.path, taskTitle(entry.before, screen), screen),
        ...taskFacts(entry.before, texts.before, "removed", screen),
      ];
    case "changed": {
      const rows = entry.changes.map((change) => {
        const word = messages.diff.words[wordOf(change)];
        return [word, changeText(change, texts, screen)] as const;
      });
      return [
        head("changed", entry.after.path, firstPhrase(entry.after.text), screen),
        ...aligned(rows),
      ];
    }
  }
}

function clauseLines(entry: ClauseDiff, texts: DiffTexts, screen: Screen): readonly string[] {
  const clause = entry.kind === "removed" ? entry.before : entry.after;
  const title = head(entry.kind, clause.path, clauseLabel(clause), screen);
  if (entry.kind !== "changed") return [title];
  const rows = entry.changes.map(
    (change) =>
      [screen.messages.diff.words[wordOf(change)], changeText(change, texts, screen)] as const,
  );
  return [title, ...aligned(rows)];
}

/** `+ 二/（三）/1.  开展…` */
function head(
  kind: "added" | "removed" | "changed",
  path: readonly string[],
  title: string,
  screen: Screen,
): string {
  const { paint } = screen;
  const place = placeText(path, screen);
  const text = `${place}  ${printable(title)}`;
  if (kind === "added") return paint("added", `+ ${text}`);
  if (kind === "removed") return paint("removed", `- ${text}`);
  return `${paint("warning", "~")} ${place}  ${paint("strong", printable(title))}`;
}

function taskTitle({ text }: Task, { width, ambiguous }: Screen): string {
  return shortened(text, Math.max(30, width - 30), ambiguous);
}

/** What a task that only one version has asks for: who and when. */
function taskFacts(
  task: Task,
  text: string,
  style: "added" | "removed",
  { messages, paint }: Screen,
): readonly string[] {
  const { labelled, list } = messages;
  const { columns } = messages.tasklist;
  const facts: string[] = [];
  if (task.owners.length > 0)
    facts.push(labelled(columns.owner, list(task.owners.map(({ name }) => name))));
  if (task.deadline !== null) facts.push(labelled(columns.due, deadlineText(task.deadline, text)));
  return facts.map((fact) => `    ${paint(style, printable(fact))}`);
}

function aligned(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([word]) => displayWidth(word)));
  return rows.map(([word, text]) => `    ${padTo(word, width)}  ${text}`);
}

function changeText(change: TaskChange, texts: DiffTexts, screen: Screen): string {
  const { messages } = screen;
  const { roles, which, none } = messages.diff;
  const both = <Value>(
    { before, after }: { readonly before: Value | null; readonly after: Value | null },
    say: (value: Value, text: string) => string,
  ): string =>
    arrow(
      before === null ? none : say(before, texts.before),
      after === null ? none : say(after, texts.after),
      screen,
    );
  switch (change.kind) {
    case "deadline": {
      const lead = change.which === "main" ? "" : `${which[change.which]} `;
      return lead + both(change, deadlineText);
    }
    case "owners":
      return `${roles[change.role]} ${unitsText(change.removed, change.added, screen)}`;
    case "quota":
      return both(change, (quota, text) => quotaText(quota, text, screen));
    case "recurrence":
      return both(change, ({ span }: { readonly span: Span }, text) => quote(text, span));
    case "moved":
      return arrow(placeText(change.before, screen), placeText(change.after, screen), screen);
    case "renumbered":
      return arrow(change.before, change.after, screen);
    case "reworded":
      return wording(change.before, change.after, texts, screen);
  }
}

function arrow(before: string, after: string, { paint }: Screen): string {
  return `${paint("removed", printable(before))} → ${paint("added", printable(after))}`;
}

/** `-办公室 +人事科` */
function unitsText(
  removed: readonly UnitReference[],
  added: readonly UnitReference[],
  { paint }: Screen,
): string {
  return [
    ...removed.map(({ name }) => paint("removed", `-${printable(name)}`)),
    ...added.map(({ name }) => paint("added", `+${printable(name)}`)),
  ].join(" ");
}

function placeText(path: readonly string[], { messages }: Screen): string {
  return path.length === 0 ? messages.diff.top : pathText(path, messages);
}

/** The words, and the period where it is not among them: it may be all that changed. */
function quotaText({ span, per }: Quota, text: string, { messages }: Screen): string {
  const words = quote(text, span);
  if (per === null || words.includes(per.text)) return words;
  return `${words} (${messages.labelled(messages.tasklist.columns.rhythm, printable(per.text))})`;
}

function deadlineText({ date, span }: Deadline, text: string): string {
  const words = quote(text, span);
  return date === null ? words : `${words} (${date})`;
}

const CONTEXT = 8;

/** The changed words within their neighbours, `…按时[-报送-]{+报告+}进展…`; brackets only without colour. */
function wording(before: Span, after: Span, texts: DiffTexts, screen: Screen): string {
  const { paint, width, ambiguous } = screen;
  const plain = paint === plainPaint;
  const room = Math.max(20, Math.floor(width / 3));
  const [old, now] = [
    shortened(quote(texts.before, before), room, ambiguous),
    shortened(quote(texts.after, after), room, ambiguous),
  ];
  const gone = old === "" ? "" : paint("removed", plain ? `[-${old}-]` : old);
  const come = now === "" ? "" : paint("added", plain ? `{+${now}+}` : now);
  const lead = quote(texts.after, {
    start: Math.max(lineStart(texts.after, after.start), after.start - CONTEXT),
    end: after.start,
  });
  const tail = quote(texts.after, {
    start: after.end,
    end: Math.min(lineEnd(texts.after, after.end), after.end + CONTEXT),
  });
  return `${lead === "" ? "" : `…${lead}`}${gone}${come}${tail === "" ? "" : `${tail}…`}`;
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

function quote(text: string, { start, end }: Span): string {
  return printable(text.slice(start, end));
}

/** At most so many columns, cut in the middle: the end of a clause often names owner and day. */
function shortened(text: string, columns: number, ambiguous: Screen["ambiguous"]): string {
  if (displayWidth(text, ambiguous) <= columns) return text;
  const characters = Array.from(text);
  let [head, tail, width] = ["", "", 1];
  for (let i = 0, j = characters.length - 1; i <= j; ) {
    const fromTail = displayWidth(tail, ambiguous) < displayWidth(head, ambiguous) / 2;
    const next = characters[fromTail ? j : i] ?? "";
    width += displayWidth(next, ambiguous);
    if (width > columns) break;
    if (fromTail) {
      tail = next + tail;
      j--;
    } else {
      head += next;
      i++;
    }
  }
  return `${head}…${tail}`;
}
