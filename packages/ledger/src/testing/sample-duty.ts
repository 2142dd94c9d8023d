import { type Duty, newDuty } from "../duties/duty.ts";
import type { DutyCommand, DutyCommandKind, DutyContext } from "../duties/duty-command.ts";

/** The day of the tests, a Wednesday. */
export const TODAY = "2026-06-10";

/** A duty of the plan under way, due on 2026-06-30, with what a test wants otherwise. */
export function sampleDuty(changes: Partial<Duty> = {}): Duty {
  const state = changes.state ?? "active";
  const claimed = state === "claimed" || state === "done" || state === "signedOff";
  return {
    ...newDuty({
      id: "d1",
      taskId: "t1",
      unitId: "u1",
      part: "sole",
      due: "2026-06-30",
      dispatchedOn: "2026-06-01",
    }),
    signedOn: state === "assigned" || state === "declined" ? null : "2026-06-02",
    claimedOn: claimed ? "2026-06-08" : null,
    doneOn: state === "done" || state === "signedOff" ? "2026-06-09" : null,
    signedOffOn: state === "signedOff" ? "2026-06-10" : null,
    ...changes,
    state,
  };
}

/** Nothing around the duty, and somebody with no relation to it. */
export function sampleContext(changes: Partial<DutyContext> = {}): DutyContext {
  return { relations: [], today: TODAY, supports: [], children: [], parent: null, ...changes };
}

/** A command of each kind that nothing but table and state can refuse, on a duty with a pending extension or without. */
export const soundCommands: { readonly [Kind in DutyCommandKind]: DutyCommand } = {
  sign: { kind: "sign" },
  decline: { kind: "decline", reason: "不属于我单位职责" },
  transfer: { kind: "transfer", unitId: "u9", newDutyId: "d9", reason: "改由信息科承办" },
  split: {
    kind: "split",
    shares: [{ id: "s1", unitId: "u1a", personIds: [], weight: 2, due: null }],
  },
  assign: { kind: "assign", personIds: ["p1"] },
  claim: { kind: "claim", statement: "已全部完成", why: null },
  sendBack: { kind: "sendBack", reason: "缺少验收记录" },
  accept: { kind: "accept" },
  askExtension: { kind: "askExtension", to: "2026-07-15", reason: "设备未到货" },
  grantExtension: { kind: "grantExtension", to: null },
  refuseExtension: { kind: "refuseExtension", reason: "不影响进度" },
  withdraw: { kind: "withdraw", reason: "任务调整" },
  signOff: { kind: "signOff" },
  reassign: { kind: "reassign", answer: "按三定方案属你单位" },
  reopen: { kind: "reopen", reason: "抽查发现未落实" },
};
