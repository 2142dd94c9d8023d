import { addDays } from "@luoshi/compiler";
import fc from "fast-check";
import { expect, test } from "vitest";
import { taskPercent } from "../progress/percent.ts";
import { noTotals, totalsOf } from "../progress/totals.ts";
import { actInWorld, type DutyWorld, newWorld } from "../testing/duty-world.ts";
import { commandsFor } from "./commands-for.ts";
import { type Duty, type DutyState, dutyStates, isOverdue } from "./duty.ts";
import { type DutyCommand, type Relation, relations } from "./duty-command.ts";

// Random commands by random people on random days, and after each everything that must always hold.

const START = "2026-06-01";

/** Every way from one state to another that the design knows, and staying. */
const WAYS: Readonly<Record<DutyState, readonly DutyState[]>> = {
  assigned: ["active", "declined", "transferred", "withdrawn"],
  active: ["claimed", "transferred", "withdrawn"],
  claimed: ["active", "done", "withdrawn"],
  done: ["signedOff", "active"],
  signedOff: [],
  declined: ["assigned", "transferred", "withdrawn"],
  transferred: [],
  withdrawn: [],
};

interface Move {
  readonly duty: number;
  readonly kind: number;
  readonly who: readonly Relation[];
  readonly reason: string;
  readonly weight: number;
  readonly days: number;
  readonly sensible: boolean;
  readonly why: string | null;
}

const move: fc.Arbitrary<Move> = fc.record({
  duty: fc.oneof(fc.nat(3), fc.nat(50)),
  kind: fc.nat(14),
  who: fc.oneof(
    { arbitrary: fc.constant(relations), weight: 3 },
    { arbitrary: fc.subarray([...relations]), weight: 1 },
  ),
  reason: fc.constantFrom("情况有变", "材料不全", "已经完成", " "),
  weight: fc.oneof(
    { arbitrary: fc.integer({ min: 1, max: 9 }), weight: 4 },
    { arbitrary: fc.constantFrom(0, -1, 1.5), weight: 1 },
  ),
  days: fc.integer({ min: -2, max: 40 }),
  sensible: fc.oneof(
    { arbitrary: fc.constant(true), weight: 4 },
    { arbitrary: fc.constant(false), weight: 1 },
  ),
  why: fc.constantFrom(null, "", "不必等"),
});

/** Most moves choose among what is offered and seldom end a duty early, so that runs get far; the rest try anything. */
function commandOf(world: DutyWorld, duty: Duty, chosen: Move, nth: number): DutyCommand {
  const { reason, weight, days, why } = chosen;
  const day = addDays(world.today, days);
  const all: readonly DutyCommand[] = [
    { kind: "sign" },
    { kind: "decline", reason },
    { kind: "transfer", unitId: `u${nth % 6}`, newDutyId: `x${nth}`, reason },
    {
      kind: "split",
      shares: [0, 1].map((index) => ({
        id: `y${nth}-${index}`,
        unitId: `u${nth % 4}`,
        personIds: index === 0 ? [] : ["p1"],
        weight,
        due: days % 3 === 0 ? null : day,
      })),
    },
    { kind: "assign", personIds: ["p1", "p2"].slice(0, days & 1) },
    { kind: "claim", statement: reason, why },
    { kind: "sendBack", reason },
    { kind: "accept" },
    { kind: "askExtension", to: day, reason },
    { kind: "grantExtension", to: days % 2 === 0 ? null : day },
    { kind: "refuseExtension", reason },
    { kind: "withdraw", reason },
    { kind: "signOff" },
    { kind: "reassign", answer: why },
    { kind: "reopen", reason },
  ];
  const offered = commandsFor(duty, chosen.who).filter(
    (kind) => chosen.weight === 1 || !["withdraw", "transfer", "decline"].includes(kind),
  );
  const kind = chosen.sensible ? offered[chosen.kind % Math.max(1, offered.length)] : undefined;
  const found = all.find((command) => command.kind === kind) ?? all[chosen.kind % all.length];
  if (found === undefined) throw new Error("no command");
  return found;
}

