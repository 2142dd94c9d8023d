import { serverCall } from "../../../api/server-call.ts";
import type { DutyQuery } from "../duty-query.ts";
import type { DutyRow } from "./duty-row.ts";

/** Rows of a page. */
const PAGE = 200;

/** All rows of a list up to so many, page after page. */
export async function allDuties(query: DutyQuery, most: number): Promise<readonly DutyRow[]> {
  const rows: DutyRow[] = [];
  let after: string | null = null;
  do {
    const page: { rows: DutyRow[]; next: string | null } = await serverCall("GET /api/duties", {
      query: { ...query, limit: PAGE, ...(after === null ? {} : { after }) },
    });
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null && rows.length < most);
  return rows.slice(0, most);
}
