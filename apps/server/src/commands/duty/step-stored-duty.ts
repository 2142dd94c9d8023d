import {
  type Duty,
  type DutyCommand,
  type DutyCommandKind,
  type DutyContext,
  type DutyEffect,
  type Relation,
  stepDuty,
} from "@luoshi/ledger";
import { type RawBuilder, sql } from "kysely";
import { uuidv7 } from "uuidv7";
import type { ChangeEvent } from "../../audit/record.ts";
import { AppError } from "../../http/app-error.ts";
import { unitsOfRelation } from "../../policies/duty.ts";
import type { Database } from "../../store/database.ts";
import {
  dropTaskReach,
  findNeighbours,
  insertDuties,
  insertOccurrences,
  insertTaskReach,
  lockDuty,
  moveOccurrence,
  type StoredDuty,
  setDutyPersons,
  updateDuty,
  weighShares,
  withdrawOccurrences,
} from "../../store/duty.ts";
import { decideExtension, insertExtension } from "../../store/extension.ts";
import { type Notice, noticesFrom } from "../../store/notice.ts";
import { asSystem } from "../../store/transaction.ts";
import { refusedError } from "./refuse.ts";

/** The transaction that a step happens in. */
export interface StepWork {
  readonly db: Database;
  readonly shard: number;
  readonly now: string;
  readonly today: string;
  readonly personId: string;
  readonly record: (event: ChangeEvent) => void;
  /** Leaves a write of which nothing is asked to the end of the transaction. */
  readonly last: (write: RawBuilder<unknown>) => void;
}

/** What a command brings beside its words: units that it names, with their places, and words for the shares. */
export interface StepDetails {
  readonly paths: ReadonlyMap<string, string>;
  readonly wordings: ReadonlyMap<string, string>;
}

const noDetails: StepDetails = { paths: new Map(), wordings: new Map() };

/**
 * Takes one step of a locked duty and does all that follows from it, in this transaction.
 * @throws AppError `refused` or `forbidden`, with nothing changed
 */
export async function stepStoredDuty(
  work: StepWork,
  stored: StoredDuty,
  command: DutyCommand,
  relations: readonly Relation[],
  details: StepDetails = noDetails,
): Promise<Duty> {
  const step = () => takeStep(work, stored, command, relations, details);
  // Shares lie below a duty and percents change above it: neither need be seen by who does this.
  return stored.duty.parentId !== null || asksShares.includes(command.kind)
    ? asSystem(work.db, { shard: work.shard, person: work.personId }, step)
    : step();
}

/** Commands that ask what became of the shares, or change them. */
const asksShares: readonly DutyCommandKind[] = ["transfer", "split", "claim", "withdraw", "reopen"];

async function takeStep(
  work: StepWork,
  stored: StoredDuty,
  command: DutyCommand,
  relations: readonly Relation[],
  details: StepDetails,
): Promise<Duty> {
  const { db, shard, now, today } = work;
  const before = stored.duty;
  const neighbours = await findNeighbours(db, shard, before);
  const context: DutyContext = {
    relations,
    today: today as DutyContext["today"],
    supports: before.part === "lead" ? neighbours.filter(({ share }) => !share) : [],
    children: neighbours.filter(({ share }) => share),
    parent: stored.parent as DutyContext["parent"],
  };
  const step = stepDuty(before, command, context);
  if (step.kind === "refused") throw refusedError(step.refusal);
  const after = step.duty;
  await updateDuty(db, shard, before, after, now);
  if (command.kind === "assign") await setDutyPersons(db, shard, before.id, after.personIds);
  if (command.kind === "askExtension")
    await insertExtension(db, shard, {
      dutyId: before.id,
      planId: stored.planId,
      to: command.to,
      formerDue: before.due,
      reason: command.reason,
      by: work.personId,
      now,
    });
  if (command.kind === "grantExtension" || command.kind === "refuseExtension")
    await decideExtension(db, shard, {
      dutyId: before.id,
      state: command.kind === "grantExtension" ? "granted" : "refused",
      answer: command.kind === "refuseExtension" ? command.reason : "",
      by: work.personId,
      now,
    });
  if (after.due !== before.due) await moveOccurrence(db, shard, before.id, after.due);
  if (after.state === "withdrawn" || after.state === "transferred") {
    await withdrawOccurrences(db, shard, before.id);
    if (before.part !== "sole") await dropTaskReach(db, shard, before.taskId, before.unitId);
  }
  work.record({
    kind: `duty.${command.kind}`,
    objectKind: "duty",
    objectId: before.id,
    unitPath: stored.unitPath,
    before: told(before),
    after: { ...told(after), ...wordsOf(command) },
  });
  for (const effect of step.effects) await follow(work, stored, command, effect, details);
  await tell(work, stored, command, step.effects);
  if (before.parentId !== null) await weighUpward(db, shard, before.parentId);
  // What became of its shares while it was done counts again.
  if (command.kind === "split" || (command.kind === "reopen" && context.children.length > 0))
    await weighUpward(db, shard, before.id);
  return after;
}

