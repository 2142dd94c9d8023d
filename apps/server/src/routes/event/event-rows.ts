import type { z } from "zod";
import type { eventRow } from "../../contract/event.ts";
import type { Actor } from "../../policies/actor.ts";
import { eventReach } from "../../policies/event.ts";
import { personReach } from "../../policies/person.ts";
import { unitReach } from "../../policies/reach.ts";
import type { Database } from "../../store/database.ts";
import { type EventFilters, listEvents, readSealNumbers } from "../../store/event.ts";
import { asSystem } from "../../store/transaction.ts";
import { eventName } from "./event-words.ts";

/** What events are read with. */
export interface EventReading {
  readonly db: Database;
  readonly shard: number;
  readonly actor: Actor;
}

/** An event as the contract has it. */
export type EventAnswer = z.input<typeof eventRow>;

/** The filters of a call as conditions within the actor's reach. */
export function eventFilters(
  { actor, shard }: Pick<EventReading, "actor" | "shard">,
  filters: Omit<EventFilters, "reach" | "known" | "seen">,
): EventFilters {
  return {
    ...filters,
    reach: eventReach(actor, shard, "e"),
    known: (alias) => personReach(actor, shard, alias),
    seen: (alias) => unitReach(actor, alias),
  };
}

/** A page of events as the contract has them. */
export async function readEvents(
  { db, shard, actor }: EventReading,
  filters: EventFilters,
  page: Parameters<typeof listEvents>[3],
): Promise<EventAnswer[]> {
  const rows = await listEvents(db, shard, filters, page);
  const ids = rows.map(({ id }) => id);
  const numbers = await asSystem(db, { shard, person: actor.personId }, () =>
    readSealNumbers(db, shard, ids),
  );
  return rows.map((row) => ({
    id: row.id,
    at: row.happened_at,
    personId: row.person_id,
    personName: row.person_name,
    kind: row.kind,
    what: eventName(row.kind),
    noun: row.object_kind,
    objectId: row.object_id,
    objectName: row.object_name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    no: numbers.get(row.id) ?? null,
    before: row.before,
    after: row.after,
  }));
}
