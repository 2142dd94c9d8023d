import { type RawBuilder, sql } from "kysely";
import { uuidv7 } from "uuidv7";
import type { Database } from "./database.ts";
import { rowArrays } from "./row-arrays.ts";

/** Something to tell a unit or a person. */
export interface Notice {
  readonly unitId: string | null;
  readonly personId: string | null;
  /** `duty.declined`, as the event it comes from. */
  readonly kind: string;
  readonly planId: string | null;
  readonly dutyId: string | null;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Tells them, in one statement. */
export async function insertNotices(
  db: Database,
  shard: number,
  notices: readonly Notice[],
  now: string,
): Promise<void> {
  if (notices.length > 0) await noticesFrom(shard, notices, now).execute(db);
}

/** The same as part of another statement; of none it does nothing. */
export function noticesFrom(
  shard: number,
  notices: readonly Notice[],
  now: string,
): RawBuilder<unknown> {
  const rows = notices.map((notice) => ({ ...notice, id: uuidv7() }));
  return sql`insert into notice (shard, unit_id, person_id, kind, plan_id, duty_id, args, id, told_at)
    select ${shard}, r.*, ${now}::timestamptz from ${rowArrays(rows, {
      unitId: "uuid",
      personId: "uuid",
      kind: "text",
      planId: "uuid",
      dutyId: "uuid",
      args: "jsonb",
      id: "uuid",
    })} as r`;
}
