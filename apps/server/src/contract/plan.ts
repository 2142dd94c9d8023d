import { z } from "zod";
import { endpointTable } from "./endpoint.ts";
import { bilingual } from "./error.ts";
import { MOST_UPLOAD_BYTES } from "./file.ts";
import { reviewRow } from "./review.ts";
import {
  day,
  id,
  keptText,
  moment,
  name,
  page,
  pageQuery,
  reason,
  version,
  versionInAddress,
} from "./value.ts";

/** 草稿 | 送审 | 已发布 | 已办结. */
export const planState = z.enum(["draft", "review", "published", "closed"]);

/** 方案 | 通知 | 决定 | 年度计划、要点 | 清单: the compiler's words. */
export const planKind = z.enum(["plan", "notice", "decision", "annual-plan", "task-list"]);

/** 派发 | 长期要求 | 仅备查. */
export const disposition = z.enum(["dispatched", "standing", "noted"]);

const role = keptText.trim().min(1).max(60).optional();

/** What an owner's name stands for; the ledger's shape. `role` is who in the units is addressed: 主要负责人. */
export const ownerTarget = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("unit"), id, role }),
  z.strictObject({ kind: z.literal("units"), ids: z.array(id).min(1).max(5000), role }),
  z.strictObject({
    kind: z.literal("unitSet"),
    id,
    except: z.array(id).max(5000).optional(),
    role,
  }),
  z.strictObject({ kind: z.literal("workgroup"), id, members: z.boolean().optional(), role }),
  z.strictObject({ kind: z.literal("post"), id }),
]);

/** A code with its sentence. */
export const why = z.object({
  code: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
  text: bilingual,
});

/** How a task names one: 牵头, 配合, or neither. */
export const ownerPart = z.enum(["lead", "support", "owner"]);

/** A reporting rhythm without words: every 25th is `{ unit: "month", interval: 1, day: 25 }`; day null is the last. */
export const rhythm = z.strictObject({
  unit: z.enum(["day", "week", "ten-days", "half-month", "month", "quarter", "half-year", "year"]),
  interval: z.int().min(1).max(50),
  day: z.int().min(1).max(366).nullable(),
});

/** When lights turn; the ledger's shape and checks. */
export const lightRule = z.strictObject({
  soonDays: z.number(),
  behindPoints: z.number().nullable(),
  slip: z.boolean(),
  silentYellow: z.number(),
  silentRed: z.number(),
});

/** A written name of a draft and what became of it: one question a name, whatever number of tasks bears it. */
export const draftOwner = z.object({
  written: z.string(),
  version,
  /** `answered`: a clerk said what it means. */
  status: z.enum(["resolved", "answered", "ambiguous", "unknown"]),
  target: ownerTarget.nullable(),
  /** The target's name, as units are called now. */
  targetName: z.string().nullable(),
  /** Why it resolved so, or the one question that would settle it. */
  why,
  candidates: z.array(z.object({ target: ownerTarget, name: z.string(), why })),
  /** Tasks that bear the name. */
  taskKeys: z.array(z.string()),
});

/** A compiled task of a draft, with what the clerk decided; its words are in the compiled document. */
export const draftTask = z.object({
  key: z.string(),
  version,
  position: z.number(),
  /** `二（三）1`, as the plan numbers it. */
  no: z.string(),
  text: z.string(),
  disposition,
  /** The clerk chose it; else it is a proposal. */
  stated: z.boolean(),
  proposed: disposition,
  why: z.object({ code: z.string(), text: bilingual }),
  owners: z.array(z.object({ written: z.string(), part: ownerPart })),
  deadline: day.nullable(),
  recurrence: rhythm.nullable(),
  /** Already a task of the published version. */
  taskId: id.nullable(),
});

/** What keeps a plan from being published, or is worth a look before: `taskKey` or `diagnostic` says where. */
export const gateReason = z.object({
  code: z.string(),
  message: bilingual,
  help: bilingual,
  taskKey: z.string().nullable(),
  /** Written name to answer. */
  written: z.string().nullable(),
  /** Offsets of the draft's own text, as it was compiled. */
  span: z.object({ start: z.number(), end: z.number() }).nullable(),
  quote: z.string().nullable(),
});

