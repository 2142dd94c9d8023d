import { describe, expect, it, test } from "vitest";
import { sampleContext, sampleDuty, soundCommands } from "../testing/sample-duty.ts";
import { commandsFor } from "./commands-for.ts";
import { type DutyPart, dutyStates } from "./duty.ts";
import { type DutyCommandKind, relations } from "./duty-command.ts";
import { stepDuty } from "./step-duty.ts";

describe("commands that a screen offers", () => {
  it.each([
    ["assigned", ["holder"], ["sign", "decline", "transfer", "assign"]],
    ["active", ["holder"], ["transfer", "split", "assign", "claim", "askExtension"]],
    ["claimed", ["holder"], []],
    ["claimed", ["dispatcher"], ["sendBack", "accept", "withdraw"]],
    ["done", ["supervision"], ["signOff", "reopen"]],
    ["declined", ["dispatcher"], ["transfer", "withdraw", "reassign"]],
    ["signedOff", ["holder", "dispatcher", "supervision"], []],
    ["active", ["lead", "parent", "supervision"], []],
    ["active", [], []],
  ] as const)("on a sole duty that is %s, to %s: %s", (state, who, kinds) => {
    expect(commandsFor(sampleDuty({ state }), who)).toEqual(kinds);
  });

  it("are each one once, also for one who stands to the duty in several ways", () => {
    const offered = commandsFor(sampleDuty(), relations);
    expect(new Set(offered).size).toBe(offered.length);
    expect(offered).toContain("transfer");
  });
});

test("a command is offered exactly where a sound one goes through", () => {
  const wrong: string[] = [];
  let offered = 0;
  for (const state of dutyStates) {
    for (const part of ["sole", "lead", "support"] satisfies DutyPart[]) {
      for (const parentId of [null, "d0"]) {
        for (const due of [null, "2026-06-30"]) {
          for (const extension of [null, { to: "2026-07-10", reason: "汛期" }]) {
            // Every set of relations: what is offered to several is the sum of what is offered to each.
            for (let set = 0; set < 2 ** relations.length; set++) {
              const who = relations.filter((_, index) => ((set >> index) & 1) === 1);
              const duty = sampleDuty({ state, part, parentId, due, extension });
              if (due === null && extension !== null) continue;
              const shown = commandsFor(duty, who);
              offered += shown.length;
              const parent = parentId === null ? null : ({ state: "active", due: null } as const);
              const context = sampleContext({ relations: who, parent });
              for (const kind of Object.keys(soundCommands) as DutyCommandKind[]) {
                const goes = stepDuty(duty, soundCommands[kind], context).kind === "stepped";
                if (goes !== shown.includes(kind))
                  wrong.push(`${kind} ${state} ${part} ${who.join("+")}`);
              }
            }
          }
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(offered).toBeGreaterThan(1000);
});
