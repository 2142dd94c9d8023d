import pg, { type ClientConfig } from "pg";
import { APP_ROLE, type DatabaseAccess } from "./database-access.ts";
import { PostgresError } from "./postgres-error.ts";

/** The oldest PostgreSQL that will do. */
export const OLDEST_MAJOR = 15;

/** Settings without which an acknowledged report may be lost. */
export const DURABLE_SETTINGS = ["fsync", "full_page_writes", "synchronous_commit"] as const;

/**
 * Checks a PostgreSQL of the institution's own, given by an address with the rights to make tables, and makes
 * the role that serves requests. Sessions of the app sign in as the owner and step down to it.
 */
export async function connectExternal(url: string): Promise<DatabaseAccess> {
  const owner = ownerConfig(url);
  await withClient(url, async (client) => {
    await checkServer(client);
    await ensureAppRole(client);
  });
  return { owner, app: owner, setRole: true, ownerUrl: url, appUrl: url };
}

/** The same checks of the server alone; makes nothing. */
export async function probeExternal(url: string): Promise<void> {
  await withClient(url, async (client) => await checkServer(client));
}

function ownerConfig(url: string): ClientConfig {
  return { connectionString: url, connectionTimeoutMillis: 8000 };
}

async function withClient(url: string, use: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(ownerConfig(url));
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(url, error);
  }
  try {
    await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** An address without its password, fit for messages: `postgresql://luoshi@db.example:5432/luoshi`. */
export function addressOf(url: string): string {
  try {
    const parsed = parseAddress(url);
    const user = parsed.username && `${parsed.username}@`;
    const host = parsed.searchParams.get("host") ?? parsed.host;
    return `${parsed.protocol}//${user}${host}${parsed.pathname}`;
  } catch {
    return "DATABASE_URL";
  }
}

/** Reads an address; one without a host, whose `?host=` names a socket's folder, is right for PostgreSQL. */
export function parseAddress(url: string): URL {
  return new URL(url.replace("@/", "@localhost/"));
}

function unreachable(url: string, cause: unknown): PostgresError {
  const said = cause instanceof Error ? cause.message || cause.name : String(cause);
  const code = (cause as { code?: string } | null)?.code;
  return new PostgresError(
    "unreachable",
    {
      zh: `连不上数据库 ${addressOf(url)}：${[code, said].filter(Boolean).join(" ")}。请检查 DATABASE_URL 的地址、用户名、密码和数据库名，以及数据库服务和防火墙。`,
      en: `The database ${addressOf(url)} cannot be reached: ${[code, said].filter(Boolean).join(" ")}. Check the address, user, password and database of DATABASE_URL, the database service and the firewall.`,
    },
    cause,
  );
}

/** Refuses a server that is too old, not in UTF-8, or set to lose what it acknowledged. */
export async function checkServer(client: pg.Client, oldest: number = OLDEST_MAJOR): Promise<void> {
  const { rows } = await client.query<{ version: string; encoding: string }>(
    "SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding",
  );
  const major = Math.floor(Number(rows[0]?.version) / 10_000);
  if (!(major >= oldest))
    throw new PostgresError("too-old", {
      zh: `数据库是 PostgreSQL ${major}，至少需要 ${oldest}。请升级，或去掉 DATABASE_URL 使用内置数据库。`,
      en: `The database is PostgreSQL ${major}; ${oldest} or later is needed. Upgrade it, or leave DATABASE_URL out to use the embedded one.`,
    });
  if (rows[0]?.encoding !== "UTF8")
    throw new PostgresError("wrong-encoding", {
      zh: `数据库编码是 ${rows[0]?.encoding}，必须是 UTF8。请用 CREATE DATABASE luoshi ENCODING 'UTF8' TEMPLATE template0 新建数据库。`,
      en: `The database is encoded in ${rows[0]?.encoding}; it must be UTF8. Make one with CREATE DATABASE luoshi ENCODING 'UTF8' TEMPLATE template0.`,
    });
  const off = await unsafeSettings(client);
  if (off.length > 0)
    throw new PostgresError("not-durable", {
      zh: `数据库设置 ${off.join("、")} 已关闭，断电会丢失已确认的数据。请在 postgresql.conf 中设为 on 并重启数据库（synchronous_commit 也可能由 ALTER ROLE 或 ALTER DATABASE 设置）。`,
      en: `The database has ${off.join(", ")} switched off, and a power cut would lose acknowledged data. Set them to on in postgresql.conf and restart it (synchronous_commit may also come from ALTER ROLE or ALTER DATABASE).`,
    });
}

/** The names among `DURABLE_SETTINGS` that are switched off in this session. */
export async function unsafeSettings(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT name FROM unnest($1::text[]) AS name WHERE current_setting(name) = 'off' ORDER BY name",
    [[...DURABLE_SETTINGS]],
  );
  return rows.map((row) => row.name);
}

async function ensureAppRole(client: pg.Client): Promise<void> {
  try {
    await makeAppRole(client);
  } catch (error) {
    const { rows } = await client.query<{ name: string }>(
      "SELECT quote_ident(current_user) AS name",
    );
    const sql = `CREATE ROLE ${APP_ROLE} NOLOGIN NOBYPASSRLS; GRANT ${APP_ROLE} TO ${rows[0]?.name};`;
    throw new PostgresError(
      "no-app-role",
      {
        zh: `数据库用户 ${rows[0]?.name} 不能切换到角色 ${APP_ROLE}，也无权新建它。请由数据库管理员执行：${sql}`,
        en: `The database user ${rows[0]?.name} can neither become the role ${APP_ROLE} nor make it. Have the database's administrator run: ${sql}`,
      },
      error,
    );
  }
  const { rows } = await client.query<{ strong: boolean }>(
    `SELECT rolsuper OR rolbypassrls OR EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid) AS strong
     FROM pg_roles r WHERE rolname = $1`,
    [APP_ROLE],
  );
  if (rows[0]?.strong !== false)
    throw new PostgresError("app-role-too-strong", {
      zh: `角色 ${APP_ROLE} 是超级用户、可绕过行级安全，或拥有数据表，不能用来处理请求。请执行 ALTER ROLE ${APP_ROLE} NOSUPERUSER NOBYPASSRLS，并把其数据表改属其他角色。`,
      en: `The role ${APP_ROLE} is a superuser, passes row-level security or owns tables, and cannot serve requests. Run ALTER ROLE ${APP_ROLE} NOSUPERUSER NOBYPASSRLS and give its tables to another role.`,
    });
}

async function makeAppRole(client: pg.Client): Promise<void> {
  const found = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [APP_ROLE]);
  if (found.rowCount === 0)
    await client.query(`CREATE ROLE ${APP_ROLE} NOLOGIN NOBYPASSRLS`).catch((error: unknown) => {
      // Another server that starts on the same database may have made it in this moment.
      if ((error as { code?: string }).code !== "42710") throw error;
    });
  try {
    await client.query(`SET ROLE ${APP_ROLE}`);
  } catch {
    await client.query(`GRANT ${APP_ROLE} TO CURRENT_USER`);
    await client.query(`SET ROLE ${APP_ROLE}`);
  }
  await client.query("RESET ROLE");
}
