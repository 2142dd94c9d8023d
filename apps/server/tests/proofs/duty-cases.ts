import {
  type DutyCommandKind,
  type DutyPart,
  standingOf,
  whoMay,
  whoMayReport,
} from "@luoshi/ledger";
import {
  type Case,
  type CaseContext,
  forEach,
  idOf,
  type MakeCases,
  need,
  plain,
  relationsTo,
  reportRelationsTo,
} from "./cases.ts";
import { type Row, textOf as text } from "./dump.ts";

const standing = (duty: Row) =>
  standingOf({
    part: text(duty, "part") as DutyPart,
    parentId: duty["parent_id"] === null ? null : text(duty, "parent_id"),
  });

const commands: readonly { readonly kind: DutyCommandKind; readonly [field: string]: unknown }[] = [
  { kind: "sign" },
  { kind: "decline", reason: "非本单位职责" },
  { kind: "assign", personIds: [] },
  { kind: "claim", statement: "已完成", why: "配合单位已口头答复" },
  { kind: "sendBack", reason: "再核" },
  { kind: "accept" },
  { kind: "askExtension", to: "2027-12-01", reason: "汛情" },
  { kind: "grantExtension" },
  { kind: "refuseExtension", reason: "不准" },
  { kind: "withdraw", reason: "重复" },
  { kind: "signOff" },
  { kind: "reassign" },
  { kind: "reopen", reason: "复核" },
];

const seesDuty = ({ oracle, who }: CaseContext, duty: Row): boolean =>
  oracle.sees(who, "duty", duty);
const mayGive = (context: CaseContext, duty: Row, kind: DutyCommandKind): boolean =>
  whoMay(kind, standing(duty)).some((each) => relationsTo(context, duty).includes(each));
const noteOf = (duty: Row): string => `${text(duty, "state")} ${standing(duty)}`;

/** Units for a transfer and a split: of the tree, of another tree, below, beside. */
const targets = ["水务局", "一组", "林业局"];

function commandCases(duty: Row, context: CaseContext): readonly Case[] {
  const { oracle } = context;
  const path = text(duty, "unit_path");
  const base = {
    params: { dutyId: idOf(duty) },
    seen: seesDuty(context, duty),
  };
  const version = Number(duty["version"]);
  const simple = commands.map(
    (command): Case => ({
      ...base,
      body: { version, command },
      // A share is signed off with the duty that it is a share of.
      may:
        command.kind === "signOff" && standing(duty) === "share"
          ? null
          : mayGive(context, duty, command.kind),
      note: `${command.kind} ${noteOf(duty)}`,
    }),
  );
  const moved = targets.flatMap((name): readonly Case[] => {
    const unit = oracle.rows("unit").find((row) => row["name"] === name) as Row;
    const to = text(unit, "path");
    const parent = oracle.rows("duty").find((row) => row["id"] === duty["parent_id"]);
    const within = parent === undefined ? path.slice(0, 6) : text(parent, "unit_path");
    return [
      {
        ...base,
        body: { version, command: { kind: "transfer", unitId: idOf(unit), reason: "转办" } },
        seen: base.seen && to.startsWith(within),
        may: mayGive(context, duty, "transfer"),
        note: `transfer ${name} ${noteOf(duty)}`,
      },
      {
        ...base,
        body: { version, command: { kind: "split", shares: [{ unitId: idOf(unit) }] } },
        seen: base.seen && to.startsWith(path),
        may: mayGive(context, duty, "split"),
        note: `split ${name} ${noteOf(duty)}`,
      },
    ];
  });
  return [...simple, ...moved, naming(duty, context)];
}

/** Somebody of another tree cannot be named. */
function naming(duty: Row, context: CaseContext): Case {
  const { oracle } = context;
  const stranger = oracle
    .rows("post")
    .find((post) => text(post, "unit_path").slice(0, 6) !== text(duty, "unit_path").slice(0, 6));
  return {
    params: { dutyId: idOf(duty) },
    body: {
      version: Number(duty["version"]),
      command: { kind: "assign", personIds: [text(stranger ?? {}, "person_id")] },
    },
    seen: false,
    may: mayGive(context, duty, "assign"),
    note: `assign a stranger ${noteOf(duty)}`,
  };
}

const ofDuty = (make: (duty: Row, context: CaseContext) => Partial<Case> = () => ({})): MakeCases =>
  forEach("duty", (duty, context) => ({
    params: { dutyId: idOf(duty) },
    seen: seesDuty(context, duty),
    may: true,
    note: noteOf(duty),
    ...make(duty, context),
  }));

const content = (fileIds: readonly string[] = []) => ({ done: "已办", percent: 50, fileIds });

function reportCases(report: Row, context: CaseContext): readonly Case[] {
  const { oracle, who } = context;
  const duty = need(oracle, "duty", report["duty_id"]);
  const relations = reportRelationsTo(context, duty);
  const state = {
    state: text(report, "state") as "draft",
    stepsLeft: Number(report["steps_left"]) as 0,
  };
  const place = {
    part: text(duty, "part") as DutyPart,
    parentId: duty["parent_id"] === null ? null : text(duty, "parent_id"),
    state: text(duty, "state"),
  } as Parameters<typeof whoMayReport>[2];
  return (["submitReport", "reviewReport", "acceptReport", "sendBackReport"] as const).map(
    (kind): Case => ({
      params: { reportId: idOf(report) },
      body: {
        version: Number(report["version"]),
        command: kind === "sendBackReport" ? { kind, reason: "补充" } : { kind },
      },
      seen: oracle.sees(who, "report", report),
      may: whoMayReport(kind, state, place).some((each) => relations.includes(each)),
      note: `${kind} ${text(report, "state")}`,
    }),
  );
}

