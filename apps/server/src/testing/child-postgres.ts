import { PostgresError } from "../postgres/postgres-error.ts";
import { startPostgres } from "../postgres/start-postgres.ts";

// Runs a database in a process of its own, for tests that kill it. Says one line and stays until it is ended.
try {
  const postgres = await startPostgres(process.argv[2] ?? "");
  const { ownerUrl, adopted } = postgres;
  process.stdout.write(`${JSON.stringify({ pid: postgres.pid(), ownerUrl, adopted })}\n`);
  process.on("SIGTERM", () => {
    void postgres.stop().then(() => process.exit(0));
  });
} catch (error) {
  const code = error instanceof PostgresError ? error.code : "unknown";
  process.stdout.write(`${JSON.stringify({ code, message: String(error) })}\n`);
  process.exit(1);
}
