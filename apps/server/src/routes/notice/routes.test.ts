import { beforeAll, expect, test } from "vitest";
import { createDatabase } from "../../store/database.ts";
import { insertNotices } from "../../store/notice.ts";
import { type Seeded, seedDirectory } from "../../testing/seed.ts";
import { useApp } from "../../testing/test-app.ts";

const server = useApp();
let ids: Seeded;

beforeAll(async () => {
  ids = await seedDirectory(server.database.ownerPool, {
    units: [{ name: "云溪区人民政府", children: [{ name: "水务局" }, { name: "教育局" }] }],
    people: [
      { name: "前任", posts: [{ unit: "水务局", role: "liaison" }] },
      { name: "继任", posts: [{ unit: "水务局", role: "liaison", since: "2027-02-20" }] },
      { name: "干部", posts: [{ unit: "水务局", role: "member" }] },
      { name: "教育", posts: [{ unit: "教育局", role: "office" }] },
    ],
  });
  const tell = (unit: string | null, person: string | null, kind: string, at: string) =>
    insertNotices(
      createDatabase(server.database.ownerPool),
      1,
      [
        {
          unitId: unit === null ? null : ids.unit(unit),
          personId: person === null ? null : ids.person(person),
          kind,
          planId: null,
          dutyId: null,
          args: { title: kind },
        },
      ],
      at,
    );
  await tell("水务局", null, "told.before", "2027-02-10T02:00:00.000Z");
  // 2027-02-20 00:30 in China: the first day of the post, though the day before in UTC.
  await tell("水务局", null, "told.first", "2027-02-19T16:30:00.000Z");
  await tell("水务局", null, "told.after", "2027-02-25T02:00:00.000Z");
  await tell(null, "继任", "told.self", "2027-02-01T02:00:00.000Z");
  await tell("教育局", null, "told.other", "2027-02-26T02:00:00.000Z");
});

async function told(name: string) {
  const call = await server.signedIn(ids.person(name));
  const { rows } = await call("GET /api/notices", { query: {} });
  const { unread } = await call("GET /api/inbox", {});
  return {
    call,
    unread,
    rows,
    lines: rows.map(({ kind, read }) => `${kind}${read ? " read" : ""}`),
  };
}

test("newest first, one's own and those of the units one acts for", async () => {
  expect((await told("前任")).lines).toEqual(["told.after", "told.first", "told.before"]);
  expect((await told("教育")).lines).toEqual(["told.other"]);
  expect((await told("干部")).lines).toEqual([]);
});

test("what was told before a post began is no news to whoever took it over", async () => {
  const { lines, unread } = await told("继任");
  expect(lines).toEqual(["told.after", "told.first", "told.before read", "told.self"]);
  expect(unread).toBe(3);
});

test("read is read by that person only, and only what they were told", async () => {
  const before = await told("前任");
  const other = await told("教育");
  const ids = [before.rows[0]?.id ?? "", other.rows[0]?.id ?? ""];
  await before.call("POST /api/notices/read", { body: { ids } });
  await before.call("POST /api/notices/read", { body: { ids } });
  expect((await told("前任")).lines).toEqual(["told.after read", "told.first", "told.before"]);
  expect((await told("前任")).unread).toBe(2);
  expect((await told("继任")).unread).toBe(3);
  expect((await told("教育")).unread).toBe(1);
  const { rows } = await server.database.ownerPool.query(
    "select count(*)::int as count from notice_read where shard = 1",
  );
  expect(rows).toEqual([{ count: 1 }]);
});

test("pages go on where the last ended, also among notices of one moment", async () => {
  const { call, lines } = await told("继任");
  const found: string[] = [];
  let after: string | undefined;
  do {
    const page = await call("GET /api/notices", {
      query: { limit: 1, ...(after === undefined ? {} : { after }) },
    });
    found.push(...page.rows.map(({ kind, read }) => `${kind}${read ? " read" : ""}`));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(found).toEqual(lines);
});
