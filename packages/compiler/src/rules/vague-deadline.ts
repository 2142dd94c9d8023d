import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { VAGUE_TIMES } from "../lexicon/vague-words.ts";
import { span } from "../source/span.ts";
import type { Rule } from "./rule.ts";

/** `尽快完成整改` in a task that has no date besides: nobody can say when it is overdue. */
export const vagueDeadline: Rule = ({ text, plan }) =>
  plan.tasks.flatMap((task) => {
    if (task.parent || task.deadline !== null || task.period !== null) return [];
    const words = text.slice(task.span.start, task.span.end);
    const [first] = VAGUE_TIMES.map((word) => ({ word, at: words.indexOf(word) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at);
    if (first === undefined) return [];
    const start = task.span.start + first.at;
    return [
      makeDiagnostic("vague-deadline", {
        span: span(start, start + first.word.length),
        variant: "default",
        args: { text: first.word },
      }),
    ];
  });
