import type { Diagnostic, Edit } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import type { Task } from "../model/task.ts";
import { quoteOf, type Span, span } from "../source/span.ts";
import { findIn } from "./find-in.ts";
import { type NumberFault, numberLike, numeralSpan, printLike } from "./numbering.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { printItem } from "./run-in-faults.ts";

/** Two clauses, or two rows of one table, under one number: a second （五） before （六）. */
export const duplicateNumber: Rule = (context) => [
  ...context.numberFaults
    .filter(({ kind }) => kind === "duplicate")
    .map((fault) => report(context, fault)),
  ...context.runInFaults
    .filter(({ kind }) => kind === "duplicate")
    .map(({ at, before, value }) => {
      const [no, next] = [quoteOf(context.text, at), printItem(value + 1)];
      return makeDiagnostic("duplicate-number", {
        span: at,
        variant: "default",
        args: { no, next },
        related: [{ label: "first", span: before, args: { no } }],
        suggestions: [{ title: "renumber", args: { no: next }, edits: [{ span: at, text: next }] }],
      });
    }),
  ...duplicateRows(context),
];

function report({ text }: RuleContext, { clause, before, following }: NumberFault): Diagnostic {
  const value = before.value + 1;
  const no = numberLike(clause, value);
  // （三）（三）（五）: the second can only be （四）. Before （四） the rest has to move up as well.
  const plain = following[0]?.value === value + 1;
  const moved = plain ? [clause] : [clause, ...following];
  const edits: Edit[] = [];
  moved.forEach((item, i) => {
    const at = numeralSpan(text, item);
    if (at !== null) edits.push({ span: at, text: printLike(text, at, value + i) });
  });
  const complete = edits.length === moved.length;
  return makeDiagnostic("duplicate-number", {
    span: clause.numberSpan,
    variant: "default",
    args: { no: clause.no, next: no },
    related: [{ label: "first", span: before.numberSpan, args: { no: before.no } }],
    ...(plain && complete ? { fix: edits } : {}),
    suggestions: complete && !plain ? [{ title: "renumber", args: { no }, edits }] : [],
  });
}

function duplicateRows(context: RuleContext): readonly Diagnostic[] {
  return context.tableRows.flatMap((tasks) =>
    tasks.flatMap((task, i) => {
      const previous = tasks[i - 1];
      const printed = task.row?.printed ?? "";
      const value = Number(printed);
      if (previous === undefined || !(value > 0) || Number(previous.row?.printed) !== value) {
        return [];
      }
      return [duplicateRow(context, task, previous, printed)];
    }),
  );
}

function duplicateRow({ text }: RuleContext, task: Task, previous: Task, no: string): Diagnostic {
  return makeDiagnostic("duplicate-number", {
    span: numberCell(text, task, no),
    variant: "default",
    args: { no, next: String(Number(no) + 1) },
    related: [{ label: "first", span: numberCell(text, previous, no), args: { no } }],
  });
}

/** A row's number stands in its first filled cell. */
function numberCell(text: string, { span: row }: Task, no: string): Span {
  const at = Math.max(row.start, findIn(text, no, row));
  return span(at, Math.min(row.end, at + no.length));
}
