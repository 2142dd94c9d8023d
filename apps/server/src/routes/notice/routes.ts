import type { Serve } from "../../http/handler.ts";
import { readCursor, writeCursor } from "../../http/page-cursor.ts";
import { isMomentKey } from "../../store/cursor-key.ts";
import { listNotices, markRead } from "../../store/notice-list.ts";

/** What a person and their units were told. */
export function noticeRoutes(serve: Serve): void {
  serve("GET /api/notices", async ({ db, shard, actor, today, query }) => {
    const { limit } = query;
    const after = readCursor(query.after, isMomentKey);
    const rows = await listNotices(db, shard, actor, today, { after, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      rows: shown.map(({ id, kind, plan_id, duty_id, task_text, args, told_at, read }) => ({
        id,
        kind,
        planId: plan_id,
        dutyId: duty_id,
        taskText: task_text,
        args: { ...args },
        at: told_at,
        read,
      })),
      next: last === undefined ? null : writeCursor({ key: last.sort_key, id: last.id }),
    };
  });

  serve("POST /api/notices/read", async ({ db, shard, actor, now, body }) => {
    await markRead(db, shard, actor, body.ids, now);
  });
}