const told = ({ state, due, percent }: Duty) => ({ state, due, percent });

/** Words that the command brought: why, and what was said. */
function wordsOf(command: DutyCommand): Readonly<Record<string, unknown>> {
  const { kind: _, ...rest } = command;
  if (command.kind === "split") return { shares: command.shares.length };
  if (command.kind === "assign") return { persons: command.personIds.length };
  return rest;
}

async function follow(
  work: StepWork,
  stored: StoredDuty,
  command: DutyCommand,
  effect: DutyEffect,
  details: StepDetails,
): Promise<void> {
  const { db, shard, now } = work;
  switch (effect.kind) {
    case "create": {
      const { duty } = effect;
      const unitPath = details.paths.get(duty.unitId);
      if (unitPath === undefined) throw new AppError("not-found");
      const wording = details.wordings.get(duty.id) ?? "";
      await insertDuties(
        db,
        shard,
        [
          {
            duty,
            planId: stored.planId,
            dispatchId: null,
            unitPath,
            wording,
            rhythmDays: stored.rhythmDays,
          },
        ],
        now,
      );
      await insertOccurrences(db, shard, [
        { id: uuidv7(), duty_id: duty.id, starts: duty.dispatchedOn, due: duty.due },
      ]);
      if (duty.personIds.length > 0) await setDutyPersons(db, shard, duty.id, duty.personIds);
      if (duty.part !== "sole" && duty.parentId === null)
        await insertTaskReach(db, shard, [
          { task_id: duty.taskId, unit_id: duty.unitId, workgroup_id: null },
        ]);
      work.record({
        kind: "duty.assigned",
        objectKind: "duty",
        objectId: duty.id,
        unitPath,
        after: { ...told(duty), from: stored.duty.id },
      });
      return;
    }
    case "withdraw":
      for (const id of effect.dutyIds) {
        const share = await lockDuty(db, shard, id, [sql`true`]);
        if (share !== null)
          await takeStep(
            work,
            share,
            { kind: "withdraw", reason: effect.reason },
            ["parent"],
            noDetails,
          );
      }
      return;
    case "lapseExtension":
      if (command.kind !== "grantExtension" && command.kind !== "refuseExtension")
        await decideExtension(db, shard, {
          dutyId: stored.duty.id,
          state: "refused",
          answer: "",
          by: work.personId,
          now,
        });
      return;
    case "tell":
      return;
  }
}

async function tell(
  work: StepWork,
  stored: StoredDuty,
  command: DutyCommand,
  effects: readonly DutyEffect[],
): Promise<void> {
  const units = new Map<string, { readonly about: DutyCommandKind; readonly dutyId: string }>();
  for (const effect of effects) {
    if (effect.kind === "create")
      units.set(effect.duty.unitId, { about: command.kind, dutyId: effect.duty.id });
    if (effect.kind === "tell")
      for (const unitId of unitsOfRelation(stored, effect.relation))
        if (!units.has(unitId)) units.set(unitId, { about: effect.about, dutyId: stored.duty.id });
  }
  const notices = [...units].map(
    ([unitId, { about, dutyId }]): Notice => ({
      unitId,
      personId: null,
      kind: `duty.${about}`,
      planId: stored.planId,
      dutyId,
      args: { unitName: stored.unitName, ...wordsOf(command) },
    }),
  );
  if (notices.length > 0) work.last(noticesFrom(work.shard, notices, work.now));
}

/** Percents above follow from the shares, level by level. */
export async function weighUpward(db: Database, shard: number, dutyId: string): Promise<void> {
  let next: string | null = dutyId;
  while (next !== null) next = await weighShares(db, shard, next);
}
