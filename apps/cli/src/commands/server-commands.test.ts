import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as admin from "@luoshi/server/admin";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { joinDatabase } from "../../../server/src/admin/open-database.ts";
import { readerScript } from "../../../server/src/testing/reader-script.ts";
import type { ServerTools } from "../server-tools.ts";
import { type Run, workspace } from "../testing/run-command.ts";

const files = workspace();
const at = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
let data: string;
let tools: ServerTools;
let server: admin.RunningServer;

beforeAll(async () => {
  data = realpathSync(mkdtempSync(join(tmpdir(), "luoshi-cli-")));
  // The database runs as another user where we are root.
  chmodSync(data, 0o755);
  tools = {
    admin,
    reader: await readerScript(),
    migrations: at("apps/server/src/migrations"),
    samples: at("samples"),
    buildSite: async () => files.folder,
    process: {
      env: {},
      stdout: { write: () => true },
      stderr: { write: () => true },
      on: () => {},
      off: () => {},
      exit: () => {},
    },
  };
  const settings = admin.readSettings({ LUOSHI_DATA: data, PORT: "0" });
  server = await admin.startServer(
    settings,
    { ...tools, site: null },
    { log: { write: () => {} } },
  );
  await withDatabase((client) =>
    client.query(`insert into event (shard, id, happened_at, kind, object_kind, object_id)
      select 1, gen_random_uuid(), now(), 'tried', 'thing', n::text from generate_series(1, 30) n`),
  );
}, 120_000);
afterAll(async () => {
  await server?.close();
  files.remove();
  rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}, 60_000);

async function withDatabase(use: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const { access } = await joinDatabase({ dataFolder: data, databaseUrl: undefined });
  const client = new pg.Client(access.owner);
  await client.connect();
  await use(client);
  await client.end();
}

function luoshi(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  return files.run(argv, {
    env: { LUOSHI_DATA: data, PORT: "0", ...env },
    loadServer: async () => tools,
  });
}

const headOf = (run: Run): string => /(\d+:[\da-f]{64})/.exec(run.stdout)?.[1] ?? "";

test("a record is verified, against a head as well, and what was changed in it is named", async () => {
  await expect
    .poll(async () => (await luoshi(["verify"])).stdout, { timeout: 30_000 })
    .toContain("30 events checked");
  const whole = await luoshi(["verify"]);
  expect([whole.code, whole.stderr]).toEqual([0, ""]);
  expect(whole.stdout).toContain("0 files on the disk, 0 lost, 0 that nothing refers to");
  const head = headOf(whole);
  expect((await luoshi(["verify", "--head", head])).code).toBe(0);
  const longer = await luoshi(["verify", "--head", `31:${head.slice(3)}`, "--lang", "zh"]);
  expect([longer.code, longer.stdout]).toEqual([1, expect.stringContaining("第 31 条")]);
  const wrong = await luoshi(["verify", "--head", "31"]);
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("--head 31")]);
});

test("a backup made while the server runs is put back, and one that is damaged is not", async () => {
  const made = await luoshi(["backup", "."]);
  expect([made.code, made.stderr]).toEqual([0, ""]);
  const name = readdirSync(files.folder).find((each) => each.endsWith(".tar")) ?? "none";
  expect(made.stdout).toContain(name);
  expect(made.stdout).toContain("secret-key");
  const into = join(data, "restored");
  const env = { LUOSHI_DATA: into };
  const bytes = files.read(name);
  writeFileSync(join(files.folder, "bad.tar"), bytes.fill(0xff, 600, 601));
  const refused = await luoshi(["restore", "bad.tar"], env);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toMatch(/^luoshi: The backup .*bad\.tar is damaged: tables\/\w+\.gz/);
  expect(readdirSync(data)).not.toContain("restored");
  const restored = await luoshi(["restore", name], env);
  expect([restored.code, restored.stderr]).toEqual([0, ""]);
  expect(restored.stdout).toContain("  event 30\n");
  expect(headOf(restored)).toBe(headOf(made));
  const again = await luoshi(["restore", name], env);
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining("not overwritten")]);
});

test("files that are lost, and files that nothing refers to, are told", async () => {
  const [lost, stray] = ["a".repeat(64), "b".repeat(64)];
  const folder = join(data, "blobs", "bb", "bb");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, stray), "x");
  await withDatabase((client) =>
    client.query("insert into blob (shard, hash, size, created_at) values (1, $1, 1, now())", [
      lost,
    ]),
  );
  const run = await luoshi(["verify"]);
  expect(run.code).toBe(1);
  expect(run.stdout).toContain(`file ${lost} is lost`);
  expect(run.stdout).toContain("1 files on the disk, 1 lost, 1 that nothing refers to");
  await withDatabase((client) => client.query("delete from blob"));
  rmSync(join(folder, stray));
  expect((await luoshi(["verify", "--lang", "zh"])).stdout).toContain("丢失 0 个");
});

