import { addDays } from "@luoshi/compiler";
import {
  type DutyCommand,
  type DutyCommandKind,
  dutyRules,
  type ReportCommand,
  type ReportContent,
} from "@luoshi/ledger";
import type { Input } from "../../../src/contract/client.ts";
import { rowFault } from "./compare-with-server.ts";
import { holdAgainst } from "./hold-against.ts";
import { isInside, offered, offeredOf, reportsFor, seenBy, seesDuty } from "./plain-reach.ts";
import {
  type Foreseen,
  foreseeChase,
  foreseeCommand,
  foreseeReport,
  foreseeReportCommands,
  refused,
} from "./plain-steps.ts";
import { isWithin, known, lineOf, type PlainDuty, type PlainPerson } from "./plain-world.ts";
import { versionOf } from "./plan-steps.ts";
import { between, callAs, count, fault, pick, type Walk } from "./walk-state.ts";

const kinds: readonly DutyCommandKind[] = [...new Set(dutyRules.map(({ command }) => command))];
/** What ends work is done seldom, so that there is work left. */
const seldom: readonly DutyCommandKind[] = ["withdraw", "decline", "transfer"];

type Given = Input<"POST /api/duties/:dutyId/commands">["body"]["command"];

/** Somebody, rather one who has something to do: others are refused, and once in a while that is enough. */
function anybody(walk: Walk, isBusy: (who: PlainPerson) => boolean): PlainPerson {
  const people = [...walk.world.people.values()];
  const who = pick(walk, people);
  if (isBusy(who) || walk.random() < 0.12) return who;
  const busy = people.filter(isBusy);
  return busy.length === 0 ? who : pick(walk, busy);
}

/** Half of the time only those of a kind, where there are any: what is rare and matters. */
function rather<T>(walk: Walk, all: readonly T[], isWanted: (one: T) => boolean): readonly T[] {
  const wanted = all.filter(isWanted);
  return wanted.length > 0 && walk.random() < 0.5 ? wanted : all;
}

const isShare = ({ duty }: PlainDuty): boolean => duty.parentId !== null;

/** One command to one duty: mostly what is offered, sometimes what is not, sometimes on what is not even seen. */
export async function commandDuty(walk: Walk): Promise<void> {
  const { world, random } = walk;
  const who = anybody(walk, (one) =>
    seenBy(world, one).some((each) => offered(world, one, each).length > 0),
  );
  const all = [...world.duties.values()];
  const seen = seenBy(world, who);
  const busy = seen.filter((each) => offered(world, who, each).length > 0);
  const lot = random();
  const from = lot < 0.8 && busy.length > 0 ? busy : lot < 0.95 && seen.length > 0 ? seen : all;
  const each = pick(walk, rather(walk, from, isShare));
  const call = await callAs(walk, who);
  const dutyId = each.duty.id;
  if (seesDuty(world, who, each)) {
    const row = await call("GET /api/duties/:dutyId", { params: { dutyId } });
    const wrong = rowFault(world, who, each, row);
    if (wrong !== null) fault(walk, `${who.name} opens ${dutyId}: ${wrong}`);
  }
  const may = offered(world, who, each);
  const usual = may.filter((kind) => !seldom.includes(kind) || random() < 0.15);
  const kind = random() < 0.85 && usual.length > 0 ? pick(walk, usual) : pick(walk, kinds);
  const made = makeCommand(walk, each, kind);
  if (made === null) return;
  const version = await versionOf(walk, dutyId);
  // Whoever saw an older one is told so before anything else.
  const late = version > 1 && random() < 0.03;
  const foreseen: Foreseen = !seesDuty(world, who, each)
    ? refused(404)
    : late
      ? refused(409)
      : made.unknown
        ? refused(404)
        : orUnknown(foreseeCommand(world, who, each, made.command), made.command);
  const answer = await holdAgainst(
    walk,
    `${who.name} gives ${kind} to ${each.duty.state} ${dutyId} ${JSON.stringify(made.given)}${late ? " late" : ""}`,
    foreseen,
    () =>
      call("POST /api/duties/:dutyId/commands", {
        params: { dutyId },
        body: { version: late ? version - 1 : version, command: made.given },
      }),
  );
  if (answer === null) return;
  count(walk, kind);
  const wrong = rowFault(world, who, known(world.duties, dutyId), answer);
  if (wrong !== null) fault(walk, `after ${kind}: ${wrong}`);
}

