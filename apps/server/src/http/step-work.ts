import type { StepWork } from "../commands/duty/step-stored-duty.ts";
import type { Actor } from "../policies/actor.ts";

/** What commands are given of a request. */
export function stepWork({
  db,
  shard,
  now,
  today,
  actor,
  record,
}: Omit<StepWork, "personId"> & { readonly actor: Actor }): StepWork {
  return { db, shard, now, today, personId: actor.personId, record };
}
