import { existsSync } from "node:fs";
import { join } from "node:path";

/** Vitest calls this when a whole run is over. The server leaves, unless another run still uses it. */
export async function teardown(): Promise<void> {
  // Only now: most runs are of a few files that need no database.
  const { SERVER_FOLDER, stopSharedServer } = await import("./shared-server.ts");
  if (existsSync(join(SERVER_FOLDER, "pgdata", "postmaster.pid"))) await stopSharedServer();
}
