import { type Database } from "../store/database.ts";
import { type HeldDuty, type HeldDutyRow, heldDuty } from "../store/duty.ts";
import { transact } from "../store/transaction.ts";
import {
  digestOf,
  type Entered,
  type EnteredRow,
  enteredOf,
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

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const keyShape = /^[\w.:-]{8,100}$/;

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
  for (const { dutyId, key } of asked)
    if (!uuidShape.test(dutyId) || !keyShape.test(key)) throw new Error("no report asked");
  const list = (read: (one: ReportAsked) => string) => `array['${asked.map(read).join("','")}']`;
  const enter = `select * from luoshi_enter_to_report(${Number(shard)}, ${list(({ token }) => digestOf(token))}::bytea[],
    ${list(({ dutyId }) => dutyId)}::uuid[], ${list(({ key }) => key)}, ${momentsOf(limits)})`;
  return transact<T, EnteredRow & HeldDutyRow & { readonly call: number }>(
    database,
    "write",
    enter,
    (db, rows) =>
      work(
        db,
        rows.map((row) => ({ nth: row.call - 1, entered: enteredOf(row), held: heldDuty(row) })),
      ),
  );
}
