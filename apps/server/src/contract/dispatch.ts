import { z } from "zod";
import { dutyPart } from "./duty.ts";
import { endpointTable } from "./endpoint.ts";
import { day, id, moment, sentences, version } from "./value.ts";

const planParams = z.strictObject({ planId: id });

/** What one task would become: a duty for each unit. */
export const dispatchTask = z.object({
  taskId: id,
  no: z.string(),
  text: z.string(),
  due: day.nullable(),
  units: z.array(z.object({ id, name: z.string(), part: dutyPart, dispatched: z.boolean() })),
  /** Why it cannot go out: nobody resolved, no day. */
  obstacles: z.array(
    z.object({ code: z.string(), message: z.object({ zh: z.string(), en: z.string() }) }),
  ),
});

/** The fan-out before anything is done. */
export const dispatchPreview = z.object({
  planId: id,
  versionNo: z.number(),
  tasks: z.array(dispatchTask),
  unitCount: z.number(),
  dutyCount: z.number(),
});

/** What went out once. */
export const dispatchRow = z.object({
  id,
  at: moment,
  by: z.string().nullable(),
  versionNo: z.number(),
  taskCount: z.number(),
  dutyCount: z.number(),
});

/** Who has answered: one line a unit. */
export const receiptRow = z.object({
  unitId: id,
  unitName: z.string(),
  /** Of the tree: the nearest unit above that is in the list too. */
  parentId: id.nullable(),
  duties: z.number(),
  unanswered: z.number(),
  active: z.number(),
  claimed: z.number(),
  done: z.number(),
  declined: z.number(),
  chased: z.number(),
  firstSignedAt: moment.nullable(),
});

export const dispatchEndpoints = endpointTable({
  "GET /api/plans/:planId/dispatch-preview": {
    summary: { zh: "派发预览", en: "What a dispatch would make" },
    access: ["office", "head"],
    params: planParams,
    answer: dispatchPreview,
  },
  "POST /api/plans/:planId/dispatches": {
    summary: { zh: "派发任务", en: "Dispatch tasks to their units" },
    access: ["office", "head"],
    params: planParams,
    body: z.strictObject({
      version,
      /** Tasks to send out; units that have the task already are left alone. */
      tasks: z
        .array(
          z.strictObject({
            taskId: id,
            wording: sentences.default(""),
            /** Words for some units only. */
            wordings: z.record(id, sentences).default({}),
            /** Units left out this time. */
            without: z.array(id).max(5000).default([]),
          }),
        )
        .min(1)
        .max(500),
    }),
    answer: dispatchRow,
  },
  "GET /api/plans/:planId/dispatches": {
    summary: { zh: "派发记录", en: "What was dispatched" },
    access: "person",
    params: planParams,
    answer: z.object({ rows: z.array(dispatchRow) }),
  },
  "GET /api/plans/:planId/dispatch-progress": {
    summary: { zh: "派发进度", en: "How far a running dispatch is" },
    access: ["office", "head"],
    params: planParams,
    answer: z.object({ running: z.boolean(), done: z.number(), total: z.number() }),
  },
  "GET /api/plans/:planId/receipts": {
    summary: { zh: "签收情况", en: "Which units have answered" },
    access: "person",
    params: planParams,
    query: z.strictObject({ taskId: id.optional() }),
    answer: z.object({ rows: z.array(receiptRow) }),
  },
});
