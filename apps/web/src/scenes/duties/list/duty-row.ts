import type { RowOf } from "../../../api/use-rows.ts";

/** A row of the list of duties, as the server has it. */
export type DutyRow = RowOf<"GET /api/duties">;
