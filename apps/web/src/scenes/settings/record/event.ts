import type { Answer } from "@luoshi/server/contract/client";

/** A line of the record. */
export type RecordEvent = Answer<"GET /api/events">["rows"][number];
