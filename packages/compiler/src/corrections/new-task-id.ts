import { digest, foldForId } from "../outline/clause-id.ts";

/**
 * An id for a task that a clerk adds, the same for the same words: made from the quote, `公布举报电话`, and numbered
 * where another task has it. `taken`: the ids of the plan's tasks and of those added before.
 */
export function newTaskId(quote: string, taken: ReadonlySet<string>): string {
  return freeId(`t${digest(`added|${foldForId(quote)}`)}`, taken);
}

/**
 * Ids of the tasks that one task is split into, from its own id and their words: `清洗排烟道`. They stay when a date or a
 * number in the words changes.
 */
export function partIds(task: string, quotes: readonly string[]): string[] {
  const taken = new Set<string>();
  return quotes.map((quote) => {
    const id = freeId(`t${digest(`${task}|${foldForId(quote)}`)}`, taken);
    taken.add(id);
    return id;
  });
}

/** The id itself, or with the first number that nothing else bears: `t0a…-2`. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  return free;
}
