import { sql } from "kysely";
import { uuidv7 } from "uuidv7";
import { AppError } from "../../http/app-error.ts";
import { tellError } from "../../http/tell-error.ts";
import type { Actor } from "../../policies/actor.ts";
import { dutyRelations } from "../../policies/duty.ts";
import { dutyReachSteps } from "../../policies/reach.ts";
import { lockDuty } from "../../store/duty.ts";
import { insertNotices, type Notice } from "../../store/notice.ts";
import type { BatchResult } from "../duty/run-duty-commands.ts";
import type { StepWork } from "../duty/step-stored-duty.ts";

/**
 * Reminds the units of open duties. Whoever gave a duty out, leads its task or supervises it may.
 * @returns what came of each, in the order asked; duties that ended meanwhile are passed over, and say so
 * @throws AppError `not-found` where one is out of reach, `forbidden` where one is not the actor's to chase
 */
export async function chaseDuties(
  work: StepWork,
  actor: Actor,
  dutyIds: readonly string[],
  note: string,
): Promise<readonly BatchResult[]> {
  const { db, shard, now } = work;
  const reach = dutyReachSteps(actor, shard, "d");
  const notices: Notice[] = [];
  const passed = new Set<string>();
  const rows: { id: string; duty_id: string }[] = [];
  // In one order, so that two who chase at once do not wait for each other in a circle.
  for (const dutyId of [...new Set(dutyIds)].sort()) {
    const stored = await lockDuty(db, shard, dutyId, reach);
    if (stored === null) throw new AppError("not-found");
    const relations = dutyRelations(actor, stored);
    if (!relations.some((each) => each !== "holder")) throw new AppError("forbidden");
    if (stored.duty.state !== "assigned" && stored.duty.state !== "active") {
      passed.add(dutyId);
      continue;
    }
    rows.push({ id: uuidv7(), duty_id: dutyId });
    notices.push({
      unitId: stored.duty.unitId,
      personId: null,
      kind: "duty.chased",
      planId: stored.planId,
      dutyId,
      args: note === "" ? {} : { note },
    });
    work.record({
      kind: "duty.chased",
      objectKind: "duty",
      objectId: dutyId,
      unitPath: stored.unitPath,
      after: { note },
    });
  }
  if (rows.length > 0)
    await sql`insert into chase (shard, id, duty_id, note, chased_by, chased_at)
      select ${shard}, r.id, r.duty_id, ${note}, ${actor.personId}, ${now}::timestamptz
      from json_to_recordset(${JSON.stringify(rows)}) as r(id uuid, duty_id uuid)`.execute(db);
  await insertNotices(db, shard, notices, now);
  return [...new Set(dutyIds)].map((dutyId) => ({
    dutyId,
    done: !passed.has(dutyId),
    error: passed.has(dutyId) ? tellError(new AppError("chase-ended")) : null,
  }));
}
