import { z } from "zod";
import { batchResult, someone } from "./duty.ts";
import { endpointTable } from "./endpoint.ts";
import { day, id, moment, reason, sentences, version } from "./value.ts";

/** A number that a report gives; the value stays as typed. */
export const figure = z.strictObject({
  name: z.string().trim().min(1).max(60),
  value: z.string().trim().max(40),
  unit: z.string().trim().max(20).default(""),
});

/** A file behind a report. */
export const evidenceRow = z.object({
  id,
  fileId: id,
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
});

/** One report, as far as the actor may see. */
export const reportRow = z.object({
  id,
  version,
  dutyId: id,
  no: z.number(),
  state: z.enum(["draft", "submitted", "accepted", "sentBack"]),
  stepsLeft: z.number(),
  done: z.string(),
  problems: z.string(),
  next: z.string(),
  percent: z.number(),
  figures: z.array(figure),
  evidence: z.array(evidenceRow),
  reason: z.string(),
  writtenBy: someone,
  writtenAt: moment,
  submittedAt: moment.nullable(),
  decidedAt: moment.nullable(),
  late: z.boolean(),
  due: day.nullable(),
  commands: z.array(
    z.enum(["saveReport", "submitReport", "reviewReport", "acceptReport", "sendBackReport"]),
  ),
});

/** What a unit says; nothing but the sentence is asked for. */
export const reportContent = z.strictObject({
  done: sentences,
  problems: sentences.default(""),
  next: sentences.default(""),
  percent: z.int().min(0).max(100),
  figures: z.array(figure).max(50).default([]),
  /** Files uploaded before, in order. */
  fileIds: z.array(id).max(20).default([]),
});

const dutyParams = z.strictObject({ dutyId: id });
const reportParams = z.strictObject({ reportId: id });

export const reportEndpoints = endpointTable({
  "GET /api/duties/:dutyId/reports": {
    summary: { zh: "反馈记录", en: "Reports of a duty, newest first" },
    access: "person",
    params: dutyParams,
    answer: z.object({ rows: z.array(reportRow) }),
  },
  "POST /api/duties/:dutyId/reports": {
    summary: { zh: "填报进展", en: "Write a report, and hand it in" },
    access: "person",
    params: dutyParams,
    body: z.strictObject({
      content: reportContent,
      submit: z.boolean(),
      /** Sign for the duty first, where that was not done: one tap less on the phone. */
      sign: z.boolean().default(false),
    }),
    answer: reportRow,
  },
  "PUT /api/reports/:reportId": {
    summary: { zh: "修改反馈草稿", en: "Change a draft or what was sent back" },
    access: "person",
    params: reportParams,
    body: z.strictObject({ version, content: reportContent, submit: z.boolean() }),
    answer: reportRow,
  },
  "POST /api/reports/:reportId/commands": {
    summary: { zh: "审核、采纳或退回反馈", en: "Pass, accept or send back a report" },
    access: "person",
    params: reportParams,
    body: z.strictObject({
      version,
      command: z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("submitReport") }),
        z.strictObject({ kind: z.literal("reviewReport") }),
        z.strictObject({ kind: z.literal("acceptReport") }),
        z.strictObject({ kind: z.literal("sendBackReport"), reason }),
      ]),
    }),
    /** `duty`: its version before and after, for whoever has seen it and goes on with it. */
    answer: reportRow.extend({ duty: z.object({ was: version, is: version }) }),
  },
  "POST /api/chases": {
    summary: { zh: "催办", en: "Remind units that have not answered" },
    access: "person",
    body: z.strictObject({ dutyIds: z.array(id).min(1).max(1000), note: sentences.default("") }),
    /** `chased`: how many were reminded; of the others, which and why not. */
    answer: z.object({ chased: z.number(), results: z.array(batchResult) }),
  },
});
