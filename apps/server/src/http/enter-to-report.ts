import { sql } from "kysely";
import { type Database, kept } from "../store/database.ts";
import { type HeldDuty, type HeldDutyRow, heldDuty } from "../store/duty.ts";
import { transact } from "../store/transaction.ts";
import {
  type Entered,
  type EnteredRow,
  enteredOf,
  hashToken,
  momentsOf,
  type SessionLimits,
} from "./enter.ts";

/** Who wants to report on what, under which key. */
export interface ReportAsked {
  readonly token: string;
  readonly dutyId: string;
  readonly key: string;
}

/** Somebody who entered and the duty held for them; `nth` counts those who asked, from 0. */
export interface EnteredToReport {
  readonly nth: number;
  readonly entered: Entered;
  readonly held: HeldDuty;
}

/**
 * Runs `work` in one transaction of many persons, each of whom wants to report on a duty. It is given those who may go on
 * there: with a session, with a duty that they see and nobody else holds, and with a key that was not answered yet.
 */
export function enterToReport<T>(
  database: Database,
  shard: number,
  asked: readonly ReportAsked[],
  limits: SessionLimits,
  work: (db: Database, entered: readonly EnteredToReport[]) => Promise<T>,
): Promise<T> {
  const digests = asked.map(({ token }) => hashToken(token));
  const duties = asked.map(({ dutyId }) => dutyId);
  const keys = asked.map(({ key }) => key);
  const enter = sql<EnteredRow & HeldDutyRow & { readonly call: number }>`${kept}
    select * from luoshi_enter_to_report(${shard}, ${digests}, ${duties}, ${keys}, ${momentsOf(limits)})`;
  return transact(database, "write", enter, (db, rows) =>
    work(
      db,
      rows.map((row) => ({ nth: row.call - 1, entered: enteredOf(row), held: heldDuty(row) })),
    ),
  );
}
