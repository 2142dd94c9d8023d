import { unitKinds as ledgerKinds } from "@luoshi/ledger";
import { beforeAll, expect, test } from "vitest";
import { type Call, CallError } from "../../contract/client.ts";
import { unitKinds } from "../../contract/unit.ts";
import { readDirectory } from "../../store/directory.ts";
import { inTransaction } from "../../store/transaction.ts";
import { type Seeded, seedDirectory } from "../../testing/seed.ts";
import { useApp } from "../../testing/test-app.ts";

const server = useApp();
let ids: Seeded;
let other: Seeded;
let office: Call;
let education: Call;

beforeAll(async () => {
  ids = await seedDirectory(server.database.ownerPool, {
    units: [
      {
        name: "青渡区政府",
        kind: "government",
        children: [
          {
            name: "教育局",
            children: [
              { name: "基教科", kind: "section" },
              { name: "一小", kind: "school", children: [{ name: "教务处", kind: "section" }] },
              { name: "旧科", kind: "section", retiredAt: "2026-06-01T00:00:00.000Z" },
            ],
          },
          { name: "水利局" },
        ],
      },
    ],
    people: [
      { name: "区办", posts: [{ unit: "青渡区政府", role: "office" }] },
      { name: "教办", posts: [{ unit: "教育局", role: "office" }] },
      { name: "水员", posts: [{ unit: "水利局", role: "member" }] },
      { name: "教员", posts: [{ unit: "一小", role: "member" }] },
    ],
  });
  other = await seedDirectory(server.database.ownerPool, {
    units: [{ name: "云岭县" }],
    people: [{ name: "县办", posts: [{ unit: "云岭县", role: "office" }] }],
  });
  office = await server.signedIn(ids.person("区办"));
  education = await server.signedIn(ids.person("教办"));
});

async function refusal(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => null,
    (each: unknown) => each,
  );
  return error instanceof CallError ? `${error.status} ${error.answer.code}` : "done";
}

test("the kinds of units are those that the ledger knows", () => {
  expect(unitKinds).toEqual(ledgerKinds);
});

test("a set by rule holds what fits now, one by list what it names, neither what is retired", async () => {
  const rule = { below: ids.unit("教育局"), kinds: ["section" as const] };
  const ruled = await education("POST /api/unit-sets", {
    body: { unitId: ids.unit("教育局"), name: "各科室", rule: { ...rule, depth: 1 } },
  });
  expect(ruled.members).toEqual([ids.unit("基教科")]);
  const params = { unitSetId: ruled.id };
  const deep = await education("PATCH /api/unit-sets/:unitSetId", {
    params,
    body: { version: 1, rule },
  });
  expect(deep.members).toEqual([ids.unit("基教科"), ids.unit("教务处")]);
  const listed = await education("PATCH /api/unit-sets/:unitSetId", {
    params,
    body: { version: 2, members: [ids.unit("水利局"), ids.unit("旧科")], aliases: ["机关科室"] },
  });
  expect([listed.rule, listed.members]).toEqual([null, [ids.unit("水利局")]]);
  expect(
    await refusal(
      education("PATCH /api/unit-sets/:unitSetId", { params, body: { version: 2, name: "甲" } }),
    ),
  ).toBe("409 version-conflict");
  expect(
    await refusal(
      education("POST /api/unit-sets", {
        body: { unitId: ids.unit("教育局"), name: "各科室", members: [] },
      }),
    ),
  ).toBe("409 set-name-taken");
  expect(
    await refusal(
      education("POST /api/unit-sets", { body: { unitId: ids.unit("水利局"), name: "各站" } }),
    ),
  ).toBe("403 forbidden");
  expect(
    await refusal(
      education("POST /api/unit-sets", {
        body: { unitId: ids.unit("教育局"), name: "外县", members: [other.unit("云岭县")] },
      }),
    ),
  ).toBe("404 not-found");
  const county = await server.signedIn(other.person("县办"));
  expect((await county("GET /api/unit-sets", {})).rows).toEqual([]);
  expect(await refusal(county("GET /api/unit-sets/:unitSetId", { params }))).toBe("404 not-found");
  const member = await server.signedIn(ids.person("教员"));
  expect((await member("GET /api/unit-sets", {})).rows).toMatchObject([{ mayChange: false }]);
  await education("POST /api/unit-sets/:unitSetId/end", { params, body: { version: 3 } });
  expect((await education("GET /api/unit-sets", {})).rows).toEqual([]);
});