function faultsOf(duty: Duty, { duties, today }: DutyWorld): readonly string[] {
  const faults: string[] = [];
  const check = (holds: boolean, what: string): void => {
    if (!holds) faults.push(`${duty.id}: ${what} ${JSON.stringify(duty)}`);
  };
  const { state } = duty;
  const isClaimed = state === "claimed" || state === "done" || state === "signedOff";
  const isSigned = state === "active" || isClaimed;
  check(!isSigned || duty.signedOn !== null, "signed for without a day");
  check(isClaimed === (duty.claimedOn !== null), "claim and its day");
  check((state === "done" || state === "signedOff") === (duty.doneOn !== null), "done and its day");
  check((state === "signedOff") === (duty.signedOffOn !== null), "sign-off and its day");
  check(duty.extension === null || state === "active" || state === "claimed", "stray extension");
  check(duty.extension === null || duty.due !== null, "extension of no day");
  check(duty.parentId === null || state !== "signedOff", "a share signed off");
  check(Number.isInteger(duty.weight) && duty.weight >= 1, "weight");
  check(isClaimed ? duty.statement !== "" : true, "claimed without words");
  const parent = duty.parentId === null ? undefined : duties.get(duty.parentId);
  check(duty.parentId === null || parent !== undefined, "share of nothing");
  if (parent !== undefined) {
    check(parent.state !== "assigned" && parent.state !== "declined", "split before signed for");
    const open = state === "assigned" || state === "active" || state === "claimed";
    check(!open || parent.state !== "withdrawn", "share left behind by a withdrawal");
    check(!open || parent.state !== "transferred", "share left behind by a transfer");
    check(
      duty.due === null || parent.due === null || duty.due <= parent.due || !open,
      "share due after its parent",
    );
  }
  check(!isOverdue(duty, today) || (duty.due ?? "") < today, "overdue before its day");
  return faults;
}

/** The same counts, the slow way: one filter a member. */
function fullCount(duties: readonly Duty[], today: string): Record<string, number> {
  const counted = duties.filter(
    (duty) => duty.parentId === null && duty.state !== "transferred" && duty.state !== "withdrawn",
  );
  const count = (state: DutyState): number => counted.filter((duty) => duty.state === state).length;
  return {
    ...noTotals,
    total: counted.length,
    assigned: count("assigned"),
    active: count("active"),
    claimed: count("claimed"),
    done: count("done"),
    signedOff: count("signedOff"),
    declined: count("declined"),
    overdue: counted.filter((duty) => {
      if (duty.due === null || duty.doneOn !== null) return false;
      return (duty.claimedOn ?? today) > duty.due;
    }).length,
  };
}

const reached = new Set<string>();
const refused = new Set<string>();
let steps = 0;

test("no run of commands leads to a state that must not be", () => {
  fc.assert(
    fc.property(fc.array(move, { minLength: 1, maxLength: 80, size: "max" }), (moves) => {
      let world = newWorld(START);
      for (const [nth, chosen] of moves.entries()) {
        world = { ...world, today: addDays(world.today, nth % 3 === 0 ? 2 : 0) };
        const ids = [...world.duties.keys()];
        const duty = world.duties.get(ids[chosen.duty % ids.length] ?? "");
        if (duty === undefined) continue;
        const before = world;
        const copy = JSON.stringify([...before.duties.values()]);
        const command = commandOf(world, duty, chosen, nth);
        const { world: after, outcome } = actInWorld(world, duty.id, command, chosen.who);
        expect(JSON.stringify([...before.duties.values()])).toBe(copy);
        world = after;
        if (outcome.kind === "refused") {
          refused.add(outcome.refusal.code);
          expect(after).toBe(before);
          continue;
        }
        steps++;
        for (const [id, now] of world.duties) {
          const was = before.duties.get(id);
          reached.add(now.state);
          if (was === undefined) expect(now.state).toBe("assigned");
          else if (was.state !== now.state) {
            expect(`${was.state}: ${WAYS[was.state].join(" ")}`).toContain(` ${now.state}`);
          }
          expect(faultsOf(now, world)).toEqual([]);
        }
        const all = [...world.duties.values()];
        const totals = totalsOf(
          all.map((one) => ({ ...one, light: null })),
          world.today,
        );
        expect(totals).toEqual(fullCount(all, world.today));
        const percent = taskPercent(all.filter((one) => one.taskId === "t1"));
        const leads = all.filter(
          (one) =>
            one.taskId === "t1" &&
            one.part === "lead" &&
            one.parentId === null &&
            one.state !== "transferred" &&
            one.state !== "withdrawn",
        );
        const isDone = leads.length > 0 && leads.every((one) => one.doneOn !== null);
        expect(percent === 100).toBe(isDone);
      }
    }),
  );
  expect([...reached].toSorted()).toEqual([...dutyStates].toSorted());
  expect(steps).toBeGreaterThan(1000);
  // The runs also meet most of what can stand in the way.
  expect(refused.size).toBeGreaterThan(18);
});

test("a day that passes makes duties overdue and changes nothing else", () => {
  const { duties } = newWorld(START);
  const lead = duties.get("lead");
  if (lead === undefined) throw new Error("no lead");
  const copy = JSON.stringify(lead);
  expect(isOverdue(lead, "2026-06-30")).toBe(false);
  expect(isOverdue(lead, "2026-07-01")).toBe(true);
  expect(JSON.stringify(lead)).toBe(copy);
});
