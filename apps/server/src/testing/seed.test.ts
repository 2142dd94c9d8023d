import { beforeAll, expect, test } from "vitest";
import { type Seeded, seedDirectory } from "./seed.ts";
import { useDatabase } from "./test-database.ts";

const db = useDatabase();
let ids: Seeded;

beforeAll(async () => {
  ids = await seedDirectory(db.ownerPool, {
    units: [
      {
        name: "青渡区",
        kind: "government",
        children: [
          { name: "教育局", aliases: ["区教育局"], children: [{ name: "办公室", kind: "office" }] },
          { name: "水利局", children: [{ name: "办公室", kind: "office" }] },
        ],
      },
      { name: "白石市" },
    ],
    people: [
      { name: "甲一", posts: [{ unit: "教育局", role: "office" }] },
      { name: "乙二", posts: [{ unit: "青渡区", role: "leader" }], oversees: ["水利局"] },
    ],
    unitSets: [{ name: "各局", unit: "青渡区", members: ["教育局", "水利局"] }],
    workgroups: [{ name: "防汛专班", unit: "青渡区", members: [{ person: "甲一" }] }],
  });
});

test("a unit is found by its name, and by the names above it where it repeats", async () => {
  expect(ids.path("教育局/办公室")).toBe("000001000001000001");
  expect(ids.path("水利局/办公室")).toBe("000001000002000001");
  expect(ids.path("白石市")).toBe("000002");
  expect(() => ids.unit("办公室")).toThrow("青渡区/教育局/办公室 or 青渡区/水利局/办公室");
  expect(() => ids.unit("林业局")).toThrow("no unit 林业局");
});

test("posts, oversight, sets, groups and accounts are there", async () => {
  const { rows } = await db.ownerPool.query(
    `select (select count(*)::int from post where unit_path = $1) as posts,
      (select count(*)::int from oversight where person_id = $2 and unit_path = $3) as oversight,
      (select count(*)::int from unit_set_member where unit_set_id = $4) as members,
      (select count(*)::int from workgroup_member where workgroup_id = $5) as grouped,
      (select array_agg(login order by login) from account) as logins,
      (select count(*)::int from unit_alias where alias = '区教育局') as aliases`,
    [
      ids.path("教育局"),
      ids.person("乙二"),
      ids.path("水利局"),
      ids.unitSet("各局"),
      ids.workgroup("防汛专班"),
    ],
  );
  expect(rows[0]).toEqual({
    posts: 1,
    oversight: 1,
    members: 2,
    grouped: 1,
    logins: ["p1", "p2"],
    aliases: 1,
  });
});

test("a second call adds trees beside those that stand", async () => {
  const more = await seedDirectory(db.ownerPool, {
    units: [{ name: "云岭县" }],
    people: [{ name: "丙三", posts: [{ unit: "云岭县", role: "member" }] }],
  });
  expect(more.path("云岭县")).toBe("000003");
});
