import type { Task } from "../model/task.ts";
import { type Span, span } from "../source/span.ts";
import type { RuleContext } from "./rule.ts";

/** A task without a value that all its siblings state. */
export interface Missing {
  readonly task: Task;
  /** How many siblings state it. */
  readonly count: number;
  /** A sibling that states it. */
  readonly sibling: Task;
}

/**
 * Tasks that alone among their siblings lack a value: of those that state it there are at least two, and none besides
 * the one lacks it.
 */
export function lonelyTasks(
  { siblings: families }: RuleContext,
  states: (task: Task) => boolean,
  has: (task: Task) => boolean,
): readonly Missing[] {
  return families.flatMap((siblings) => {
    const stating = siblings.filter(states);
    const [sibling] = stating;
    if (sibling === undefined || stating.length < 2 || stating.length !== siblings.length - 1)
      return [];
    return siblings
      .filter((task) => !states(task) && !has(task))
      .map((task) => ({ task, count: stating.length, sibling }));
  });
}

const SHOWN = 16;

/** The first words of a task, enough to find it on paper. */
export function beginningOf(text: string, { quote }: Task): Span {
  const words = text.slice(quote.start, Math.min(quote.end, quote.start + SHOWN));
  const stop = words.slice(4).search(/[。；，：\n\t]/);
  return span(quote.start, quote.start + (stop < 0 ? words.length : stop + 4));
}
