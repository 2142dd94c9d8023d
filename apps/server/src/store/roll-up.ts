import type { DutyState, Light, Totals } from "@luoshi/ledger";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "./database.ts";
import { allOf } from "./duty-list.ts";
import { lightNumbers } from "./light-sql.ts";

/** Which units are the rows. */
export type RollUpPlace =
  /** These subtrees, none within another: `["000001000002"]`. */
  | { readonly kind: "tops"; readonly paths: readonly string[] }
  /** The children of a unit, and the unit itself for its own duties; of the empty path the roots. */
  | { readonly kind: "children"; readonly path: string };

/** What is counted, and by what. `conditions` speak of `d` duty and `p` its plan; reach is among them. */
export interface RollUpQuestion {
  readonly by: "unit" | "task" | "plan";
  readonly conditions: readonly RawBuilder<SqlBool>[];
  /** Read for `by: "unit"`. */
  readonly place: RollUpPlace;
  /** One of `lightNumbers`. */
  readonly light: RawBuilder<number | null>;
  readonly overdue: RawBuilder<boolean>;
}

/** A unit, task or plan with its totals. */
export interface RolledRow {
  readonly id: string;
  readonly name: string;
  readonly no: string | null;
  readonly opens: boolean;
  readonly totals: Totals;
  readonly percent: number | null;
}

type Counts = { readonly [Member in keyof Totals]: number };

interface SqlRow extends Counts {
  readonly everything: boolean;
  readonly id: string | null;
  readonly name: string | null;
  readonly no: string | null;
  readonly opens: boolean;
  readonly percent: number | null;
}

const states: readonly DutyState[] = [
  "assigned",
  "active",
  "claimed",
  "done",
  "signedOff",
  "declined",
];
const colours: readonly Light[] = ["red", "yellow", "green", "blue"];
/** More rows than any screen has; the totals of all are exact whatever is left out. */
const mostRows = 5_000;

/**
 * Totals by unit, task or plan, and of all together: one aggregate over the path, so that no tree is walked. Shares
 * count under their duty and never here. A percent is the ledger's `taskPercent` and `planPercent`.
 */
export async function rollUp(
  db: Database,
  shard: number,
  question: RollUpQuestion,
): Promise<{ readonly rows: readonly RolledRow[]; readonly all: Totals }> {
  const { by, conditions } = question;
  const { rows } = await sql<SqlRow>`
    with cells as (
      select ${keyOf(question)} as key, ${by === "plan" ? sql`d.task_id` : sql`null::uuid`} as part_key, ${cellOf(question)} as cell,
        count(*) as n, sum(d.percent) as percents, ${by === "unit" ? sql`max(octet_length(d.unit_path))` : sql`0`} as depth
      from duty d join plan p on p.shard = ${shard} and p.id = d.plan_id
      where d.shard = ${shard} and d.parent_id is null and d.state not in ('transferred', 'withdrawn')
        and ${allOf(conditions)}
      group by 1, 2, 3
    ), told as (
      select c.key, c.part_key, c.n, c.depth, c.cell >> 5 as state, c.cell & 16 = 16 as answers, c.cell & 8 = 8 as overdue,
        c.cell & 7 as light, case when c.cell >> 5 in (${isDoneSql}) then 100 * c.n else c.percents end as percents
      from cells c
    ), summed as (
      select c.key, sum(c.n) as total, max(c.depth) as depth,
        ${sql.join(states.map((state, no) => sql`sum(c.n) filter (where c.state = ${sql.lit(no)}) as ${sql.ref(state)}`))},
        sum(c.n) filter (where c.overdue) as overdue,
        ${sql.join(colours.map((colour) => sql`sum(c.n) filter (where c.light = ${sql.lit(lightNumbers[colour])}) as ${sql.ref(colour)}`))},
        case when not bool_or(c.answers) then null
          when bool_and(c.state in (${isDoneSql})) filter (where c.answers) then 100
          else least(99, floor(sum(c.percents) filter (where c.answers) / sum(c.n) filter (where c.answers)))
        end as percent
      from told c group by c.key, c.part_key
    ), rolled as (
      select s.key, grouping(s.key) = 1 as everything, sum(s.total) as total, max(s.depth) as depth,
        ${sql.join([...states, "overdue" as const, ...colours].map((member) => sql`sum(s.${sql.raw(`"${member}"`)}) as ${sql.ref(member)}`))},
        floor(avg(s.percent)) as percent
      from summed s group by grouping sets ((s.key), ())
    )
    select r.*, ${headOf(question, shard)}
    order by r.everything desc, ${orderOf(question)} limit ${mostRows}`.execute(db);
  const [first, ...rest] = rows;
  return {
    all: totalsOf(first),
    rows: rest.flatMap((row) =>
      row.id === null
        ? []
        : [
            {
              id: row.id,
              name: row.name ?? "",
              no: row.no,
              opens: row.opens,
              totals: totalsOf(row),
              percent: row.percent,
            },
          ],
    ),
  };
}

