import { readTable } from "@luoshi/documents";
import { isDone, isOverdue, type Totals } from "@luoshi/ledger";
import type { Answer, Call } from "../../../src/contract/client.ts";
import {
  counts,
  type Filters,
  latestOf,
  listFor,
  percentFor,
  stateWords,
  totalsFor,
  waitingFor,
  worstOf,
} from "./full-count.ts";
import { mayChase, offered, seenBy } from "./plain-reach.ts";
import {
  isGone,
  isWithin,
  known,
  litOf,
  type PlainDuty,
  type PlainPerson,
  type PlainWorld,
  percentOf,
} from "./plain-world.ts";

/** One person's answers beside what the model counts for them. */
export interface Comparison {
  readonly world: PlainWorld;
  readonly who: PlainPerson;
  readonly call: Call;
  readonly random: () => number;
  /** Notes what differs. */
  readonly fault: (text: string) => void;
  /** Notes what was compared: rows, cells, counts. */
  readonly compared: (kind: string, number: number) => void;
}

type Row = Answer<"GET /api/duties">["rows"][number];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What of a row must be as the model has it; null where all is. */
export function rowFault(
  world: PlainWorld,
  who: PlainPerson,
  each: PlainDuty,
  row: Row,
): string | null {
  const { duty, planId } = each;
  const lit = litOf(world, each);
  const wanted = {
    id: duty.id,
    planId,
    taskId: duty.taskId,
    taskText: known(world.tasks, duty.taskId).text,
    unitId: duty.unitId,
    part: duty.part,
    parentId: duty.parentId,
    state: duty.state,
    // Of what was taken back the percent is nobody's business.
    percent: isGone(duty.state) ? row.percent : percentOf(world, duty.id),
    starts: duty.dispatchedOn,
    due: duty.due,
    overdue: isOverdue(duty, world.today),
    light: lit?.light ?? null,
    code: lit?.code ?? null,
    latest: latestOf(world, each),
    chases: each.chases,
    commands: [...offered(world, who, each)].sort(),
    mayChase: mayChase(world, who, each),
  };
  const got: Record<string, unknown> = {
    ...row,
    light: row.lit?.light ?? null,
    code: row.lit?.code ?? null,
    commands: [...row.commands].sort(),
  };
  const wrong = Object.entries(wanted).filter(([name, value]) => !same(got[name], value));
  return wrong.length === 0
    ? null
    : wrong
        .map(
          ([name, value]) =>
            `${name} ${JSON.stringify(got[name])} and not ${JSON.stringify(value)}`,
        )
        .join(", ");
}

/** A list with its filters: every page, its counts, and now and then the sheet. */
export async function compareList(
  { world, who, call, random, fault, compared }: Comparison,
  filters: Filters,
  sheet: boolean,
): Promise<void> {
  const told = `${who.name} ${JSON.stringify(filters)}`;
  const wanted = listFor(world, who, filters);
  const limit = 1 + Math.floor(random() * 60) + Math.floor(wanted.length / 4);
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const page: Answer<"GET /api/duties"> = await call("GET /api/duties", {
      query: { ...filters, limit: Math.min(200, limit), ...(after === null ? {} : { after }) },
    });
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null && rows.length <= wanted.length + 400);
  const order = (ids: readonly string[]) => (filters.sort === "unit" ? [...ids].sort() : ids);
  const got = order(rows.map(({ id }) => id));
  const ids = order(wanted.map(({ duty }) => duty.id));
  if (!same(got, ids)) {
    const more = got.filter((id) => !ids.includes(id));
    const less = ids.filter((id) => !got.includes(id));
    fault(
      `${told}: ${got.length} rows instead of ${ids.length}; too many ${more.join()}; missing ${less.join()}`,
    );
    return;
  }
  for (const row of rows) {
    const wrong = rowFault(world, who, known(world.duties, row.id), row);
    if (wrong !== null) fault(`${told}: row ${row.id}: ${wrong}`);
  }
  compared("rows", rows.length);
  const { limit: _, after: __, sort: ___, ...kept } = filters;
  const counted = await call("GET /api/duties/counts", { query: kept });
  const states: Record<string, number> = {};
  const colours: Record<string, number> = {};
  for (const each of wanted) {
    states[each.duty.state] = (states[each.duty.state] ?? 0) + 1;
    const light = litOf(world, each)?.light;
    if (light !== undefined) colours[light] = (colours[light] ?? 0) + 1;
  }
  const sorted = (map: object) => Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
  const overdue = wanted.filter(({ duty }) => isOverdue(duty, world.today)).length;
  const mine = [wanted.length, overdue, sorted(states), sorted(colours)];
  const theirs = [counted.total, counted.overdue, sorted(counted.states), sorted(counted.lights)];
  if (!same(mine, theirs))
    fault(`${told}: counts ${JSON.stringify(theirs)} instead of ${JSON.stringify(mine)}`);
  compared("counts", 2 + Object.keys(states).length + Object.keys(colours).length);
  if (sheet) await compareSheet({ world, who, call, random, fault, compared }, filters, rows);
}

