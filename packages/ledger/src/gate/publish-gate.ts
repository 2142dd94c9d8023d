import type { MessageArgs, PlainDate } from "@luoshi/compiler";
import type { Rhythm } from "../occurrences/schedule.ts";
import type { Disposition } from "./disposition.ts";

/** What of a task the gate reads, the clerk's corrections applied. */
export interface GateTask {
  readonly id: string;
  readonly disposition: Disposition;
  /** Written names that were resolved to a unit, set, workgroup or post. */
  readonly owners: number;
  /** Written names that nobody has decided on yet, as printed. */
  readonly unresolved: readonly string[];
  readonly due: PlainDate | null;
  readonly rhythm: Rhythm | null;
}

/** A plan at the gate. */
export interface GatePlan {
  readonly tasks: readonly GateTask[];
  /** Diagnostics as they stand after corrections and waivers. */
  readonly diagnostics: readonly { readonly code: string; readonly severity: string }[];
  /** Takes dispatched tasks that name no owner. */
  readonly defaultOwner: string | null;
  /** Holds for dispatched tasks that have neither a day nor a rhythm. */
  readonly defaultRhythm: Rhythm | null;
}

/** The names of what keeps a plan from being published. */
export type GateCode = "diagnostic-error" | "owner-missing" | "owner-unresolved" | "day-missing";

/** One thing to put right; `taskId` null where it is the plan's. */
export interface GateReason {
  readonly code: GateCode;
  readonly taskId: string | null;
  readonly args: MessageArgs;
}

/**
 * What keeps a plan from being published, the plan's own reasons first, then by task in its order; empty when it may
 * go: no diagnostic that is an error, and no dispatched task without an owner, with a name nobody has decided on, or
 * without a day and a rhythm.
 */
export function publishGate(plan: GatePlan): readonly GateReason[] {
  const reasons: GateReason[] = [];
  const errors = new Map<string, number>();
  for (const { code, severity } of plan.diagnostics) {
    if (severity === "error") errors.set(code, (errors.get(code) ?? 0) + 1);
  }
  for (const [diagnostic, count] of errors) {
    reasons.push({ code: "diagnostic-error", taskId: null, args: { diagnostic, count } });
  }
  for (const task of plan.tasks) {
    if (task.disposition === "dispatched") reasons.push(...reasonsOf(task, plan));
  }
  return reasons;
}

function reasonsOf(task: GateTask, plan: GatePlan): readonly GateReason[] {
  const reasons: GateReason[] = [];
  const taskId = task.id;
  // A name that was not understood is not replaced by the default: somebody was meant.
  if (task.unresolved.length > 0) {
    const names = task.unresolved.join("、");
    reasons.push({ code: "owner-unresolved", taskId, args: { names } });
  } else if (task.owners === 0 && plan.defaultOwner === null) {
    reasons.push({ code: "owner-missing", taskId, args: {} });
  }
  if (task.due === null && task.rhythm === null && plan.defaultRhythm === null) {
    reasons.push({ code: "day-missing", taskId, args: {} });
  }
  return reasons;
}