/** The gate: it is open when there are no reasons. Warnings never keep a plan back. */
export const gate = z.object({
  open: z.boolean(),
  reasons: z.array(gateReason),
  warnings: z.array(gateReason),
});

/** 一致 | 分解 | 加码 | 涉及: how a clause carries out one of the parent plan. */
export const clauseLink = z.strictObject({
  clauseId: keptText.min(1).max(200),
  parentClauseId: keptText.min(1).max(200),
  kind: z.enum(["equal", "part", "more", "touches"]),
});

/** What the actor may do with a plan. */
export const planMay = z.object({
  edit: z.boolean(),
  comment: z.boolean(),
  publish: z.boolean(),
  revise: z.boolean(),
  close: z.boolean(),
  delete: z.boolean(),
  dispatch: z.boolean(),
});

/** A line of the list of plans. */
export const planRow = z.object({
  id,
  version,
  title: z.string(),
  number: z.string().nullable(),
  kind: planKind,
  /** For those who may not see drafts, what is published stays `published` while it is revised. */
  state: planState,
  unitId: id,
  unitName: z.string(),
  starts: day.nullable(),
  ends: day.nullable(),
  publishedNo: z.number(),
  publishedAt: moment.nullable(),
  createdAt: moment,
  parentId: id.nullable(),
  may: planMay,
});

/** A line of the list with how far its duties are, of those that the actor sees; null before any was given out. */
export const planListRow = planRow.extend({
  progress: z.object({ total: z.number(), done: z.number(), red: z.number() }).nullable(),
});

/** A draft as its unit and its reviewers see it. */
export const drafting = z.object({
  draftVersion: version,
  /** Texts, corrections and waivers: the compiler's `Draft`. */
  draft: z.unknown(),
  title: z.string(),
  /** Corrections that no longer find their task. */
  orphans: z.array(z.string()),
  tasks: z.array(draftTask),
  owners: z.array(draftOwner),
  reviews: z.array(reviewRow),
  gate,
});

/** A plan with all that the actor may see of it. */
export const planDetail = planRow.extend({
  document: z.object({
    fileId: id,
    name: z.string(),
    format: z.string(),
    size: z.number(),
    /** What the reader left out or changed. */
    notes: z.array(bilingual),
  }),
  defaultOwner: z.object({ target: ownerTarget, name: z.string().nullable() }).nullable(),
  defaultRhythm: rhythm.nullable(),
  /** Null: the default rule holds. */
  lightRule: lightRule.nullable(),
  /** Null where there is none, or none that the actor may see. */
  parent: z.object({ planId: id, title: z.string(), dutyId: id.nullable() }).nullable(),
  clauseLinks: z.array(clauseLink),
  /** Null for those who may see only what was published. */
  drafting: drafting.nullable(),
});

/** A task as it was published; duties point to its id, which outlives versions. */
export const publishedTask = z.object({
  id,
  key: z.string(),
  position: z.number(),
  no: z.string(),
  /** Heads of the clauses above, outermost first. */
  path: z.array(z.string()),
  kind: z.enum(["task", "requirement"]),
  text: z.string(),
  quote: z.string(),
  span: z.object({ start: z.number(), end: z.number() }),
  deadline: day.nullable(),
  deadlineQuote: z.string().nullable(),
  recurrence: rhythm.nullable(),
  quotas: z.array(z.object({ quote: z.string() })),
  disposition,
  owners: z.array(
    z.object({ written: z.string(), part: ownerPart, target: ownerTarget.nullable() }),
  ),
  sinceNo: z.number(),
});

/** A numbered heading or item of the newest published version. */
export const clauseRow = z.object({
  id: z.string(),
  position: z.number(),
  no: z.string(),
  /** 1 `一、` … 5 `①`, 6 for 一是. */
  level: z.number(),
  head: z.string(),
  path: z.array(z.string()),
});

