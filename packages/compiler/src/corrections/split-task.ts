import type { Task } from "../model/task.ts";
import { findInOrder } from "./find-words.ts";
import { handDown, shareOut } from "./hand-down.ts";
import { partIds } from "./new-task-id.ts";
import { readStretch } from "./read-stretch.ts";
import { ownWords, type Reading } from "./reading.ts";

/** The parts of a task, and whether words of it are gone from the text. */
export interface Split {
  readonly parts: readonly Task[];
  readonly incomplete: boolean;
}

/**
 * Makes one task of each stretch of a task's own words: `清洗排烟道，6月底前完成` and `更换刀具`. Each says what it says, and
 * inherits the rest from the whole. Without words that are still there it has no parts.
 */
export function splitTask(whole: Task, quotes: readonly string[], reading: Reading): Split {
  const ids = partIds(whole.id, quotes);
  const found = findInOrder(reading.text, ownWords(whole, reading), quotes);
  const stretches = found.flatMap((at) => (at === null ? [] : [at]));
  const { path, kind, clause, row, group, counterparts } = whole;
  const parts = found.flatMap((at, i): readonly Task[] => {
    if (at === null) return [];
    const place = { id: ids[i] as string, path, kind, clause, row, group };
    const part = handDown(whole, readStretch(at, place, reading));
    return [{ ...shareOut(whole, part, stretches), counterparts }];
  });
  return { parts, incomplete: parts.length < quotes.length };
}
