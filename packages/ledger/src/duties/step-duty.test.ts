import { describe, expect, it, test } from "vitest";
import { sampleContext, sampleDuty, soundCommands, TODAY } from "../testing/sample-duty.ts";
import { type Duty, type DutyState, dutyStates } from "./duty.ts";
import {
  type DutyCommand,
  type DutyCommandKind,
  type DutyContext,
  type Relation,
  relations,
} from "./duty-command.ts";
import { dutyRules } from "./duty-rules.ts";
import { type DutyStanding, standingOf } from "./duty-standing.ts";
import { type DutyStep, stepDuty } from "./step-duty.ts";

// Written by hand from the design, apart from the table in the code: states, then who, by standing.
const EXPECTED = `
  sign             assigned                          | holder       | holder       | holder          | holder
  decline          assigned                          | holder       | holder       | holder          | holder
  transfer         assigned active                   | holder office| holder office| holder office   | holder parent
  transfer         declined                          | office       | office       | office          | parent
  split            active                            | holder       | holder       | holder          | holder
  assign           assigned active                   | holder       | holder       | holder          | holder
  claim            active                            | holder       | holder       | holder          | holder
  sendBack         claimed                           | office       | office       | lead office     | parent
  accept           claimed                           | office       | office       | lead office     | parent
  askExtension     active                            | holder       | holder       | holder          | holder
  grantExtension   active claimed                    | office       | office       | office          | parent
  refuseExtension  active claimed                    | office       | office       | office          | parent
  withdraw         assigned active claimed declined  | office       | office       | office          | parent
  signOff          done                              | office group | office group | office group    |
  reassign         declined                          | office       | office       | office          | parent
  reopen           done                              | office group | office group | office group    | parent
`;

const STANDINGS: readonly DutyStanding[] = ["sole", "lead", "support", "share"];
const RELATIONS: Readonly<Record<string, Relation>> = {
  holder: "holder",
  lead: "lead",
  office: "dispatcher",
  group: "supervision",
  parent: "parent",
};

/** `sign share holder assigned` for each case that must go through. */
function expectedCases(): ReadonlySet<string> {
  const cases = new Set<string>();
  for (const line of EXPECTED.trim().split("\n")) {
    const [head = "", ...columns] = line.split("|");
    const [kind, ...states] = head.trim().split(/\s+/);
    for (const [index, column] of columns.entries()) {
      for (const who of column.trim().split(/\s+/).filter(Boolean)) {
        for (const state of states) {
          cases.add(`${kind} ${STANDINGS[index]} ${RELATIONS[who]} ${state}`);
        }
      }
    }
  }
  return cases;
}

function dutyOf(standing: DutyStanding, state: DutyState, kind: DutyCommandKind): Duty {
  const answered = kind === "grantExtension" || kind === "refuseExtension";
  return sampleDuty({
    state,
    part: standing === "share" ? "lead" : standing,
    parentId: standing === "share" ? "d0" : null,
    extension: answered ? { to: "2026-07-10", reason: "汛期停工" } : null,
  });
}

const PARENT: DutyContext["parent"] = { state: "active", due: "2026-12-31" };

