import { z } from "zod";
import { dutyRow } from "./duty.ts";
import { endpointTable } from "./endpoint.ts";
import { id, keptText, moment, name, page, pageQuery, version } from "./value.ts";

/** What waits for the actor, by what it asks for. */
export const inboxKind = z.enum([
  /** 待签收 */
  "toSign",
  /** 待填报：催办、临期、逾期 */
  "toReport",
  /** 退回修改 */
  "sentBack",
  /** 单位内审核 */
  "toReview",
  /** 待采纳的反馈 */
  "toAccept",
  /** 待认定的办结 */
  "toConfirm",
  /** 延期申请 */
  "extensions",
  /** 被退回的派发 */
  "declined",
  /** 待销号 */
  "toSignOff",
  /** 请您审阅的方案 */
  "reviews",
]);

export const inboxGroup = z.object({
  kind: inboxKind,
  /** Up to 999. */
  count: z.number(),
  /** More wait than were counted. */
  more: z.boolean(),
  /** The first few; the list of duties has all. */
  duties: z.array(dutyRow),
  reports: z.array(
    z.object({
      id,
      version,
      dutyId: id,
      planTitle: z.string(),
      taskText: z.string(),
      unitName: z.string(),
      done: z.string(),
      percent: z.number(),
      submittedAt: moment.nullable(),
    }),
  ),
  plans: z.array(z.object({ id, title: z.string(), unitName: z.string(), askedAt: moment })),
});

export const noticeRow = z.object({
  id,
  kind: z.string(),
  planId: id.nullable(),
  dutyId: id.nullable(),
  /** Text of the duty's task, where the reader may see the duty. */
  taskText: z.string().nullable(),
  args: z.record(z.string(), z.unknown()),
  at: moment,
  read: z.boolean(),
});

/** A set of filters under a name; shared ones belong to a unit. */
export const savedView = z.object({
  id,
  version,
  page: z.string(),
  name: z.string(),
  search: z.string(),
  unitId: id.nullable(),
  own: z.boolean(),
});

export const inboxEndpoints = endpointTable({
  "GET /api/inbox": {
    summary: { zh: "工作台：等我办的事", en: "What waits for me" },
    access: "person",
    answer: z.object({ groups: z.array(inboxGroup), unread: z.number() }),
  },
  "GET /api/notices": {
    summary: { zh: "消息", en: "What I was told" },
    access: "person",
    query: z.strictObject({ ...pageQuery }),
    answer: page(noticeRow),
  },
  "POST /api/notices/read": {
    summary: { zh: "标为已读", en: "Mark as read" },
    access: "person",
    body: z.strictObject({ ids: z.array(id).min(1).max(200) }),
  },
  "GET /api/views": {
    summary: { zh: "已存视图", en: "Saved views" },
    access: "person",
    query: z.strictObject({ page: z.string().max(40) }),
    answer: z.object({ rows: z.array(savedView) }),
  },
  "POST /api/views": {
    summary: { zh: "保存视图", en: "Save a view" },
    access: "person",
    body: z.strictObject({
      page: keptText.min(1).max(40),
      name,
      search: keptText.max(2000),
      unitId: id.nullable().default(null),
    }),
    answer: savedView,
  },
  "PUT /api/views/:viewId": {
    summary: { zh: "修改视图", en: "Change a view" },
    access: "person",
    params: z.strictObject({ viewId: id }),
    body: z.strictObject({ version, name, search: keptText.max(2000) }),
    answer: savedView,
  },
  "DELETE /api/views/:viewId": {
    summary: { zh: "删除视图", en: "Delete a view" },
    access: "person",
    params: z.strictObject({ viewId: id }),
  },
});
