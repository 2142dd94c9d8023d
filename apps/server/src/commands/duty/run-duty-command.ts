import type { DutyCommand } from "@luoshi/ledger";
import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type { dutyCommand } from "../../contract/duty.ts";
import { AppError } from "../../http/app-error.ts";
import type { Actor } from "../../policies/actor.ts";
import { dutyRelations } from "../../policies/duty.ts";
import { dutyReachSteps } from "../../policies/reach.ts";
import { lockDuty, type StoredDuty } from "../../store/duty.ts";
import { findPersonUnits, findUnitPaths } from "../../store/duty-targets.ts";
import { type StepDetails, type StepWork, stepStoredDuty } from "./step-stored-duty.ts";

/** A command as it comes over the wire. */
export type GivenCommand = z.output<typeof dutyCommand>;

/**
 * Carries out a command on one duty, for the version that the actor saw.
 * @throws AppError `not-found` out of reach, `version-conflict` with the duty as it stands, `forbidden`, `refused`
 */
export async function runDutyCommand(
  work: StepWork,
  actor: Actor,
  dutyId: string,
  version: number,
  given: GivenCommand,
): Promise<StoredDuty> {
  const stored = await lockDuty(
    work.db,
    work.shard,
    dutyId,
    dutyReachSteps(actor, work.shard, "d"),
  );
  if (stored === null) throw new AppError("not-found");
  if (stored.version !== version)
    throw new AppError("version-conflict", {}, { current: conflictView(stored) });
  const { command, details } = await complete(work, stored, given);
  await stepStoredDuty(work, stored, command, dutyRelations(actor, stored), details);
  return stored;
}

/** What stands now, as far as a conflict must show. */
export function conflictView({ duty, version }: StoredDuty) {
  const { id, state, due, percent, statement } = duty;
  return { id, version, state, due, percent, statement };
}

/** Gives a command its ids, and looks up the units and people that it names. */
async function complete(
  work: StepWork,
  stored: StoredDuty,
  given: GivenCommand,
): Promise<{ readonly command: DutyCommand; readonly details: StepDetails }> {
  const { db, shard } = work;
  if (given.kind === "transfer") {
    // A share stays below the duty that it is a share of; a duty of the plan within the tree.
    const within = stored.parent?.unitPath ?? stored.unitPath.slice(0, 6);
    const paths = await findUnitPaths(db, shard, [given.unitId], within);
    if (!paths.has(given.unitId)) throw new AppError("not-found");
    return { command: { ...given, newDutyId: uuidv7() }, details: { paths, wordings: new Map() } };
  }
  if (given.kind === "split") {
    const paths = await findUnitPaths(
      db,
      shard,
      given.shares.map(({ unitId }) => unitId),
      stored.unitPath,
    );
    if (given.shares.some(({ unitId }) => !paths.has(unitId))) throw new AppError("not-found");
    for (const { unitId, personIds } of given.shares)
      await checkPersons(work, paths.get(unitId) ?? "", personIds);
    const shares = given.shares.map((share) => ({ ...share, id: uuidv7() }));
    const wordings = new Map(shares.map(({ id, wording }) => [id, wording]));
    return {
      command: {
        kind: "split",
        shares: shares as Extract<DutyCommand, { kind: "split" }>["shares"],
      },
      details: { paths, wordings },
    };
  }
  if (given.kind === "assign") await checkPersons(work, stored.unitPath, given.personIds);
  return { command: given as DutyCommand, details: { paths: new Map(), wordings: new Map() } };
}

/** People who are named must have a post in the unit or below it. */
async function checkPersons(
  { db, shard, today }: StepWork,
  path: string,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return;
  const found = await findPersonUnits(db, shard, personIds, path, today);
  if (personIds.some((id) => !found.has(id))) throw new AppError("not-found");
}
