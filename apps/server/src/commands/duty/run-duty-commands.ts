import { sql } from "kysely";
import { AppError } from "../../http/app-error.ts";
import { openEnding } from "../../http/keep-answer.ts";
import { tellError } from "../../http/tell-error.ts";
import type { Actor } from "../../policies/actor.ts";
import { type GivenCommand, runDutyCommand } from "./run-duty-command.ts";
import type { StepWork } from "./step-stored-duty.ts";

/** What came of one of several. */
export interface BatchResult {
  readonly dutyId: string;
  readonly done: boolean;
  readonly error: ReturnType<typeof tellError> | null;
}

/**
 * The same command for several duties: each succeeds or is refused by itself, and all that succeed do so together.
 */
export async function runDutyCommands(
  work: StepWork,
  actor: Actor,
  duties: readonly { readonly id: string; readonly version: number }[],
  command: GivenCommand,
): Promise<BatchResult[]> {
  const results = new Map<string, BatchResult>();
  // In one order, so that two batches at once do not wait for each other in a circle.
  for (const { id, version } of [...duties].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const ending = openEnding();
    await sql`savepoint one`.execute(work.db);
    try {
      const { record, last } = ending;
      await runDutyCommand({ ...work, record, last }, actor, id, version, command);
      await sql`release savepoint one`.execute(work.db);
      for (const event of ending.events) work.record(event);
      for (const write of ending.writes) work.last(write);
      results.set(id, { dutyId: id, done: true, error: null });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await sql`rollback to savepoint one`.execute(work.db);
      results.set(id, { dutyId: id, done: false, error: tellError(error) });
    }
  }
  return duties.flatMap(({ id }) => results.get(id) ?? []);
}
