import pg, { type PoolConfig } from "pg";
import { APP_ROLE, type DatabaseAccess } from "./database-access.ts";

/** `current_date` is the day that the office has. */
const TIME_ZONE = "Asia/Shanghai";

/** What a pool may be told besides where its database is. */
export interface PoolOptions {
  /** Most connections at once. */
  readonly size?: number;
  /** Told when a resting connection breaks, as when the database restarts; the pool makes a new one by itself. */
  readonly onError?: (error: Error) => void;
  /** More of `pg`'s own settings, such as `statement_timeout`. */
  readonly config?: PoolConfig;
}

/** Connections of the role that owns the tables: migrations, backup, the sealer. */
export function createOwnerPool(access: DatabaseAccess, options: PoolOptions = {}): pg.Pool {
  return createPool({ ...access.owner, application_name: "luoshi-owner" }, options, 4);
}

/**
 * Connections for requests. Each is `luoshi_app` before anyone gets it: it owns no table, so row-level
 * security holds whatever the statement says.
 */
export function createAppPool(access: DatabaseAccess, options: PoolOptions = {}): pg.Pool {
  const config: PoolConfig = {
    ...access.app,
    application_name: "luoshi",
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
  };
  return createPool(config, options, 20, access.setRole ? `; SET ROLE ${APP_ROLE}` : "");
}

function createPool(config: PoolConfig, options: PoolOptions, size: number, also = ""): pg.Pool {
  const pool = new pg.Pool({
    connectionTimeoutMillis: 8000,
    idleTimeoutMillis: 30_000,
    // What is asked at once is sent at once.
    pipeline: true,
    ...config,
    max: options.size ?? size,
    ...options.config,
    // pg-pool waits for the promise and drops the connection if it fails; its types do not say so.
    onConnect: setUp(also) as (client: pg.ClientBase) => void,
  });
  pool.on("error", (error) => options.onError?.(error));
  // Between two queries of a transaction a broken connection is told to nobody else, and would end the process. The next
  // query on it fails.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** What each fresh connection is told first. A pooler between us and the server would drop start options. */
function setUp(also: string): (client: pg.ClientBase) => Promise<void> {
  return async (client) => {
    await client.query(`SET TIME ZONE '${TIME_ZONE}'${also}`);
  };
}
