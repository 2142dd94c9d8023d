import type { ClientConfig } from "pg";

/** How to reach one database in its two roles. */
export interface DatabaseAccess {
  /** The role that owns the tables and runs migrations. */
  readonly owner: ClientConfig;
  /** The role that serves requests; with `setRole` it signs in as the owner and steps down at once. */
  readonly app: ClientConfig;
  readonly setRole: boolean;
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** The role that owns every table, in an embedded database. */
export const OWNER_ROLE = "luoshi_owner";
/** The role that serves requests. It owns nothing, and row-level security holds for it. */
export const APP_ROLE = "luoshi_app";
/** The database of an embedded server. */
export const DATABASE = "luoshi";

/** `{ host: "/srv/run", user: "luoshi_app", … }` as `postgresql://luoshi_app:…@/luoshi?host=%2Fsrv%2Frun`. */
export function connectionUrl(config: ClientConfig): string {
  const login = `${encodeURIComponent(config.user ?? "")}:${encodeURIComponent(String(config.password ?? ""))}`;
  const database = encodeURIComponent(config.database ?? "");
  const host = config.host ?? "localhost";
  if (host.startsWith("/"))
    return `postgresql://${login}@/${database}?host=${encodeURIComponent(host)}&port=${config.port ?? 5432}`;
  return `postgresql://${login}@${host}:${config.port ?? 5432}/${database}`;
}