test("somebody who is locked out gets a link from the machine, and the record tells of it", async () => {
  const unknown = await luoshi(["reset-password", "nobody", "--lang", "zh"]);
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining("没有登录名 nobody")]);
  await withDatabase((client) =>
    client.query(`with institution as (insert into institution (shard, name, created_at) values (1, '青渡区', now())),
      person as (insert into person (shard, id, name, created_at)
        values (1, '018f0000-0000-7000-8000-00000000000a', '秦守', now())),
      session as (insert into session (shard, id, token_hash, person_id, stage, created_at, seen_at, expires_at)
        values (1, '018f0000-0000-7000-8000-00000000000b', 'x', '018f0000-0000-7000-8000-00000000000a', 'full', now(),
          now(), now() + interval '1 hour'))
      insert into account (shard, person_id, login, password_hash, must_change, password_changed_at, totp_secret,
        totp_confirmed_at)
      values (1, '018f0000-0000-7000-8000-00000000000a', 'security', null, true, null, 'x', now())`),
  );
  const [own] = server.urls;
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`${own}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-luoshi": "1" },
      body: JSON.stringify(body),
    });
    return [answer.status, ((await answer.json()) as { readonly stage?: string }).stage];
  };
  const guess = { login: "security", password: "wrong word 1" };
  expect(await post("/api/sessions", guess)).toMatchObject([401, undefined]);
  const run = await luoshi(["reset-password", "Security"], { PORT: new URL(own ?? "").port });
  expect([run.code, run.stderr]).toEqual([0, ""]);
  expect(run.stdout).toContain("still asked for");
  const url = new URL(/http\S+/.exec(run.stdout)?.[0] ?? "");
  expect(`${url.origin}${url.pathname}`).toBe(`${own}/sign-in`);
  const follow = (link: string) =>
    post("/api/session/link", { token: link.slice("#link=".length) });
  await withDatabase(async (client) => {
    const { rows } = await client.query(
      `select (select count(*)::int from session where ended_at is null) as sessions,
        (select count(*)::int from failed_try where target not like 'address:%') as tries`,
    );
    expect(rows).toEqual([{ sessions: 0, tries: 0 }]);
  });
  expect(await follow(url.hash)).toEqual([200, "secondFactor"]);
  expect(await follow(url.hash)).toEqual([401, undefined]);
  const again = await luoshi(["reset-password", "security", "--second-factor", "--lang", "zh"]);
  expect(again.stdout).toContain("动态口令已解除");
  const fresh = new URL(/http\S+/.exec(again.stdout)?.[0] ?? "");
  expect(await follow(fresh.hash)).toEqual([200, "newPassword"]);
  await withDatabase(async (client) => {
    const { rows } = await client.query(
      "select kind, after from event where object_kind = 'account' and kind not like 'session.%' order by id",
    );
    expect(rows).toEqual(
      ["account.reset", "account.reset", "account.totpRemoved"].map((kind) => ({
        kind,
        after: { onMachine: true },
      })),
    );
    await client.query("update account set disabled_at = now()");
  });
  const disabled = await luoshi(["reset-password", "security"]);
  expect([disabled.code, disabled.stderr]).toEqual([2, expect.stringContaining("is disabled")]);
});

test("a changed event is found", async () => {
  await withDatabase((client) =>
    client.query("update event set object_id = 'other' where object_id = '7'"),
  );
  const run = await luoshi(["verify"]);
  expect([run.code, run.stdout]).toEqual([
    1,
    expect.stringMatching(/no\. \d+ \(event [\w-]{36}\): the event says something else now/),
  ]);
});

test("doctor looks at the machine, and says what the settings lack", async () => {
  const run = await luoshi(["doctor", "--lang", "zh"]);
  expect(run.stdout).toContain("正常  Node.js");
  expect(run.stdout).toMatch(/数据库正在运行/);
  const wrong = await luoshi(["doctor"], { PORT: "http" });
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("PORT=http")]);
  const closed = await luoshi(["doctor"], { TLS_CERT: "none.pem", TLS_KEY: "none.pem" });
  expect([closed.code, closed.stdout]).toEqual([1, expect.stringContaining("none.pem")]);
});

test("serve says why it cannot start", async () => {
  let said = "";
  const process = {
    ...tools.process,
    env: { PORT: "http" },
    stderr: { write: (text: string) => (said += text) },
  };
  const run = await files.run(["serve"], { loadServer: async () => ({ ...tools, process }) });
  expect([run.code, said]).toEqual([1, expect.stringContaining("PORT=http")]);
});

test("without a database there is nothing to back up", async () => {
  const run = await luoshi(["backup", "x.tar"], { LUOSHI_DATA: join(data, "nothing") });
  expect([run.code, run.stderr]).toEqual([2, expect.stringContaining("There is no database")]);
});