const partWords = { sole: "承办", lead: "牵头", support: "配合" } as const;
const lightWords = { red: "红", yellow: "黄", green: "绿", blue: "蓝" } as const;

async function compareSheet(
  { world, who, call, fault, compared }: Comparison,
  filters: Filters,
  listed: readonly Row[],
): Promise<void> {
  const { limit: _, after: __, ...kept } = filters;
  const file = await call("GET /api/duties/export", { query: kept });
  const { rows } = readTable(new Uint8Array(await file.arrayBuffer()));
  const sheet = rows.slice(1).map((row) => row.map((cell) => cell?.text ?? ""));
  const wanted = listed.map(({ id }, at) => {
    const each = known(world.duties, id);
    const { duty, planId } = each;
    const lit = litOf(world, each);
    return [
      String(at + 1),
      known(world.plans, planId).title,
      known(world.tasks, duty.taskId).text,
      known(world.units, duty.unitId).name,
      partWords[duty.part],
      duty.due ?? "",
      stateWords[duty.state],
      isGone(duty.state) ? (sheet[at]?.[9] ?? "") : String(percentOf(world, duty.id)),
      lit === null ? "" : lightWords[lit.light],
      latestOf(world, each) ?? "",
      duty.dispatchedOn,
    ];
  });
  const got = sheet.map((row) =>
    [0, 1, 3, 4, 5, 7, 8, 9, 10, 12, 13].map((column) => row[column] ?? ""),
  );
  compared("cells", got.length * 11);
  const at = Math.max(got.length, wanted.length);
  for (let no = 0; no < at; no++)
    if (!same(got[no], wanted[no])) {
      fault(
        `${who.name} sheet ${JSON.stringify(filters)} row ${no + 1} of ${wanted.length}: ${JSON.stringify(got[no])} instead of ${JSON.stringify(wanted[no])}`,
      );
      return;
    }
}

/** The roll-up by unit at each level, by task and by plan, and the board. */
export async function compareRollUp(comparison: Comparison): Promise<void> {
  const { world, who, call, fault, compared } = comparison;
  const seen = seenBy(world, who).filter(counts);
  const check = (
    told: string,
    { rows, all }: Pick<Answer<"GET /api/roll-up">, "rows" | "all">,
    duties: readonly PlainDuty[],
    holds: (row: { readonly id: string }, each: PlainDuty) => boolean,
    percent: (inRow: readonly PlainDuty[]) => number | null,
  ): void => {
    const whole = `${who.name} roll-up ${told}`;
    if (!sameTotals(all, totalsFor(world, duties)))
      fault(
        `${whole}: all ${JSON.stringify(all)} instead of ${JSON.stringify(totalsFor(world, duties))}`,
      );
    let taken = 0;
    for (const row of rows) {
      const inRow = duties.filter((each) => holds(row, each));
      taken += inRow.length;
      const wanted = totalsFor(world, inRow);
      if (!sameTotals(row.totals, wanted))
        fault(
          `${whole}: ${row.name} ${JSON.stringify(row.totals)} instead of ${JSON.stringify(wanted)}`,
        );
      if (row.percent !== percent(inRow))
        fault(`${whole}: ${row.name} ${row.percent}% instead of ${percent(inRow)}%`);
      if (row.light !== worstOf(world, inRow))
        fault(`${whole}: ${row.name} is ${row.light} and not ${worstOf(world, inRow)}`);
      compared("cells of roll-ups", 14);
    }
    // Each duty stands in one row and in one only.
    if (taken !== duties.length) fault(`${whole}: ${taken} in rows of ${duties.length}`);
  };
  const asTask = (inRow: readonly PlainDuty[]) => percentFor(world, inRow);
  const asPlan = (inRow: readonly PlainDuty[]): number | null => {
    const tasks = [...new Set(inRow.map(({ duty }) => duty.taskId))]
      .map((taskId) =>
        percentFor(
          world,
          inRow.filter(({ duty }) => duty.taskId === taskId),
        ),
      )
      .filter((each) => each !== null);
    return tasks.length === 0 ? null : Math.floor(tasks.reduce((a, b) => a + b, 0) / tasks.length);
  };
  /** A duty stands in the row of the nearest unit at or above its own. */
  const inUnitRow =
    (rows: readonly { readonly id: string }[]) =>
    (row: { readonly id: string }, { duty }: PlainDuty): boolean => {
      const nearest = rows.filter(({ id }) => isWithin(world, duty.unitId, id));
      const deepest = nearest.find(({ id }) =>
        nearest.every((other) => isWithin(world, id, other.id)),
      );
      return deepest?.id === row.id;
    };
  const units = async (unitId: string | null, depth: number): Promise<void> => {
    const query = { by: "unit" as const, ...(unitId === null ? {} : { unitId }) };
    const answer = await call("GET /api/roll-up", { query });
    const duties =
      unitId === null ? seen : seen.filter(({ duty }) => isWithin(world, duty.unitId, unitId));
    const told = unitId === null ? "by unit" : `below ${known(world.units, unitId).name}`;
    check(told, answer, duties, inUnitRow(answer.rows), asTask);
    for (const { id, opens } of answer.rows) {
      // Beside rows of units below it, a unit's row is of its own duties only.
      const below = duties.filter(
        ({ duty }) => duty.unitId !== id && isWithin(world, duty.unitId, id),
      );
      const alone = answer.rows.every((row) => row.id === id || !isWithin(world, row.id, id));
      if (opens !== (id !== unitId && alone && below.length > 0))
        fault(`${who.name} roll-up ${told}: ${known(world.units, id).name} opens: ${opens}`);
      if (opens && depth < 6) await units(id, depth + 1);
    }
  };
  await units(null, 0);
  const plans = await call("GET /api/roll-up", { query: { by: "plan" } });
  check("by plan", plans, seen, ({ id }, { planId }) => planId === id, asPlan);
  for (const { id: planId } of plans.rows.slice(0, 3)) {
    const ofPlan = seen.filter((each) => each.planId === planId);
    const tasks = await call("GET /api/roll-up", { query: { by: "task", planId } });
    check("by task", tasks, ofPlan, ({ id }, { duty }) => duty.taskId === id, asTask);
    const inPlan = await call("GET /api/roll-up", { query: { by: "unit", planId } });
    check("of a plan by unit", inPlan, ofPlan, inUnitRow(inPlan.rows), asTask);
  }
  const board = await call("GET /api/board", { query: {} });
  check(
    "board by unit",
    { rows: board.units, all: board.all },
    seen,
    inUnitRow(board.units),
    asTask,
  );
  check(
    "board by plan",
    { rows: board.plans, all: board.all },
    seen,
    ({ id }, { planId }) => planId === id,
    asPlan,
  );
  const pressing = (["red", "yellow"] as const)
    .flatMap((light) =>
      seen
        .filter((each) => !isDone(each.duty.state) && litOf(world, each)?.light === light)
        .map(({ duty }) => duty)
        .sort((a, b) => ((a.due ?? "9999") + a.id < (b.due ?? "9999") + b.id ? -1 : 1)),
    )
    .slice(0, 50);
  if (
    !same(
      board.pressing.map(({ id }) => id),
      pressing.map(({ id }) => id),
    )
  )
    fault(
      `${who.name} board: ${board.pressing.length} pressing instead of ${pressing.length}, or in another order`,
    );
}

