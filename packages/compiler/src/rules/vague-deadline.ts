import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { VAGUE_TIMES } from "../lexicon/vague-words.ts";
import { span } from "../source/span.ts";
import type { Rule } from "./rule.ts";

/** `尽快完成整改` in a task that has no date besides: nobody can say when it is overdue. */
export const vagueDeadline: Rule = ({ text, plan }) =>
  plan.tasks.flatMap((task) => {
    if (task.parent || task.deadline !== null || task.period !== null) return [];
    const words = text.slice(task.span.start, task.span.end);
    const first = firstOf(VAGUE_TIMES, words);
    if (first === null) return [];
    const start = task.span.start + first.at;
    return [
      makeDiagnostic("vague-deadline", {
        span: span(start, start + first.word.length),
        variant: "default",
        args: { text: first.word },
      }),
    ];
  });

/** The word that stands first; of two in one place the first of the list. */
function firstOf(
  list: readonly string[],
  words: string,
): { readonly word: string; readonly at: number } | null {
  let first: { readonly word: string; readonly at: number } | null = null;
  for (const word of list) {
    const at = words.indexOf(word);
    if (at >= 0 && (first === null || at < first.at)) first = { word, at };
  }
  return first;
}
