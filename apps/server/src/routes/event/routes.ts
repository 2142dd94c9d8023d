import {
  chainBegin,
  countUnsealedSince,
  readNewestSeal,
  verifyPart,
} from "../../audit/verify-events.ts";
import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";
import { readCursor, writeCursor } from "../../http/page-cursor.ts";
import { isMomentKey } from "../../store/cursor-key.ts";
import { asSystem } from "../../store/transaction.ts";
import { eventFilters, readEvents } from "./event-rows.ts";
import { exportEvents } from "./export-events.ts";

/** Seals of one call: a tenth of a second's work, so that a long chain keeps nobody waiting. */
const partSize = 2_000;

/** The record of what was done, for the audit administrator. */
export function eventRoutes(serve: Serve): void {
  serve("GET /api/events", async (work) => {
    const { after, limit, ...filters } = work.query;
    const page = { after: readCursor(after, isMomentKey), limit: limit + 1 };
    const rows = await readEvents(work, eventFilters(work, filters), page);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      rows: shown,
      next: last === undefined ? null : writeCursor({ key: last.at, id: last.id }),
    };
  });

  serve("GET /api/events/export", async (work) => exportEvents(work, work.query));

  serve("GET /api/events/verification", async ({ db, shard, actor, query }) => {
    const { no, chain } = query;
    if ((no === undefined) !== (chain === undefined))
      throw new AppError("invalid", { field: no === undefined ? "no" : "chain" });
    const from = no === undefined || chain === undefined ? chainBegin : { no, chain };
    return asSystem(db, { shard, person: actor.personId }, async () => {
      const newest = await readNewestSeal(db, shard);
      const part = await verifyPart(db, shard, from, partSize);
      // A chain cut off below the link that was verified before.
      const cut = part.checked === 0 && from.no > (newest?.no ?? 0);
      return {
        sealed: newest && {
          no: newest.no,
          at: newest.sealed_at,
          chain: newest.chain.toString("hex"),
        },
        unsealed: await countUnsealedSince(db, shard),
        checked: part.checked,
        faults: cut ? [{ kind: "cut", no: from.no, eventId: null }] : [...part.faults],
        next: part.ended ? null : part.to,
      };
    });
  });
}
