import { expect, test } from "vitest";
import { inSession } from "../http/enter.ts";
import { listAccounts } from "../store/account.ts";
import { createDatabase } from "../store/database.ts";
import { dayOf } from "../store/day-of.ts";
import { inTransaction } from "../store/transaction.ts";
import { PEOPLE, T0, useAccountScene } from "../testing/account-scene.ts";
import { browserOf } from "../testing/browser-of.ts";
import { accountReach, excludedRoles } from "./account.ts";

const scene = useAccountScene();

test("roles exclude each other where one is an administrator's", () => {
  expect(excludedRoles(["member", "office"], "liaison")).toEqual([]);
  expect(excludedRoles(["member", "member", "office"], "auditAdmin")).toEqual(["member", "office"]);
  expect(excludedRoles(["auditAdmin"], "member")).toEqual(["auditAdmin"]);
  expect(excludedRoles(["auditAdmin"], "auditAdmin")).toEqual([]);
});

test("each guard by itself shows the same accounts: the predicate past the database's own, and that without the predicate", async () => {
  const { server } = scene;
  const past = createDatabase(server.database.ownerPool);
  const guarded = createDatabase(server.database.appPool);
  const today = dayOf(T0);
  const gone = await scene.newcomer("教育局");
  const moved = await scene.newcomer("教育局");
  const two = await scene.newcomer("河东街道");
  const pool = server.database.ownerPool;
  for (const [id, login] of [
    [gone, "gone"],
    [moved, "moved"],
    [two, "two"],
  ] as const)
    await pool.query("insert into account (shard, person_id, login) values (1, $1, $2)", [
      id,
      login,
    ]);
  await pool.query("update post set until = '2020-12-31' where person_id = any ($1::uuid[])", [
    [gone, moved],
  ]);
  const ids = scene.ids();
  for (const [person, unit] of [
    [moved, "河东街道"],
    [two, "青渡区"],
  ] as const)
    await pool.query(
      `insert into post (shard, id, person_id, unit_id, unit_path, role, since)
       values (1, gen_random_uuid(), $1, $2, $3, 'member', '2021-01-01')`,
      [person, ids.unit(unit), ids.path(unit)],
    );
  const sizes: number[] = [];
  for (const [name] of PEOPLE) {
    const by = browserOf(server.app);
    const at = PEOPLE.findIndex(([each]) => each === name) + 1;
    await pool.query("delete from failed_try");
    await by.call("POST /api/sessions", {
      body: { login: `a${at}`, password: "Kettle under 7 trees" },
    });
    const found = await inSession(
      past,
      { shard: 1, token: by.cookies.get("luoshi") ?? "", mode: "read", becoming: false },
      { now: T0, today, idleMinutes: 30 },
      async (_, entered) => entered,
    );
    if (found === null) throw new Error(`${name} is not signed in`);
    const reach = accountReach(found.actor, 1, today, "n");
    // The owner of the tables is held back by no policy; the setting is read by the predicate.
    const first = await inTransaction(past, { shard: 1, person: ids.person(name) }, "read", (db) =>
      listAccounts(db, 1, today, reach, { limit: 100 }),
    );
    const second = await inTransaction(
      guarded,
      { shard: 1, person: ids.person(name) },
      "read",
      (db) => db.selectFrom("account").select("person_id").where("shard", "=", 1).execute(),
    );
    const keeps = new Set(first.map(({ personId }) => personId));
    // One's own account the database shows too.
    const shown = new Set(second.map((row) => row.person_id));
    expect(shown, name).toEqual(new Set([...keeps, ids.person(name)]));
    sizes.push(keeps.size);
  }
  //                    区办 区长 系统 安全 审计 教办 教长 教员 街办 街员 外办 外安
  expect(sizes).toEqual([13, 0, 13, 13, 0, 4, 0, 0, 4, 0, 2, 2]);
});
