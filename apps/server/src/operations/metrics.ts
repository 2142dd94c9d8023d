import type { FastifyInstance } from "fastify";
import type pg from "pg";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Services } from "../http/services.ts";
import type { Database } from "../store/database.ts";
import { countDuties, countReports, countUnsealed, sumBlobs } from "../store/operations.ts";
import type { SealLoop } from "./seal-loop.ts";

/** What is measured. */
export interface MetricsOptions {
  readonly app: FastifyInstance;
  readonly services: Pick<Services, "passwords" | "reader" | "shard">;
  readonly pool: Pick<pg.Pool, "totalCount" | "idleCount" | "waitingCount">;
  /** As the owner, for counts over everything. */
  readonly database: Database;
  readonly sealing: Pick<SealLoop, "age">;
}

/** The figures of a server. */
export interface Metrics {
  readonly contentType: string;
  /** In Prometheus's text form. */
  readonly read: () => Promise<string>;
}

/** Counts over whole tables are no older than this, and asked for no more often. */
const COUNTS_MS = 60_000;

/**
 * Measures requests from now on, and the rest when it is asked. Labels are patterns of routes, states and numbers of
 * answers: never an id, a name or an address.
 */
export function collectMetrics(options: MetricsOptions): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  measureRequests(options.app, registry);
  measureQueues(options, registry);
  const count = measureCounts(options, registry);
  return {
    contentType: registry.contentType,
    read: async () => {
      // Without the database there are still the figures of the process, which tell why.
      await count().catch(() => {});
      return registry.metrics();
    },
  };
}

function measureRequests(app: FastifyInstance, registry: Registry): void {
  const seconds = new Histogram({
    name: "luoshi_request_seconds",
    help: "Time to answer a request, by route and status",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    seconds.observe(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
  });
}

function measureQueues(
  { pool, services, sealing, database }: MetricsOptions,
  registry: Registry,
): void {
  const gauge = (
    name: string,
    help: string,
    read: () => Readonly<Record<string, number>>,
  ): void => {
    new Gauge({
      name,
      help,
      labelNames: ["state"],
      registers: [registry],
      collect() {
        for (const [state, value] of Object.entries(read())) this.set({ state }, value);
      },
    });
  };
  gauge("luoshi_database_connections", "Connections of the pool for requests", () => ({
    used: pool.totalCount - pool.idleCount,
    idle: pool.idleCount,
  }));
  gauge("luoshi_queue", "Work in bounded queues", () => ({
    "database-waiting": pool.waitingCount,
    "hashing-running": services.passwords.load().running,
    "hashing-waiting": services.passwords.load().waiting,
    "reading-running": services.reader.load().running,
    "reading-waiting": services.reader.load().waiting,
  }));
  new Gauge({
    name: "luoshi_unsealed_events",
    help: "Events that are not sealed yet",
    registers: [registry],
    async collect() {
      this.set(await countUnsealed(database, services.shard).catch(() => Number.NaN));
    },
  });
  new Gauge({
    name: "luoshi_seal_age_seconds",
    help: "Time since the sealer last finished a round",
    registers: [registry],
    collect() {
      this.set(sealing.age() / 1000);
    },
  });
}

function measureCounts({ database, services }: MetricsOptions, registry: Registry) {
  const { shard } = services;
  const registers = [registry];
  const labelNames = ["state"];
  const duties = new Gauge({ name: "luoshi_duties", help: "Duties", labelNames, registers });
  const reports = new Gauge({ name: "luoshi_reports", help: "Reports", labelNames, registers });
  const bytes = new Gauge({ name: "luoshi_blob_bytes", help: "Bytes of files", registers });
  let counted = Number.NEGATIVE_INFINITY;
  return async (): Promise<void> => {
    if (performance.now() - counted < COUNTS_MS) return;
    for (const [gauge, counts] of [
      [duties, await countDuties(database, shard)],
      [reports, await countReports(database, shard)],
    ] as const) {
      gauge.reset();
      for (const [state, count] of Object.entries(counts)) gauge.set({ state }, count);
    }
    bytes.set(await sumBlobs(database, shard));
    counted = performance.now();
  };
}
