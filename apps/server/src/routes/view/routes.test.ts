import { beforeAll, expect, test } from "vitest";
import { type Call, CallError } from "../../contract/client.ts";
import { seedSampleDistrict } from "../../testing/sample-district.ts";
import type { Seeded } from "../../testing/seed.ts";
import { useApp } from "../../testing/test-app.ts";

const server = useApp();
let ids: Seeded;
const calls = new Map<string, Call>();

beforeAll(async () => {
  ids = await seedSampleDistrict(server.database.ownerPool);
  for (const name of ["水务联络", "水务局长", "供水干部", "外县"])
    calls.set(name, await server.signedIn(ids.person(name)));
});

const by = (name: string): Call => calls.get(name) as Call;
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => "done",
    (error: unknown) =>
      error instanceof CallError ? `${error.status} ${error.answer.code}` : error,
  );
const keep = (name: string, view: string, unitId: string | null = null) =>
  by(name)("POST /api/views", {
    body: { page: "duties", name: view, search: "?light=red", unitId },
  });
const views = async (name: string, page = "duties") =>
  (await by(name)("GET /api/views", { query: { page } })).rows.map(
    (view) => `${view.name}${view.own ? "" : " shared"}`,
  );

test("one's own are seen by nobody else; shared ones by those who act for the unit", async () => {
  await keep("水务联络", "逾期的");
  await keep("水务联络", "本局的", ids.unit("水务局"));
  expect(await views("水务联络")).toEqual(["逾期的", "本局的"]);
  expect(await views("水务局长")).toEqual(["本局的 shared"]);
  expect(await views("水务联络", "plans")).toEqual([]);
  // A member does not act for the unit.
  expect(await views("供水干部")).toEqual([]);
  expect(await views("外县")).toEqual([]);
});

test("nobody shares with a unit that they do not act for", async () => {
  expect(await refusal(keep("水务联络", "全区", ids.unit("云溪区人民政府")))).toBe("403 forbidden");
  expect(await refusal(keep("外县", "探看", ids.unit("水务局")))).toBe("404 not-found");
  expect(await refusal(keep("供水干部", "科里", ids.unit("供水科")))).toBe("403 forbidden");
});

test("changed and taken away by whoever made it, from the version they saw", async () => {
  const view = await keep("水务联络", "待办", ids.unit("水务局"));
  const change = (name: string, version: number) =>
    by(name)("PUT /api/views/:viewId", {
      params: { viewId: view.id },
      body: { version, name: "本周待办", search: "?due=week" },
    });
  expect(await change("水务联络", 1)).toMatchObject({
    version: 2,
    name: "本周待办",
    search: "?due=week",
    unitId: ids.unit("水务局"),
    own: true,
  });
  const stale = (await change("水务联络", 1).catch((error) => error)) as CallError;
  expect(stale).toMatchObject({
    status: 409,
    answer: { code: "version-conflict", current: { version: 2, name: "本周待办" } },
  });
  expect(await refusal(change("水务局长", 2))).toBe("403 forbidden");
  expect(await refusal(change("外县", 2))).toBe("404 not-found");
  const drop = (name: string) =>
    refusal(by(name)("DELETE /api/views/:viewId", { params: { viewId: view.id } }));
  expect(await drop("水务局长")).toBe("403 forbidden");
  expect(await drop("外县")).toBe("404 not-found");
  expect(await drop("水务联络")).toBe("done");
  expect(await drop("水务联络")).toBe("404 not-found");
  expect(await views("水务联络")).not.toContain("本周待办");
});

test("what somebody looks for is not in the record", async () => {
  const { rows } = await server.database.ownerPool.query(
    "select after from event where shard = 1 and kind like 'view.%'",
  );
  expect(rows.length).toBeGreaterThan(3);
  expect(JSON.stringify(rows)).not.toMatch(/light|due=|逾期/);
});
