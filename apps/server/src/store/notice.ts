import { type RawBuilder, sql } from "kysely";
import { uuidv7 } from "uuidv7";
import type { Database } from "./database.ts";

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
  const rows = notices.map(({ unitId, personId, kind, planId, dutyId, args }) => ({
    id: uuidv7(),
    unit_id: unitId,
    person_id: personId,
    kind,
    plan_id: planId,
    duty_id: dutyId,
    args,
  }));
  return sql`insert into notice (shard, id, unit_id, person_id, kind, plan_id, duty_id, args, told_at)
    select ${shard}, r.id, r.unit_id, r.person_id, r.kind, r.plan_id, r.duty_id, r.args, ${now}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}) as r(id uuid, unit_id uuid, person_id uuid, kind text,
      plan_id uuid, duty_id uuid, args jsonb)`;
}
