import type { WorkingCalendar } from "@luoshi/ledger";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { z } from "zod";
import type { dutyQuery } from "../../contract/duty.ts";
import { type Actor, actingUnits } from "../../policies/actor.ts";
import { among, anyOf, below, dutyReachBy, type ReachedIds } from "../../policies/reach.ts";
import { toSearchQuery } from "../../search/bigrams.ts";
import type { DutyChoice } from "../../store/duty-list.ts";
import { boundsOfLights } from "../../store/light-bounds.ts";
import { hasLight, overdueSql } from "../../store/light-sql.ts";

/** Filters of the list of duties, without where the page is. */
export type DutyFilters = Omit<z.output<typeof dutyQuery>, "after" | "limit" | "sort">;

/** What filters are read against. */
export interface FilterContext {
  readonly actor: Actor;
  readonly shard: number;
  readonly today: string;
  readonly calendar: WorkingCalendar;
  readonly reached: ReachedIds;
  /** Path of the unit that is filtered by; null where none is, or none is to be seen. */
  readonly unitPath: string | null;
}

/** Words of a search; more find nothing that these would not. */
const mostWords = 10;

const d = (name: string) => sql.ref(`d.${name}`);

/** The filters as conditions over `d` duty; reach always first. */
export function dutyConditions(filters: DutyFilters, context: FilterContext): DutyChoice {
  const { actor, shard, today, calendar, reached } = context;
  const found: RawBuilder<SqlBool>[] = [dutyReachBy(actor, reached, "d")];
  const units = actingUnits(actor);
  if (filters.scope === "held") found.push(among(d("unit_id"), units));
  if (filters.scope === "named") found.push(among(d("id"), reached.dutyIds));
  if (filters.scope === "given") found.push(among(d("plan_id"), reached.planIds));
  if (filters.scope === "led")
    found.push(
      sql<SqlBool>`(d.part = 'support' and exists (select from duty l where l.shard = ${shard}
        and l.task_id = d.task_id and l.part = 'lead' and l.parent_id is null
        and l.state not in ('transferred', 'withdrawn') and ${among(sql.ref("l.unit_id"), units)}))`,
    );
  if (filters.state !== undefined)
    found.push(sql<SqlBool>`d.state = any (${filters.state}::text[])`);
  else if (filters.light === undefined)
    found.push(sql<SqlBool>`d.state not in ('transferred', 'withdrawn')`);
  if (filters.light !== undefined) found.push(hasLight(filters.light, today, calendar));
  if (filters.part !== undefined) found.push(sql<SqlBool>`d.part = any (${filters.part}::text[])`);
  if (filters.planId !== undefined) found.push(sql<SqlBool>`d.plan_id = ${filters.planId}`);
  if (filters.taskId !== undefined) found.push(sql<SqlBool>`d.task_id = ${filters.taskId}`);
  if (filters.unitId !== undefined)
    found.push(
      context.unitPath === null
        ? sql<SqlBool>`false`
        : filters.exactUnit === true
          ? sql<SqlBool>`d.unit_path = ${context.unitPath}`
          : below(d("unit_path"), [context.unitPath]),
    );
  if (filters.dueFrom !== undefined) found.push(sql<SqlBool>`d.due >= ${filters.dueFrom}::date`);
  if (filters.dueTo !== undefined) found.push(sql<SqlBool>`d.due <= ${filters.dueTo}::date`);
  if (filters.overdue === true) found.push(overdueSql(today));
  if (filters.unanswered === true) found.push(sql<SqlBool>`d.state = 'assigned'`);
  // Shares are seen by those who do them; for all others they are inside the duty that they are shares of.
  if (!filters.shares && filters.scope !== "held" && filters.scope !== "named")
    found.push(
      anyOf([
        sql<SqlBool>`d.parent_id is null`,
        among(d("unit_id"), units),
        among(d("id"), reached.dutyIds),
      ]),
    );
  for (const word of (filters.text ?? "").split(/\s+/).slice(0, mostWords))
    if (word !== "") found.push(holdsWord(word, shard));
  return {
    conditions: found,
    ...(filters.light === undefined ? {} : { bounds: boundsOfLights(filters.light, today) }),
  };
}

/** The task, its plan or the unit has the word, as LIKE would find it; the index only narrows what is compared. */
function holdsWord(word: string, shard: number): RawBuilder<SqlBool> {
  const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
  const query = toSearchQuery(word);
  const tasks =
    query === null
      ? sql`select w.id from task w join plan q on q.shard = ${shard} and q.id = w.plan_id
          where w.shard = ${shard} and (w.text ilike ${pattern} or q.title ilike ${pattern})`
      : sql`select luoshi_find_tasks(${query}::tsquery, ${pattern})`;
  return sql<SqlBool>`(d.task_id in (${tasks})
    or d.unit_id in (select w.id from unit w where w.shard = ${shard} and w.name ilike ${pattern}))`;
}
