import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { readTable } from "@luoshi/documents";
import { rolldown } from "rolldown";
import { beforeAll, expect, test } from "vitest";
import { hashToken } from "../../http/enter.ts";
import { seedSampleDistrict } from "../../testing/sample-district.ts";
import type { Seeded } from "../../testing/seed.ts";
import { type SeedDuty, type SeededPlan, seedDuties, seedPlan } from "../../testing/seed-plan.ts";
import { useApp } from "../../testing/test-app.ts";

const server = useApp();
let ids: Seeded;
let plan: SeededPlan;

const duty = (unit: string, task: number, more: Partial<SeedDuty> = {}): SeedDuty => ({
  planId: plan.id,
  taskId: plan.taskIds[task] ?? "",
  unitId: ids.unit(unit),
  unitPath: ids.path(unit),
  ...more,
});

beforeAll(async () => {
  ids = await seedSampleDistrict(server.database.ownerPool);
  plan = await seedPlan(server.database.ownerPool, {
    unitId: ids.unit("云溪区人民政府"),
    unitPath: ids.path("云溪区人民政府"),
    title: "供水安全专项行动方案",
    by: ids.person("办公"),
    tasks: [
      { text: "排查二次供水设施", owners: [] },
      { text: '=HYPERLINK("x")', owners: [] },
    ],
  });
  await seedDuties(server.database.ownerPool, [
    duty("水务局", 0, {
      part: "lead",
      state: "active",
      percent: 40,
      due: "2027-03-20",
      personIds: [ids.person("供水干部")],
    }),
    duty("教育局", 0, {
      part: "support",
      state: "claimed",
      due: null,
      claimedAt: "2027-02-26T02:00:00.000Z",
    }),
    duty("柳湾街道", 1, { state: "active", due: "2027-02-20" }),
    duty("柳湾街道", 0, { state: "withdrawn" }),
  ]);
});

/** The sheet that somebody gets, by the texts of its cells. */
async function exportedBy(name: string, query: Record<string, unknown> = {}) {
  const call = await server.signedIn(ids.person(name));
  const file = await call("GET /api/duties/export", { query });
  const { rows } = readTable(new Uint8Array(await file.arrayBuffer()));
  return rows.map((row) => row.map((cell) => cell?.text ?? ""));
}

test("a row a duty, in the order of the list, with the words of an office", async () => {
  expect(await exportedBy("办公")).toEqual([
    [
      "序号",
      "方案",
      "条款",
      "工作任务",
      "承办单位",
      "承办方式",
      "责任人",
      "完成时限",
      "办理状态",
      "进度",
      "灯",
      "灯的原因",
      "最近反馈",
      "下发日期",
    ],
    [
      "1",
      "供水安全专项行动方案",
      "2",
      '=HYPERLINK("x")',
      "柳湾街道",
      "承办",
      "",
      "2027-02-20",
      "办理中",
      "0",
      "红",
      "应于2027年2月20日完成，已逾期9天",
      "",
      "2027-01-04",
    ],
    [
      "2",
      "供水安全专项行动方案",
      "1",
      "排查二次供水设施",
      "水务局",
      "牵头",
      "供水干部",
      "2027-03-20",
      "办理中",
      "40",
      "黄",
      "进度40%，按时间应到74%",
      "",
      "2027-01-04",
    ],
    [
      "3",
      "供水安全专项行动方案",
      "1",
      "排查二次供水设施",
      "教育局",
      "配合",
      "",
      "",
      "已报办结",
      "0",
      "绿",
      "2027年2月26日已报办结，等待审核",
      "",
      "2027-01-04",
    ],
  ]);
});

test("nobody's file has more than their list", async () => {
  for (const name of ["办公", "教育联络", "街道联络", "供水干部", "外县"]) {
    const call = await server.signedIn(ids.person(name));
    const { rows } = await call("GET /api/duties", { query: {} });
    const sheet = await exportedBy(name);
    expect(sheet.slice(1).map((cells) => `${cells[3]} ${cells[4]}`)).toEqual(
      rows.map((row) => `${row.taskText} ${row.unitName}`),
    );
  }
});

test("filters of the list are those of the file", async () => {
  const sheet = await exportedBy("办公", { light: "red" });
  expect(sheet.slice(1).map((cells) => cells[4])).toEqual(["柳湾街道"]);
});

const count = process.env["LUOSHI_PROVE"] === undefined ? 20_000 : 100_000;

test(`${count} rows need at most 256 MB of the whole server`, async () => {
  const unit = { ...duty("柳湾街道", 0), state: "active" } as const;
  await seedDuties(
    server.database.ownerPool,
    Array.from({ length: count }, (_, n) => ({
      ...unit,
      percent: n % 100,
      due: n % 3 === 0 ? null : `2027-0${(n % 8) + 2}-1${n % 10}`,
    })),
  );
  const token = randomUUID();
  const now = server.services.clock();
  await server.database.ownerPool.query(
    `insert into session (shard, id, token_hash, person_id, stage, created_at, seen_at, expires_at)
     values (1, $1, $2, $3, 'full', $4, $4, $4::timestamptz + interval '10 hours')`,
    [randomUUID(), hashToken(token), ids.person("办公"), now],
  );
  const script = await childScript();
  try {
    const given = JSON.stringify({ access: server.database.access, token, now });
    const { stdout } = await promisify(execFile)(process.execPath, [script, given]);
    const { status, bytes, seconds, megabytes } = JSON.parse(stdout) as Record<string, number>;
    process.stderr.write(
      `${count} duties as xlsx: ${megabytes?.toFixed(0)} MB resident, ${((bytes ?? 0) / 1e6).toFixed(1)} MB file, ${seconds?.toFixed(1)} s\n`,
    );
    expect(status).toBe(200);
    expect(bytes).toBeGreaterThan(count * 10);
    expect(megabytes).toBeLessThanOrEqual(256);
  } finally {
    rmSync(script, { force: true });
  }
}, 300_000);

/** The child as one file, beside the packages that it takes from node_modules. */
async function childScript(): Promise<string> {
  const folder = join(import.meta.dirname, "../../../../../node_modules/.cache/luoshi");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `export-${process.pid}.mjs`);
  const bundle = await rolldown({
    input: join(import.meta.dirname, "../../testing/export-in-child.ts"),
    platform: "node",
    external: (id) => /^[@\w]/.test(id) && !id.startsWith("@luoshi/"),
    resolve: { conditionNames: ["@luoshi/source", "import", "node", "default"] },
    tsconfig: false,
  });
  await bundle.write({ file, format: "esm", codeSplitting: false });
  await bundle.close();
  return file;
}
