import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppError } from "../http/app-error.ts";
import { createApp } from "../http/create-app.ts";
import { injectedClient } from "../http/injected-client.ts";
import { type Seeded, seedDirectory } from "../testing/seed.ts";
import { useApp } from "../testing/test-app.ts";
import { logOptions, logRequests, tellError } from "./log-options.ts";

const server = useApp();
const lines: string[] = [];
let app: FastifyInstance;
let ids: Seeded;
const token = "canary-token-0000000000";

beforeAll(async () => {
  ids = await seedDirectory(server.database.ownerPool, {
    units: [{ name: "canary单位", kind: "government" }],
    people: [
      {
        name: "canary姓名",
        login: "canary.login",
        posts: [{ unit: "canary单位", role: "office" }],
      },
    ],
  });
  app = await createApp(server.services, {
    logger: logOptions("debug", { write: (line) => lines.push(line) }),
  });
  logRequests(app);
  app.get("/faults/:name", async (request) => {
    const { name } = request.params as { readonly name: string };
    if (name === "database")
      await sql`select ${"canary-value"}::uuid`.execute(server.services.database);
    if (name === "json") JSON.parse('{"canary": canary}');
    if (name === "own") throw new AppError("fault", { canary: "canary" });
    throw new Error("canary-message\n    at canary (canary.ts:1:1)");
  });
});
afterAll(() => app.close());

test("no line has anything that a person typed or is called", async () => {
  const headers = {
    cookie: `luoshi=${token}`,
    "user-agent": "canary-browser",
    "x-luoshi": "1",
    "idempotency-key": "canary-key",
    referer: "http://localhost/canary",
    "x-forwarded-for": "canary-address",
  };
  const sign = { login: "canary.login", password: "canary-Password-1" };
  for (const [method, url, payload] of [
    ["POST", "/api/sessions", JSON.stringify(sign)],
    ["POST", "/api/sessions", '{"canary": canary'],
    ["POST", "/api/session/link", JSON.stringify({ token })],
    ["GET", "/api/people?text=canary", undefined],
    ["GET", "/api/plans/canary-id", undefined],
    ["GET", "/canary-path?canary", undefined],
    ["GET", "/faults/database", undefined],
    ["GET", "/faults/json", undefined],
    ["GET", "/faults/own", undefined],
    ["GET", "/faults/other", undefined],
  ] as const)
    await app.inject({
      method,
      url,
      headers: {
        ...headers,
        ...(payload === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(payload === undefined ? {} : { payload }),
    });
  const { rows } = await server.database.ownerPool.query<{ token: string }>(
    `insert into session (shard, id, token_hash, person_id, stage, created_at, seen_at, expires_at)
     values (1, gen_random_uuid(), sha256('canary-full'), $1, 'full', $2, $2, $2::timestamptz + interval '10 hours')
     returning 'canary-full' as token`,
    [ids.person("canary姓名"), server.services.clock()],
  );
  const call = injectedClient(app, `luoshi=${rows[0]?.token}`);
  const unitId = ids.unit("canary单位");
  const made = await call("POST /api/people", {
    body: {
      name: "canary新人",
      login: "canary.new",
      posts: [{ unitId, role: "member", title: "canary职务" }],
    },
  });
  await call("PATCH /api/people/:personId", {
    params: { personId: made.id },
    body: { version: made.version, name: "canary改名" },
  });
  await call("GET /api/people", { query: { text: "canary" } });
  // Both halves: the story was logged, and nothing of it is in there.
  const text = lines.join("");
  expect(lines.length).toBeGreaterThan(15);
  expect(text).toContain('"route":"/api/people/:personId","status":200');
  expect(text).toContain('"code":"22P02"');
  expect(lines.filter((line) => /canary/i.test(line))).toEqual([]);
  for (const id of [unitId, made.id, ids.person("canary姓名")]) expect(text).not.toContain(id);
});

test("a line of a request says which route, how it ended, how long it took", async () => {
  lines.length = 0;
  await app.inject("/api/me?x=1");
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    {
      level: 30,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      reqId: expect.stringMatching(/^[\da-f]{12}$/),
      method: "GET",
      route: "/api/me",
      status: 401,
      ms: expect.any(Number),
    },
  ]);
});

test("a fault is told by its kind and place, with the number that its answer names", async () => {
  lines.length = 0;
  const answer = await app.inject("/faults/other");
  const { incident } = answer.json<{ error: { incident: string } }>().error;
  const line = lines.map((each) => JSON.parse(each) as Record<string, unknown>)[0];
  expect(line).toMatchObject({ level: 50, incident, err: { type: "Error" } });
  const err = line?.["err"] as { readonly at: string[] } | undefined;
  expect(err?.at[0]).toContain("log-options.test.ts");
});

test("what the engine says of our own names is told, what it quotes is not", () => {
  const nothing = undefined as unknown as { readonly field: string };
  const tell = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      return tellError(error);
    }
    return null;
  };
  expect(tell(() => nothing.field)?.message).toContain("'field'");
  expect(tell(() => JSON.parse("{canary"))).not.toHaveProperty("message");
  expect(tellError("canary")).toEqual({ type: "string", at: [] });
  expect(tellError(new Error("a", { cause: new TypeError("b") })).cause?.message).toBe("b");
});
