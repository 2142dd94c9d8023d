import type { CompiledTask } from "../../reader/compiled-plan.ts";
import type { DraftTask } from "../../store/draft-task.ts";

/** What a new compilation makes of the tasks of a draft. */
export interface MergedDraftTasks {
  /** Rows to write: new, moved or changed. */
  readonly put: readonly DraftTask[];
  /** Keys whose rows go. */
  readonly gone: readonly string[];
  readonly all: readonly DraftTask[];
}

/**
 * Brings decisions to the tasks of a new compilation. `carried` says where the keys of the former one went; a task that a
 * clerk took off the list keeps its row, so that undoing brings it back as it was, and so does one that was published.
 */
export function mergeDraftTasks(
  former: readonly DraftTask[],
  compiled: readonly CompiledTask[],
  carried: Readonly<Record<string, string>>,
): MergedDraftTasks {
  const keyNow = (task: DraftTask): string =>
    (task.present ? carried[task.key] : undefined) ?? task.key;
  const claims = new Map<string, DraftTask>();
  // Who stands on the list comes before who was taken off it.
  for (const task of [...former].sort((a, b) => Number(a.present) - Number(b.present)))
    claims.set(keyNow(task), task);
  const present = compiled.map((task, position): DraftTask => {
    const old = claims.get(task.key);
    const stated = old?.stated ?? false;
    const disposition = stated && old !== undefined ? old.disposition : task.proposed;
    const same = old !== undefined && old.disposition === disposition;
    const { key, no, text, owners, deadline, recurrence, proposed, why } = task;
    return {
      key,
      position,
      present: true,
      taskId: old?.taskId ?? null,
      no,
      text,
      disposition,
      stated,
      proposed,
      why,
      owners,
      deadline,
      recurrence,
      version: old === undefined ? 1 : same ? old.version : old.version + 1,
    };
  });
  const taken = new Set(present.map(({ key }) => key));
  const used = new Set(present.flatMap(({ key }) => claims.get(key) ?? []));
  const off = former
    .filter((task) => !used.has(task) && (task.stated || task.taskId !== null))
    .map((task): DraftTask => ({ ...task, key: keyNow(task), present: false }))
    .filter(({ key }) => {
      if (taken.has(key)) return false;
      taken.add(key);
      return true;
    });
  const all = [...present, ...off];
  const before = new Map(former.map((task) => [task.key, JSON.stringify(ordered(task))]));
  return {
    put: all.filter((task) => before.get(task.key) !== JSON.stringify(ordered(task))),
    gone: former.map(({ key }) => key).filter((key) => !taken.has(key)),
    all,
  };
}

/** One order of members, so that rows from the database compare with those made here. */
function ordered(task: DraftTask): readonly unknown[] {
  const { key, position, present, taskId, no, text, disposition, stated, proposed, why } = task;
  const owners = task.owners.map(({ written, part }) => [written, part]);
  const { recurrence: each } = task;
  const rhythm = each === null ? null : [each.unit, each.interval, each.day];
  const decided = [disposition, stated, proposed, why, owners];
  return [
    key,
    position,
    present,
    taskId,
    no,
    text,
    ...decided,
    task.deadline,
    rhythm,
    task.version,
  ];
}
