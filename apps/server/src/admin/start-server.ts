import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type pg from "pg";
import { openDiskBlobs } from "../blobs/disk-blobs.ts";
import { createSetUpLink } from "../commands/set-up/create-set-up-link.ts";
import type { DemoLink } from "../demo/fill-demo.ts";
import { type AppOptions, createApp } from "../http/create-app.ts";
import type { Services } from "../http/services.ts";
import { startDailyRound } from "../operations/daily-round.ts";
import { type LogTarget, logOptions, logRequests } from "../operations/log-options.ts";
import { collectMetrics, type Metrics } from "../operations/metrics.ts";
import { lookReady } from "../operations/readiness.ts";
import { startSealing } from "../operations/seal-loop.ts";
import { serveMetrics, serveOperations } from "../operations/serve-operations.ts";
import { createPasswordHasher } from "../passwords/password-hasher.ts";
import { openSecretKey } from "../passwords/secret-key.ts";
import { createAppPool, createOwnerPool } from "../postgres/pools.ts";
import { openReader } from "../reader/reader.ts";
import { checkPort, checkTls } from "../settings/check-listening.ts";
import { administratorTest } from "../settings/networks.ts";
import type { Settings } from "../settings/read-settings.ts";
import { createFrontServer } from "../site/front-server.ts";
import { createDatabase, valueTypes } from "../store/database.ts";
import { AdminError } from "./admin-error.ts";
import { listeningAt } from "./listening-at.ts";
import { bringUpToDate, type OpenDatabase, openDatabase } from "./open-database.ts";
import { prepareDemo } from "./prepare-demo.ts";
import { SHARD } from "./shard.ts";

/** The files that a server needs beside its code: a bundle has them elsewhere than the sources. */
export interface ServerFiles {
  /** Folder of the numbered steps of the database. */
  readonly migrations: string;
  /** The reading process, bundled. */
  readonly reader: string;
  /** Folder of the built site; null serves the routes alone. */
  readonly site: string | null;
  /** Folder of the sample plans and their district, for a demonstration. */
  readonly samples: string;
}

/** How a server is started. */
export interface StartServerOptions {
  readonly log?: LogTarget;
  /** Fill an empty database with the demonstration; told what it is at. */
  readonly demo?: (text: string) => void;
}

/** A server that answers. */
export interface RunningServer {
  /** What can be typed into a browser, without a slash at its end; this machine's own address first. */
  readonly urls: readonly string[];
  /** Token of the link to set up with; null where that is done. */
  readonly setUpToken: string | null;
  /** To sign in to the demonstration with, one a role; empty where it is none. */
  readonly demoLinks: readonly DemoLink[];
  readonly app: FastifyInstance;
  readonly services: Services;
  /** Answers what was begun, then ends everything that was started, the embedded database too. */
  readonly close: () => Promise<void>;
}

/** Longest wait for what was begun when the server is to stop. */
const DRAIN_MS = 10_000;
/**
 * Connections that browsers keep open are told to end with their next answer, for this long: closed at once, one might
 * be carrying a request that has not reached us yet.
 */
const LINGER_MS = 300;

/** What is ended at the end, the last opened first. */
type Ending = () => Promise<unknown>;

/**
 * Starts everything in order and listens. What was started is ended again where a later part fails.
 * @throws AdminError, PostgresError, MigrationError for what a person can mend
 */
export async function startServer(
  settings: Settings,
  files: ServerFiles,
  options: StartServerOptions = {},
): Promise<RunningServer> {
  const endings: Ending[] = [];
  try {
    return await startAll(settings, files, options, endings);
  } catch (error) {
    await endAll(endings);
    throw error;
  }
}

/** Ends the last that was started first, and the others also where one fails. */
async function endAll(endings: Ending[]): Promise<void> {
  const faults: unknown[] = [];
  for (const end of endings.splice(0).reverse())
    await end().catch((error: unknown) => faults.push(error));
  if (faults.length > 0) throw faults[0];
}