/** Who may not command a duty may not know the people either whom they would name. */
function orUnknown(foreseen: Foreseen, command: DutyCommand): Foreseen {
  const names = command.kind === "split" || command.kind === "assign";
  return names && foreseen.kind === "refused" && foreseen.status === 403
    ? { ...foreseen, or: 404 }
    : foreseen;
}

/** A command with what it brings; `unknown` where it names what the duty's unit cannot name. Null: nothing to name. */
function makeCommand(
  walk: Walk,
  { duty }: PlainDuty,
  kind: DutyCommandKind,
): { readonly given: Given; readonly command: DutyCommand; readonly unknown: boolean } | null {
  const { world, random, steps } = walk;
  const words = `第${steps}步说明`;
  const units = [...world.units.keys()];
  const below = units.filter((unitId) => isWithin(world, unitId, duty.unitId));
  const peopleOf = (unitId: string) =>
    [...world.people.values()]
      .filter(({ posts }) => posts.some((post) => isWithin(world, post.unitId, unitId)))
      .map(({ id }) => id);
  const plain = (given: Given) => ({ given, command: given as DutyCommand, unknown: false });
  const due = duty.due ?? world.today;
  switch (kind) {
    case "transfer": {
      const within =
        duty.parentId === null
          ? (lineOf(world, duty.unitId).at(-1) ?? "")
          : known(world.duties, duty.parentId).duty.unitId;
      const wide = random() < 0.1;
      const unitId = pick(walk, wide ? units : units.filter((id) => isWithin(world, id, within)));
      const given = { kind, unitId, reason: words };
      return {
        given,
        command: { ...given, newDutyId: "new" },
        unknown: !isWithin(world, unitId, within),
      };
    }
    case "split": {
      const wide = random() < 0.05;
      const shares = Array.from({ length: between(walk, 1, 3) }, () => {
        const unitId = pick(walk, wide ? units : below);
        const people = peopleOf(unitId);
        const named = people.length > 0 && random() < 0.5 ? [pick(walk, people)] : [];
        return {
          unitId,
          personIds: named,
          weight: between(walk, 1, 5),
          due: random() < 0.6 ? null : addDays(due, between(walk, -10, 1)),
        };
      });
      return {
        given: { kind, shares },
        command: { kind, shares: shares.map((share, at) => ({ ...share, id: `new ${at}` })) },
        unknown: shares.some(({ unitId }) => !below.includes(unitId)),
      };
    }
    case "assign": {
      const own = peopleOf(duty.unitId);
      const from = random() < 0.1 ? [...world.people.keys()] : own;
      const personIds = from.length === 0 ? [] : [...new Set([pick(walk, from), pick(walk, from)])];
      return {
        given: { kind, personIds },
        command: { kind, personIds },
        unknown: personIds.some((id) => !own.includes(id)),
      };
    }
    case "claim":
      return plain({ kind, statement: words, why: random() < 0.6 ? "其余单位已口头答复" : null });
    case "askExtension":
      return plain({ kind, to: addDays(due, between(walk, -3, 30)), reason: words });
    case "grantExtension":
      return plain({ kind, to: random() < 0.7 ? null : addDays(due, between(walk, -2, 20)) });
    case "reassign":
      return plain({ kind, answer: random() < 0.5 ? null : words });
    case "decline":
    case "sendBack":
    case "refuseExtension":
    case "withdraw":
    case "reopen":
      return plain({ kind, reason: words });
    case "sign":
    case "accept":
    case "signOff":
      return plain({ kind });
  }
}

