import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { z } from "zod";
import type { eventNoun } from "../contract/event.ts";
import type { Database } from "./database.ts";

/** An event as its reader sees it, with the names it stands for. */
export interface EventRow {
  readonly id: string;
  readonly happened_at: string;
  readonly person_id: string | null;
  readonly person_name: string | null;
  readonly kind: string;
  readonly object_kind: z.infer<typeof eventNoun>;
  readonly object_id: string;
  readonly object_name: string | null;
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** Which events: `reach` over the alias `e`; `known` and `seen` say whose names may be told, of people and of units. */
export interface EventFilters {
  readonly reach: RawBuilder<SqlBool>;
  readonly known: (alias: string) => RawBuilder<SqlBool>;
  readonly seen: (alias: string) => RawBuilder<SqlBool>;
  readonly personId?: string | undefined;
  readonly noun?: string | undefined;
  readonly objectId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A page of events, the newest first: the rows are picked first, names are looked up for those only. */
export async function listEvents(
  db: Database,
  shard: number,
  filters: EventFilters,
  page: {
    readonly after: { readonly key: string; readonly id: string } | null;
    readonly limit: number;
  },
): Promise<readonly EventRow[]> {
  const { known, seen } = filters;
  const { rows } = await sql<EventRow>`
    with picked as materialized (
      select e.*, case when e.object_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then e.object_id::uuid end as object from event e where e.shard = ${shard} and ${conditions(filters)}
        and ${page.after === null ? sql`true` : sql`(e.happened_at, e.id) < (${page.after.key}::timestamptz, ${page.after.id}::uuid)`}
      order by e.happened_at desc, e.id desc limit ${page.limit}
    )
    select x.id, x.happened_at, x.person_id, o.name as person_name, x.kind, x.object_kind, x.object_id,
      case x.object_kind
        when 'unit' then (select u.name from unit u where u.shard = ${shard} and u.id = x.object and ${seen("u")})
        when 'unitSet' then (select s.name from unit_set s join unit v on v.shard = ${shard} and v.id = s.unit_id and ${seen("v")}
          where s.shard = ${shard} and s.id = x.object)
        when 'workgroup' then (select w.name from workgroup w join unit v on v.shard = ${shard} and v.id = w.unit_id and ${seen("v")}
          where w.shard = ${shard} and w.id = x.object)
        when 'person' then (select n.name from person n where n.shard = ${shard} and n.id = x.object and ${known("n")})
        when 'account' then (select n.name from person n where n.shard = ${shard} and n.id = x.object and ${known("n")})
      end as object_name,
      place.id as unit_id, place.name as unit_name,
      x.before, x.after
    from picked x
    left join person o on o.shard = ${shard} and o.id = x.person_id and ${known("o")}
    left join unit place on place.shard = ${shard} and place.path = x.unit_path and ${seen("place")}
    order by x.happened_at desc, x.id desc`.execute(db);
  return rows;
}

/** Numbers of events in the sealed chain. Of its own: seals are shown to the system only. */
export async function readSealNumbers(
  db: Database,
  shard: number,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ readonly event_id: string; readonly no: number }>`
    select s.event_id, s.no from seal s
    where s.shard = ${shard} and s.event_id = any (${eventIds}::uuid[])`.execute(db);
  return new Map(rows.map(({ event_id, no }) => [event_id, no]));
}

function conditions({
  reach,
  personId,
  noun,
  objectId,
  from,
  to,
}: EventFilters): RawBuilder<SqlBool> {
  const all = [reach];
  if (personId !== undefined) all.push(sql`e.person_id = ${personId}`);
  if (noun !== undefined) all.push(sql`e.object_kind = ${noun}`);
  if (objectId !== undefined) all.push(sql`e.object_id = ${objectId}`);
  // Days in China, whatever the database's own zone is.
  if (from !== undefined) all.push(sql`e.happened_at >= ${`${from}T00:00:00+08:00`}::timestamptz`);
  if (to !== undefined)
    all.push(sql`e.happened_at < ${`${to}T00:00:00+08:00`}::timestamptz + interval '24 hours'`);
  return sql<SqlBool>`${sql.join(all, sql` and `)}`;
}
