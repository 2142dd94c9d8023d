import type { Answer } from "../contract/client.ts";
import { type Call, CallError } from "../contract/client.ts";
import { demoPhoto } from "./demo-photo.ts";
import {
  chaseNotes,
  claimSentences,
  declineReasons,
  doneSentences,
  extensionReasons,
  nextSentences,
  pick,
  problemSentences,
  sendBackReasons,
} from "./demo-words.ts";
import type { DemoWorld } from "./demo-world.ts";

type Row = Answer<"GET /api/duties">["rows"][number];

/** Something that happens at a moment. */
interface Happening {
  readonly at: number;
  readonly run: () => Promise<void>;
}

/** Who does what in a plan. */
export interface DemoPlan {
  readonly planId: string;
  /** The office that issued it. */
  readonly issuer: Call;
  readonly dispatchedAt: number;
  /** How fast its units work: 1 as time asks. */
  readonly pace: number;
}

/** Finds somebody who acts for a unit. */
export type FindActor = (unitId: string) => Promise<Call | null>;

const day = 86_400_000;

/**
 * Lives through the days from dispatch until now: units sign, decline, split, report and claim, the office accepts, sends
 * back, chases and signs off. Each thing happens through the routes, at its moment, and only where it is allowed then.
 */
export async function liveDays(
  world: DemoWorld,
  plans: readonly DemoPlan[],
  actorOf: FindActor,
  until: number,
): Promise<void> {
  const queue: Happening[] = [];
  const plan = (at: number, run: () => Promise<void>): void => {
    const moment = workingHour(at, world.chance());
    if (moment < until) queue.push({ at: moment, run });
  };
  let no = 0;
  for (const each of plans) {
    world.setNow(new Date(each.dispatchedAt).toISOString());
    for (const row of await allDuties(each.issuer, each.planId)) {
      const actor = await actorOf(row.unitId);
      if (actor !== null) liveDuty({ world, plan, each, actor, actorOf }, row, no++);
    }
  }
  while (queue.length > 0) {
    queue.sort((a, b) => b.at - a.at);
    const next = queue.pop();
    if (next === undefined) break;
    world.setNow(new Date(next.at).toISOString());
    try {
      await next.run();
    } catch (error) {
      // What another did meanwhile may stand in the way, as it does to people.
      if (!(error instanceof CallError) || error.status >= 500) throw error;
    }
  }
}

/** A moment of that day between nine and half past five in China; a weekend waits for Monday. */
function workingHour(at: number, chance: number): number {
  const date = new Date(at);
  const weekday = date.getUTCDay();
  const skip = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return Math.floor(at / day) * day + skip * day + 3_600_000 * (1 + chance * 8.5);
}

async function allDuties(call: Call, planId: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const page = await call("GET /api/duties", {
      query: {
        planId,
        scope: "given",
        limit: 200,
        sort: "plan",
        ...(after === undefined ? {} : { after }),
      },
    });
    rows.push(...page.rows);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return rows;
}

interface Life {
  readonly world: DemoWorld;
  readonly plan: (at: number, run: () => Promise<void>) => void;
  readonly each: DemoPlan;
  readonly actor: Call;
  readonly actorOf: FindActor;
}

type Command = Parameters<typeof command>[2];

/** Does something with a duty as it stands at that moment. */
async function command(
  call: Call,
  dutyId: string,
  given:
    | { kind: "sign" | "accept" | "signOff" }
    | { kind: "decline" | "sendBack"; reason: string }
    | { kind: "reassign"; answer: string }
    | { kind: "claim"; statement: string; why: string }
    | { kind: "askExtension"; to: string; reason: string }
    | { kind: "grantExtension" }
    | { kind: "split"; shares: { unitId: string; weight: number }[] },
) {
  const duty = await call("GET /api/duties/:dutyId", { params: { dutyId } });
  return call("POST /api/duties/:dutyId/commands", {
    params: { dutyId },
    body: { version: duty.version, command: given },
  });
}

