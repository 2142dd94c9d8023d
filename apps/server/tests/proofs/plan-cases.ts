import { emptyDraft } from "@luoshi/compiler";
import { makeDocx } from "../../src/testing/make-docx.ts";
import {
  type Case,
  type CaseContext,
  deputies,
  forEach,
  holdsIn,
  idOf,
  type MakeCases,
  need,
  offices,
  plain,
} from "./cases.ts";
import { type Row, textOf as text } from "./dump.ts";

type Build = (plan: Row, context: CaseContext) => Partial<Case>;

const bytes = makeDocx(["新方案", "一、任务", "（一）检查。由教育局负责，2027年6月30日前完成。"]);
const noteOf = (plan: Row): string => text(plan, "state");

/** Of each plan: seen as it is, done by those roles of its very unit. */
function ofPlan(roles: readonly string[] | null, build: Build = () => ({})): MakeCases {
  return forEach("plan", (plan, context) => ({
    params: { planId: idOf(plan) },
    seen: context.oracle.sees(context.who, "plan", plan),
    may: roles === null || holdsIn(context.who, plan["unit_id"], roles),
    note: noteOf(plan),
    ...build(plan, context),
  }));
}

/** The same where the draft must be seen. */
function ofDraft(roles: readonly string[] | null, build: Build = () => ({})): MakeCases {
  return ofPlan(roles, (plan, context) => ({
    seen: context.oracle.draftSeen(context.who, plan),
    ...build(plan, context),
  }));
}

const version = (row: Row): number => Number(row["version"]);
const draftVersion = (row: Row): number => Number(row["draft_version"]);

const ofVersion = forEach("plan_version", (row, { oracle, who }) => ({
  params: { planId: text(row, "plan_id"), no: text(row, "no") },
  seen: oracle.sees(who, "plan_version", row),
  may: true,
  note: "",
}));

const ofDraftTask = (build: (row: Row) => Partial<Case>): MakeCases =>
  forEach("draft_task", (row, { oracle, who }) => {
    const plan = need(oracle, "plan", row["plan_id"]);
    return {
      // The list of published tasks is not the draft's: what is asked is the plan's sight.
      seen: oracle.sees(who, "plan", plan),
      may: holdsIn(who, plan["unit_id"], deputies),
      note: text(plan, "state"),
      ...build(row),
    };
  });

