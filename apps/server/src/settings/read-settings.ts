import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { addressOf } from "../postgres/connect-external.ts";
import { allowed, type SettingsKey, settingsSchema } from "./keys.ts";
import { nearestWord } from "./nearest-word.ts";
import { isLoopback } from "./networks.ts";
import { SettingsError, type SettingsFault } from "./settings-error.ts";
import type { Told } from "./told.ts";

/** What the server was told, checked and complete. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** `/` or `/luoshi/`. */
  readonly basePath: string;
  /** Absolute. */
  readonly dataFolder: string;
  /** Undefined: the embedded database. */
  readonly databaseUrl: string | undefined;
  readonly tls: { readonly certFile: string; readonly keyFile: string } | undefined;
  /**
   * `loopback`: plain, on this machine only. `proxy`: a proxy in front speaks HTTPS.
   * `insecure`: plain HTTP over the network, allowed by INSECURE_HTTP; every page says so.
   */
  readonly transport: "loopback" | "tls" | "proxy" | "insecure";
  readonly secureCookies: boolean;
  /** As Fastify takes it. */
  readonly trustProxy: false | number | readonly string[];
  readonly logLevel: "silent" | "error" | "warn" | "info" | "debug";
  /** A listener on 127.0.0.1 for /metrics alone; undefined: the server answers it to this machine only. */
  readonly metricsPort: number | undefined;
  readonly sessionIdleMinutes: number;
  readonly sessionHours: number;
  readonly passwordProfile: "mlps" | "asvs";
  readonly uploadBytes: number;
  readonly poolSize: number;
  /** Where administrators may come from; empty: anywhere. */
  readonly adminNetworks: readonly string[];
  /** Names under which the server may be asked for, against DNS rebinding; empty: any. */
  readonly allowedHosts: readonly string[];
  readonly shardLevel: number;
}

type Env = Readonly<Record<string, string | undefined>>;

/** The file in the data folder that may hold settings; LUOSHI_CONFIG names another. */
export const SETTINGS_FILE = "luoshi.server.json";

const KEYS = Object.keys(settingsSchema.shape) as SettingsKey[];

interface Given {
  readonly text: string;
  readonly source: string;
}

/**
 * Reads the settings of a server from the environment and a file, `{ "PORT": 8443, "HOST": "0.0.0.0" }`.
 * The environment wins. Throws a SettingsError that names every fault at once.
 */
export function readSettings(env: Env, folder: string = process.cwd()): Settings {
  const faults: SettingsFault[] = [];
  const given = new Map<SettingsKey, Given>();
  for (const [key, value] of readFile(env, folder, faults)) given.set(key, value);
  for (const key of KEYS) {
    const text = env[key]?.trim();
    if (text) given.set(key, { text, source: "environment" });
  }
  const texts = Object.fromEntries([...given].map(([key, { text }]) => [key, text]));
  const parsed = settingsSchema.safeParse(texts);
  if (!parsed.success)
    for (const key of new Set(parsed.error.issues.map((issue) => issue.path[0] as SettingsKey)))
      faults.push(fault(key, given, allowed[key]));
  const values = parsed.data;
  if (values) checkTogether(values, given, faults);
  if (!values || faults.length > 0) throw new SettingsError(faults);
  const at = (key: SettingsKey, path: string): string => resolvePath(path, given.get(key), folder);
  const tls =
    values.TLS_CERT !== undefined && values.TLS_KEY !== undefined
      ? { certFile: at("TLS_CERT", values.TLS_CERT), keyFile: at("TLS_KEY", values.TLS_KEY) }
      : undefined;
  const transport = transportOf(values, tls !== undefined);
  return {
    host: values.HOST,
    port: values.PORT,
    basePath: values.BASE_PATH,
    dataFolder: at("LUOSHI_DATA", values.LUOSHI_DATA),
    databaseUrl: values.DATABASE_URL,
    tls,
    transport,
    secureCookies: transport === "tls" || transport === "proxy",
    trustProxy: values.TRUST_PROXY,
    logLevel: values.LOG_LEVEL,
    metricsPort: values.METRICS_PORT,
    sessionIdleMinutes: values.SESSION_IDLE_MINUTES,
    sessionHours: values.SESSION_HOURS,
    passwordProfile: values.PASSWORD_PROFILE,
    uploadBytes: values.UPLOAD_MB * 1_048_576,
    poolSize: values.POOL_SIZE,
    adminNetworks: values.ADMIN_NETWORKS,
    allowedHosts: values.ALLOWED_HOSTS,
    shardLevel: values.SHARD_LEVEL,
  };
}

type Values = ReturnType<typeof settingsSchema.parse>;

function transportOf(values: Values, tls: boolean): Settings["transport"] {
  if (tls) return "tls";
  if (values.INSECURE_HTTP && !isLoopback(values.HOST)) return "insecure";
  if (values.TRUST_PROXY !== false) return "proxy";
  return "loopback";
}

