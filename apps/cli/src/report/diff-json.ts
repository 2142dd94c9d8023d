import type {
  ClauseDiff,
  Deadline,
  Difference,
  PlanDiff,
  Span,
  Task,
  TaskChange,
  TaskDiff,
} from "@luoshi/compiler";
import type { CompiledFile } from "../compile-file.ts";
import type { DiffCounts } from "./diff-counts.ts";
import type { DiffTexts } from "./diff-text.ts";

/** Name and version of the shape; spans are `[start, end]` as in docs/plan.schema.json. */
const SCHEMA = "luoshi/diff@1";

/** What was revised, for programs: `{ schema, before, after, counts, clauses, tasks }`. */
export function diffJson(
  diff: PlanDiff,
  counts: DiffCounts,
  before: CompiledFile,
  after: CompiledFile,
): string {
  const texts = { before: before.document.source.text, after: after.document.source.text };
  const json = {
    schema: SCHEMA,
    before: fileJson(before),
    after: fileJson(after),
    counts,
    clauses: diff.clauses.map((entry) => clauseEntry(entry, texts)),
    tasks: diff.tasks.map((entry) => taskEntry(entry, texts)),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function fileJson({ file, document, result }: CompiledFile): object {
  return { name: file, format: document.format, title: result.plan.title?.text ?? null };
}

function clauseEntry(entry: ClauseDiff, texts: DiffTexts): object {
  return entryJson(entry, texts, ({ id, no, level, head, path, span }) => ({
    id,
    no,
    level,
    head,
    path,
    span: pair(span),
  }));
}

function taskEntry(entry: TaskDiff, texts: DiffTexts): object {
  return entryJson(entry, texts, taskJson);
}

function taskJson({ id, path, kind, text, span, owners, lead, support, deadline }: Task): object {
  const names = (units: Task["owners"]): readonly string[] => units.map(({ name }) => name);
  return {
    id,
    path,
    kind,
    text,
    span: pair(span),
    owners: names(owners),
    lead: names(lead),
    support: names(support),
    deadline: deadline?.date ?? null,
  };
}

function entryJson<Item>(
  entry: Difference<Item, TaskChange>,
  texts: DiffTexts,
  itemJson: (item: Item) => object,
): object {
  switch (entry.kind) {
    case "added":
      return { kind: entry.kind, after: itemJson(entry.after) };
    case "removed":
      return { kind: entry.kind, before: itemJson(entry.before) };
    case "changed":
      return {
        kind: entry.kind,
        before: itemJson(entry.before),
        after: itemJson(entry.after),
        changes: entry.changes.map((change) => changeJson(change, texts)),
      };
  }
}

function changeJson(change: TaskChange, texts: DiffTexts): object {
  const { kind } = change;
  const both = <Value>(
    pairOf: { readonly before: Value; readonly after: Value },
    say: (value: Value, text: string) => unknown,
  ): object => ({
    before: say(pairOf.before, texts.before),
    after: say(pairOf.after, texts.after),
  });
  switch (change.kind) {
    case "moved":
    case "renumbered":
      return change;
    case "reworded":
      return { kind, ...both(change, quoted) };
    case "deadline":
      return { kind, which: change.which, ...both(change, deadlineJson) };
    case "owners":
      return {
        kind,
        role: change.role,
        removed: change.removed.map(({ name, span }) => ({ name, span: pair(span) })),
        added: change.added.map(({ name, span }) => ({ name, span: pair(span) })),
      };
    case "quota":
    case "recurrence":
      return {
        kind,
        ...both<{ readonly span: Span } | null>(change, (value, text) =>
          value === null ? null : quoted(value.span, text),
        ),
      };
  }
}

function deadlineJson(deadline: Deadline | null, text: string): object | null {
  if (deadline === null) return null;
  return { date: deadline.date, partial: deadline.partial, ...quoted(deadline.span, text) };
}

function quoted(span: Span, text: string): object {
  return { quote: text.slice(span.start, span.end), span: pair(span) };
}

function pair({ start, end }: Span): readonly [number, number] {
  return [start, end];
}
