import { characterSet, inSet } from "../lexicon/character-set.ts";
import type { Task } from "../model/task.ts";

/** Characters compared of each text: enough to tell tasks apart, little enough to stay linear. */
const COMPARED = 120;
/** Share of the shorter text's pairs that must stand in the other: half again says another thing in like words. */
const LEAST_CONTAINED = 0.6;
const LEAST_DICE = 0.3;

/**
 * Finds the tasks that say the same thing in the body and in an annex (a clause and its row in the task list) by the
 * pairs of characters they share (Dice's coefficient), and writes each into the other's `counterparts`.
 */
export function joinCounterparts(tasks: readonly Task[]): Task[] {
  if (!tasks.some(isAnnex) || tasks.every(isAnnex)) return [...tasks];
  const rows = tasks
    .map((task, index) => ({ task, index, pairs: pairsOf(task) }))
    .filter((x) => x.pairs.size >= 6);
  const body = rows.filter((x) => !isAnnex(x.task));
  const annex = rows.filter((x) => isAnnex(x.task));
  const index = new Map<number, number[]>();
  body.forEach((b, i) => {
    for (const pair of b.pairs) {
      const list = index.get(pair);
      if (list === undefined) index.set(pair, [i]);
      else list.push(i);
    }
  });
  const found = tasks.map((): string[] => []);
  const heads = headsOf(tasks);
  const places = new Map(tasks.map((task, i) => [task, i]));
  for (const [i, task] of tasks.entries()) {
    // A row that repeats a clause's heading and no more (完善借阅制度).
    const mate = isAnnex(task) ? heads.get(foldHead(task.text)) : undefined;
    if (mate === undefined || mate === null) continue;
    found[i]?.push(mate.id);
    found[places.get(mate) ?? -1]?.push(task.id);
  }
  for (const a of annex) {
    if ((found[a.index]?.length ?? 0) > 0) continue;
    const common = new Map<number, number>();
    for (const pair of a.pairs) {
      const list = index.get(pair);
      // A pair that stands in most tasks (工作, 落实) tells nothing and would make the join quadratic.
      if (list === undefined || list.length > 40) continue;
      for (const i of list) common.set(i, (common.get(i) ?? 0) + 1);
    }
    let best = -1;
    let most = 0;
    for (const [i, n] of common) {
      const b = body[i] as (typeof body)[number];
      const contained = n / Math.min(a.pairs.size, b.pairs.size);
      const dice = (2 * n) / (a.pairs.size + b.pairs.size);
      if (contained < LEAST_CONTAINED || dice < LEAST_DICE) continue;
      const score = contained + dice + (b.task.parent ? -0.2 : 0);
      if (score > most) {
        most = score;
        best = i;
      }
    }
    const mate = body[best];
    if (mate === undefined) continue;
    found[a.index]?.push(mate.task.id);
    found[mate.index]?.push(a.task.id);
  }
  return tasks.map((task, i) =>
    (found[i]?.length ?? 0) > 0 ? { ...task, counterparts: found[i] as string[] } : task,
  );
}

/** Body tasks by their headings; null where two share one. */
function headsOf(tasks: readonly Task[]): ReadonlyMap<string, Task | null> {
  const heads = new Map<string, Task | null>();
  for (const task of tasks) {
    if (isAnnex(task)) continue;
    const stop = task.text.search(/[。：；]/);
    const head = foldHead(stop < 0 ? task.text : task.text.slice(0, stop));
    if (head.length >= 4) heads.set(head, heads.has(head) ? null : task);
  }
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

/** Pairs of neighbouring letters and figures as whole numbers of 32 bits, which compare faster than strings. */
function pairsOf(task: Task): Set<number> {
  const words = lettersOf(task.text.slice(0, COMPARED));
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < words.length; i++) {
    pairs.add((words.charCodeAt(i) << 16) | words.charCodeAt(i + 1));
  }
  return pairs;
}

/** The marks between the ideographs and figures of nearly every text. */
const MARKS = characterSet("，。、；：（）《》“”〔〕—\n ");

/** Letters and figures only. A text of common characters is gone through by hand; any other by its Unicode classes. */
function lettersOf(words: string): string {
  let out = "";
  let kept = 0;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39)) continue;
    if (!inSet(MARKS, code)) return words.replace(/[^\p{L}\p{N}]/gu, "");
    out += words.slice(kept, i);
    kept = i + 1;
  }
  return out + words.slice(kept);
}
