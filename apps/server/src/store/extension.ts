import { uuidv7 } from "uuidv7";
import type { Database } from "./database.ts";

/** Somebody asks for a later day. */
export async function insertExtension(
  db: Database,
  shard: number,
  asked: {
    readonly dutyId: string;
    readonly planId: string;
    readonly to: string;
    readonly formerDue: string | null;
    readonly reason: string;
    readonly by: string;
    readonly now: string;
  },
): Promise<void> {
  await db
    .insertInto("extension")
    .values({
      shard,
      id: uuidv7(),
      duty_id: asked.dutyId,
      plan_id: asked.planId,
      asked_due: asked.to,
      former_due: asked.formerDue,
      reason: asked.reason,
      state: "asked",
      asked_by: asked.by,
      asked_at: asked.now,
    })
    .execute();
}

/** Answers the request that is open, or lets it fall with its duty. */
export async function decideExtension(
  db: Database,
  shard: number,
  decided: {
    readonly dutyId: string;
    readonly state: "granted" | "refused";
    readonly answer: string;
    readonly by: string;
    readonly now: string;
  },
): Promise<void> {
  await db
    .updateTable("extension")
    .set({
      state: decided.state,
      answer: decided.answer,
      decided_by: decided.by,
      decided_at: decided.now,
    })
    .where("shard", "=", shard)
    .where("duty_id", "=", decided.dutyId)
    .where("state", "=", "asked")
    .execute();
}