const contentOf = (walk: Walk): ReportContent => ({
  done: `第${walk.steps}步已办`,
  problems: walk.random() < 0.3 ? "缺人手" : "",
  next: "",
  percent: between(walk, 0, 100),
  figures: walk.random() < 0.4 ? [{ name: "排查处数", value: String(walk.steps), unit: "处" }] : [],
  evidence: [],
});

const wireOf = ({ evidence, ...content }: ReportContent) => ({
  ...content,
  figures: [...content.figures],
  fileIds: [...evidence],
});

/** A report on a duty: a draft, or handed in at once, on the phone with the signature. */
export async function writeReport(walk: Walk): Promise<void> {
  const { world, random } = walk;
  const who = anybody(walk, (one) =>
    seenBy(world, one).some((each) => each.duty.state === "active" && isInside(one, each)),
  );
  const seen = seenBy(world, who);
  const own = seen.filter((each) => isInside(who, each));
  const from = random() < 0.9 && own.length > 0 ? own : [...world.duties.values()];
  const working = from.filter(
    ({ duty: { state } }) => state === "active" || state === "claimed" || state === "assigned",
  );
  const wanted = rather(walk, working, ({ chases }) => chases > 0);
  const each = pick(
    walk,
    random() < 0.9 && wanted.length > 0 ? rather(walk, wanted, isShare) : from,
  );
  const submit = random() < 0.8;
  const sign = random() < 0.3;
  const content = contentOf(walk);
  const call = await callAs(walk, who);
  const answer = await holdAgainst(
    walk,
    `${who.name} reports ${content.percent}% of ${each.duty.state} ${each.duty.id}${submit ? ", hands it in" : ""}${sign ? ", signs" : ""}`,
    foreseeReport(world, who, each, content, { submit, sign }),
    () =>
      call("POST /api/duties/:dutyId/reports", {
        params: { dutyId: each.duty.id },
        body: { content: wireOf(content), submit, sign },
      }),
    ({ id }) => id,
  );
  if (answer === null) return;
  count(walk, submit ? "report handed in" : "report drafted");
  checkReport(walk, who, answer);
}

/** What is done with a report that is there: changed, handed in, passed, accepted, sent back. */
export async function commandReport(walk: Walk): Promise<void> {
  const { world, random, steps } = walk;
  const offersTo = (one: PlainPerson) =>
    seenBy(world, one).flatMap((each) =>
      reportsFor(world, one, each)
        .filter((report) => offeredOf(world, one, each, report).length > 0)
        .map((report) => ({ each, report })),
    );
  const who = anybody(walk, (one) => offersTo(one).length > 0);
  const offers = offersTo(who);
  const all = [...world.reports.values()];
  if (all.length === 0) return;
  const open =
    random() < 0.85 && offers.length > 0
      ? pick(
          walk,
          rather(walk, offers, (one) => isShare(one.each)),
        )
      : null;
  const found = open?.report ?? pick(walk, all);
  const each = known(world.duties, found.report.dutyId);
  const may = open === null ? [] : offeredOf(world, who, each, found);
  const every = [
    "saveReport",
    "submitReport",
    "reviewReport",
    "acceptReport",
    "sendBackReport",
  ] as const;
  const kind =
    may.length > 0 && random() < 0.9
      ? pick(
          walk,
          rather(walk, may, (one) => one === "acceptReport"),
        )
      : pick(walk, every);
  const content = contentOf(walk);
  const alsoSubmits = kind === "saveReport" && random() < 0.6;
  const commands: readonly ReportCommand[] =
    kind === "saveReport"
      ? [{ kind, content }, ...(alsoSubmits ? [{ kind: "submitReport" } as const] : [])]
      : [kind === "sendBackReport" ? { kind, reason: `第${steps}步退回` } : { kind }];
  const call = await callAs(walk, who);
  const reportId = found.report.id;
  const { rows } = await walk.server.database.ownerPool.query<{ version: number }>(
    "select version from report where id = $1",
    [reportId],
  );
  const version = rows[0]?.version ?? 1;
  const [command] = commands;
  const answer = await holdAgainst(
    walk,
    `${who.name} gives ${commands.map((one) => one.kind).join("+")} to ${found.report.state} report ${reportId} of ${each.duty.state} ${each.duty.id}`,
    foreseeReportCommands(world, who, found, commands),
    () =>
      command === undefined || command.kind === "saveReport"
        ? call("PUT /api/reports/:reportId", {
            params: { reportId },
            body: { version, content: wireOf(content), submit: alsoSubmits },
          })
        : call("POST /api/reports/:reportId/commands", {
            params: { reportId },
            body: { version, command },
          }),
    ({ id }) => id,
  );
  if (answer === null) return;
  count(walk, kind);
  checkReport(walk, who, answer);
}

