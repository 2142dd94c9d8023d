import type { PlainDate } from "@luoshi/compiler";

/**
 * Where a duty stands. `done` means that the unit's claim was accepted; `signedOff` (销号) is given afterwards by
 * supervision or the office and is something else. There is no state for "overdue": that is computed.
 */
export type DutyState =
  | "assigned"
  | "active"
  | "claimed"
  | "done"
  | "signedOff"
  | "declined"
  | "transferred"
  | "withdrawn";

/** Every state, in the order in which a duty usually passes them. */
export const dutyStates: readonly DutyState[] = [
  "assigned",
  "active",
  "claimed",
  "done",
  "signedOff",
  "declined",
  "transferred",
  "withdrawn",
];

/** What a unit is in a task: the only one (`sole`), the one in the lead, or one that helps. */
export type DutyPart = "sole" | "lead" | "support";

/** A later day that the holder asked for and nobody has answered yet. */
export interface ExtensionRequest {
  readonly to: PlainDate;
  readonly reason: string;
}

/**
 * A task for one unit (承办), or a share of such a duty that the unit handed on to a sub-unit or to people of its own.
 * The days say when it came to its state; each is null until then, and again when the claim falls.
 */
export interface Duty {
  readonly id: string;
  readonly taskId: string;
  readonly unitId: string;
  /** The duty this is a share of; null for one that the plan itself gave out. */
  readonly parentId: string | null;
  readonly part: DutyPart;
  readonly state: DutyState;
  /** Share under the parent, a whole number from 1 to 1000; 1 for a duty of the plan. */
  readonly weight: number;
  /** People of the unit who do the work (承办人). */
  readonly personIds: readonly string[];
  readonly due: PlainDate | null;
  /** Percent of the last accepted report, 0 to 100. */
  readonly percent: number;
  /** What the unit said when it claimed, and below it why it did so before others had answered. */
  readonly statement: string;
  readonly extension: ExtensionRequest | null;
  readonly dispatchedOn: PlainDate;
  readonly signedOn: PlainDate | null;
  readonly claimedOn: PlainDate | null;
  readonly doneOn: PlainDate | null;
  readonly signedOffOn: PlainDate | null;
}

/** What a new duty is made from; the rest follows. */
export type NewDuty = Pick<Duty, "id" | "taskId" | "unitId" | "part" | "due" | "dispatchedOn"> &
  Partial<Pick<Duty, "parentId" | "weight" | "personIds">>;

/** A duty as it is dispatched: assigned, nothing reported. */
export function newDuty(given: NewDuty): Duty {
  return {
    parentId: null,
    weight: 1,
    personIds: [],
    ...given,
    state: "assigned",
    percent: 0,
    statement: "",
    extension: null,
    signedOn: null,
    claimedOn: null,
    doneOn: null,
    signedOffOn: null,
  };
}

/** Work is still to be done or to be decided on. */
export function isOpen(state: DutyState): boolean {
  return state === "assigned" || state === "active" || state === "claimed" || state === "declined";
}

/** Accepted, signed off or not. */
export function isDone(state: DutyState): boolean {
  return state === "done" || state === "signedOff";
}

/** The states that totals count. */
export type CountedState = Exclude<DutyState, "transferred" | "withdrawn">;

/** Counted in totals: everything but what was handed to another unit or taken back. */
export function countsInTotals(state: DutyState): state is CountedState {
  return state !== "transferred" && state !== "withdrawn";
}

/** The holder has not said anything final yet; a decline is an answer, a signature is none. */
export function isUnanswered(state: DutyState): boolean {
  return state === "assigned" || state === "active";
}

/**
 * Open, and the day is past: for a claim the day it was made counts, so that a unit that handed in on time does not
 * turn late while others take their time to accept. Due 2026-06-30, claimed on 06-30, today 07-09: not overdue.
 */
export function isOverdue(
  duty: Pick<Duty, "state" | "due" | "claimedOn">,
  today: PlainDate,
): boolean {
  return isOpen(duty.state) && duty.due !== null && duty.due < (duty.claimedOn ?? today);
}
