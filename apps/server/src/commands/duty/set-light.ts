import { sql } from "kysely";
import { AppError } from "../../http/app-error.ts";
import type { Actor } from "../../policies/actor.ts";
import { dutyRelations, mayLight } from "../../policies/duty.ts";
import { dutyReachSteps } from "../../policies/reach.ts";
import { lockDuty } from "../../store/duty.ts";
import { conflictView } from "./run-duty-command.ts";
import type { StepWork } from "./step-stored-duty.ts";

/**
 * Sets the light of a duty by hand, with the sentence that says why, or takes that back.
 * @throws AppError `not-found`, `version-conflict`, `forbidden` but for the dispatcher and supervision,
 * `light-until-past`
 */
export async function setLight(
  { db, shard, now, today, record }: StepWork,
  actor: Actor,
  dutyId: string,
  version: number,
  wanted: {
    readonly light: "red" | "yellow" | "green";
    readonly sentence: string;
    readonly until: string | null;
  } | null,
): Promise<void> {
  const stored = await lockDuty(db, shard, dutyId, dutyReachSteps(actor, shard, "d"));
  if (stored === null) throw new AppError("not-found");
  if (stored.version !== version)
    throw new AppError("version-conflict", {}, { current: conflictView(stored) });
  const relations = dutyRelations(actor, stored);
  if (!mayLight(actor, relations)) throw new AppError("forbidden");
  if (wanted?.until != null && wanted.until < today)
    throw new AppError("light-until-past", { until: wanted.until });
  const override = wanted && { ...wanted, by: actor.personId, at: now };
  const { light_override: before } = await db
    .selectFrom("duty")
    .select("light_override")
    .where("shard", "=", shard)
    .where("id", "=", dutyId)
    .executeTakeFirstOrThrow();
  await db
    .updateTable("duty")
    .set({
      light_override: override === null ? null : JSON.stringify(override),
      version: sql`version + 1`,
    })
    .where("shard", "=", shard)
    .where("id", "=", dutyId)
    .execute();
  record({
    kind: "duty.lit",
    objectKind: "duty",
    objectId: dutyId,
    unitPath: stored.unitPath,
    before: { override: toldOverride(before) },
    after: { override: wanted },
  });
}

/** What the record keeps of a light that was set: who and when stand in its own event. */
function toldOverride(kept: unknown): unknown {
  if (typeof kept !== "object" || kept === null) return null;
  const { by: _, at: __, ...told } = kept as Readonly<Record<string, unknown>>;
  return told;
}
