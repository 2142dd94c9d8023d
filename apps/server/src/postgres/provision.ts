import pg, { type ClientConfig } from "pg";
import {
  APP_ROLE,
  connectionUrl,
  DATABASE,
  type DatabaseAccess,
  OWNER_ROLE,
} from "./database-access.ts";
import type { LaunchedPostgres } from "./launch-postgres.ts";

/** The superuser's connection to an embedded server; for the launcher only. */
export function superuserConfig(launched: LaunchedPostgres, database = "postgres"): ClientConfig {
  return {
    host: launched.host,
    port: launched.port,
    user: "postgres",
    password: launched.passwords.superuser,
    database,
    ssl: false,
    connectionTimeoutMillis: 10_000,
  };
}

/** How to reach a database of an embedded server in both roles. */
export function embeddedAccess(
  launched: LaunchedPostgres,
  database: string = DATABASE,
): DatabaseAccess {
  const shared = { host: launched.host, port: launched.port, database, ssl: false };
  const owner = { ...shared, user: OWNER_ROLE, password: launched.passwords.owner };
  const app = { ...shared, user: APP_ROLE, password: launched.passwords.app };
  return {
    owner,
    app,
    setRole: false,
    ownerUrl: connectionUrl(owner),
    appUrl: connectionUrl(app),
  };
}

/** Makes the two roles and a database where they are missing; a start that was killed half way is made whole. */
export async function provision(
  superuser: pg.Client,
  launched: LaunchedPostgres,
  database: string = DATABASE,
): Promise<void> {
  await ensureRole(superuser, OWNER_ROLE, launched.passwords.owner);
  await ensureRole(superuser, APP_ROLE, launched.passwords.app);
  await ensureDatabase(superuser, database, "template0");
}

/** Makes a database from a template, owned by the owner's role and closed to others but the app's. */
export async function ensureDatabase(
  superuser: pg.Client,
  database: string,
  template: string,
): Promise<void> {
  const found = await superuser.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
  if (found.rowCount === 0)
    await superuser.query(
      `CREATE DATABASE ${pg.escapeIdentifier(database)} OWNER ${OWNER_ROLE} TEMPLATE ${pg.escapeIdentifier(template)}`,
    );
  const name = pg.escapeIdentifier(database);
  await superuser.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await superuser.query(`GRANT CONNECT ON DATABASE ${name} TO ${APP_ROLE}`);
}

async function ensureRole(superuser: pg.Client, role: string, password: string): Promise<void> {
  const found = await superuser.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  if (found.rowCount !== 0) return;
  await superuser.query(
    `CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION PASSWORD ${pg.escapeLiteral(password)}`,
  );
}
