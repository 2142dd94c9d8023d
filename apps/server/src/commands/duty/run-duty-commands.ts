import { sql } from "kysely";
import type { ChangeEvent } from "../../audit/record.ts";
import { AppError } from "../../http/app-error.ts";
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
    const events: ChangeEvent[] = [];
    await sql`savepoint one`.execute(work.db);
    try {
      const one: StepWork = { ...work, record: (event) => void events.push(event) };
      await runDutyCommand(one, actor, id, version, command);
      await sql`release savepoint one`.execute(work.db);
      for (const event of events) work.record(event);
      results.set(id, { dutyId: id, done: true, error: null });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await sql`rollback to savepoint one`.execute(work.db);
      results.set(id, { dutyId: id, done: false, error: tellError(error) });
    }
  }
  return duties.flatMap(({ id }) => results.get(id) ?? []);
}
