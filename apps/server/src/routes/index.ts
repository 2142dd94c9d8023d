import type { Serve } from "../http/handler.ts";
import { accountRoutes } from "./account/routes.ts";
import { commentRoutes } from "./comment/routes.ts";
import { dispatchRoutes } from "./dispatch/routes.ts";
import { dutyRoutes } from "./duty/routes.ts";
import { eventRoutes } from "./event/routes.ts";
import { fileRoutes } from "./file/routes.ts";
import { importRoutes } from "./import/routes.ts";
import { inboxRoutes } from "./inbox/routes.ts";
import { noticeRoutes } from "./notice/routes.ts";
import { personRoutes } from "./person/routes.ts";
import { planRoutes } from "./plan/routes.ts";
import { reportRoutes } from "./report/routes.ts";
import { reviewRoutes } from "./review/routes.ts";
import { rollUpRoutes } from "./roll-up/routes.ts";
import { sessionRoutes } from "./session/routes.ts";
import { setUpRoutes } from "./set-up/routes.ts";
import { unitRoutes } from "./unit/routes.ts";
import { unitSetRoutes } from "./unit-set/routes.ts";
import { viewRoutes } from "./view/routes.ts";
import { workgroupRoutes } from "./workgroup/routes.ts";

/** Ties every endpoint of the contract to its handler. */
export function registerRoutes(serve: Serve): void {
  commentRoutes(serve);
  eventRoutes(serve);
  fileRoutes(serve);
  importRoutes(serve);
  personRoutes(serve);
  planRoutes(serve);
  reviewRoutes(serve);
  accountRoutes(serve);
  dispatchRoutes(serve);
  dutyRoutes(serve);
  inboxRoutes(serve);
  noticeRoutes(serve);
  viewRoutes(serve);
  reportRoutes(serve);
  rollUpRoutes(serve);
  sessionRoutes(serve);
  setUpRoutes(serve);
  unitRoutes(serve);
  unitSetRoutes(serve);
  workgroupRoutes(serve);
}
