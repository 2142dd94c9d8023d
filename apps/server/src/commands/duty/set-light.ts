import { sql } from "kysely";
import { AppError } from "../../http/app-error.ts";
import type { Actor } from "../../policies/actor.ts";
import { dutyRelations } from "../../policies/duty.ts";
import { dutyReachSteps } from "../../policies/reach.ts";
import { lockDuty } from "../../store/duty.ts";
import { conflictView } from "./run-duty-command.ts";
import type { StepWork } from "./step-stored-duty.ts";

/**
 * Sets the light of a duty by hand, with the sentence that says why, or takes that back.
 * @throws AppError `not-found`, `version-conflict`, `forbidden` but for the dispatcher and supervision
 */
export async function setLight(
  { db, shard, record }: StepWork,
  actor: Actor,
  dutyId: string,
  version: number,
  override: { readonly light: "red" | "yellow" | "green"; readonly sentence: string } | null,
): Promise<void> {
  const stored = await lockDuty(db, shard, dutyId, dutyReachSteps(actor, shard, "d"));
  if (stored === null) throw new AppError("not-found");
  if (stored.version !== version)
    throw new AppError("version-conflict", {}, { current: conflictView(stored) });
  const relations = dutyRelations(actor, stored);
  if (!relations.includes("dispatcher") && !relations.includes("supervision"))
    throw new AppError("forbidden");
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
    after: { override },
  });
}
