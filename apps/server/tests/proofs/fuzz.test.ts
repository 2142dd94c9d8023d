import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seededNumbers } from "../../src/demo/seeded-numbers.ts";
import { createApp } from "../../src/http/create-app.ts";
import { useApp } from "../../src/testing/test-app.ts";
import { dumpTables, textOf } from "./dump.ts";
import { makeUndoingApp, type UndoingApp } from "./undoing-app.ts";
import { buildWorld, type World } from "./world.ts";

const most = process.env["LUOSHI_PROVE"] === "1" ? 20_000 : 2_000;
const server = useApp();
let world: World;
let undoing: UndoingApp;
let ids: Readonly<Record<string, readonly string[]>>;

beforeAll(async () => {
  world = await buildWorld(server);
  undoing = await makeUndoingApp(server, createApp);
  const dump = await dumpTables(server.database.ownerPool);
  ids = Object.fromEntries(
    dump.tables.map((table) => [table, dump.rows(table).map((row) => textOf(row, "id"))]),
  );
}, 120_000);

afterAll(() => undoing.close());

/** A schema as the OpenAPI document has it: as much of JSON Schema as is used there. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: Schema;
  }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
}

/** Texts that break what is not careful. */
const nasty = fc.constantFrom(
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udfff\ud800",
  "\u202e",
  "__proto__",
  "constructor",
  "' or 1=1 --",
  "%",
  "\\",
  "$1",
  "{{7*7}}",
  "../../etc/passwd",
  "9".repeat(400),
  "字".repeat(5000),
  "2027-02-30",
  "0000-00-00",
  "9999-12-31T23:59:60Z",
  "NaN",
  "1e400",
);
const odd = fc.oneof(
  nasty,
  fc.constantFrom(null, true, -1, 0, 1e308, -0, 2 ** 53, 0.1, [], {}, [[]], [null], { a: 1 }),
  fc.string({ unit: "binary" }),
  fc.double(),
  fc.bigInt().map(String),
);

/** Values that fit a schema for the most part, with a wrong one now and then. */
function fitting(schema: Schema, known: fc.Arbitrary<string>, depth = 0): fc.Arbitrary<unknown> {
  const right = rightFor(schema, known, depth);
  return fc.oneof({ weight: 14, arbitrary: right }, { weight: 1, arbitrary: odd });
}

function rightFor(
  schema: Schema,
  known: fc.Arbitrary<string>,
  depth: number,
): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined)
    return fc.oneof(...choices.map((choice) => fitting(choice, known, depth + 1)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case "object": {
      const needed = new Set(schema.required);
      const fields = Object.entries(schema.properties ?? {});
      const record = fc.record(
        Object.fromEntries(fields.map(([name, each]) => [name, fitting(each, known, depth + 1)])),
        { requiredKeys: fields.map(([name]) => name).filter((name) => needed.has(name)) },
      );
      return fc
        .tuple(record, fc.nat(19), odd)
        .map(([value, lot, more]) => (lot === 0 ? { ...value, unknown: more } : value));
    }
    case "array":
      return depth > 6
        ? fc.constant([])
        : fc.array(fitting(schema.items ?? {}, known, depth + 1), { maxLength: 4 });
    case "integer":
    case "number":
      return fc.oneof(
        fc.integer({
          min: Math.max(schema.minimum ?? -2, -(2 ** 31)),
          max: Math.min(schema.maximum ?? 3, 2 ** 31 - 1),
        }),
        fc.constantFrom(1, 0, 2 ** 31, 2 ** 31 - 1, 2 ** 53 - 1, schema.maximum ?? 1),
      );
    case "boolean":
      return fc.boolean();
    case "string":
      if (schema.format === "uuid")
        return fc.oneof({ weight: 8, arbitrary: known }, { weight: 1, arbitrary: fc.uuid() });
      if (schema.format === "date")
        return fc.constantFrom("2027-06-30", "0001-01-01", "9999-12-31", "2028-02-29");
      return fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom("甲", "duties", "p1", "abc.def", "1") },
        { weight: 2, arbitrary: nasty },
        { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: schema.maxLength ?? 60 }) },
      );
    default:
      return odd;
  }
}

/** Bodies that are no JSON of ours at all. */
const raw: readonly (() => Buffer)[] = [
  () => Buffer.from("[".repeat(10_000)),
  () => Buffer.from(`${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`),
  () => Buffer.from('{"version":1,"version":2,"__proto__":{"x":1}}'),
  () => Buffer.from('{"constructor":{"prototype":{"x":1}}}'),
  () => Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  () => Buffer.from('{"a":"\\ud800"}'),
  () => Buffer.from('{"version":1e999}'),
  () => Buffer.from(""),
  () => Buffer.from("null"),
  () => Buffer.alloc(10 * 1024 * 1024, 0x20),
];
const mediaTypes = [
  "application/json",
  "text/plain",
  "application/octet-stream",
  "multipart/form-data; boundary=x",
  "application/json; charset=latin1",
  "",
];

