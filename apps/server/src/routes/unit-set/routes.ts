import {
  changeUnitSet,
  endUnitSet,
  makeUnitSet,
  readUnitSet,
  readUnitSets,
} from "../../commands/unit-set/change-unit-set.ts";
import type { Serve } from "../../http/handler.ts";

/** Sets of units. */
export function unitSetRoutes(serve: Serve): void {
  serve("GET /api/unit-sets", async (work) => ({ rows: [...(await readUnitSets(work))] }));
  serve("GET /api/unit-sets/:unitSetId", (work) => readUnitSet(work, work.params.unitSetId));
  serve("POST /api/unit-sets", (work) => makeUnitSet(work, work.body));
  serve("PATCH /api/unit-sets/:unitSetId", (work) =>
    changeUnitSet(work, work.params.unitSetId, work.body),
  );
  serve("POST /api/unit-sets/:unitSetId/end", (work) =>
    endUnitSet(work, work.params.unitSetId, work.body.version),
  );
}
