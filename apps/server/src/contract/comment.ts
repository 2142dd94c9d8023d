import { z } from "zod";
import { endpointTable } from "./endpoint.ts";
import { id, keptText, moment, reason, version } from "./value.ts";

/** A stretch of a paragraph: its key (`p12`) and UTF-16 offsets in it, with the words that stood there. */
export const commentPlace = z.strictObject({
  paragraph: z.string().regex(/^p\d{1,7}$/),
  start: z.int().min(0).max(10_000_000),
  end: z.int().min(0).max(10_000_000),
  quote: keptText.max(2000),
});

/** A remark at a place of a draft, or a reply to one. */
export const commentRow = z.object({
  id,
  version,
  /** The remark that it answers; null for a remark of its own. */
  replyTo: id.nullable(),
  place: commentPlace,
  body: z.string(),
  writtenBy: id,
  /** Null where the actor may not know it. */
  writerName: z.string().nullable(),
  writtenAt: moment,
  resolvedBy: id.nullable(),
  resolvedAt: moment.nullable(),
  /** The actor wrote it and may change it. */
  own: z.boolean(),
});

const planParams = z.strictObject({ planId: id });
const commentParams = z.strictObject({ commentId: id });

export const commentEndpoints = endpointTable({
  "GET /api/plans/:planId/comments": {
    summary: { zh: "方案批注", en: "Remarks on a draft" },
    access: "person",
    params: planParams,
    answer: z.object({ rows: z.array(commentRow) }),
  },
  "POST /api/plans/:planId/comments": {
    summary: { zh: "添加批注", en: "Remark on a place of a draft" },
    access: "person",
    params: planParams,
    body: z.strictObject({ place: commentPlace, body: reason }),
    answer: commentRow,
  },
  "POST /api/comments/:commentId/replies": {
    summary: { zh: "回复批注", en: "Reply to a remark" },
    access: "person",
    params: commentParams,
    body: z.strictObject({ body: reason }),
    answer: commentRow,
  },
  "PATCH /api/comments/:commentId": {
    summary: { zh: "修改自己的批注", en: "Change one's own remark" },
    access: "person",
    params: commentParams,
    body: z.strictObject({ version, body: reason }),
    answer: commentRow,
  },
  "POST /api/comments/:commentId/resolve": {
    summary: { zh: "批注已处理", en: "Mark a remark as dealt with" },
    access: "person",
    params: commentParams,
    body: z.strictObject({ version }),
    answer: commentRow,
  },
  "POST /api/comments/:commentId/reopen": {
    summary: { zh: "重新打开批注", en: "Take up a remark again" },
    access: "person",
    params: commentParams,
    body: z.strictObject({ version }),
    answer: commentRow,
  },
});
