import type { Answer } from "@luoshi/server/contract/client";

/** A duty with all that stands around it. */
export type DutyDetail = Answer<"GET /api/duties/:dutyId">;