const sameTotals = (a: Totals, b: Totals): boolean =>
  Object.keys(b).every((member) => a[member as keyof Totals] === b[member as keyof Totals]);

/** What waits on somebody's desk. */
export async function compareInbox({
  world,
  who,
  call,
  fault,
  compared,
}: Comparison): Promise<void> {
  const { groups } = await call("GET /api/inbox", {});
  const wanted = waitingFor(world, who);
  for (const { kind, count, more, duties, reports } of groups) {
    const ids = wanted[kind] ?? [];
    if (count !== Math.min(ids.length, 999) || more !== ids.length > 999)
      fault(`${who.name} inbox ${kind}: ${count}${more ? "+" : ""} instead of ${ids.length}`);
    const shown = [...duties, ...reports].map(({ id }) => id);
    if (shown.length !== Math.min(5, ids.length) || shown.some((id) => !ids.includes(id)))
      fault(`${who.name} inbox ${kind}: shows ${shown.join()} of ${ids.join()}`);
    compared("groups of desks", 1);
  }
}

/** Who has answered the duties of a plan. */
export async function compareReceipts(
  { world, who, call, fault, compared }: Comparison,
  planId: string,
): Promise<void> {
  const ofPlan = seenBy(world, who).filter((each) => each.planId === planId && counts(each));
  if (ofPlan.length === 0) return;
  const { rows } = await call("GET /api/plans/:planId/receipts", { params: { planId }, query: {} });
  const got = rows
    .map(({ unitId, duties, unanswered, active, claimed, done, declined, chased }) =>
      [unitId, duties, unanswered, active, claimed, done, declined, chased].join(" "),
    )
    .sort();
  const wanted = [...new Set(ofPlan.map(({ duty }) => duty.unitId))]
    .map((unitId) => {
      const own = ofPlan.filter(({ duty }) => duty.unitId === unitId);
      const inState = (...states: readonly string[]) =>
        own.filter(({ duty }) => states.includes(duty.state)).length;
      const chased = own.reduce((sum, each) => sum + each.chased, 0);
      return [
        unitId,
        own.length,
        inState("assigned"),
        inState("active"),
        inState("claimed"),
        inState("done", "signedOff"),
        inState("declined"),
        chased,
      ].join(" ");
    })
    .sort();
  compared("receipts", got.length);
  if (!same(got, wanted))
    fault(`${who.name} receipts ${got.join(" | ")} instead of ${wanted.join(" | ")}`);
}