/** Numbers of the states in which a duty is done. */
const isDoneSql = sql.join(
  (["done", "signedOff"] as const).map((state) => sql.lit(states.indexOf(state))),
);

/**
 * All that totals ask of one duty as one number: its state, whether it answers for its task, is overdue, and its light.
 * Rows are told apart by one number in half the time that four texts take.
 */
function cellOf({ light, overdue }: RollUpQuestion): RawBuilder<number> {
  const cases = states.map((state, no) => sql`when ${sql.lit(state)} then ${sql.lit(no * 32)}`);
  return sql<number>`(case d.state ${sql.join(cases, sql` `)} end) + case when d.part = 'support' then 0 else 16 end
    + case when ${overdue} then 8 else 0 end + coalesce(${light}, 0)`;
}

/** What rows are told apart by. */
function keyOf({ by, place }: RollUpQuestion): RawBuilder<unknown> {
  if (by === "task") return sql`d.task_id`;
  if (by === "plan") return sql`d.plan_id`;
  if (place.kind === "children") return sql`left(d.unit_path, ${place.path.length + 6}::int)`;
  const cases = place.paths.map(
    (path) => sql`when d.unit_path >= ${path} and d.unit_path < ${`${path}~`} then ${path}`,
  );
  return cases.length === 0 ? sql`d.unit_path` : sql`case ${sql.join(cases, sql` `)} end`;
}

/** Name of each row, and the tables that have it. */
function headOf({ by, place }: RollUpQuestion, shard: number): RawBuilder<unknown> {
  if (by === "task")
    return sql`t.id, t.text as name, t.no, true as opens
      from rolled r left join task t on t.shard = ${shard} and t.id = r.key`;
  if (by === "plan")
    return sql`p.id, p.title as name, null as no, true as opens
      from rolled r left join plan p on p.shard = ${shard} and p.id = r.key`;
  const own = place.kind === "children" ? place.path : "";
  return sql`u.id, u.name, null as no, r.key <> ${own} and r.depth > length(r.key) as opens
    from rolled r left join unit u on u.shard = ${shard} and u.path = r.key`;
}

function orderOf({ by }: RollUpQuestion): RawBuilder<unknown> {
  if (by === "task") return sql`t.plan_id desc, t.position, t.id`;
  if (by === "plan") return sql`p.id desc`;
  return sql`length(r.key), u.position, r.key`;
}

function totalsOf(row: SqlRow | undefined): Totals {
  const count = (member: keyof Totals) => Number(row?.[member] ?? 0);
  return {
    total: count("total"),
    assigned: count("assigned"),
    active: count("active"),
    claimed: count("claimed"),
    done: count("done"),
    signedOff: count("signedOff"),
    declined: count("declined"),
    overdue: count("overdue"),
    red: count("red"),
    yellow: count("yellow"),
    green: count("green"),
    blue: count("blue"),
  };
}

/** First and last path of duties that conditions over `d` pick: what both begin with, all of them begin with. */
export async function findPathRange(
  db: Database,
  shard: number,
  conditions: readonly RawBuilder<SqlBool>[],
): Promise<{ readonly first: string; readonly last: string } | null> {
  const { rows } = await sql<{ readonly first: string | null; readonly last: string | null }>`
    select min(d.unit_path) as first, max(d.unit_path) as last from duty d
    where d.shard = ${shard} and d.parent_id is null and d.state not in ('transferred', 'withdrawn')
      and ${allOf(conditions)}`.execute(db);
  const { first = null, last = null } = rows[0] ?? {};
  return first === null || last === null ? null : { first, last };
}
