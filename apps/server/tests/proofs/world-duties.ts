import type { Call, Input } from "../../src/contract/client.ts";
import type { Seeded } from "../../src/testing/seed.ts";
import { newCanary } from "./canary.ts";

type As = (label: string) => Promise<Call>;

type Command = Input<"POST /api/duties/:dutyId/commands">["body"]["command"];
type Content = Input<"POST /api/duties/:dutyId/reports">["body"]["content"];

async function give(call: Call, dutyId: string, command: Command): Promise<void> {
  const { version } = await call("GET /api/duties/:dutyId", { params: { dutyId } });
  await call("POST /api/duties/:dutyId/commands", {
    params: { dutyId },
    body: { version, command },
  });
}

function says(call: Call, dutyId: string, submit: boolean, fileIds: readonly string[] = []) {
  const content: Content = {
    done: newCanary(),
    problems: newCanary(),
    next: newCanary(),
    percent: 40,
    figures: [{ name: newCanary(), value: "3", unit: newCanary() }],
    fileIds: [...fileIds],
  };
  return call("POST /api/duties/:dutyId/reports", {
    params: { dutyId },
    body: { content, submit },
  });
}

const bring = (call: Call, unitId: string) =>
  call("POST /api/files", {
    query: { name: `${newCanary()}.txt`, unitId },
    bytes: Buffer.from(`证明 ${newCanary()}`),
  });

/** What was done with the duties of the first plan; the lead of its first task. */
export async function doDuties(
  ids: Seeded,
  as: As,
  person: (label: string) => string,
  planId: string,
): Promise<{ readonly lead: string }> {
  const office = await as("office@青渡区");
  const { rows } = await office("GET /api/duties", {
    query: { planId, limit: 200, sort: "plan" },
  });
  const find = (unit: string, no: number): string => {
    const tasks = [...new Set(rows.map(({ taskPosition }) => taskPosition))].sort((a, b) => a - b);
    const row = rows.find(
      (each) => each.unitId === ids.unit(unit) && each.taskPosition === tasks[no - 1],
    );
    if (row === undefined) throw new Error(`${unit} has no duty of task ${no}`);
    return row.id;
  };
  const lead = find("水务局", 1);
  const water = await as("office@水务局");
  await give(water, lead, { kind: "sign" });
  await give(water, lead, { kind: "assign", personIds: [person("named in a duty")] });
  await give(water, lead, {
    kind: "split",
    shares: [
      {
        unitId: ids.unit("河道科"),
        personIds: [person("named in a share")],
        wording: newCanary(),
        due: "2027-05-20",
      },
      { unitId: ids.unit("供水科"), wording: newCanary() },
    ],
  });
  await give(await as("liaison@水务局"), lead, {
    kind: "askExtension",
    to: "2027-07-31",
    reason: newCanary(),
  });
  const named = await as("named in a duty");
  const evidence = await bring(named, ids.unit("水务局"));
  await says(named, lead, true, [evidence.id]);
  await says(water, lead, false, [(await bring(water, ids.unit("水务局"))).id]);
  await bring(named, ids.unit("水务局"));

  const { shares } = await water("GET /api/duties/:dutyId", { params: { dutyId: lead } });
  const share = shares.find(({ unitId }) => unitId === ids.unit("河道科"))?.id ?? "";
  const river = await as("office@河道科");
  await give(river, share, { kind: "sign" });
  const hand = await as("named in a share");
  await says(hand, share, true, [(await bring(hand, ids.unit("河道科"))).id]);
  await give(river, share, { kind: "claim", statement: newCanary() });

  const traffic = await as("office of a support");
  const support = find("交通局", 1);
  await give(traffic, support, { kind: "sign" });
  const told = await says(traffic, support, true, [(await bring(traffic, ids.unit("交通局"))).id]);
  await water("POST /api/reports/:reportId/commands", {
    params: { reportId: told.id },
    body: { version: told.version, command: { kind: "acceptReport" } },
  });
  const road = find("交通局", 4);
  await give(traffic, road, { kind: "sign" });
  await says(traffic, road, true);
  await give(traffic, road, { kind: "claim", statement: newCanary() });
  await give(office, road, { kind: "accept" });

  await water("POST /api/chases", { body: { dutyIds: [find("教育局", 1)], note: newCanary() } });
  await office("POST /api/chases", { body: { dutyIds: [find("教育局", 2)], note: newCanary() } });
  const school = await as("office@教育局");
  await give(school, find("教育局", 2), { kind: "sign" });
  const back = await says(school, find("教育局", 2), true);
  await office("POST /api/reports/:reportId/commands", {
    params: { reportId: back.id },
    body: { version: back.version, command: { kind: "sendBackReport", reason: newCanary() } },
  });

  const civil = await as("office of a workgroup's unit");
  await give(civil, find("民政局", 5), { kind: "decline", reason: newCanary() });
  await give(office, find("水务局", 6), { kind: "withdraw", reason: newCanary() });
  const supervision = await as("supervision@青渡区");
  await supervision("PUT /api/duties/:dutyId/light", {
    params: { dutyId: support },
    body: {
      version: (await supervision("GET /api/duties/:dutyId", { params: { dutyId: support } }))
        .version,
      override: { light: "yellow", sentence: newCanary() },
    },
  });
  return { lead };
}

/** The same in the other district. */
export async function doForeign(as: As, planId: string): Promise<void> {
  const call = await as("posts in two trees");
  const { rows } = await call("GET /api/duties", { query: { planId } });
  const id = rows[0]?.id ?? "";
  await give(call, id, { kind: "sign" });
  await says(call, id, true);
  await says(call, id, false);
}
