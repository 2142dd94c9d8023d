import { z } from "zod";
import { endpointTable } from "./endpoint.ts";
import { id, moment, page, pageQuery, reason, sentences, version } from "./value.ts";

/** 请求中 | 同意 | 有意见 | 已撤回. */
export const reviewState = z.enum(["asked", "agreed", "objected", "cancelled"]);

/** A named person was asked to look at a draft. */
export const reviewRow = z.object({
  id,
  version,
  personId: id,
  /** Null where the actor may not know it. */
  personName: z.string().nullable(),
  state: reviewState,
  statement: z.string(),
  /** The draft that the answer speaks of, or that is to be looked at. */
  draftVersion: version,
  askedAt: moment,
  answeredAt: moment.nullable(),
});

/** A draft that waits for the actor's word. */
export const askedReview = reviewRow.extend({
  planId: id,
  planTitle: z.string(),
  unitId: id,
  unitName: z.string(),
});

const reviewParams = z.strictObject({ reviewId: id });
const planParams = z.strictObject({ planId: id });

export const reviewEndpoints = endpointTable({
  "GET /api/reviews": {
    summary: { zh: "请我审阅的方案", en: "Drafts that wait for my word" },
    access: "person",
    query: z.strictObject({ ...pageQuery, state: reviewState.optional() }),
    answer: page(askedReview),
  },
  "POST /api/plans/:planId/reviews": {
    summary: { zh: "送审", en: "Ask people to look at a draft" },
    access: ["office", "head", "liaison"],
    params: planParams,
    body: z.strictObject({ version, personIds: z.array(id).min(1).max(50) }),
    answer: z.object({ version, reviews: z.array(reviewRow) }),
  },
  "POST /api/reviews/:reviewId/withdraw": {
    summary: { zh: "撤回送审", en: "Take a request back" },
    access: ["office", "head", "liaison"],
    params: reviewParams,
    body: z.strictObject({ version }),
    answer: reviewRow,
  },
  "POST /api/reviews/:reviewId/agree": {
    summary: { zh: "审阅：同意", en: "Agree with a draft" },
    access: "person",
    params: reviewParams,
    body: z.strictObject({ version, draftVersion: version, statement: sentences.default("") }),
    answer: reviewRow,
  },
  "POST /api/reviews/:reviewId/object": {
    summary: { zh: "审阅：提出意见", en: "Object to a draft, saying why" },
    access: "person",
    params: reviewParams,
    body: z.strictObject({ version, draftVersion: version, statement: reason }),
    answer: reviewRow,
  },
});
