import { changeUnit } from "../../commands/unit/change-unit.ts";
import { makeUnit } from "../../commands/unit/make-unit.ts";
import { moveUnit } from "../../commands/unit/move-unit.ts";
import { orderChildren } from "../../commands/unit/order-units.ts";
import { restoreUnit, retireUnit } from "../../commands/unit/retire-unit.ts";
import { treeOrder } from "../../commands/unit/tree-order.ts";
import { readUnit, unitAnswer } from "../../commands/unit/unit-work.ts";
import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";
import { unitReach } from "../../policies/reach.ts";
import { countedPaths } from "../../policies/unit.ts";
import { findMoves, findUnitPlaces, findUnits, unitFilter } from "../../store/unit.ts";
import { keyLength } from "../../store/unit-path.ts";

/** The tree of units. */
export function unitRoutes(serve: Serve): void {
  serve("GET /api/units", async ({ db, shard, actor, today, query }) => {
    const reach = unitReach(actor, "u");
    let top: string | undefined;
    if (query.below !== undefined) {
      const [place] = await findUnitPlaces(db, shard, reach, [query.below]);
      if (place === undefined) throw new AppError("not-found");
      top = place.path;
    }
    const rows = await findUnits(
      db,
      shard,
      { counted: countedPaths(actor), today },
      unitFilter(shard, reach, {
        retired: query.retired === "1",
        ...(top === undefined ? {} : { below: top }),
        ...(query.depth === undefined
          ? {}
          : { maxLength: (top?.length ?? keyLength) + query.depth * keyLength }),
        ...(query.text === undefined ? {} : { text: query.text }),
      }),
    );
    return { rows: [...treeOrder(rows.map((unit) => unitAnswer(actor, unit)))] };
  });
  serve("GET /api/units/:unitId", async (work) => {
    const unit = await readUnit(work, work.params.unitId);
    return { ...unit, moves: await findMoves(work.db, work.shard, unit.id) };
  });
  serve("POST /api/units", (work) => makeUnit(work, work.body));
  serve("PATCH /api/units/:unitId", (work) => changeUnit(work, work.params.unitId, work.body));
  serve("POST /api/units/:unitId/move", (work) => moveUnit(work, work.params.unitId, work.body));
  serve("PUT /api/units/:unitId/order", (work) =>
    orderChildren(work, work.params.unitId, work.body),
  );
  serve("POST /api/units/:unitId/retire", (work) =>
    retireUnit(work, work.params.unitId, work.body),
  );
  serve("POST /api/units/:unitId/restore", (work) =>
    restoreUnit(work, work.params.unitId, work.body),
  );
}
