import { type Duty, newDuty } from "../duties/duty.ts";
import type { DutyCommand, DutyContext, Relation } from "../duties/duty-command.ts";
import { type DutyStep, stepDuty } from "../duties/step-duty.ts";
import type { Refused } from "../refusals/refusal.ts";

/** A task with its duties, kept as a store would keep them: only steps and their effects change anything. */
export interface DutyWorld {
  readonly duties: ReadonlyMap<string, Duty>;
  readonly today: string;
}

/** A lead, two in support and a sole one of another task. */
export function newWorld(today: string): DutyWorld {
  const due = "2026-06-30";
  const duties = [
    newDuty({ id: "lead", taskId: "t1", unitId: "u1", part: "lead", due, dispatchedOn: today }),
    newDuty({ id: "sup1", taskId: "t1", unitId: "u2", part: "support", due, dispatchedOn: today }),
    newDuty({ id: "sup2", taskId: "t1", unitId: "u3", part: "support", due, dispatchedOn: today }),
    newDuty({
      id: "sole",
      taskId: "t2",
      unitId: "u4",
      part: "sole",
      due: null,
      dispatchedOn: today,
    }),
  ];
  return { today, duties: new Map(duties.map((duty) => [duty.id, deepFreeze(duty)])) };
}

/** What the store gives a step to read. */
export function contextOf(
  { duties, today }: DutyWorld,
  duty: Duty,
  relations: readonly Relation[],
): DutyContext {
  const all = [...duties.values()];
  const parent = duty.parentId === null ? null : (duties.get(duty.parentId) ?? null);
  return deepFreeze({
    relations,
    today,
    supports:
      duty.part === "lead" && duty.parentId === null
        ? all.filter(
            (other) =>
              other.taskId === duty.taskId && other.part === "support" && other.parentId === null,
          )
        : [],
    children: all.filter((other) => other.parentId === duty.id),
    parent,
  });
}

/** Gives a command and does what follows from it. Everything is frozen: a step that writes to its input throws. */
export function actInWorld(
  world: DutyWorld,
  dutyId: string,
  command: DutyCommand,
  relations: readonly Relation[],
): { readonly world: DutyWorld; readonly outcome: DutyStep | Refused } {
  const duty = world.duties.get(dutyId);
  if (duty === undefined) throw new Error(`no duty ${dutyId}`);
  const outcome = stepDuty(duty, command, contextOf(world, duty, relations));
  if (outcome.kind === "refused") return { world, outcome };
  const duties = new Map(world.duties);
  duties.set(dutyId, deepFreeze(outcome.duty));
  let next: DutyWorld = { ...world, duties };
  for (const effect of outcome.effects) {
    if (effect.kind === "create") {
      if (duties.has(effect.duty.id)) throw new Error(`made twice: ${effect.duty.id}`);
      duties.set(effect.duty.id, deepFreeze(effect.duty));
    }
    if (effect.kind === "withdraw") {
      for (const id of effect.dutyIds) {
        const { reason } = effect;
        next = actInWorld(next, id, { kind: "withdraw", reason }, ["parent"]).world;
      }
    }
  }
  return { world: next, outcome };
}

function deepFreeze<Value extends object>(value: Value): Value {
  for (const member of Object.values(value)) {
    if (typeof member === "object" && member !== null && !Object.isFrozen(member)) {
      deepFreeze(member as object);
    }
  }
  return Object.freeze(value);
}
