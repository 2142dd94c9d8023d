import { z } from "zod";
import { endpointTable } from "./endpoint.ts";
import { rhythm } from "./plan.ts";
import { day, id, moment, page, pageQuery, reason, sentences, version } from "./value.ts";

/** Where a duty stands; the ledger's words. */
export const dutyState = z.enum([
  "assigned",
  "active",
  "claimed",
  "done",
  "signedOff",
  "declined",
  "transferred",
  "withdrawn",
]);

export const dutyPart = z.enum(["sole", "lead", "support"]);

export const light = z.enum(["red", "yellow", "green", "blue"]);

/** A colour with its reason, told in both languages. */
export const lit = z.object({
  light,
  code: z.string(),
  reason: z.object({ zh: z.string(), en: z.string() }),
  overridden: z.boolean(),
});

/** What the actor may do with a duty now; the ledger's words. */
export const dutyCommandKind = z.enum([
  "sign",
  "decline",
  "transfer",
  "split",
  "assign",
  "claim",
  "sendBack",
  "accept",
  "askExtension",
  "grantExtension",
  "refuseExtension",
  "withdraw",
  "signOff",
  "reassign",
  "reopen",
]);

/** A person's name with what they are, where the actor may know it. */
export const someone = z.object({ id, name: z.string() }).nullable();

/** One row of the list of duties. */
export const dutyRow = z.object({
  id,
  version,
  planId: id,
  planTitle: z.string(),
  taskId: id,
  /** `二（三）1`, as the plan numbers it. */
  taskNo: z.string(),
  taskText: z.string(),
  /** Place in the plan, for its order. */
  taskPosition: z.number(),
  unitId: id,
  unitName: z.string(),
  part: dutyPart,
  parentId: id.nullable(),
  state: dutyState,
  percent: z.number(),
  starts: day,
  due: day.nullable(),
  overdue: z.boolean(),
  lit: lit.nullable(),
  /** Sentence of the newest report that the actor may see. */
  latest: z.string().nullable(),
  reportedAt: moment.nullable(),
  /** Not yet answered reminders. */
  chases: z.number(),
  persons: z.array(z.string()),
  commands: z.array(dutyCommandKind),
  /** Open, and the actor may remind its unit. */
  mayChase: z.boolean(),
});

const list = <T extends z.ZodType>(one: T) =>
  z
    .union([one, z.array(one)])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .optional();

/** Filters of the list, as they stand in the address of the page. */
export const dutyQuery = z.strictObject({
  ...pageQuery,
  /** `held`: by my units; `named`: naming me; `led`: of tasks that we lead; `given`: of my unit's plans; else all in reach. */
  scope: z.enum(["held", "named", "led", "given", "reach"]).default("reach"),
  state: list(dutyState),
  light: list(light),
  part: list(dutyPart),
  planId: id.optional(),
  taskId: id.optional(),
  /** A unit and all below it. */
  unitId: id.optional(),
  /** With `unitId`: that unit alone. */
  exactUnit: z.stringbool().optional(),
  dueFrom: day.optional(),
  dueTo: day.optional(),
  overdue: z.stringbool().optional(),
  /** Not answered yet: neither signed for nor declined. */
  unanswered: z.stringbool().optional(),
  /** Words of the task, the plan or the unit. */
  text: z.string().trim().max(100).optional(),
  /** Also shares of duties, else only what plans gave out. */
  shares: z.stringbool().default(false),
  sort: z.enum(["due", "plan", "unit", "reported"]).default("due"),
});

/** How many in each state and light, for one set of filters; counts stop at 10,000. */
export const dutyCounts = z.object({
  total: z.number(),
  capped: z.boolean(),
  states: z.partialRecord(dutyState, z.number()),
  lights: z.partialRecord(light, z.number()),
  overdue: z.number(),
});

/** A line of the history of a duty. */
export const historyLine = z.object({
  id,
  at: moment,
  kind: z.string(),
  person: someone,
  unitName: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
});

