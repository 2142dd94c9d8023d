import type { Task } from "../model/task.ts";
import { lettersOf } from "./letters.ts";
import { PairIndex, pairsIn } from "./pair-index.ts";

/** A clause above others yields to one of its items where both are alike. */
const PARENT_PENALTY = 0.2;

/**
 * Finds the tasks that say the same thing in the body and in an annex (a clause and its row in the task list) by the
 * pairs of characters they share (Dice's coefficient), and writes each into the other's `counterparts`.
 */
export function joinCounterparts(tasks: readonly Task[]): Task[] {
  if (!tasks.some(isAnnex) || tasks.every(isAnnex)) return [...tasks];
  const found = tasks.map((): string[] => []);
  joinHeadings(tasks, found);
  joinLikeTexts(tasks, found);
  return tasks.map((task, i) =>
    (found[i]?.length ?? 0) > 0 ? { ...task, counterparts: found[i] as string[] } : task,
  );
}

/** A row that repeats a clause's heading and says no more (完善借阅制度). */
function joinHeadings(tasks: readonly Task[], found: string[][]): void {
  const heads = headsOf(tasks);
  tasks.forEach((task, i) => {
    const mate = isAnnex(task) ? heads.get(foldHead(task.text)) : undefined;
    if (mate === undefined || mate < 0) return;
    found[i]?.push((tasks[mate] as Task).id);
    found[mate]?.push(task.id);
  });
}

function joinLikeTexts(tasks: readonly Task[], found: string[][]): void {
  const index = new PairIndex(tasks.reduce((sum, { text }) => sum + pairsIn(text), 0));
  tasks.forEach((task, i) => {
    if (!isAnnex(task)) index.add(i, task.text);
  });
  tasks.forEach((task, i) => {
    if (!isAnnex(task) || (found[i]?.length ?? 0) > 0) return;
    const mate = index.nearest(task.text, (k) => ((tasks[k] as Task).parent ? PARENT_PENALTY : 0));
    if (mate < 0) return;
    found[i]?.push((tasks[mate] as Task).id);
    found[mate]?.push(task.id);
  });
}

/** Body tasks by their headings; -1 where two share one. */
function headsOf(tasks: readonly Task[]): ReadonlyMap<string, number> {
  const heads = new Map<string, number>();
  tasks.forEach((task, i) => {
    if (isAnnex(task)) return;
    const stop = task.text.search(/[。：；]/);
    const head = foldHead(stop < 0 ? task.text : task.text.slice(0, stop));
    if (head.length >= 4) heads.set(head, heads.has(head) ? -1 : i);
  });
  return heads;
}

function foldHead(words: string): string {
  return lettersOf(words.slice(0, 80));
}

/** 附件, 附表, 附录. */
const ANNEX_WORDS = "件表录";

function isAnnex(task: Task): boolean {
  const mark = task.path[0] ?? "";
  return mark.startsWith("附") && ANNEX_WORDS.includes(mark.charAt(1)) && mark.length > 1;
}
