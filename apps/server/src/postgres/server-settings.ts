import { totalmem } from "node:os";

/** Settings of PostgreSQL by name: `{ max_connections: "60" }`. */
export type ServerSettings = Readonly<Record<string, string>>;

const MB = 1_048_576;

/**
 * How the embedded database is set: small enough for a machine of 2 GB, never at the cost of what was
 * acknowledged. They are given on the command line, where a changed file cannot override them.
 */
export function serverSettings(
  sockets: string | undefined,
  port: number,
  memory: number = totalmem(),
): ServerSettings {
  const buffers = Math.min(2048, Math.max(64, Math.floor(memory / MB / 16)));
  return {
    listen_addresses: sockets === undefined ? "127.0.0.1" : "",
    port: String(port),
    ...(sockets === undefined
      ? {}
      : { unix_socket_directories: sockets, unix_socket_permissions: "0700" }),
    ssl: "off",
    fsync: "on",
    full_page_writes: "on",
    synchronous_commit: "on",
    max_connections: "60",
    shared_buffers: `${buffers}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(memory / MB / 3))}MB`,
    work_mem: "8MB",
    maintenance_work_mem: "64MB",
    max_wal_size: "1GB",
    // Short queries only: compiling one takes longer than running it.
    jit: "off",
    timezone: "UTC",
    // Notices that a killed client is gone, so that its locks do not outlive it.
    ...(process.platform === "win32" ? {} : { client_connection_check_interval: "2s" }),
    // No statement and no value of a row in the log: they are personal data. Our own log has the errors.
    logging_collector: "off",
    log_destination: "stderr",
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_checkpoints: "off",
    log_line_prefix: "%m [%p] ",
  };
}

/** Settings as the program's arguments: `["-c", "fsync=on", …]`. */
export function settingArguments(settings: ServerSettings): readonly string[] {
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
