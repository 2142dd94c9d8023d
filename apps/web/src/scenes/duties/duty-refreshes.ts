import type { Reading } from "../../api/use-call.ts";

/** All that may look different once something was done with a duty. */
export const dutyRefreshes: readonly Reading[] = [
  "GET /api/duties",
  "GET /api/duties/counts",
  "GET /api/duties/:dutyId",
  "GET /api/duties/:dutyId/reports",
  "GET /api/inbox",
];
