import { uuidv7 } from "uuidv7";
import { beforeAll, expect, test } from "vitest";
import { growTree } from "../testing/grow-tree.ts";
import { randomSource } from "../testing/random-source.ts";
import { seedDuties, seedPlan } from "../testing/seed-plan.ts";
import { useApp } from "../testing/test-app.ts";

// `npm run prove` prints what a city's totals cost, from request to answer; an ordinary run does with a small one.
const proving = process.env["LUOSHI_PROVE"] !== undefined;
const widths = proving ? [10, 20, 100] : [3, 4, 5];
const leaves = widths.reduce((all, width) => all * width, 1);
const tasks = 5;

const server = useApp();
const people: Record<string, string> = {};
let planId = "";
let taskId = "";
let rootId = "";

beforeAll(async () => {
  const pool = server.database.ownerPool;
  const random = randomSource(1);
  const units = await growTree(pool, widths);
  for (const [name, level] of [
    ["city", 0],
    ["district", 1],
    ["village", 3],
  ] as const) {
    const unit = units.find((each) => each.level === level);
    if (unit === undefined) throw new Error(name);
    const id = uuidv7();
    people[name] = id;
    if (level === 0) rootId = unit.id;
    await pool.query(
      "insert into person (shard, id, name, created_at) values (1, $1, '甲', '2026-01-01Z')",
      [id],
    );
    await pool.query(
      "insert into account (shard, person_id, login, must_change) values (1, $1, $2, false)",
      [id, name],
    );
    await pool.query(
      `insert into post (shard, id, person_id, unit_id, unit_path, role, since)
       values (1, $1, $2, $3, $4, 'office', '2020-01-01')`,
      [uuidv7(), id, unit.id, unit.path],
    );
  }
  const [root] = units;
  const plan = await seedPlan(pool, {
    unitId: rootId,
    unitPath: root?.path ?? "",
    title: "安全生产专项行动方案",
    by: people["city"] ?? "",
    tasks: Array.from({ length: tasks }, (_, no) => ({ text: `任务${no}`, owners: [] })),
  });
  planId = plan.id;
  taskId = plan.taskIds[0] ?? "";
  const states = ["assigned", "active", "active", "claimed", "done", "signedOff"] as const;
  for (const each of plan.taskIds)
    await seedDuties(
      pool,
      units
        .filter(({ level }) => level === 3)
        .map(({ id, path }) => ({
          planId,
          taskId: each,
          unitId: id,
          unitPath: path,
          state: random.pick(states),
          percent: random.whole(0, 100),
          due: random.chance(0.5) ? "2027-06-30" : `2027-03-${random.whole(10, 28)}`,
        })),
    );
  await pool.query("vacuum analyze duty");
  await pool.query("analyze");
}, 600_000);

test.each(["city", "district", "village"])("totals, board and desk of a %s", async (name) => {
  const call = await server.signedIn(people[name] ?? "");
  const share = { city: leaves, district: leaves / (widths[0] ?? 1), village: 1 }[name] ?? 0;
  const below = name === "city" ? { unitId: rootId } : {};
  const time = async <T>(what: string, ask: () => Promise<T>): Promise<T> => {
    await ask();
    const started = performance.now();
    const answer = await ask();
    if (proving)
      process.stderr.write(`${name} ${what}: ${(performance.now() - started).toFixed(0)} ms\n`);
    return answer;
  };
  const one = await time("one task", () =>
    call("GET /api/roll-up", { query: { by: "unit", taskId, ...below } }),
  );
  expect(one.all.total).toBe(share);
  const plan = await time("plan by unit", () =>
    call("GET /api/roll-up", { query: { by: "unit", planId, ...below } }),
  );
  expect(plan.all.total).toBe(share * tasks);
  expect(plan.rows).toHaveLength(name === "city" ? (widths[0] ?? 0) : 1);
  const board = await time("board", () => call("GET /api/board", { query: {} }));
  expect(board.all.total).toBe(share * tasks);
  const list = await time("list", () => call("GET /api/duties", { query: {} }));
  expect(list.rows).toHaveLength(Math.min(50, share * tasks));
  const inbox = await time("desk", () => call("GET /api/inbox", {}));
  expect(inbox.groups).toHaveLength(10);
});
