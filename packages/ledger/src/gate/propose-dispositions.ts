import type { Task } from "@luoshi/compiler";
import type { Disposition } from "./disposition.ts";

/** What is proposed for a task, and the code of the reason; the clerk decides. */
export interface ProposedDisposition {
  readonly taskId: string;
  readonly disposition: Disposition;
  readonly why: DispositionReason;
}

/** Why a disposition is proposed; texts in `gate-texts.ts`. */
export type DispositionReason =
  | "heading"
  | "said-elsewhere"
  | "has-owner"
  | "has-day"
  | "has-performer"
  | "lasting"
  | "requirement"
  | "says-little";

/** What of a task the proposal reads. */
export type ProposalTask = Pick<
  Task,
  | "id"
  | "kind"
  | "row"
  | "parent"
  | "owners"
  | "actors"
  | "deadline"
  | "recurrence"
  | "ongoing"
  | "quotas"
  | "counterparts"
>;

/**
 * Proposes a disposition for each task of a plan, in its order. Of a clause and the annex row that say the same thing
 * only one is dispatched, the one that says more.
 */
export function proposeDispositions(
  tasks: readonly ProposalTask[],
): readonly ProposedDisposition[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return tasks.map((task) => {
    const alone = proposeAlone(task);
    const twin = task.counterparts
      .map((id) => byId.get(id))
      .find((other) => other !== undefined && other.id !== task.id && stands(other, task));
    return twin !== undefined && alone.disposition === "dispatched"
      ? { taskId: task.id, disposition: "noted", why: "said-elsewhere" }
      : { taskId: task.id, ...alone };
  });
}

function proposeAlone(task: ProposalTask): Omit<ProposedDisposition, "taskId"> {
  const owned = task.owners.length > 0;
  const dated = isDated(task);
  // What a heading holds is dispatched below it, unless it is given to somebody by a day itself.
  if (task.parent && !(owned && dated)) return { disposition: "noted", why: "heading" };
  if (dated) return { disposition: "dispatched", why: "has-day" };
  if (task.kind === "requirement") return { disposition: "standing", why: "requirement" };
  if (task.ongoing !== null && !owned) return { disposition: "standing", why: "lasting" };
  if (owned) return { disposition: "dispatched", why: "has-owner" };
  if (task.actors.length > 0) return { disposition: "dispatched", why: "has-performer" };
  return task.quotas.length > 0
    ? { disposition: "standing", why: "lasting" }
    : { disposition: "noted", why: "says-little" };
}

/** A day or a rhythm that can be counted from; 定期 cannot. */
function isDated(task: ProposalTask): boolean {
  return (task.deadline?.date ?? null) !== null || (task.recurrence?.unit ?? null) !== null;
}

/** Whether `task` leaves the work to `other`: that one says more, or as much and is a row, or came first. */
function stands(other: ProposalTask, task: ProposalTask): boolean {
  if (proposeAlone(other).disposition !== "dispatched") return false;
  const more = weightOf(other) - weightOf(task);
  if (more !== 0) return more > 0;
  return other.id < task.id;
}

function weightOf(task: ProposalTask): number {
  return (task.owners.length > 0 ? 4 : 0) + (isDated(task) ? 2 : 0) + (task.row !== null ? 1 : 0);
}