/** Cases of duties, reports, files, and what is told of them. */
export const dutyCases: Readonly<Record<string, MakeCases>> = {
  "GET /api/duties": plain(),
  "GET /api/duties/counts": plain(),
  "GET /api/duties/export": plain(),
  "GET /api/duties/{dutyId}": ofDuty(),
  "GET /api/duties/{dutyId}/reports": ofDuty(),
  "POST /api/duties/{dutyId}/commands": forEach("duty", commandCases),
  "POST /api/duties/commands": ofDuty((duty, context) => ({
    params: {},
    body: {
      duties: [{ id: idOf(duty), version: Number(duty["version"]) }],
      command: { kind: "sign" },
    },
    seen: true,
    may: true,
    // Each of several is refused by itself, with an answer of 200.
    passesOver: !(seesDuty(context, duty) && mayGive(context, duty, "sign")),
  })),
  "PUT /api/duties/{dutyId}/light": ofDuty((duty, context) => ({
    body: {
      version: Number(duty["version"]),
      override: { light: "red", sentence: "汛情紧急" },
    },
    may: relationsTo(context, duty).some((each) => each === "dispatcher" || each === "supervision"),
  })),
  "POST /api/duties/{dutyId}/reports": forEach("duty", (duty, context) => {
    const { oracle, who } = context;
    const may = reportRelationsTo(context, duty).includes("holder");
    const base = { params: { dutyId: idOf(duty) }, note: noteOf(duty), may };
    const foreign = oracle.rows("file").find((file) => file["uploaded_by"] !== who.personId);
    return [
      { ...base, seen: seesDuty(context, duty), body: { content: content(), submit: true } },
      // A file that somebody else brought cannot be attached.
      {
        ...base,
        seen: false,
        note: "another's file",
        may: may ? true : null,
        body: { content: content([idOf(foreign ?? {})]), submit: true },
      },
    ];
  }),
  "PUT /api/reports/{reportId}": forEach("report", (report, context) => ({
    params: { reportId: idOf(report) },
    body: { version: Number(report["version"]), content: content(), submit: false },
    seen: context.oracle.sees(context.who, "report", report),
    may: reportRelationsTo(context, need(context.oracle, "duty", report["duty_id"])).includes(
      "holder",
    ),
    note: text(report, "state"),
  })),
  "POST /api/reports/{reportId}/commands": forEach("report", reportCases),
  "POST /api/chases": ofDuty((duty, context) => ({
    params: {},
    body: { dutyIds: [idOf(duty)], note: "请抓紧" },
    may: relationsTo(context, duty).some((each) => each !== "holder"),
  })),
  "POST /api/files": forEach("unit", (unit, { oracle, who }) => ({
    query: { name: "证明.txt", unitId: idOf(unit) },
    bytes: Buffer.from("证明"),
    seen: oracle.sees(who, "unit", unit),
    may: who.posts.some(({ unitId }) => unitId === idOf(unit)),
    note: "",
  })),
  "GET /api/files/{fileId}": ofFile(),
  "GET /api/files/{fileId}/bytes": ofFile(),
  "GET /api/roll-up": () =>
    ["unit", "task", "plan"].map((by) => ({ query: { by }, seen: true, may: true, note: by })),
  "GET /api/board": plain(),
  "GET /api/inbox": plain(),
  "GET /api/notices": plain(),
  "POST /api/notices/read": forEach("notice", (notice, { oracle, who }) => ({
    body: { ids: [idOf(notice)] },
    seen: true,
    may: true,
    note: text(notice, "kind"),
    passesOver: !oracle.sees(who, "notice", notice),
  })),
  "GET /api/views": plain({ query: { page: "duties" } }),
  "POST /api/views": forEach("unit", (unit, { oracle, who }) => ({
    body: { page: "duties", name: "本单位", search: "", unitId: idOf(unit) },
    seen: oracle.sees(who, "unit", unit),
    may: who.units.has(idOf(unit)),
    note: "",
  })),
  "PUT /api/views/{viewId}": ofView((view) => ({
    body: { version: Number(view["version"]), name: "新名", search: "" },
  })),
  "DELETE /api/views/{viewId}": ofView(() => ({})),
};

/** Files by what they are for, so that each kind is asked for. */
function ofFile(): MakeCases {
  return forEach("file", (file, { oracle, who }) => {
    const [evidence] = oracle.rows("evidence").filter((row) => row["file_id"] === file["id"]);
    const behind =
      evidence === undefined ? "" : text(need(oracle, "report", evidence["report_id"]), "state");
    const isDocument = oracle.rows("document").some((row) => row["file_id"] === file["id"]);
    return {
      params: { fileId: idOf(file) },
      seen: oracle.sees(who, "file", file),
      may: true,
      note: isDocument ? "document" : behind === "" ? "loose" : `evidence of ${behind}`,
    };
  });
}

function ofView(more: (view: Row) => Partial<Case>): MakeCases {
  return forEach("saved_view", (view, { oracle, who }) => ({
    params: { viewId: idOf(view) },
    seen: oracle.sees(who, "saved_view", view),
    may: view["person_id"] === who.personId,
    note: "",
    ...more(view),
  }));
}