test("members of a workgroup know each other until it ends; a name out of reach is not shown", async () => {
  const member = await server.signedIn(ids.person("水员"));
  const names = async () => (await member("GET /api/people", {})).rows.map(({ name }) => name);
  expect(await names()).not.toContain("教员");
  const made = await office("POST /api/workgroups", {
    body: {
      unitId: ids.unit("青渡区政府"),
      name: "防汛专班",
      duty: "统筹防汛",
      leadUnitId: ids.unit("水利局"),
      members: [
        { personId: ids.person("水员"), unitId: ids.unit("水利局"), title: "组长" },
        { personId: ids.person("教员") },
        { unitId: ids.unit("基教科") },
      ],
    },
  });
  expect(made.members.map(({ personName, title }) => [personName, title])).toEqual([
    ["水员", "组长"],
    ["教员", ""],
    [null, ""],
  ]);
  expect(await names()).toContain("教员");
  const params = { workgroupId: made.id };
  // The office of the bureau acts for 基教科? No: for its own unit; so the other member's name stays hidden.
  const seen = await education("GET /api/workgroups/:workgroupId", { params });
  expect(seen.members.map(({ personName }) => personName)).toEqual([null, "教员", null]);
  expect(seen.mayChange).toBe(false);
  expect(
    await refusal(
      education("PATCH /api/workgroups/:workgroupId", { params, body: { version: 1, name: "甲" } }),
    ),
  ).toBe("403 forbidden");
  expect(
    await refusal(
      education("POST /api/workgroups", {
        body: {
          unitId: ids.unit("教育局"),
          name: "招生专班",
          members: [{ personId: ids.person("水员") }],
        },
      }),
    ),
  ).toBe("404 not-found");
  const changed = await office("PATCH /api/workgroups/:workgroupId", {
    params,
    body: { version: 1, members: [{ personId: ids.person("教员"), title: "副组长" }] },
  });
  expect(changed).toMatchObject({ version: 2, duty: "统筹防汛", members: [{ title: "副组长" }] });
  expect(await names()).not.toContain("教员");
  await office("PATCH /api/workgroups/:workgroupId", {
    params,
    body: {
      version: 2,
      members: [{ personId: ids.person("教员") }, { personId: ids.person("水员") }],
    },
  });
  expect(await names()).toContain("教员");
  await office("POST /api/workgroups/:workgroupId/end", { params, body: { version: 3 } });
  expect(await names()).not.toContain("教员");
  expect((await office("GET /api/workgroups", {})).rows).toEqual([]);
});

test("the directory for owners has the whole tree with what became of it, and nothing that has ended", async () => {
  const set = await office("POST /api/unit-sets", {
    body: { unitId: ids.unit("青渡区政府"), name: "各局", members: [ids.unit("教育局")] },
  });
  const made = await office("POST /api/units", {
    body: { parentId: ids.unit("水利局"), name: "临时办", kind: "section" },
  });
  await office("POST /api/units/:unitId/retire", {
    params: { unitId: made.id },
    body: { version: 1, successors: [ids.unit("水利局")] },
  });
  const directory = await inTransaction(
    server.services.database,
    { shard: 1, person: ids.person("教员") },
    "read",
    (db) => readDirectory(db, 1, ids.path("青渡区政府")),
  );
  expect(directory.units).toHaveLength(8);
  expect(directory.units.find(({ id }) => id === made.id)?.retired).toEqual({
    on: "2027-03-01",
    successors: [ids.unit("水利局")],
  });
  expect(directory.unitSets.map(({ id }) => id)).toEqual([set.id]);
  expect(directory.workgroups).toEqual([]);
});
