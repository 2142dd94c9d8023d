import type { Answer } from "@luoshi/server/contract/client";

/** One report of a duty, as the server has it. */
export type ReportRow = Answer<"GET /api/duties/:dutyId/reports">["rows"][number];

/** The newest one that was handed in: what 同上期 brings in. */
export function lastHandedIn(rows: readonly ReportRow[]): ReportRow | null {
  return rows.find(({ state }) => state === "submitted" || state === "accepted") ?? null;
}

/** The one to go on with: a draft or one that was sent back, which the actor may still change. */
export function openReport(rows: readonly ReportRow[]): ReportRow | null {
  return rows.find(({ commands }) => commands.includes("saveReport")) ?? null;
}
