import { type Expression, type RawBuilder, type SqlBool, sql } from "kysely";
import { type Actor, actingUnits, reachPaths, rootPaths } from "./actor.ts";

// Reach as SQL. Each function takes the alias of the table that the query reads and gives a condition for its WHERE.
// Lists page natively over it. The second guard (migrations/0005) says the same in the database's own words.

/** A condition of a WHERE. */
export type Predicate = Expression<SqlBool>;

const column = (alias: string, name: string): RawBuilder<unknown> => sql.ref(`${alias}.${name}`);
const never: RawBuilder<SqlBool> = sql<SqlBool>`false`;

/** Any of the conditions; none means nothing is seen. */
export function anyOf(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  if (conditions.length === 0) return never;
  return sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
}

/** Rows whose path lies in one of the subtrees. */
export function below(path: RawBuilder<unknown>, roots: readonly string[]): RawBuilder<SqlBool> {
  return anyOf(roots.map((root) => sql<SqlBool>`(${path} >= ${root} and ${path} < ${`${root}~`})`));
}

/** Rows whose id is one of these; an empty list matches nothing. */
export function among(id: RawBuilder<unknown>, ids: readonly string[]): RawBuilder<SqlBool> {
  return ids.length === 0 ? never : sql<SqlBool>`${id} = any (${ids}::uuid[])`;
}

/** Units whose names the actor may read: the whole tree they belong to. */
export function unitReach(actor: Actor, alias: string): RawBuilder<SqlBool> {
  return below(column(alias, "path"), rootPaths(actor));
}

/**
 * Duties: own subtree, overseen units, plans that one's unit issued (to whomever), tasks that one's unit or workgroup leads
 * or supports, those that name one.
 */
export function dutyReach(actor: Actor, shard: number, alias: string): RawBuilder<SqlBool> {
  if (actor.posts.length === 0) return never;
  const inSubtrees = below(column(alias, "unit_path"), reachPaths(actor));
  return anyOf([inSubtrees, ...besideSubtrees(actor, shard, alias)]);
}

/** `dutyReach` for one row by its id: the cheap part first, then the whole. */
export function dutyReachSteps(
  actor: Actor,
  shard: number,
  alias: string,
): readonly RawBuilder<SqlBool>[] {
  const paths = reachPaths(actor);
  const whole = dutyReach(actor, shard, alias);
  return paths.length === 0 ? [whole] : [below(column(alias, "unit_path"), paths), whole];
}

/** Ways into reach beside one's subtrees, each by an index of its own. */
function besideSubtrees(
  actor: Actor,
  shard: number,
  alias: string,
): readonly RawBuilder<SqlBool>[] {
  const units = actingUnits(actor);
  const conditions: RawBuilder<SqlBool>[] = [];
  const task = column(alias, "task_id");
  if (units.length > 0)
    conditions.push(
      sql<SqlBool>`${column(alias, "plan_id")} in (select i.id from plan i
        where i.shard = ${shard} and i.unit_id = any (${units}::uuid[]))`,
      sql<SqlBool>`${task} in (select r.task_id from task_reach r
        where r.shard = ${shard} and r.unit_id = any (${units}::uuid[]))`,
    );
  if (actor.groups.length > 0)
    conditions.push(sql<SqlBool>`${task} in (select r.task_id from task_reach r
      where r.shard = ${shard} and r.workgroup_id = any (${actor.groups}::uuid[]))`);
  conditions.push(sql<SqlBool>`${column(alias, "id")} in (select n.duty_id from duty_person n
    where n.shard = ${shard} and n.person_id = ${actor.personId})`);
  return conditions;
}

/** Drafts: their unit's, and those the actor was asked to review. */
export function draftReach(actor: Actor, shard: number, alias: string): RawBuilder<SqlBool> {
  if (actor.posts.length === 0) return never;
  return anyOf([
    among(column(alias, "unit_id"), actingUnits(actor)),
    sql<SqlBool>`${column(alias, "id")} in (select v.plan_id from review v
      where v.shard = ${shard} and v.person_id = ${actor.personId} and v.state <> 'cancelled')`,
  ]);
}

/** Plans: drafts as above; published ones also from above, and where the actor sees a duty of it. */
export function planReach(actor: Actor, shard: number, alias: string): RawBuilder<SqlBool> {
  if (actor.posts.length === 0) return never;
  const published = anyOf([
    below(column(alias, "unit_path"), reachPaths(actor)),
    // One by one: an `or` over duties would read all of them for each plan of which the actor sees none.
    sql<SqlBool>`exists (select from duty d where d.shard = ${shard} and d.plan_id = ${column(alias, "id")}
      and ${below(sql.ref("d.unit_path"), reachPaths(actor))})`,
    ...besideSubtrees(actor, shard, "d").map(
      (beside) => sql<SqlBool>`${column(alias, "id")} in (select d.plan_id from duty d
        where d.shard = ${shard} and ${beside})`,
    ),
  ]);
  return anyOf([
    draftReach(actor, shard, alias),
    sql<SqlBool>`(${column(alias, "published_no")} > 0 and ${published})`,
  ]);
}

/** Ids through which duties come into reach beside the subtrees; read once, so that a list can use its indexes. */
export interface ReachedIds {
  /** Plans that one's unit issued. */
  readonly planIds: readonly string[];
  readonly taskIds: readonly string[];
  readonly dutyIds: readonly string[];
}

/** `dutyReach` for long lists: the same rows, by ids that were read before. */
export function dutyReachBy(
  actor: Actor,
  { planIds, taskIds, dutyIds }: ReachedIds,
  alias: string,
): RawBuilder<SqlBool> {
  if (actor.posts.length === 0) return never;
  const conditions: RawBuilder<SqlBool>[] = [];
  const paths = reachPaths(actor);
  if (paths.length > 0) conditions.push(below(column(alias, "unit_path"), paths));
  if (planIds.length > 0) conditions.push(among(column(alias, "plan_id"), planIds));
  if (taskIds.length > 0) conditions.push(among(column(alias, "task_id"), taskIds));
  if (dutyIds.length > 0) conditions.push(among(column(alias, "id"), dutyIds));
  return anyOf(conditions);
}
