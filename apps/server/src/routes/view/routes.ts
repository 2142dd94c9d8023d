import type { z } from "zod";
import { stepWork } from "../../commands/duty/step-work.ts";
import { changeView, dropView, keepView } from "../../commands/view/keep-view.ts";
import type { savedView } from "../../contract/inbox.ts";
import type { Serve } from "../../http/handler.ts";
import { type Actor, actingUnits } from "../../policies/actor.ts";
import { listViews, type StoredView } from "../../store/saved-view.ts";

/** Saved views: one's own, and those shared with a unit for which one acts. */
export function viewRoutes(serve: Serve): void {
  serve("GET /api/views", async ({ db, shard, actor, query }) => {
    const views = await listViews(db, shard, actor.personId, actingUnits(actor), query.page);
    return { rows: views.map((view) => printView(view, actor)) };
  });

  serve("POST /api/views", async (work) =>
    printView(await keepView(stepWork(work), work.actor, work.body), work.actor),
  );

  serve("PUT /api/views/:viewId", async (work) => {
    const { version, ...change } = work.body;
    const { viewId } = work.params;
    return printView(
      await changeView(stepWork(work), work.actor, viewId, version, change),
      work.actor,
    );
  });

  serve("DELETE /api/views/:viewId", (work) =>
    dropView(stepWork(work), work.actor, work.params.viewId),
  );
}

function printView({ personId, ...view }: StoredView, actor: Actor): z.input<typeof savedView> {
  return { ...view, own: personId === actor.personId };
}
