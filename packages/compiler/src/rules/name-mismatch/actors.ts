import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import type { Task } from "../../model/task.ts";
import { quoteOf, type Span, span } from "../../source/span.ts";
import { isUnitList } from "../../terms/subject.ts";
import { findIn } from "../find-in.ts";
import type { RuleContext } from "../rule.ts";

/** Characters behind 要 that must agree: the work is the same, word for word. */
const SAME_WORK = 8;
const LONGEST_ACTOR = 40;
/** How far into a task its actor may stand. */
const REACH = 90;

/** `各党组织要认真开展研讨` in the body, `各工会要认真开展研讨` in the annex: same work, another actor. */
export function findActors(context: RuleContext): readonly Diagnostic[] {
  return context.pairs.flatMap(({ body, annex }) => {
    const [here, there] = [actorOf(context, annex), actorOf(context, body)];
    if (here === null || there === null || here.work !== there.work) return [];
    const [name, other] = [quoteOf(context.text, here.span), quoteOf(context.text, there.span)];
    const [a, b] = [fold(name), fold(other)];
    if (a === "" || b === "" || a.includes(b) || b.includes(a)) return [];
    return [
      makeDiagnostic("name-mismatch", {
        span: here.span,
        variant: "actor",
        args: { name, other },
        related: [{ label: "other", span: there.span, args: { other } }],
        suggestions: [
          { title: "replace", args: { text: other }, edits: [{ span: here.span, text: other }] },
        ],
      }),
    ];
  });
}

/** The first words before 要 near the beginning of a task, and the words behind it. */
function actorOf({ text }: RuleContext, { quote }: Task): { span: Span; work: string } | null {
  const first = afterNumber(text, quote.start);
  const must = findIn(text, "要", span(first, first + REACH));
  if (must < 0) return null;
  let start = must;
  while (start > first && !"，。；：\n\t".includes(text.charAt(start - 1))) start--;
  if (must === start || must - start > LONGEST_ACTOR) return null;
  // 把学校的要求贴到门口 holds a 要 that binds nobody.
  if (!isUnitList(text, span(start, must))) return null;
  return { span: span(start, must), work: text.slice(must + 1, must + 1 + SAME_WORK) };
}

function afterNumber(text: string, start: number): number {
  const number = /^[（(]?[0-9一二三四五六七八九十]{1,3}[）).．、]{0,2}/.exec(
    text.slice(start, start + 8),
  );
  const length = number?.[0].length ?? 0;
  return length > 1 ? start + length : start;
}

/** 全市系统各党组织 and 各党组织 are one actor. */
function fold(name: string): string {
  return name.replace(/[\s各全局]/g, "");
}