/** `no` counts the duties: some of everything is there, however the dice fall. */
function liveDuty(life: Life, row: Row, no: number): void {
  const { world, plan, each, actor } = life;
  const { chance } = world;
  const begin = each.dispatchedAt;
  const slow = chance();
  if (slow > 0.96 || no % 16 === 5) {
    // Never answers, though it is reminded.
    plan(begin + 6 * day, () => chase(each.issuer, row.id, chance()));
    plan(begin + 20 * day, () => chase(each.issuer, row.id, chance()));
    return;
  }
  const decline = () =>
    command(actor, row.id, { kind: "decline", reason: pick(declineReasons, chance()) }).then(
      () => {},
    );
  if (no % 20 === 9) {
    // Not its business, and the issuer has not thought of another unit yet.
    plan(begin + day, decline);
    return;
  }
  const signed = begin + (0.2 + slow * 6) * day;
  if (chance() < 0.05) {
    plan(begin + day, decline);
    if (chance() < 0.6)
      plan(begin + 3 * day, () =>
        command(each.issuer, row.id, { kind: "reassign", answer: "经研究，仍由你单位承办。" }).then(
          () => {},
        ),
      );
  }
  plan(signed, () => command(actor, row.id, { kind: "sign" }).then(() => {}));
  if (slow > 0.85) plan(begin + 4 * day, () => chase(each.issuer, row.id, chance()));
  if (chance() < 0.2) plan(signed + day, () => split(life, row));
  const due = row.due === null ? begin + 150 * day : Date.parse(row.due);
  const pace = each.pace * (0.5 + chance() * 1.4);
  if (chance() < 0.08)
    plan(due - 6 * day, async () => {
      const to = new Date(due + 14 * day).toISOString().slice(0, 10);
      await command(actor, row.id, {
        kind: "askExtension",
        to,
        reason: pick(extensionReasons, chance()),
      });
      if (chance() < 0.7)
        plan(due - 4 * day, () =>
          command(each.issuer, row.id, { kind: "grantExtension" }).then(() => {}),
        );
    });
  const step = 9 + chance() * 9;
  for (let at = signed + 4 * day; at < due + 40 * day; at += step * day) {
    const percent = Math.min(
      100,
      Math.round((((at - begin) / (due - begin)) * pace * 100) / 5) * 5,
    );
    plan(at, () => report(life, row, percent));
    if (percent < 100) continue;
    plan(at + 2 * day, () => claim(life, row));
    return;
  }
}

async function chase(call: Call, dutyId: string, chance: number): Promise<void> {
  await call("POST /api/chases", { body: { dutyIds: [dutyId], note: pick(chaseNotes, chance) } });
}

async function report(
  { world, plan, each, actor }: Life,
  row: Row,
  percent: number,
): Promise<void> {
  const { chance } = world;
  const n = String(2 + Math.floor(chance() * 38));
  const fileIds: string[] = [];
  if (chance() < 0.15) {
    const number = Math.floor(chance() * 1_000);
    const file = await actor("POST /api/files", {
      query: { name: `现场照片${number}.png`, unitId: row.unitId },
      bytes: demoPhoto(number),
    });
    fileIds.push(file.id);
  }
  const content = {
    done: pick(doneSentences, chance()).replace("{n}", n),
    problems: pick(problemSentences, chance()),
    next: percent < 100 ? pick(nextSentences, chance()) : "",
    percent,
    figures: chance() < 0.4 ? [{ name: "完成数量", value: n, unit: "项" }] : [],
    fileIds,
  };
  const written = await actor("POST /api/duties/:dutyId/reports", {
    params: { dutyId: row.id },
    body: { content, submit: true, sign: true },
  });
  const at = Date.parse(world.now());
  const accepter = each.issuer;
  const body = { version: written.version };
  const params = { reportId: written.id };
  if (chance() < 0.07)
    plan(at + day, async () => {
      const back = await accepter("POST /api/reports/:reportId/commands", {
        params,
        body: {
          ...body,
          command: { kind: "sendBackReport", reason: pick(sendBackReasons, chance()) },
        },
      });
      plan(at + 3 * day, () =>
        actor("PUT /api/reports/:reportId", {
          params,
          body: {
            version: back.version,
            content: { ...content, done: `${content.done}数字已核实。` },
            submit: true,
          },
        }).then(() => {}),
      );
    });
  else if (chance() < 0.9)
    plan(at + (0.5 + chance() * 2.5) * day, () =>
      accepter("POST /api/reports/:reportId/commands", {
        params,
        body: { ...body, command: { kind: "acceptReport" } },
      }).then(() => {}),
    );
}

async function claim({ world, plan, each, actor }: Life, row: Row): Promise<void> {
  const { chance } = world;
  const given: Command = {
    kind: "claim",
    statement: pick(claimSentences, chance()),
    why: "配合单位的工作已由我单位汇总。",
  };
  await command(actor, row.id, given);
  const at = Date.parse(world.now());
  if (chance() > 0.8) return;
  plan(at + (1 + chance() * 3) * day, () =>
    command(each.issuer, row.id, { kind: "accept" }).then(() => {}),
  );
  if (chance() < 0.6)
    plan(at + (5 + chance() * 6) * day, () =>
      command(each.issuer, row.id, { kind: "signOff" }).then(() => {}),
    );
}

async function split({ world, actor, actorOf }: Life, row: Row): Promise<void> {
  const { rows } = await actor("GET /api/units", {});
  const below = rows.filter(({ parentId }) => parentId === row.unitId).slice(0, 3);
  if (below.length < 2) return;
  const shares = below.map(({ id }) => ({
    unitId: id,
    weight: 1 + Math.floor(world.chance() * 3),
  }));
  const made = await command(actor, row.id, { kind: "split", shares });
  for (const share of made.shares) {
    const sub = await actorOf(share.unitId);
    if (sub === null || world.chance() < 0.3) continue;
    const written = await sub("POST /api/duties/:dutyId/reports", {
      params: { dutyId: share.id },
      body: {
        content: { done: "已按分工启动。", percent: Math.round(world.chance() * 8) * 10 },
        submit: true,
        sign: true,
      },
    });
    await actor("POST /api/reports/:reportId/commands", {
      params: { reportId: written.id },
      body: { version: written.version, command: { kind: "acceptReport" } },
    });
  }
}