function checkReport(
  walk: Walk,
  who: PlainPerson,
  row: {
    readonly id: string;
    readonly no: number;
    readonly state: string;
    readonly stepsLeft: number;
    readonly percent: number;
    readonly commands: readonly string[];
  },
): void {
  const found = known(walk.world.reports, row.id);
  const each = known(walk.world.duties, found.report.dutyId);
  const { state, stepsLeft, content } = found.report;
  const wanted = [
    found.no,
    state,
    stepsLeft,
    content.percent,
    [...offeredOf(walk.world, who, each, found)].sort(),
  ];
  const got = [row.no, row.state, row.stepsLeft, row.percent, [...row.commands].sort()];
  if (JSON.stringify(wanted) !== JSON.stringify(got))
    fault(walk, `report ${row.id}: ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`);
}

/** Reminders, mostly of those that may be reminded. */
export async function chase(walk: Walk, who: PlainPerson): Promise<void> {
  const { world, random } = walk;
  const seen = seenBy(world, who);
  const given = seen.filter(({ planId, duty }) =>
    who.posts.some(({ unitId, role }) =>
      role === "supervision"
        ? isWithin(world, duty.unitId, unitId)
        : role !== "leader" && known(world.plans, planId).unitId === unitId,
    ),
  );
  const from = random() < 0.85 && given.length > 0 ? given : seen;
  if (from.length === 0) return;
  const duties = [...new Set(Array.from({ length: between(walk, 1, 4) }, () => pick(walk, from)))];
  const foreseen = foreseeChase(world, who, duties);
  const call = await callAs(walk, who);
  const answer = await holdAgainst(walk, `${who.name} reminds ${duties.length}`, foreseen, () =>
    call("POST /api/chases", { body: { dutyIds: duties.map(({ duty }) => duty.id), note: "" } }),
  );
  if (answer === null) return;
  if (answer.chased !== foreseen.chased)
    fault(walk, `reminded ${answer.chased} of ${foreseen.chased}`);
  count(walk, "chase");
}

/** The same command for several duties: each by itself. */
export async function signSeveral(walk: Walk, who: PlainPerson): Promise<void> {
  const { world } = walk;
  const all = [...world.duties.values()].filter(({ duty }) => duty.state === "assigned");
  const own = seenBy(world, who).filter((each) => offered(world, who, each).includes("sign"));
  if (own.length === 0 || all.length === 0) return;
  const duties = [...new Set([pick(walk, own), pick(walk, own), pick(walk, all)])];
  const foreseen = duties.map((each) => foreseeCommand(world, who, each, { kind: "sign" }));
  const versions = await Promise.all(duties.map(({ duty }) => versionOf(walk, duty.id)));
  const call = await callAs(walk, who);
  const commit = () => {
    for (const one of foreseen) if (one.kind === "done") one.commit((id) => id);
  };
  const answer = await holdAgainst(
    walk,
    `${who.name} signs for ${duties.length}`,
    { kind: "done", made: [], commit },
    () =>
      call("POST /api/duties/commands", {
        body: {
          duties: duties.map(({ duty }, at) => ({ id: duty.id, version: versions[at] ?? 1 })),
          command: { kind: "sign" },
        },
      }),
  );
  const done = answer?.results.map((each) => each.done).join();
  const wanted = foreseen.map(({ kind }) => kind === "done").join();
  if (done !== wanted) fault(walk, `signed ${done} instead of ${wanted}`);
  count(walk, "several signed");
}
