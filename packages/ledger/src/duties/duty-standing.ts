import type { Duty, DutyPart } from "./duty.ts";

/** Which rules hold for a duty: those of its part in the task, or those of a share of another duty. */
export type DutyStanding = DutyPart | "share";

/** Reads the standing off a duty: a share follows the rules of shares, whatever its part in the task. */
export function standingOf(duty: Pick<Duty, "part" | "parentId">): DutyStanding {
  return duty.parentId === null ? duty.part : "share";
}
