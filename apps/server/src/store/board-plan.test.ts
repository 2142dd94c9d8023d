import { type RawBuilder, type SqlBool, sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { seedSampleDistrict } from "../testing/sample-district.ts";
import type { Seeded } from "../testing/seed.ts";
import { type SeedDuty, seedDuties, seedPlan } from "../testing/seed-plan.ts";
import { useDatabase } from "../testing/test-database.ts";
import { findBoardPlan } from "./board-plan.ts";
import { createDatabase } from "./database.ts";
import { inTransaction } from "./transaction.ts";

const database = useDatabase();
let ids: Seeded;

/** Three plans, the newest last: one with an open duty, one all done, one whose only duty was withdrawn. */
beforeAll(async () => {
  const pool = database.ownerPool;
  ids = await seedSampleDistrict(pool);
  const plans: readonly (readonly [title: string, states: readonly SeedDuty["state"][]])[] = [
    ["供水安全方案", ["done", "active"]],
    ["河湖整治方案", ["done", "signedOff"]],
    ["水库除险方案", ["withdrawn"]],
  ];
  for (const [title, states] of plans) {
    const plan = await seedPlan(pool, {
      unitId: ids.unit("云溪区人民政府"),
      unitPath: ids.path("云溪区人民政府"),
      title,
      by: ids.person("办公"),
      tasks: [{ text: "排查", owners: [] }],
    });
    await seedDuties(
      pool,
      states.map((state, no) => ({
        planId: plan.id,
        taskId: plan.taskIds[0] ?? "",
        unitId: ids.unit(no === 0 ? "水务局" : "教育局"),
        unitPath: ids.path(no === 0 ? "水务局" : "教育局"),
        state: state ?? "assigned",
      })),
    );
  }
});

/** The title of the plan that the office's board begins with. */
async function begunWith(most: number, conditions: readonly RawBuilder<SqlBool>[] = []) {
  const asker = { shard: 1, person: ids.person("办公"), today: "2027-03-01" };
  const plan = await inTransaction(createDatabase(database.appPool), asker, "read", (db) =>
    findBoardPlan(db, 1, conditions, most),
  );
  return plan?.title ?? null;
}

test("all are counted as long as they are no more than that many", async () => {
  expect(await begunWith(4)).toBe(null);
  expect(await begunWith(3)).toBe("供水安全方案");
});

test("without any open duty in sight it is the newest plan that has one at all", async () => {
  const water = sql<SqlBool>`d.unit_path like ${`${ids.path("水务局")}%`}`;
  expect(await begunWith(2, [water])).toBe(null);
  expect(await begunWith(1, [water])).toBe("河湖整治方案");
});