/** What is right for each setting alone and wrong for two of them together. */
function checkTogether(
  values: Values,
  given: ReadonlyMap<SettingsKey, Given>,
  faults: SettingsFault[],
): void {
  if ((values.TLS_CERT === undefined) !== (values.TLS_KEY === undefined)) {
    const there = values.TLS_CERT === undefined ? "TLS_KEY" : "TLS_CERT";
    const missing = there === "TLS_KEY" ? "TLS_CERT" : "TLS_KEY";
    faults.push(
      fault(there, given, { zh: `还须设置 ${missing}`, en: `${missing} is needed as well` }),
    );
  }
  const plain = values.TLS_CERT === undefined && values.TRUST_PROXY === false;
  if (plain && !values.INSECURE_HTTP && !isLoopback(values.HOST))
    faults.push(
      fault("HOST", given, {
        zh: "其他机器可以访问，因此须加密：设置 TLS_CERT 和 TLS_KEY，或在前面设 HTTPS 代理并设置 TRUST_PROXY；确认内网可信时才可设 INSECURE_HTTP=1（页面会有提示）",
        en: "is open to other machines, so it must be encrypted: set TLS_CERT and TLS_KEY, or put an HTTPS proxy in front and set TRUST_PROXY; only on a network you trust set INSECURE_HTTP=1 (every page then says so)",
      }),
    );
  if (values.METRICS_PORT !== undefined && values.METRICS_PORT === values.PORT)
    faults.push(
      fault("METRICS_PORT", given, {
        zh: "不能与 PORT 相同",
        en: "must differ from PORT",
      }),
    );
  if (values.SESSION_IDLE_MINUTES > values.SESSION_HOURS * 60)
    faults.push(
      fault("SESSION_IDLE_MINUTES", given, {
        zh: `不能长于 SESSION_HOURS（${values.SESSION_HOURS} 小时）`,
        en: `must not be longer than SESSION_HOURS (${values.SESSION_HOURS} h)`,
      }),
    );
}

function fault(
  key: SettingsKey,
  given: ReadonlyMap<SettingsKey, Given>,
  told: Told,
): SettingsFault {
  const { text, source } = given.get(key) ?? { text: "", source: "environment" };
  return {
    key,
    value: key === "DATABASE_URL" ? addressOf(text) : text.slice(0, 200),
    source,
    told,
  };
}

/** A path in the file is meant from the file's folder, one in the environment from where the server was started. */
function resolvePath(path: string, given: Given | undefined, folder: string): string {
  const from =
    given === undefined || given.source === "environment" ? folder : dirname(given.source);
  return resolve(from, path);
}

function readFile(
  env: Env,
  folder: string,
  faults: SettingsFault[],
): readonly (readonly [SettingsKey, Given])[] {
  const named = env["LUOSHI_CONFIG"]?.trim();
  const data = resolve(folder, env["LUOSHI_DATA"]?.trim() || "data");
  const file = named ? resolve(folder, named) : join(data, SETTINGS_FILE);
  const wrong = (key: string, value: string, told: Told): void => {
    faults.push({ key, value, source: file, told });
  };
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (named || (code !== "ENOENT" && code !== "ENOTDIR"))
      wrong("LUOSHI_CONFIG", file, {
        zh: `配置文件读不出来（${code}）；请检查路径和权限`,
        en: `the file of settings cannot be read (${code}); check its path and permissions`,
      });
    return [];
  }
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const line = lineOf(text, error);
    wrong("LUOSHI_CONFIG", file, {
      zh: `配置文件不是 JSON${line && `（第 ${line} 行附近）`}；请检查引号、逗号和括号`,
      en: `the file of settings is no JSON${line && ` (near line ${line})`}; check quotes, commas and braces`,
    });
    return [];
  }
  if (typeof read !== "object" || read === null || Array.isArray(read)) {
    const told = {
      zh: '配置文件须为一个对象，如 { "PORT": 3000 }',
      en: 'the file of settings must hold one object, such as { "PORT": 3000 }',
    };
    wrong("LUOSHI_CONFIG", file, told);
    return [];
  }
  const found: (readonly [SettingsKey, Given])[] = [];
  for (const [key, value] of Object.entries(read)) {
    const known = KEYS.find((name) => name === key);
    if (known === undefined) {
      const near = nearestWord(key, KEYS);
      wrong(key, "", {
        zh: near ? `没有这个设置，是不是 ${near}？` : `没有这个设置；可用的有 ${KEYS.join("、")}`,
        en: near
          ? `is no setting; did you mean ${near}?`
          : `is no setting; there are ${KEYS.join(", ")}`,
      });
      continue;
    }
    if (known === "LUOSHI_DATA" && !named) {
      const told = {
        zh: "不能写在数据文件夹内的配置文件里，请用环境变量 LUOSHI_DATA",
        en: "cannot stand in the file inside the data folder; use the environment variable",
      };
      wrong(key, String(value), told);
      continue;
    }
    const plain = asText(value);
    if (plain === undefined) wrong(key, typeof value, allowed[known]);
    else if (plain !== "") found.push([known, { text: plain, source: file }]);
  }
  return found;
}

/** The line a fault of JSON stands in, `"3"`, or "". Its own words may quote the file, and passwords with it. */
function lineOf(text: string, error: unknown): string {
  const at = /position (\d{1,9})/.exec(String(error))?.[1];
  return at === undefined ? "" : String(text.slice(0, Number(at)).split("\n").length);
}

/** `8443` → `"8443"`, `["10.0.0.0/8"]` → `"10.0.0.0/8"`; null means "not set". */
function asText(value: unknown): string | undefined {
  if (value === null) return "";
  if (typeof value === "string") return value.trim();
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === "string"))
    return value.join(",");
  return undefined;
}
