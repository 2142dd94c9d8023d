import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import type { Task } from "../model/task.ts";
import { quoteOf, type Span, span } from "../source/span.ts";
import { type NumberFault, numberLike, numeralSpan, printLike } from "./numbering.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { printItem } from "./run-in-faults.ts";

/** A number left out: 三 then 五; a row without its number between 22 and 24. */
export const numberGap: Rule = (context) => [
  ...context.numberFaults
    .filter(({ kind }) => kind === "gap")
    .map((fault) => report(context, fault)),
  ...context.runInFaults
    .filter(({ kind }) => kind === "gap")
    .map(({ at, before, value }) => {
      const missing = printItem(value - 1);
      const args = {
        before: quoteOf(context.text, before),
        no: quoteOf(context.text, at),
        missing,
      };
      return makeDiagnostic("number-gap", {
        span: at,
        variant: "clause",
        args,
        related: [{ label: "before", span: before, args: {} }],
        suggestions: [
          { title: "renumber", args: { no: missing }, edits: [{ span: at, text: missing }] },
        ],
      });
    }),
  ...rowGaps(context),
];

function report({ text }: RuleContext, { clause, before }: NumberFault): Diagnostic {
  const missing = before.value + 1;
  const at = numeralSpan(text, clause);
  return makeDiagnostic("number-gap", {
    span: clause.numberSpan,
    variant: "clause",
    args: { before: before.no, no: clause.no, missing: numberLike(clause, missing) },
    related: [{ label: "before", span: before.numberSpan, args: {} }],
    suggestions:
      at === null
        ? []
        : [
            {
              title: "renumber",
              args: { no: numberLike(clause, missing) },
              edits: [{ span: at, text: printLike(text, at, missing) }],
            },
          ],
  });
}

function rowGaps(context: RuleContext): readonly Diagnostic[] {
  return context.tableRows.flatMap((tasks) => readRows(context, tasks));
}

function readRows(context: RuleContext, tasks: readonly Task[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  let last: number | null = null;
  let bare: Task[] = [];
  for (const task of tasks) {
    const printed = numberOf(task);
    if (printed === null) {
      bare.push(task);
      continue;
    }
    const skipped: number = last === null ? 0 : printed - last - 1;
    if (last !== null && skipped > 0 && skipped <= LONGEST_GAP) {
      // As many bare rows as numbers are missing: they lost theirs. A group that shares one number has none to lose.
      const first = bare[0];
      if (bare.length === skipped && first !== undefined)
        found.push(bareRow(context, first, last, printed));
      else if (bare.length === 0) found.push(jump(context, task, last, printed));
    }
    last = printed;
    bare = [];
  }
  return found;
}

const LONGEST_GAP = 3;

function numberOf({ row }: Task): number | null {
  const value = Number(row?.printed ?? Number.NaN);
  return Number.isInteger(value) && value > 0 ? value : null;
}

function bareRow({ text }: RuleContext, task: Task, before: number, after: number): Diagnostic {
  return makeDiagnostic("number-gap", {
    span: beginning(text, task),
    variant: "row",
    args: { before, after },
  });
}

function jump({ text }: RuleContext, task: Task, before: number, after: number): Diagnostic {
  return makeDiagnostic("number-gap", {
    span: beginning(text, task),
    variant: "rows",
    args: { before, after },
  });
}

const SHOWN = 12;

/** The first words of a row, enough to find it on paper. */
function beginning(text: string, { quote }: Task): Span {
  const words = text.slice(quote.start, Math.min(quote.end, quote.start + SHOWN));
  const stop = words.search(/[。；，\n\t]/);
  return span(quote.start, quote.start + (stop > 0 ? stop : words.length));
}
