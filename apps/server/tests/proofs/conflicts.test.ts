import { type DutyCommandKind, dutyRules } from "@luoshi/ledger";
import { beforeAll, expect, test } from "vitest";
import { type Call, CallError, type Input } from "../../src/contract/client.ts";
import { seededNumbers } from "../../src/demo/seeded-numbers.ts";
import { seedDirectory } from "../../src/testing/seed.ts";
import { seedDuties, seedPlan } from "../../src/testing/seed-plan.ts";
import { useApp } from "../../src/testing/test-app.ts";

const operations = process.env["LUOSHI_PROVE"] === "1" ? 10_000 : 1_000;
const clients = 32;
const server = useApp();
const calls: Call[] = [];
let dutyIds: readonly string[];

beforeAll(async () => {
  const pool = server.database.ownerPool;
  const ids = await seedDirectory(pool, {
    units: [{ name: "青渡区", kind: "government", children: [{ name: "水务局" }] }],
    people: Array.from({ length: clients }, (_, no) => ({
      name: `甲${no}`,
      posts: [
        { unit: "青渡区", role: "office" as const },
        { unit: "水务局", role: "liaison" as const },
      ],
    })),
  });
  const place = { unitId: ids.unit("青渡区"), unitPath: ids.path("青渡区") };
  const target = { kind: "unit", id: ids.unit("水务局") } as const;
  const plan = await seedPlan(pool, {
    ...place,
    title: "防汛",
    by: ids.person("甲0"),
    tasks: Array.from({ length: 50 }, (_, no) => ({
      text: `任务${no}`,
      owners: [{ part: "owner" as const, target }],
    })),
  });
  dutyIds = await seedDuties(
    pool,
    plan.taskIds.map((taskId) => ({
      planId: plan.id,
      taskId,
      unitId: ids.unit("水务局"),
      unitPath: ids.path("水务局"),
    })),
  );
  for (let no = 0; no < clients; no++) calls.push(await server.signedIn(ids.person(`甲${no}`)));
}, 60_000);

type Command = Input<"POST /api/duties/:dutyId/commands">["body"]["command"];

const commands: readonly Command[] = [
  { kind: "sign" },
  { kind: "claim", statement: "已完成" },
  { kind: "sendBack", reason: "再核" },
  { kind: "accept" },
  { kind: "reopen", reason: "复核" },
  { kind: "askExtension", to: "2027-12-01", reason: "汛情" },
  { kind: "grantExtension" },
  { kind: "decline", reason: "非本单位职责" },
  { kind: "reassign" },
];

test(
  `${operations} commands of ${clients} clients on 50 duties: none is lost, none is out of turn`,
  async () => {
    const random = seededNumbers(32);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const versions = new Map(dutyIds.map((id) => [id, 1]));
    const accepted = new Map<string, number[]>(dutyIds.map((id) => [id, []]));
    const statuses = new Map<string, number>();
    let left = operations;
    const work = async (call: Call): Promise<void> => {
      while (left-- > 0) {
        const dutyId = pick(dutyIds);
        const version = versions.get(dutyId) ?? 1;
        let told = "200";
        try {
          const answer = await call("POST /api/duties/:dutyId/commands", {
            params: { dutyId },
            body: { version, command: pick(commands) },
          });
          accepted.get(dutyId)?.push(version);
          versions.set(dutyId, Math.max(versions.get(dutyId) ?? 1, answer.version));
        } catch (error) {
          if (!(error instanceof CallError)) throw error;
          told = `${error.status} ${error.answer.code}`;
          const current = error.answer.current as { version?: number } | undefined;
          if (error.answer.code === "version-conflict")
            versions.set(dutyId, Math.max(versions.get(dutyId) ?? 1, current?.version ?? 1));
        }
        statuses.set(told, (statuses.get(told) ?? 0) + 1);
      }
    };
    await Promise.all(calls.map(work));

    const { rows } = await server.database.ownerPool.query<{ id: string; version: number }>(
      "select id, version from duty where id = any ($1::uuid[])",
      [dutyIds],
    );
    const faults: string[] = [];
    for (const { id, version } of rows) {
      // Each accepted command saw the state that the one before it left.
      const seen = [...(accepted.get(id) ?? [])].sort((a, b) => a - b);
      const gapless = Array.from({ length: version - 1 }, (_, at) => at + 1);
      if (seen.join() !== gapless.join()) faults.push(`versions ${seen.join()} of ${version}`);
    }
    const { rows: events } = await server.database.ownerPool.query<{
      kind: string;
      before: { state: string };
    }>(`select kind, before from event where object_kind = 'duty'`);
    for (const { kind, before } of events) {
      const command = kind.slice("duty.".length) as DutyCommandKind;
      const legal = dutyRules.some(
        (rule) => rule.command === command && rule.from.includes(before.state as "assigned"),
      );
      if (!legal) faults.push(`${kind} from ${before.state}`);
    }
    const total = [...accepted.values()].reduce((sum, each) => sum + each.length, 0);
    if (events.length !== total) faults.push(`${events.length} events of ${total} commands`);
    const bad = [...statuses.keys()].filter((told) => !/^(200|409)/.test(told));
    process.stdout.write(
      `conflicts: ${operations} commands, ${[...statuses].map(([told, count]) => `${count} x ${told}`).join(", ")}, ${faults.length} faults\n`,
    );
    expect({ faults, bad }).toEqual({ faults: [], bad: [] });
  },
  10 * 60_000,
);