test("who may do what in which state: all 2,400 cases as the design has them", () => {
  const expected = expectedCases();
  const wrong: string[] = [];
  let seen = 0;
  for (const kind of Object.keys(soundCommands) as DutyCommandKind[]) {
    for (const standing of STANDINGS) {
      for (const relation of relations) {
        for (const state of dutyStates) {
          const context = sampleContext({
            relations: [relation],
            parent: standing === "share" ? PARENT : null,
          });
          const duty = dutyOf(standing, state, kind);
          const { kind: outcome } = stepDuty(duty, soundCommands[kind], context);
          const name = `${kind} ${standing} ${relation} ${state}`;
          if ((outcome === "stepped") !== expected.has(name)) wrong.push(`${name}: ${outcome}`);
          seen++;
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(seen).toBe(15 * 4 * 5 * 8);
});

test("the table has a line for every command, and each line can be used by somebody", () => {
  const kinds = new Set(dutyRules.map((rule) => rule.command));
  expect([...kinds].toSorted()).toEqual(Object.keys(soundCommands).toSorted());
  for (const rule of dutyRules) {
    expect(Object.values(rule.by).flat().length).toBeGreaterThan(0);
    expect(rule.from.length).toBeGreaterThan(0);
  }
});

/** Carries a command out as somebody who may. */
function step(duty: Duty, command: DutyCommand, changes: Partial<DutyContext> = {}): DutyStep {
  const done = stepDuty(duty, command, sampleContext({ relations, ...changes }));
  if (done.kind === "refused") throw new Error(`refused: ${done.refusal.code}`);
  return done;
}

/** The code a command is refused with, although the one who gives it may do everything. */
function refusal(
  duty: Duty,
  command: DutyCommand,
  changes: Partial<DutyContext> = {},
): readonly [string, object] {
  const done = stepDuty(duty, command, sampleContext({ relations, ...changes }));
  if (done.kind === "stepped") throw new Error("was not refused");
  return [done.refusal.code, done.refusal.args];
}

describe("a duty from dispatch to sign-off", () => {
  it("carries the day of each step, and forgets the claim that was sent back", () => {
    const assigned = sampleDuty({ state: "assigned" });
    const active = step(assigned, soundCommands.sign, { today: "2026-06-03" }).duty;
    expect(active).toEqual({ ...assigned, state: "active", signedOn: "2026-06-03" });
    const claimed = step(active, soundCommands.claim, { today: "2026-06-20" }).duty;
    expect(claimed).toEqual({
      ...active,
      state: "claimed",
      claimedOn: "2026-06-20",
      statement: "已全部完成",
    });
    const back = step(claimed, soundCommands.sendBack).duty;
    expect(back).toEqual({ ...active, statement: "已全部完成" });
    const again = step(back, soundCommands.claim, { today: "2026-06-25" }).duty;
    const done = step(again, soundCommands.accept, { today: "2026-06-26" }).duty;
    expect(done).toEqual({ ...again, state: "done", doneOn: "2026-06-26" });
    const off = step(done, soundCommands.signOff, { today: "2026-07-01" }).duty;
    expect(off).toEqual({ ...done, state: "signedOff", signedOffOn: "2026-07-01" });
    for (const command of Object.values(soundCommands)) {
      expect(refusal(off, command)[0]).toBe("duty-signed-off");
    }
  });

  it("is opened again only while it is not signed off, without its claim", () => {
    const done = sampleDuty({ state: "done" });
    expect(step(done, soundCommands.reopen).duty).toEqual({
      ...done,
      state: "active",
      claimedOn: null,
      doneOn: null,
    });
  });

  it("goes back to the office when declined, and to the unit again with an answer", () => {
    const assigned = sampleDuty({ state: "assigned" });
    const declined = step(assigned, soundCommands.decline);
    expect(declined.duty.state).toBe("declined");
    expect(declined.effects).toEqual([{ kind: "tell", relation: "dispatcher", about: "decline" }]);
    expect(step(declined.duty, soundCommands.reassign).duty).toEqual(assigned);
  });

  it("keeps each named person once", () => {
    const { duty } = step(sampleDuty(), { kind: "assign", personIds: ["p2", "p1", "p2"] });
    expect(duty.personIds).toEqual(["p2", "p1"]);
  });
});

describe("transfer", () => {
  it("ends the duty and begins it anew with the other unit", () => {
    const duty = sampleDuty({ parentId: "d0", part: "support", weight: 7, percent: 40 });
    const done = step(duty, soundCommands.transfer);
    expect(done.duty).toEqual({ ...duty, state: "transferred" });
    expect(done.effects[0]).toEqual({
      kind: "create",
      duty: {
        ...sampleDuty({ state: "assigned" }),
        id: "d9",
        unitId: "u9",
        parentId: "d0",
        part: "support",
        weight: 7,
        percent: 0,
        dispatchedOn: TODAY,
      },
    });
  });

  it("is refused to the same unit, and while shares are open", () => {
    const same: DutyCommand = { ...soundCommands.transfer, unitId: "u1" } as DutyCommand;
    expect(refusal(sampleDuty(), same)).toEqual(["same-unit", {}]);
    const children = [
      { id: "s1", state: "done" },
      { id: "s2", state: "claimed" },
      { id: "s3", state: "declined" },
      { id: "s4", state: "withdrawn" },
    ] as const;
    expect(refusal(sampleDuty(), soundCommands.transfer, { children })).toEqual([
      "shares-open",
      { count: 2, command: "transfer" },
    ]);
    const ended = children.filter(({ state }) => state === "done" || state === "withdrawn");
    expect(step(sampleDuty(), soundCommands.transfer, { children: ended }).duty.state).toBe(
      "transferred",
    );
  });
});

describe("split", () => {
  const share = { id: "s1", unitId: "u1a", personIds: [], weight: 3, due: null };
  const split = (...shares: readonly object[]): DutyCommand => ({
    kind: "split",
    shares: shares.map((changes) => ({ ...share, ...changes })),
  });

  it("makes a duty of each share, under this one and no later than it", () => {
    const duty = sampleDuty({ part: "lead" });
    const command = split(
      {},
      { id: "s2", unitId: "u1", personIds: ["p1", "p1"], weight: 1, due: "2026-06-15" },
    );
    const done = step(duty, command);
    expect(done.duty).toEqual(duty);
    const made = {
      ...sampleDuty({ state: "assigned", part: "lead", parentId: "d1" }),
      dispatchedOn: TODAY,
    };
    expect(done.effects).toEqual([
      { kind: "create", duty: { ...made, id: "s1", unitId: "u1a", weight: 3 } },
      {
        kind: "create",
        duty: { ...made, id: "s2", personIds: ["p1"], due: "2026-06-15" },
      },
    ]);
    for (const effect of done.effects) {
      expect(effect.kind === "create" && standingOf(effect.duty)).toBe("share");
    }
  });

  it("takes the day of the duty itself, said or not", () => {
    for (const due of [null, "2026-06-30"]) {
      const [effect] = step(sampleDuty(), split({ due })).effects;
      expect(effect).toMatchObject({ kind: "create", duty: { due: "2026-06-30" } });
    }
  });

  it("takes any day where the duty has none", () => {
    const command = split({ due: "2030-01-01" });
    expect(step(sampleDuty({ due: null }), command).effects).toHaveLength(1);
  });

  it.each<readonly [string, DutyCommand, string, object]>([
    ["nobody", split(), "shares-missing", {}],
    ["the same twice", split({}, {}), "share-repeated", {}],
    ["one that is there", split({ id: "old" }), "share-repeated", {}],
    ["itself", split({ id: "d1" }), "share-repeated", {}],
    ["its own unit without people", split({ unitId: "u1" }), "share-empty", {}],
    ["no weight", split({ weight: 0 }), "share-weight", { weight: 0 }],
    ["half a weight", split({ weight: 1.5 }), "share-weight", { weight: 1.5 }],
    ["too much weight", split({ weight: 1001 }), "share-weight", { weight: 1001 }],
    ["no number", split({ weight: Number.NaN }), "share-weight", { weight: Number.NaN }],
    ["no day", split({ due: "2026-06-31" }), "day-invalid", { day: "2026-06-31" }],
    [
      "a later day",
      split({ due: "2026-07-01" }),
      "share-after-parent",
      { due: "2026-07-01", latest: "2026-06-30" },
    ],
  ])("is refused for %s", (_, command, code, args) => {
    const children = [{ id: "old", state: "withdrawn" }] as const;
    expect(refusal(sampleDuty(), command, { children })).toEqual([code, args]);
  });
});

describe("claim", () => {
  const supports = [
    { id: "a", state: "assigned" },
    { id: "b", state: "active" },
    { id: "c", state: "claimed" },
    { id: "d", state: "declined" },
    { id: "e", state: "done" },
    { id: "f", state: "withdrawn" },
  ] as const;
  const lead = sampleDuty({ part: "lead" });
  const why: DutyCommand = { kind: "claim", statement: " 已完成 ", why: " 配合单位材料另报 " };

  it("of a lead waits for its support, or says why not", () => {
    expect(refusal(lead, soundCommands.claim, { supports })).toEqual([
      "support-unanswered",
      { count: 2 },
    ]);
    const blank: DutyCommand = { kind: "claim", statement: "已完成", why: "  " };
    expect(refusal(lead, blank, { supports })[0]).toBe("support-unanswered");
    expect(step(lead, why, { supports }).duty.statement).toBe("已完成\n配合单位材料另报");
    for (const one of supports.slice(0, 2)) {
      expect(refusal(lead, soundCommands.claim, { supports: [one] })).toEqual([
        "support-unanswered",
        { count: 1 },
      ]);
    }
    const answered = supports.slice(2);
    expect(step(lead, soundCommands.claim, { supports: answered }).duty.state).toBe("claimed");
  });

  it("of a lead's share does not wait for the support of the task", () => {
    const share = sampleDuty({ part: "lead", parentId: "d0" });
    expect(step(share, soundCommands.claim, { supports, parent: PARENT }).duty.state).toBe(
      "claimed",
    );
  });

  it("waits for the shares that were given out, or says why not", () => {
    const children = supports;
    expect(refusal(sampleDuty(), soundCommands.claim, { children })).toEqual([
      "shares-unanswered",
      { count: 2 },
    ]);
    for (const one of children.slice(0, 2)) {
      expect(refusal(sampleDuty(), soundCommands.claim, { children: [one] })[0]).toBe(
        "shares-unanswered",
      );
    }
    expect(step(sampleDuty(), soundCommands.claim, { children: children.slice(2) }).kind).toBe(
      "stepped",
    );
    expect(step(sampleDuty(), why, { children }).duty.state).toBe("claimed");
  });

  it("tells whoever accepts it", () => {
    const told = (part: Duty["part"], parentId: string | null): unknown =>
      step(sampleDuty({ part, parentId }), soundCommands.claim).effects.map((effect) =>
        effect.kind === "tell" ? effect.relation : effect.kind,
      );
    expect(told("sole", null)).toEqual(["dispatcher"]);
    expect(told("support", null)).toEqual(["lead", "dispatcher"]);
    expect(told("support", "d0")).toEqual(["parent"]);
  });
});

describe("extension", () => {
  const asked = sampleDuty({ extension: { to: "2026-07-15", reason: "设备未到货" } });
  const ask = (to: string): DutyCommand => ({ kind: "askExtension", to, reason: "汛期" });
  const grant = (to: string | null): DutyCommand => ({ kind: "grantExtension", to });

  it("is asked for, granted to that day or another, or refused", () => {
    expect(step(sampleDuty(), soundCommands.askExtension).duty).toEqual(asked);
    expect(step(asked, grant(null)).duty).toEqual(sampleDuty({ due: "2026-07-15" }));
    expect(step(asked, grant("2026-07-05")).duty).toEqual(sampleDuty({ due: "2026-07-05" }));
    expect(step(asked, soundCommands.refuseExtension).duty).toEqual(sampleDuty());
  });

  it("may be answered after the claim, and falls when the duty ends", () => {
    const claimed = step(asked, soundCommands.claim).duty;
    expect(claimed.extension).toEqual(asked.extension);
    expect(step(claimed, grant(null)).duty.due).toBe("2026-07-15");
    const ended = [
      step(claimed, soundCommands.accept),
      step(asked, soundCommands.withdraw),
      step(asked, soundCommands.transfer),
    ];
    for (const { duty, effects } of ended) {
      expect(duty.extension).toBeNull();
      expect(effects).toContainEqual({ kind: "lapseExtension" });
    }
    const without = step(sampleDuty(), soundCommands.withdraw).effects;
    expect(without).not.toContainEqual({ kind: "lapseExtension" });
  });

  it.each<readonly [string, Duty, DutyCommand, string, object]>([
    ["a second", asked, ask("2026-08-01"), "extension-pending", {}],
    ["no day to extend", sampleDuty({ due: null }), ask("2026-08-01"), "extension-without-day", {}],
    ["no real day", sampleDuty(), ask("2026-02-30"), "day-invalid", { day: "2026-02-30" }],
    [
      "the same day",
      sampleDuty(),
      ask("2026-06-30"),
      "extension-not-later",
      { to: "2026-06-30", due: "2026-06-30" },
    ],
    [
      "a past day",
      sampleDuty({ due: "2026-06-01" }),
      ask("2026-06-09"),
      "day-past",
      { to: "2026-06-09" },
    ],
    ["an answer to nothing", sampleDuty(), grant(null), "extension-not-asked", {}],
    [
      "a refusal of nothing",
      sampleDuty(),
      soundCommands.refuseExtension,
      "extension-not-asked",
      {},
    ],
    [
      "an earlier day granted",
      asked,
      grant("2026-06-29"),
      "extension-not-later",
      { to: "2026-06-29", due: "2026-06-30" },
    ],
  ])("is refused: %s", (_, duty, command, code, args) => {
    expect(refusal(duty, command)).toEqual([code, args]);
  });

  it("of a share stays within the duty it is a share of", () => {
    const share = sampleDuty({ parentId: "d0" });
    const parent = { state: "active", due: "2026-07-10" } as const;
    expect(refusal(share, ask("2026-07-11"), { parent })).toEqual([
      "extension-after-parent",
      { to: "2026-07-11", latest: "2026-07-10" },
    ]);
    expect(step(share, ask("2026-07-10"), { parent }).duty.extension?.to).toBe("2026-07-10");
    const free = { state: "active", due: null } as const;
    expect(step(share, ask("2027-07-10"), { parent: free }).duty.extension?.to).toBe("2027-07-10");
  });

  it("to today is no past day", () => {
    const late = sampleDuty({ due: "2026-06-01" });
    expect(step(late, ask(TODAY)).duty.extension?.to).toBe(TODAY);
  });
});

describe("withdrawal", () => {
  it("takes the open shares with it", () => {
    const children = dutyStates.map((state) => ({ id: state, state }));
    const { effects } = step(sampleDuty(), soundCommands.withdraw, { children });
    expect(effects[0]).toEqual({
      kind: "withdraw",
      dutyIds: ["assigned", "active", "claimed", "declined"],
      reason: "任务调整",
    });
    expect(step(sampleDuty(), soundCommands.withdraw).effects).toEqual([
      { kind: "tell", relation: "holder", about: "withdraw" },
    ]);
  });
});

describe("refusals", () => {
  it.each([
    "decline",
    "transfer",
    "sendBack",
    "askExtension",
    "refuseExtension",
    "withdraw",
    "reopen",
  ] as const)("%s needs a reason that is not blank", (kind) => {
    const command = { ...soundCommands[kind], reason: " \n　" } as DutyCommand;
    const state = { decline: "assigned", sendBack: "claimed", reopen: "done" }[kind as string];
    const duty = sampleDuty({ state: (state as DutyState | undefined) ?? "active" });
    expect(refusal(duty, command)).toEqual(["reason-missing", { command: kind }]);
  });

  it("a claim needs a statement", () => {
    const command: DutyCommand = { kind: "claim", statement: "　", why: null };
    expect(refusal(sampleDuty(), command)[0]).toBe("statement-missing");
  });

  it("say who may, before they say anything of the duty", () => {
    const context = sampleContext({ relations: ["holder", "supervision"] });
    expect(stepDuty(sampleDuty({ state: "signedOff" }), soundCommands.accept, context)).toEqual({
      kind: "refused",
      refusal: { code: "not-allowed", args: { command: "accept", relations: "dispatcher" } },
    });
    const support = sampleDuty({ part: "support", state: "claimed" });
    expect(stepDuty(support, soundCommands.accept, context)).toMatchObject({
      refusal: { args: { relations: "lead,dispatcher" } },
    });
  });

  it("name the state that is in the way", () => {
    const found = new Map<string, string>();
    for (const kind of Object.keys(soundCommands) as DutyCommandKind[]) {
      const codes = dutyStates.map((state) => {
        const duty = dutyOf("sole", state, kind);
        const done = stepDuty(duty, soundCommands[kind], sampleContext({ relations }));
        if (done.kind === "refused" && "state" in done.refusal.args) {
          expect(done.refusal.args).toEqual({ command: kind, state });
        }
        return done.kind === "stepped" ? "ok" : done.refusal.code.replace("duty-", "");
      });
      found.set(kind, codes.join(" "));
    }
    const n = (code: string): string => `not-${code}`;
    const ended = "signed-off"; // then declined, transferred, withdrawn
    const rows: Readonly<Record<string, string>> = {
      sign: `ok ${n("assigned")} ${n("assigned")} ${n("assigned")} ${ended} ${n("assigned")}`,
      transfer: `ok ok ${n("in-hand")} ${n("in-hand")} ${ended} ok`,
      claim: `${n("active")} ok ${n("active")} ${n("active")} ${ended} ${n("active")}`,
      accept: `${n("claimed")} ${n("claimed")} ok ${n("claimed")} ${ended} ${n("claimed")}`,
      withdraw: `ok ok ok ended ${ended} ok`,
      signOff: `${n("done")} ${n("done")} ${n("done")} ok ${ended} ${n("done")}`,
      reassign: `${n("declined")} ${n("declined")} ${n("declined")} ${n("declined")} ${ended} ok`,
    };
    for (const [kind, row] of Object.entries(rows)) {
      expect([kind, found.get(kind)]).toEqual([kind, `${row} transferred withdrawn`]);
    }
  });

  it("a share is not signed off, and not opened under a duty that is over", () => {
    const share = sampleDuty({ state: "done", parentId: "d0" });
    expect(refusal(share, soundCommands.signOff, { parent: PARENT })).toEqual([
      "share-not-signed-off",
      {},
    ]);
    const parent = { state: "claimed", due: null } as const;
    expect(refusal(share, soundCommands.reopen, { parent })).toEqual([
      "parent-not-active",
      { state: "claimed" },
    ]);
    expect(step(share, soundCommands.reopen, { parent: PARENT }).duty.state).toBe("active");
  });
});
