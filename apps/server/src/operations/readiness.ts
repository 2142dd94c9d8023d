import type { BlobStore } from "../blobs/blob-store.ts";
import type { Database } from "../store/database.ts";
import { findNewestStep } from "../store/operations.ts";
import type { SealLoop } from "./seal-loop.ts";

/** What was looked at, in a word each. `disk: "low"` warns; any other word but `ok` means that the server is not ready. */
export interface Readiness {
  readonly ready: boolean;
  readonly server: "ok" | "stopping";
  readonly database: "ok" | "unreachable" | "outdated";
  readonly sealing: "ok" | "stalled";
  readonly disk: "ok" | "low";
}

/** What is looked at. */
export interface ReadinessOptions {
  /** As the owner: it sees the steps that were taken. */
  readonly database: Database;
  /** The newest step that this program knows. */
  readonly newestStep: number;
  readonly sealing: Pick<SealLoop, "age">;
  readonly blobs: Pick<BlobStore, "freeBytes">;
  readonly isStopping: () => boolean;
}

const SEALING_MS = 60_000;
const DISK_BYTES = 1_073_741_824;
/** A balancer does not wait longer. */
const PATIENCE_MS = 2000;

/** Looks whether requests can be answered now. */
export async function lookReady(options: ReadinessOptions): Promise<Readiness> {
  const server = options.isStopping() ? "stopping" : "ok";
  const [database, disk] = await Promise.all([lookAtDatabase(options), lookAtDisk(options)]);
  const sealing = options.sealing.age() < SEALING_MS ? "ok" : "stalled";
  const ready = server === "ok" && database === "ok" && sealing === "ok";
  return { ready, server, database, sealing, disk };
}

async function lookAtDatabase({
  database,
  newestStep,
}: ReadinessOptions): Promise<Readiness["database"]> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null).unref());
  const step = await Promise.race([findNewestStep(database).catch(() => null), late]);
  if (step === null) return "unreachable";
  return step === newestStep ? "ok" : "outdated";
}

async function lookAtDisk({ blobs }: ReadinessOptions): Promise<Readiness["disk"]> {
  try {
    return (await blobs.freeBytes()) >= DISK_BYTES ? "ok" : "low";
  } catch {
    return "low";
  }
}
