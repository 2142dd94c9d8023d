import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readTable } from "@luoshi/documents";
import { beforeAll, describe, expect, test } from "vitest";
import { sealEvents } from "../../audit/seal-events.ts";
import type { Answer, Input } from "../../contract/client.ts";
import { dutyCommandKind } from "../../contract/duty.ts";
import { createDatabase } from "../../store/database.ts";
import { refusalOf } from "../../testing/refusal-of.ts";
import { type Seeded, seedDirectory } from "../../testing/seed.ts";
import { useApp } from "../../testing/test-app.ts";
import { eventNames } from "./event-words.ts";

const server = useApp();
let ids: Seeded;
const now = "2027-03-01T02:00:00.000Z";

interface Happened {
  readonly kind?: string;
  readonly at?: string;
  readonly by?: string | null;
  readonly noun?: string;
  readonly object?: string;
  readonly unit?: string;
  readonly count?: number;
}

/** Events past the routes, so that a test has what it needs and no more. */
async function happen(all: readonly Happened[]): Promise<void> {
  for (const each of all) {
    const { kind = "unit.changed", at = now, by = "办公", noun = "unit", count = 1 } = each;
    await server.database.ownerPool.query(
      `insert into event (shard, id, happened_at, person_id, kind, object_kind, object_id, unit_path, before, after)
       select 1, gen_random_uuid(), $1, $2, $3, $4, $5, $6, '{"state":"assigned"}', jsonb_build_object('no', n)
       from generate_series(1, $7::int) as n`,
      [
        at,
        by === null ? null : ids.person(by),
        kind,
        noun,
        each.object ?? ids.unit("水务局"),
        each.unit === undefined ? "" : ids.path(each.unit),
        count,
      ],
    );
  }
}

const as = async (name: string) => server.signedIn(ids.person(name));