/** A published version. */
export const versionRow = z.object({
  no: z.number(),
  title: z.string(),
  digest: z.string(),
  publishedAt: moment,
  /** Null where the actor may not know it. */
  publishedBy: z.string().nullable(),
  taskCount: z.number(),
});

/** How many plans stand in each state, under the list's other filters. */
export const planCounts = z.object({
  draft: z.number(),
  review: z.number(),
  published: z.number(),
  closed: z.number(),
});

const planParams = z.strictObject({ planId: id });
const versionParams = z.strictObject({ planId: id, no: z.coerce.number().int().min(1).max(1e6) });
const taskKey = z.string().min(1).max(200);
const drafters = ["office", "head", "liaison"] as const;
const publishers = ["office", "head"] as const;

const planFilters = {
  /** A unit and all below it. */
  unitId: id.optional(),
  /** Plans that run in this year. */
  year: z.coerce.number().int().min(1949).max(2200).optional(),
  /** Words of the title or the number. */
  text: z.string().trim().max(100).optional(),
  /** Plans that carry out this one. */
  parentId: id.optional(),
};

export const planEndpoints = endpointTable({
  "GET /api/plans": {
    summary: { zh: "方案清单", en: "List plans" },
    access: "person",
    query: z.strictObject({ ...pageQuery, ...planFilters, state: planState.optional() }),
    answer: page(planListRow),
  },
  "GET /api/plans/counts": {
    summary: { zh: "方案计数", en: "Count plans by state" },
    access: "person",
    query: z.strictObject(planFilters),
    answer: planCounts,
  },
  "POST /api/plans": {
    summary: { zh: "上传方案", en: "Upload a plan document and compile it" },
    access: drafters,
    query: z.strictObject({
      name,
      unitId: id,
      parentId: id.optional(),
      parentDutyId: id.optional(),
    }),
    upload: { maxBytes: MOST_UPLOAD_BYTES },
    answer: planDetail,
  },
  "GET /api/plans/:planId": {
    summary: { zh: "方案详情", en: "One plan" },
    access: "person",
    params: planParams,
    answer: planDetail,
  },
  "GET /api/plans/:planId/file": {
    summary: { zh: "方案原件", en: "The document as it was uploaded" },
    access: "person",
    params: planParams,
    file: "application/octet-stream",
  },
  "PUT /api/plans/:planId/draft": {
    summary: { zh: "保存核对结果", en: "Save the draft; it is compiled anew" },
    access: drafters,
    params: planParams,
    body: z.strictObject({ draft: z.unknown(), draftVersion: version }),
    // A draft may put other words in place of every paragraph of a long document.
    bodyBytes: 20 * 1024 * 1024,
    answer: planDetail,
  },
  "PUT /api/plans/:planId/file": {
    summary: { zh: "换用修订后的文件", en: "Go on with a revised document" },
    access: drafters,
    params: planParams,
    query: z.strictObject({ name, draftVersion: versionInAddress }),
    upload: { maxBytes: MOST_UPLOAD_BYTES },
    answer: planDetail,
  },
  "PATCH /api/plans/:planId": {
    summary: { zh: "方案设置", en: "Default owner and rhythm, lights, days, parent plan" },
    access: drafters,
    params: planParams,
    body: z.strictObject({
      version,
      defaultOwner: ownerTarget.nullable().optional(),
      defaultRhythm: rhythm.nullable().optional(),
      lightRule: lightRule.partial().nullable().optional(),
      starts: day.nullable().optional(),
      ends: day.nullable().optional(),
      parentId: id.nullable().optional(),
      parentDutyId: id.nullable().optional(),
    }),
    answer: planDetail,
  },
  "PATCH /api/plans/:planId/tasks/:key": {
    summary: { zh: "任务去向", en: "Dispatch, keep standing or only note a task of a draft" },
    access: drafters,
    params: z.strictObject({ planId: id, key: taskKey }),
    /** Null goes back to the proposal. */
    body: z.strictObject({ version, disposition: disposition.nullable() }),
    answer: draftTask,
  },
  "PATCH /api/plans/:planId/tasks": {
    summary: { zh: "批量设定任务去向", en: "The same for several tasks" },
    access: drafters,
    params: planParams,
    body: z.strictObject({
      tasks: z
        .array(z.strictObject({ key: taskKey, version }))
        .min(1)
        .max(2000),
      disposition: disposition.nullable(),
    }),
    answer: z.object({ tasks: z.array(draftTask) }),
  },
  "PUT /api/plans/:planId/owners": {
    summary: {
      zh: "指认责任单位",
      en: "Say what a written name means, for all tasks that bear it",
    },
    access: drafters,
    params: planParams,
    body: z.strictObject({
      written: z.string().min(1).max(2000),
      version,
      /** Null takes the answer back. */
      target: ownerTarget.nullable(),
      /** Also for the unit's later plans. */
      remember: z.boolean().default(true),
    }),
    answer: z.object({ owner: draftOwner, gate }),
  },
  "POST /api/plans/:planId/owners/resolve": {
    summary: {
      zh: "重新识别责任单位",
      en: "Resolve unanswered names anew, after units have changed",
    },
    access: drafters,
    params: planParams,
    body: z.strictObject({ draftVersion: version }),
    answer: z.object({ owners: z.array(draftOwner), gate }),
  },
  "PUT /api/plans/:planId/clause-links": {
    summary: { zh: "与上级方案条款的对应", en: "Which clauses carry out which of the parent plan" },
    access: drafters,
    params: planParams,
    body: z.strictObject({ version, links: z.array(clauseLink).max(5000) }),
    answer: planDetail,
  },
  "GET /api/plans/:planId/gate": {
    summary: { zh: "发布前检查", en: "What keeps a draft from being published" },
    access: "person",
    params: planParams,
    answer: gate,
  },
  "POST /api/plans/:planId/publish": {
    summary: { zh: "发布", en: "Publish a draft as the next version" },
    access: publishers,
    params: planParams,
    body: z.strictObject({ version, draftVersion: version }),
    answer: planDetail,
  },
  "POST /api/plans/:planId/revise": {
    summary: { zh: "修订", en: "Draft anew; what is published stays in force" },
    access: drafters,
    params: planParams,
    body: z.strictObject({ version }),
    answer: planDetail,
  },
  "POST /api/plans/:planId/close": {
    summary: { zh: "办结归档", en: "Close a plan" },
    access: publishers,
    params: planParams,
    body: z.strictObject({
      version,
      reason,
      /** Close it though duties are open; without it that is refused, and told how many. */
      confirmOpen: z.boolean().default(false),
    }),
    answer: planDetail,
  },
  "DELETE /api/plans/:planId": {
    summary: { zh: "删除未发布的草稿", en: "Delete a draft that was never published" },
    access: drafters,
    params: planParams,
    query: z.strictObject({ version: versionInAddress }),
  },
  "GET /api/plans/:planId/tasks": {
    summary: { zh: "已发布的任务", en: "Tasks of the published version" },
    access: "person",
    params: planParams,
    answer: z.object({ rows: z.array(publishedTask) }),
  },
  "GET /api/plans/:planId/clauses": {
    summary: {
      zh: "条款：已发布的，或草稿的",
      en: "Clauses of the published version, or those of the draft for who may see it",
    },
    access: "person",
    params: planParams,
    query: z.strictObject({ draft: z.literal("1").optional() }),
    answer: z.object({ rows: z.array(clauseRow) }),
  },
  "GET /api/plans/:planId/versions": {
    summary: { zh: "历次发布", en: "Published versions" },
    access: "person",
    params: planParams,
    answer: z.object({ rows: z.array(versionRow) }),
  },
  "GET /api/plans/:planId/versions/:no": {
    summary: { zh: "某次发布的内容", en: "One published version with its compiled plan" },
    access: "person",
    params: versionParams,
    /** `plan` is the shape of docs/plan.schema.json. */
    answer: versionRow.extend({ draft: z.unknown(), plan: z.unknown() }),
  },
  "GET /api/plans/:planId/versions/:no/file": {
    summary: { zh: "某次发布的原件", en: "The document of one version" },
    access: "person",
    params: versionParams,
    file: "application/octet-stream",
  },
});
