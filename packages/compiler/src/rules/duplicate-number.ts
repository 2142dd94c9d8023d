import type { Diagnostic, Edit } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { cover, quoteOf, span } from "../source/span.ts";
import { groupBy } from "./group-by.ts";
import { type NumberFault, numberFaults, numberLike, numeralSpan, printLike } from "./numbering.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { printItem, runInFaults } from "./run-in-faults.ts";

/** Two clauses, or two rows of one table, under one number: a second （五） before （六）. */
export const duplicateNumber: Rule = (context) => [
  ...numberFaults(context)
    .filter(({ kind }) => kind === "duplicate")
    .map((fault) => report(context, fault)),
  ...runInFaults(context)
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

function duplicateRows({ text, plan }: RuleContext): readonly Diagnostic[] {
  const rows = plan.tasks.filter(({ row }) => row !== null && row.table !== null);
  return [...groupBy(rows, ({ row }) => row?.table)].flatMap(([, tasks]) =>
    tasks.flatMap((task, i) => {
      const previous = tasks[i - 1];
      const value = Number(task.row?.printed);
      if (previous === undefined || !(value > 0) || Number(previous.row?.printed) !== value)
        return [];
      // A number before a merged group is printed once for all its rows, never twice.
      const printed = task.row?.printed ?? "";
      const at = text.lastIndexOf(printed, task.span.start + printed.length);
      const place = span(
        at < task.span.start ? task.span.start : at,
        task.span.start + printed.length,
      );
      return [
        makeDiagnostic("duplicate-number", {
          span: cover(place, place),
          variant: "default",
          args: { no: printed, next: String(value + 1) },
          related: [
            {
              label: "first",
              span: span(previous.span.start, previous.span.start + printed.length),
              args: { no: printed },
            },
          ],
        }),
      ];
    }),
  );
}