async function startAll(
  settings: Settings,
  files: ServerFiles,
  { log = process.stdout, demo }: StartServerOptions,
  endings: Ending[],
): Promise<RunningServer> {
  const tls = settings.tls === undefined ? null : readTls(settings.tls);
  // Before there is an application, its parts have nothing to say that is not thrown.
  let logger: FastifyInstance["log"] | null = null;
  const told: Tell = (what, error) => logger?.warn(error === undefined ? {} : { err: error }, what);

  const opened = await openDatabase(settings, (event) =>
    told(`database ${event.kind}`, event.kind === "failed" ? event.error : undefined),
  );
  endings.push(opened.close);
  const newestStep = await bringUpToDate(opened.access, files.migrations);
  const { appPool, ownerPool } = openPools(opened, settings, told, endings);
  const services = await openServices(settings, files, appPool, told, endings);
  const ownerDatabase = createDatabase(ownerPool);
  const sealing = startSealing({
    database: ownerDatabase,
    shard: SHARD,
    clock: services.clock,
    onError: (error) => told("sealing failed", error),
  });
  endings.push(sealing.stop);
  const daily = startDailyRound(services, (error) => told("the daily round failed", error));
  endings.push(daily.stop);

  const app = await createApp(services, {
    logger: logOptions(settings.logLevel, log),
    trustProxy: trustOf(settings.trustProxy),
    serverFactory: (application) =>
      createFrontServer(
        {
          siteFolder: files.site,
          basePath: settings.basePath,
          tls,
          hosts: settings.allowedHosts,
        },
        application,
      ),
  });
  logger = app.log;
  let stopping = false;
  endings.push(() => {
    stopping = true;
    return drain(app);
  });
  app.addHook("onRequest", async (_request, reply) => {
    if (stopping) reply.header("connection", "close");
  });
  logRequests(app);
  const shared = { database: ownerDatabase, sealing };
  const metrics = collectMetrics({ ...shared, app, services, pool: appPool });
  serveOperations(app, {
    look: () =>
      lookReady({ ...shared, newestStep, blobs: services.blobs, isStopping: () => stopping }),
    metrics,
    metricsElsewhere: settings.metricsPort !== undefined,
  });
  if (settings.metricsPort !== undefined)
    endings.push(await listenForMetrics(metrics, settings.metricsPort));
  const demoLinks = demo === undefined ? [] : await prepareDemo(services, files.samples, demo);
  await listen(app, settings);
  const setUpToken = await createSetUpLink(services, services.clock());
  return {
    urls: listeningAt(app.server, settings),
    setUpToken,
    demoLinks,
    app,
    services,
    close: () => endAll(endings),
  };
}

interface Pools {
  readonly appPool: pg.Pool;
  readonly ownerPool: pg.Pool;
}

type Tell = (what: string, error?: unknown) => void;

function openPools(
  { access }: OpenDatabase,
  { poolSize }: Settings,
  told: Tell,
  endings: Ending[],
): Pools {
  const config = { types: valueTypes };
  const onError = (error: Error): void => told("a resting connection broke", error);
  const appPool = createAppPool(access, { size: poolSize, onError, config });
  endings.push(() => appPool.end());
  const ownerPool = createOwnerPool(access, { onError, config });
  endings.push(() => ownerPool.end());
  return { appPool, ownerPool };
}

async function openServices(
  settings: Settings,
  files: ServerFiles,
  pool: pg.Pool,
  told: Tell,
  endings: Ending[],
): Promise<Services> {
  // With an institution's own database nobody has made the folder yet.
  await mkdir(settings.dataFolder, { recursive: true, mode: 0o711 });
  const blobs = await openDiskBlobs(join(settings.dataFolder, "blobs"));
  const reader = openReader({
    script: files.reader,
    fileBytes: settings.uploadBytes,
    onLoss: (why) => told(`a reading process was lost: ${why}`),
  });
  endings.push(reader.close);
  reader.warm();
  return {
    database: createDatabase(pool),
    blobs,
    reader,
    shard: SHARD,
    clock: () => new Date().toISOString(),
    secretKey: await openSecretKey(settings.dataFolder),
    passwords: createPasswordHasher(),
    options: {
      secureCookies: settings.secureCookies,
      basePath: settings.basePath,
      sessionIdleMinutes: settings.sessionIdleMinutes,
      sessionHours: settings.sessionHours,
      passwordProfile: settings.passwordProfile,
      uploadBytes: settings.uploadBytes,
      administratorsFrom: administratorTest(settings.adminNetworks),
    },
  };
}

/** Addresses as they are; a number of proxies as Fastify's function of hops. */
function trustOf(trust: Settings["trustProxy"]): NonNullable<AppOptions["trustProxy"]> {
  if (trust === false) return false;
  return typeof trust === "number" ? (_address, hop) => hop < trust : [...trust];
}

function readTls({ certFile, keyFile }: NonNullable<Settings["tls"]>): {
  readonly cert: Buffer;
  readonly key: Buffer;
} {
  const fault = checkTls({ certFile, keyFile }, new Date()).find(({ kind }) => kind === "error");
  if (fault !== undefined) throw new AdminError(fault.told);
  return { cert: readFileSync(certFile), key: readFileSync(keyFile) };
}

async function listen(app: FastifyInstance, settings: Settings): Promise<void> {
  try {
    await app.listen({
      host: settings.host,
      port: settings.port,
      listenTextResolver: () => "listening",
    });
  } catch (error) {
    const { kind, told } = await checkPort(settings);
    throw kind === "ok" ? error : new AdminError(told, error);
  }
}

async function listenForMetrics(metrics: Metrics, port: number): Promise<Ending> {
  try {
    return (await serveMetrics(metrics, port)).close;
  } catch (error) {
    const { kind, told } = await checkPort({ host: "127.0.0.1", port });
    throw kind === "ok" ? error : new AdminError(told, error);
  }
}

/** Answers what was begun and takes nothing new; who is not done after ten seconds is cut off. */
async function drain(app: FastifyInstance): Promise<void> {
  if (app.server.listening) await new Promise((resolve) => setTimeout(resolve, LINGER_MS));
  const late = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(late);
  }
}
