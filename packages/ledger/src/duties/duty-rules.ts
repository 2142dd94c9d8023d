import type { RefusalCode } from "../refusals/refusal.ts";
import type { DutyState } from "./duty.ts";
import type { DutyCommandKind, Relation } from "./duty-command.ts";
import type { DutyStanding } from "./duty-standing.ts";

/** One line of the table: who may give a command, by the standing of the duty, and in which of its states. */
export interface DutyRule {
  readonly command: DutyCommandKind;
  readonly by: Readonly<Record<DutyStanding, readonly Relation[]>>;
  readonly from: readonly DutyState[];
}

type By = DutyRule["by"];

const HOLDER: By = same(["holder"]);
// Who gave the duty out: the office for the plan's own, the one who split for a share.
const GIVER: By = { ...same(["dispatcher"]), share: ["parent"] };
const ACCEPTER: By = { ...GIVER, support: ["lead", "dispatcher"] };
const ABOVE: By = same(["supervision", "dispatcher"]);

/**
 * The whole of who may do what and when. A lead sees to the support of its own task, but days and withdrawal belong to
 * the plan. A share is never signed off: the duty that it is a share of is.
 */
export const dutyRules: readonly DutyRule[] = [
  { command: "sign", by: HOLDER, from: ["assigned"] },
  { command: "decline", by: HOLDER, from: ["assigned"] },
  { command: "transfer", by: HOLDER, from: ["assigned", "active"] },
  { command: "transfer", by: GIVER, from: ["assigned", "active", "declined"] },
  { command: "split", by: HOLDER, from: ["active"] },
  { command: "assign", by: HOLDER, from: ["assigned", "active"] },
  { command: "claim", by: HOLDER, from: ["active"] },
  { command: "sendBack", by: ACCEPTER, from: ["claimed"] },
  { command: "accept", by: ACCEPTER, from: ["claimed"] },
  { command: "askExtension", by: HOLDER, from: ["active"] },
  { command: "grantExtension", by: GIVER, from: ["active", "claimed"] },
  { command: "refuseExtension", by: GIVER, from: ["active", "claimed"] },
  { command: "withdraw", by: GIVER, from: ["assigned", "active", "claimed", "declined"] },
  { command: "signOff", by: { ...ABOVE, share: [] }, from: ["done"] },
  { command: "reassign", by: GIVER, from: ["declined"] },
  { command: "reopen", by: { ...ABOVE, share: ["parent"] }, from: ["done"] },
];

/** What is said when a duty is open or done but in none of the states that the command wants. */
export const stateRefusals: Readonly<Record<DutyCommandKind, StateRefusalCode>> = {
  sign: "duty-not-assigned",
  decline: "duty-not-assigned",
  transfer: "duty-not-in-hand",
  split: "duty-not-active",
  assign: "duty-not-in-hand",
  claim: "duty-not-active",
  sendBack: "duty-not-claimed",
  accept: "duty-not-claimed",
  askExtension: "duty-not-active",
  grantExtension: "duty-not-in-hand",
  refuseExtension: "duty-not-in-hand",
  withdraw: "duty-ended",
  signOff: "duty-not-done",
  reassign: "duty-not-declined",
  reopen: "duty-not-done",
};

/** Codes whose places are `{command}` and `{state}`. */
export type StateRefusalCode = Extract<
  RefusalCode,
  | "duty-not-assigned"
  | "duty-not-active"
  | "duty-not-in-hand"
  | "duty-not-claimed"
  | "duty-not-done"
  | "duty-not-declined"
  | "duty-ended"
>;

/** Everybody who may give a command to a duty of this standing, in whichever state: `["lead", "dispatcher"]`. */
export function whoMay(command: DutyCommandKind, standing: DutyStanding): readonly Relation[] {
  const who = dutyRules.filter((rule) => rule.command === command);
  return [...new Set(who.flatMap((rule) => rule.by[standing]))];
}

/** Whether a line of the table lets one who stands so give the command, in this state if one is given. */
export function mayStep(
  command: DutyCommandKind,
  standing: DutyStanding,
  relations: readonly Relation[],
  state: DutyState | null,
): boolean {
  return dutyRules.some(
    (rule) =>
      rule.command === command &&
      rule.by[standing].some((relation) => relations.includes(relation)) &&
      (state === null || rule.from.includes(state)),
  );
}

function same(who: readonly Relation[]): By {
  return { sole: who, lead: who, support: who, share: who };
}
