import {
  changeWorkgroup,
  endWorkgroup,
  makeWorkgroup,
  readWorkgroup,
  readWorkgroups,
} from "../../commands/workgroup/change-workgroup.ts";
import type { Serve } from "../../http/handler.ts";

/** Workgroups. */
export function workgroupRoutes(serve: Serve): void {
  serve("GET /api/workgroups", async (work) => ({ rows: [...(await readWorkgroups(work))] }));
  serve("GET /api/workgroups/:workgroupId", (work) => readWorkgroup(work, work.params.workgroupId));
  serve("POST /api/workgroups", (work) => makeWorkgroup(work, work.body));
  serve("PATCH /api/workgroups/:workgroupId", (work) =>
    changeWorkgroup(work, work.params.workgroupId, work.body),
  );
  serve("POST /api/workgroups/:workgroupId/end", (work) =>
    endWorkgroup(work, work.params.workgroupId, work.body.version),
  );
}