/** A duty with all that stands around it, as far as the actor may see. */
export const dutyDetail = dutyRow.extend({
  wording: z.string(),
  statement: z.string(),
  assignedAt: moment,
  signedAt: moment.nullable(),
  claimedAt: moment.nullable(),
  doneAt: moment.nullable(),
  signedOffAt: moment.nullable(),
  personIds: z.array(id),
  weight: z.number(),
  task: z.object({
    id,
    quote: z.string(),
    /** Heads of the clauses above, outermost first. */
    path: z.array(z.string()),
    deadlineQuote: z.string().nullable(),
    quotas: z.array(z.object({ quote: z.string() })),
    planVersionNo: z.number(),
    /** Offsets of the quote in the plan's text. */
    span: z.object({ start: z.number(), end: z.number() }),
    done: z.boolean(),
    percent: z.number(),
  }),
  /** The other units of the same task. */
  others: z.array(
    z.object({
      id,
      unitId: id,
      unitName: z.string(),
      part: dutyPart,
      state: dutyState,
      percent: z.number(),
      due: day.nullable(),
      lit: lit.nullable(),
      signedAt: moment.nullable(),
      chases: z.number(),
      mayChase: z.boolean(),
    }),
  ),
  shares: z.array(
    z.object({
      id,
      version,
      unitId: id,
      unitName: z.string(),
      persons: z.array(z.string()),
      state: dutyState,
      weight: z.number(),
      percent: z.number(),
      due: day.nullable(),
      signedAt: moment.nullable(),
      chases: z.number(),
      mayChase: z.boolean(),
    }),
  ),
  /** What this carries out of the parent plan, as far as the actor sees that plan. */
  carriesOut: z.array(
    z.object({
      planId: id,
      planTitle: z.string(),
      clauseId: z.string(),
      kind: z.enum(["equal", "part", "more", "touches"]),
      no: z.string(),
      head: z.string(),
      /** The task of the parent plan to go to, and its sentence. */
      taskId: id.nullable(),
      quote: z.string().nullable(),
    }),
  ),
  /** How often a report is wanted, by the task or else by the plan: every 25th; null for none. */
  rhythm: rhythm.nullable(),
  /** Null: none set by hand, or one that holds no more. */
  override: z
    .object({
      light: z.enum(["red", "yellow", "green"]),
      sentence: z.string(),
      /** The last day on which it holds; null: until it is taken back. */
      until: day.nullable(),
      by: someone,
      at: moment.nullable(),
    })
    .nullable(),
  /** The actor may set the light by hand, and take that back. */
  mayLight: z.boolean(),
  extension: z
    .object({ id, to: day, reason: z.string(), askedBy: someone, askedAt: moment })
    .nullable(),
  /** Newest first; what a command answers with lacks the line of that command. */
  history: z.array(historyLine),
});

/** A command with what it brings, and the version of the duty it was given for. */
export const dutyCommand = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("sign") }),
  z.strictObject({ kind: z.literal("decline"), reason }),
  z.strictObject({ kind: z.literal("transfer"), unitId: id, reason }),
  z.strictObject({
    kind: z.literal("split"),
    shares: z
      .array(
        z.strictObject({
          unitId: id,
          personIds: z.array(id).max(50).default([]),
          weight: z.int().min(1).max(1000).default(1),
          due: day.nullable().default(null),
          wording: sentences.default(""),
        }),
      )
      .min(1)
      .max(500),
  }),
  z.strictObject({ kind: z.literal("assign"), personIds: z.array(id).max(50) }),
  z.strictObject({
    kind: z.literal("claim"),
    statement: sentences,
    why: sentences.nullable().default(null),
  }),
  z.strictObject({ kind: z.literal("sendBack"), reason }),
  z.strictObject({ kind: z.literal("accept") }),
  z.strictObject({ kind: z.literal("askExtension"), to: day, reason }),
  z.strictObject({ kind: z.literal("grantExtension"), to: day.nullable().default(null) }),
  z.strictObject({ kind: z.literal("refuseExtension"), reason }),
  z.strictObject({ kind: z.literal("withdraw"), reason }),
  z.strictObject({ kind: z.literal("signOff") }),
  z.strictObject({ kind: z.literal("reassign"), answer: sentences.nullable().default(null) }),
  z.strictObject({ kind: z.literal("reopen"), reason }),
]);

/** What came of one of several: done, or why not. */
export const batchResult = z.object({
  dutyId: id,
  done: z.boolean(),
  error: z
    .object({
      code: z.string(),
      message: z.object({ zh: z.string(), en: z.string() }),
      help: z.object({ zh: z.string(), en: z.string() }),
    })
    .nullable(),
});

const dutyParams = z.strictObject({ dutyId: id });

export const dutyEndpoints = endpointTable({
  "GET /api/duties": {
    summary: { zh: "任务清单（承办）", en: "List duties" },
    access: "person",
    query: dutyQuery,
    answer: page(dutyRow),
  },
  "GET /api/duties/counts": {
    summary: { zh: "任务计数", en: "Count duties by state and light" },
    access: "person",
    query: dutyQuery.omit({ after: true, limit: true }),
    answer: dutyCounts,
  },
  "GET /api/duties/export": {
    summary: {
      zh: "导出任务清单",
      en: "Duties as an Excel file, with the filters and order of the list",
    },
    access: "person",
    query: dutyQuery.omit({ after: true, limit: true }),
    file: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  "GET /api/duties/:dutyId": {
    summary: { zh: "任务详情", en: "One duty" },
    access: "person",
    params: dutyParams,
    answer: dutyDetail,
  },
  "POST /api/duties/:dutyId/commands": {
    summary: { zh: "办理：签收、退回、转办、分解、办结等", en: "Do something with a duty" },
    access: "person",
    params: dutyParams,
    body: z.strictObject({ version, command: dutyCommand }),
    answer: dutyDetail,
  },
  "POST /api/duties/commands": {
    summary: { zh: "批量办理", en: "Do the same with several duties" },
    access: "person",
    body: z.strictObject({
      duties: z.array(z.strictObject({ id, version })).min(1).max(500),
      command: dutyCommand,
    }),
    answer: z.object({ results: z.array(batchResult) }),
  },
  "PUT /api/duties/:dutyId/light": {
    summary: { zh: "人工定灯（须说明理由）", en: "Set a light by hand, with a sentence" },
    access: ["office", "supervision"],
    params: dutyParams,
    body: z.strictObject({
      version,
      override: z
        .strictObject({
          light: z.enum(["red", "yellow", "green"]),
          sentence: reason,
          until: day.nullable().default(null),
        })
        .nullable(),
    }),
    answer: dutyDetail,
  },
});