/** Cases of all routes below `/api/plans`. */
export const planCases: Readonly<Record<string, MakeCases>> = {
  "GET /api/plans": plain(),
  "GET /api/plans/counts": plain(),
  "POST /api/plans": forEach("unit", (unit, { oracle, who }) => ({
    query: { name: "新.docx", unitId: idOf(unit) },
    bytes,
    seen: oracle.sees(who, "unit", unit),
    may: holdsIn(who, idOf(unit), deputies),
    note: "",
  })),
  "GET /api/plans/{planId}": ofPlan(null),
  "GET /api/plans/{planId}/file": ofPlan(null),
  "GET /api/plans/{planId}/tasks": ofPlan(null),
  "GET /api/plans/{planId}/clauses": ofPlan(null),
  "GET /api/plans/{planId}/versions": ofPlan(null),
  "GET /api/plans/{planId}/versions/{no}": ofVersion,
  "GET /api/plans/{planId}/versions/{no}/file": ofVersion,
  "GET /api/plans/{planId}/gate": ofDraft(null),
  "GET /api/plans/{planId}/comments": ofDraft(null),
  "POST /api/plans/{planId}/comments": ofDraft(null, () => ({
    body: { place: { paragraph: "p1", start: 0, end: 1, quote: "新" }, body: "请核" },
  })),
  "PUT /api/plans/{planId}/draft": ofDraft(deputies, (plan) => ({
    body: { draft: emptyDraft, draftVersion: draftVersion(plan) },
  })),
  "PUT /api/plans/{planId}/file": ofDraft(deputies, (plan) => ({
    query: { name: "新.docx", draftVersion: String(draftVersion(plan)) },
    bytes,
  })),
  "PATCH /api/plans/{planId}": ofPlan(deputies, (plan) => ({ body: { version: version(plan) } })),
  "PATCH /api/plans/{planId}/tasks/{key}": ofDraftTask((row) => ({
    params: { planId: text(row, "plan_id"), key: text(row, "key") },
    body: { version: version(row), disposition: "noted" },
  })),
  "PATCH /api/plans/{planId}/tasks": ofDraftTask((row) => ({
    params: { planId: text(row, "plan_id") },
    body: { tasks: [{ key: text(row, "key"), version: version(row) }], disposition: "standing" },
  })),
  "PUT /api/plans/{planId}/owners": forEach("draft_owner", (row, { oracle, who }) => {
    const plan = need(oracle, "plan", row["plan_id"]);
    return {
      params: { planId: text(row, "plan_id") },
      body: { written: text(row, "written"), version: version(row), target: null },
      seen: oracle.sees(who, "plan", plan),
      may: holdsIn(who, plan["unit_id"], deputies),
      note: text(plan, "state"),
    };
  }),
  "POST /api/plans/{planId}/owners/resolve": ofPlan(deputies, (plan) => ({
    body: { draftVersion: draftVersion(plan) },
  })),
  "PUT /api/plans/{planId}/clause-links": ofPlan(deputies, (plan) => ({
    body: { version: version(plan), links: [] },
  })),
  "POST /api/plans/{planId}/publish": ofPlan(offices, (plan, { oracle, who }) => ({
    // What is to be published is the draft.
    seen: oracle.draftSeen(who, plan),
    body: { version: version(plan), draftVersion: draftVersion(plan) },
  })),
  "POST /api/plans/{planId}/revise": ofPlan(deputies, (plan) => ({
    body: { version: version(plan) },
  })),
  "POST /api/plans/{planId}/close": ofPlan(offices, (plan) => ({
    body: { version: version(plan), reason: "已完成", confirmOpen: true },
  })),
  "DELETE /api/plans/{planId}": ofPlan(deputies, (plan) => ({
    query: { version: String(version(plan)) },
  })),
  "POST /api/plans/{planId}/reviews": ofPlan(deputies, (plan, { oracle }) => ({
    body: {
      version: version(plan),
      personIds: [
        text(
          oracle
            .rows("post")
            .find((post) => post["role"] === "head" && post["unit_id"] === plan["unit_id"]) ?? {},
          "person_id",
        ),
      ],
    },
  })),
  "GET /api/plans/{planId}/dispatch-preview": ofPlan(offices),
  "GET /api/plans/{planId}/dispatch-progress": ofPlan(offices),
  "GET /api/plans/{planId}/dispatches": ofPlan(null),
  "GET /api/plans/{planId}/receipts": ofPlan(null),
  "POST /api/plans/{planId}/dispatches": forEach("task", (task, { oracle, who }) => {
    const plan = need(oracle, "plan", task["plan_id"]);
    return {
      params: { planId: idOf(plan) },
      body: { version: version(plan), tasks: [{ taskId: idOf(task) }] },
      seen: oracle.sees(who, "plan", plan),
      may: holdsIn(who, plan["unit_id"], offices),
      note: text(plan, "state"),
    };
  }),
  "GET /api/reviews": plain(),
  "POST /api/reviews/{reviewId}/withdraw": forEach("review", (row, { oracle, who }) => {
    const plan = need(oracle, "plan", row["plan_id"]);
    return {
      params: { reviewId: idOf(row) },
      body: { version: version(row) },
      seen:
        row["state"] !== "cancelled" &&
        oracle.draftSeen(who, plan) &&
        oracle.sees(who, "review", row),
      may: holdsIn(who, plan["unit_id"], deputies),
      note: text(row, "state"),
    };
  }),
  "POST /api/reviews/{reviewId}/agree": ofReview({}),
  "POST /api/reviews/{reviewId}/object": ofReview({ statement: "不妥" }),
  "POST /api/comments/{commentId}/replies": ofComment({ body: "同意" }, false, () => true),
  "PATCH /api/comments/{commentId}": ofComment({ body: "改写" }, true, (own) => own),
  "POST /api/comments/{commentId}/resolve": ofComment({}, true, (own, drafts) => own || drafts),
  "POST /api/comments/{commentId}/reopen": ofComment({}, true, (own, drafts) => own || drafts),
};

function ofReview(more: object): MakeCases {
  return forEach("review", (row, { oracle, who }) => {
    const plan = need(oracle, "plan", row["plan_id"]);
    return {
      params: { reviewId: idOf(row) },
      body: { version: version(row), draftVersion: draftVersion(plan), ...more },
      // Nobody but who was asked can answer: for all others there is no such question.
      seen:
        row["person_id"] === who.personId &&
        row["state"] !== "cancelled" &&
        oracle.draftSeen(who, plan),
      may: true,
      note: text(row, "state"),
    };
  });
}

function ofComment(
  more: object,
  versioned: boolean,
  may: (own: boolean, drafts: boolean) => boolean,
): MakeCases {
  return forEach("comment", (row, { oracle, who }) => {
    const plan = need(oracle, "plan", row["plan_id"]);
    const resolves = versioned && !("body" in more);
    return {
      params: { commentId: idOf(row) },
      body: { ...(versioned ? { version: version(row) } : {}), ...more },
      // A reply is dealt with by its remark.
      seen: oracle.draftSeen(who, plan) && !(resolves && row["reply_to"] !== null),
      may: may(row["written_by"] === who.personId, holdsIn(who, plan["unit_id"], deputies)),
      note: row["reply_to"] === null ? "remark" : "reply",
    };
  });
}