/** Words that only our own faults say. */
const inside =
  /\bat .+:\d+:\d+|node_modules|\bselect .+ from |violates|syntax error|luoshi_app|relation "|column "|stack/i;

test(
  `${most} calls made from the schemas, many of them wrong, never meet a fault of ours`,
  async () => {
    const document = (await undoing.app.inject({ method: "GET", url: "/api/openapi.json" })).json<{
      paths: Record<string, Record<string, Operation>>;
    }>();
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
    const tokens = world.actors.flatMap(({ token, entry }) =>
      entry === "full" && token !== null ? [token] : [],
    );
    const random = seededNumbers(20_270_302);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const tables = Object.keys(ids).filter((table) => (ids[table]?.length ?? 0) > 0);
    const known = fc.constantFrom(
      ...tables.flatMap((table) => ids[table]?.slice(0, 6) ?? []).filter((each) => each !== ""),
    );
    const kinds: Readonly<Record<string, string>> = {
      planId: "plan",
      dutyId: "duty",
      reportId: "report",
      unitId: "unit",
      personId: "person",
      fileId: "file",
    };
    const faults: string[] = [];
    const statuses = new Map<number, number>();
    // Made once for each route: what is costly about a generator is making it.
    const makers = operations.map(({ path, method, operation }) => {
      const json = operation.requestBody?.content["application/json"]?.schema;
      const query = (operation.parameters ?? []).filter((each) => each.in === "query");
      const search = fc.record(
        Object.fromEntries(query.map(({ name, schema }) => [name, fitting(schema, known)])),
        { requiredKeys: [] },
      );
      const count = Math.ceil(most / operations.length);
      const seed = Math.floor(random() * 2 ** 31);
      return {
        path,
        method,
        bodies: json === undefined ? [] : fc.sample(fitting(json, known), { numRuns: count, seed }),
        searches: fc.sample(search, { numRuns: count, seed: seed + 1 }),
      };
    });
    let calls = 0;
    const work = async (): Promise<void> => {
      while (calls < most) {
        const no = calls++;
        const { path, method, bodies, searches } = makers[no % makers.length] as (typeof makers)[0];
        const turn = Math.floor(no / makers.length);
        const url = path.replace(/\{(\w+)\}/g, (_, name: string) => {
          const own = ids[kinds[name] ?? ""] ?? [];
          const lot = random();
          if (lot < 0.75 && own.length > 0) return pick(own);
          return encodeURIComponent(
            lot < 0.85 ? "1".repeat(300) : lot < 0.92 ? "%00" : randomUUID(),
          );
        });
        const search = new URLSearchParams();
        for (const [name, value] of Object.entries(searches[turn % searches.length] ?? {}))
          search.append(name, typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
        const wild = random() < 0.08;
        const body = bodies[turn % Math.max(1, bodies.length)];
        const payload = wild
          ? pick(raw)()
          : body === undefined
            ? undefined
            : Buffer.from(JSON.stringify(body) ?? "");
        const reply = await undoing.app.inject({
          method: method.toUpperCase() as "GET",
          url: `${url}?${search.toString()}`,
          remoteAddress: `10.9.${(no >> 8) & 255}.${no & 255}`,
          headers: {
            "x-luoshi": "1",
            "idempotency-key": random() < 0.97 ? randomUUID() : "\u00ff".repeat(200),
            cookie: random() < 0.97 ? `luoshi=${pick(tokens)}` : `luoshi=${"%".repeat(5000)}`,
            ...(payload === undefined
              ? {}
              : { "content-type": wild ? pick(mediaTypes) : "application/json" }),
          },
          ...(payload === undefined || method === "get" ? {} : { payload }),
        });
        statuses.set(reply.statusCode, (statuses.get(reply.statusCode) ?? 0) + 1);
        // Busy is an answer; a fault is not.
        if (reply.statusCode >= 500 && reply.statusCode !== 503)
          faults.push(
            `${method} ${path} ${reply.statusCode} ${JSON.stringify(body)?.slice(0, 300)} ?${search.toString().slice(0, 200)}`,
          );
        else if (reply.statusCode >= 400 && inside.test(reply.body))
          faults.push(`${method} ${path} tells ${reply.body.slice(0, 300)}`);
      }
    };
    await Promise.all([work(), work(), work(), work()]);
    const counts = [...statuses]
      .sort(([a], [b]) => a - b)
      .map(([status, count]) => `${count} x ${status}`);
    process.stdout.write(`fuzz: ${calls} calls, ${counts.join(", ")}, ${faults.length} faults\n`);
    expect(faults).toEqual([]);
  },
  30 * 60_000,
);
