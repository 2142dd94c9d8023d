import type { Actor } from "../../policies/actor.ts";
import type { StepWork } from "./step-stored-duty.ts";

/** What commands are given of a request. */
export function stepWork({
  db,
  shard,
  now,
  today,
  actor,
  record,
  last,
}: Omit<StepWork, "personId"> & { readonly actor: Actor }): StepWork {
  return { db, shard, now, today, personId: actor.personId, record, last };
}
