import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "./database.ts";
import { planColumns, planTables, type StoredPlan } from "./plan.ts";

/** Filters of the list; `reach` and `drafts` are conditions over the alias `p`, `state` how the plan stands for the actor. */
export interface PlanFilters {
  readonly reach: RawBuilder<SqlBool>;
  readonly drafts: RawBuilder<SqlBool>;
  readonly shownState: RawBuilder<StoredPlan["state"]>;
  readonly state?: StoredPlan["state"] | undefined;
  /** Path of a unit: its plans and those below it. */
  readonly unitPath?: string | undefined;
  readonly year?: number | undefined;
  readonly text?: string | undefined;
  readonly parentId?: string | undefined;
}

/** A plan of the list, with how it stands for the actor. */
export type ListedPlan = Omit<StoredPlan, "state"> & {
  readonly state: StoredPlan["state"];
  readonly shown: StoredPlan["state"];
};

/** Newest first; ids are made in the order of time. */
export async function listPlans(
  db: Database,
  shard: number,
  filters: PlanFilters,
  page: { readonly after: string | null; readonly limit: number },
): Promise<readonly ListedPlan[]> {
  const { rows } = await sql<ListedPlan>`
    select ${planColumns(filters.drafts)}, ${filters.shownState} as shown from ${planTables(shard)}
    where p.shard = ${shard} and ${conditions(filters)}
      and ${filters.state === undefined ? sql`true` : sql`${filters.shownState} = ${filters.state}`}
      and ${page.after === null ? sql`true` : sql`p.id < ${page.after}`}
    order by p.id desc limit ${page.limit}`.execute(db);
  return rows;
}

/** How many stand in each state, whatever state is filtered by. */
export async function countPlans(
  db: Database,
  shard: number,
  filters: PlanFilters,
): Promise<Readonly<Partial<Record<StoredPlan["state"], number>>>> {
  const { rows } = await sql<{ readonly shown: StoredPlan["state"]; readonly count: number }>`
    select ${filters.shownState} as shown, count(*) as count from plan p
    where p.shard = ${shard} and ${conditions(filters)} group by 1`.execute(db);
  return Object.fromEntries(rows.map(({ shown, count }) => [shown, count]));
}

function conditions({ reach, unitPath, year, text, parentId }: PlanFilters): RawBuilder<SqlBool> {
  const all: RawBuilder<SqlBool>[] = [reach];
  if (unitPath !== undefined)
    all.push(sql`p.unit_path >= ${unitPath} and p.unit_path < ${`${unitPath}~`}`);
  if (parentId !== undefined) all.push(sql`p.parent_id = ${parentId}`);
  if (year !== undefined) {
    // A plan without days belongs to the year in which it was made.
    const from = sql`coalesce(p.starts, p.created_at::date)`;
    all.push(sql`${from} <= ${`${year}-12-31`}::date`);
    all.push(sql`greatest(${from}, p.ends) >= ${`${year}-01-01`}::date`);
  }
  const words = (text ?? "").split(/\s+/).filter((word) => word !== "");
  for (const word of words.slice(0, 10)) {
    const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
    all.push(sql`(p.title ilike ${pattern} or p.number ilike ${pattern})`);
  }
  return sql<SqlBool>`${sql.join(all, sql` and `)}`;
}