async function read(
  name: string,
  query: Input<"GET /api/events">["query"] = {},
): Promise<Answer<"GET /api/events">["rows"]> {
  const call = await as(name);
  const found: Answer<"GET /api/events">["rows"] = [];
  let after: string | undefined;
  do {
    const page = await call("GET /api/events", {
      query: { ...query, limit: 3, ...(after === undefined ? {} : { after }) },
    });
    found.push(...page.rows);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return found;
}

const kinds = (rows: readonly { readonly kind: string }[]) => rows.map(({ kind }) => kind);

beforeAll(async () => {
  ids = await seedDirectory(server.database.ownerPool, {
    units: [
      {
        name: "云溪区",
        children: [{ name: "水务局", children: [{ name: "供水科" }] }, { name: "教育局" }],
      },
    ],
    people: [
      { name: "办公", posts: [{ unit: "云溪区", role: "office" }] },
      { name: "供水", posts: [{ unit: "供水科", role: "liaison" }] },
      { name: "学务", posts: [{ unit: "教育局", role: "office" }] },
      { name: "审计", posts: [{ unit: "云溪区", role: "auditAdmin" }] },
      { name: "局审计", posts: [{ unit: "水务局", role: "auditAdmin" }] },
      { name: "安全", posts: [{ unit: "云溪区", role: "securityAdmin" }] },
    ],
  });
  await happen([
    { kind: "unit.created", unit: "水务局", by: "学务", at: "2027-02-27T16:00:00.000Z" },
    { kind: "unit.changed", unit: "供水科", object: ids.unit("供水科"), by: "供水" },
    { kind: "plan.published", noun: "plan", object: ids.unit("云溪区"), unit: "云溪区" },
    { kind: "post.given", noun: "person", object: ids.person("学务"), unit: "教育局" },
    // Who signs in is nobody yet.
    { kind: "session.started", noun: "account", object: ids.person("供水"), by: null },
    { kind: "session.started", noun: "account", object: ids.person("学务"), by: null },
    { kind: "session.ended", noun: "account", object: ids.person("供水"), by: "供水" },
    { kind: "session.ended", noun: "account", object: ids.person("学务"), by: "学务" },
    { kind: "session.failed", noun: "account", object: "unknown", by: null },
    { kind: "unit.moved", unit: "教育局", at: "2027-02-28T15:59:59.999Z" },
  ]);
});

describe("the record", () => {
  test("is read page by page, the newest first, each once", async () => {
    const rows = await read("审计");
    expect(rows).toHaveLength(10);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(10);
    const times = rows.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
    expect(kinds(rows.slice(-2))).toEqual(["unit.moved", "unit.created"]);
  });

  test("tells who, what and to what in words", async () => {
    const [row] = await read("审计", { objectId: ids.person("学务"), noun: "person" });
    expect(row).toMatchObject({
      personName: "办公",
      what: { zh: "任职", en: "Post given" },
      objectName: "学务",
      unitId: ids.unit("教育局"),
      unitName: "教育局",
      before: { state: "assigned" },
      after: { no: 1 },
    });
    const [unknown] = await read("审计", { objectId: "unknown" });
    expect(unknown).toMatchObject({ personName: null, objectName: null, unitId: null });
  });

  test("is narrowed by person, noun, object, and days in China", async () => {
    expect(kinds(await read("审计", { personId: ids.person("供水") })).sort()).toEqual([
      "session.ended",
      "unit.changed",
    ]);
    expect(kinds(await read("审计", { noun: "plan" }))).toEqual(["plan.published"]);
    expect(kinds(await read("审计", { objectId: ids.unit("供水科") }))).toEqual(["unit.changed"]);
    expect(kinds(await read("审计", { from: "2027-02-28", to: "2027-02-28" }))).toEqual([
      "unit.moved",
      "unit.created",
    ]);
    expect(await read("审计", { to: "2027-02-27" })).toEqual([]);
    expect(await read("审计", { from: "2027-03-01" })).toHaveLength(8);
  });

  test("reaches as far as the administrator's units, and signing in as far as their people", async () => {
    expect(kinds(await read("局审计")).sort()).toEqual([
      "session.ended",
      "session.failed",
      "session.started",
      "unit.changed",
      "unit.created",
    ]);
    // Somebody of another unit did it: that it was done is seen, by whom is not.
    const [created] = await read("局审计", { noun: "unit", to: "2027-02-28" });
    expect(created).toMatchObject({ kind: "unit.created", personName: null });
    for (const name of ["办公", "安全"])
      expect(
        (await refusalOf((await as(name))("GET /api/events", { query: {} }))).answer.code,
      ).toBe("forbidden");
  });

  test("leaves as a workbook with the same rows", async () => {
    const call = await as("审计");
    const blob = await call("GET /api/events/export", { query: { noun: "unit" } });
    const { rows } = readTable(new Uint8Array(await blob.arrayBuffer()));
    const texts = rows.map((row) => row.map((cell) => cell?.text ?? ""));
    const found = texts.filter((row) => row.includes("机构"));
    expect(found).toHaveLength(3);
    expect(found[0]).toEqual(expect.arrayContaining(["2027-03-01 10:00:00", "供水", "修改机构"]));
  });

  test("has words for every kind that a command writes", async () => {
    const written = new Set<string>(dutyCommandKind.options.map((kind) => `duty.${kind}`));
    for (const folder of ["commands", "routes"]) {
      const root = join(import.meta.dirname, "../..", folder);
      for (const name of await readdir(root, { recursive: true })) {
        if (!name.endsWith(".ts") || name.endsWith(".test.ts") || name.includes("event-words"))
          continue;
        const code = await readFile(join(root, name), "utf8");
        for (const [, kind] of code.matchAll(
          /"((?:account|duty|file|institution|oversight|person|post|report|session|unit|unitSet|view|workgroup)\.[a-zA-Z]+)"/g,
        ))
          written.add(kind ?? "");
        for (const [, done] of code.matchAll(/recordPlan\(work, plan, "([a-zA-Z]+)"/g))
          written.add(`plan.${done}`);
      }
    }
    expect(written.size).toBeGreaterThan(60);
    // Notices to people bear such names too.
    const notices = new Set(["duty.assigned"]);
    expect([...written].filter((kind) => !(kind in eventNames) && !notices.has(kind))).toEqual([]);
  });
});

describe("the chain", () => {
  const verify = async (from: Input<"GET /api/events/verification">["query"] = {}) =>
    (await as("审计"))("GET /api/events/verification", { query: from });

  /** All parts to the end. */
  async function verifyAll() {
    const parts = [await verify()];
    for (let next = parts[0]?.next ?? null; next !== null; next = parts.at(-1)?.next ?? null)
      parts.push(await verify(next));
    return parts;
  }

  async function seal(wanted: number): Promise<void> {
    const database = createDatabase(server.database.ownerPool);
    let sealed = 0;
    // Transactions of other tests on the same server may hold the sealer back for a moment.
    await expect
      .poll(
        async () => {
          sealed += await sealEvents(database, 1, now);
          return sealed;
        },
        { timeout: 15_000 },
      )
      .toBe(wanted);
  }

  test("says what is not sealed, then holds part by part to its end", async () => {
    expect(await verify()).toEqual({
      sealed: null,
      unsealed: 10,
      checked: 0,
      faults: [],
      next: null,
    });
    await happen([{ unit: "水务局", count: 4_500 }]);
    await seal(4_510);
    const parts = await verifyAll();
    expect(parts.map(({ checked }) => checked)).toEqual([2_000, 2_000, 510]);
    expect(parts.flatMap(({ faults }) => faults)).toEqual([]);
    expect(parts[0]?.sealed).toMatchObject({ no: 4_510, at: now });
    expect(parts[0]?.unsealed).toBe(0);
    await happen([{ unit: "水务局", count: 2 }]);
    expect((await verify()).unsealed).toBe(2);
    const [row] = await read("审计", { objectId: ids.unit("供水科") });
    expect(row?.no).toBeGreaterThan(0);
  });

  test("finds what was changed, taken away or cut off while it was read", async () => {
    const pool = server.database.ownerPool;
    const found = async (statement: string) => {
      await pool.query(
        "create table kept_event as table event; create table kept_seal as table seal",
      );
      try {
        const first = await verify();
        await pool.query(statement);
        const faults = [...(await verify()).faults];
        for (let { next } = first; next !== null; ) {
          const part = await verify(next);
          faults.push(...part.faults);
          ({ next } = part);
        }
        return faults.map(({ kind, no }) => `${kind} ${no}`);
      } finally {
        await pool.query(`truncate event, seal; insert into event table kept_event; insert into seal table kept_seal;
          drop table kept_event, kept_seal`);
      }
    };
    const at = (no: number) => `(select event_id from seal where no = ${no})`;
    expect(await found(`update event set after = '{}' where id = ${at(7)}`)).toEqual(["changed 7"]);
    expect(await found(`delete from event where id = ${at(2_500)}`)).toEqual(["missing 2500"]);
    expect(await found("delete from seal where no = 4000")).toEqual(["gap 4000", "broken 4001"]);
    expect(await found("update seal set chain = sha256(chain) where no = 2000")).toEqual([
      "broken 2000",
    ]);
    expect(await found("update seal set chain = sha256(chain) where no = 2001")).toEqual([
      "broken 2001",
      "broken 2002",
    ]);
    expect(await found("delete from seal where no > 1000")).toEqual(["cut 2000"]);
  });

  test("wants both halves of a link", async () => {
    const call = await as("审计");
    const half = call("GET /api/events/verification", { query: { no: 5 } });
    expect((await refusalOf(half)).answer.code).toBe("invalid");
  });
});
