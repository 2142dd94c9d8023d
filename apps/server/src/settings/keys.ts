import { isIP } from "node:net";
import { z } from "zod";
import { parseAddress } from "../postgres/connect-external.ts";
import { isNetwork } from "./networks.ts";
import type { Told } from "./told.ts";

const whole = (least: number, most: number): z.ZodType<number, string> =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));

const flag = z
  .enum(["0", "1", "false", "true"])
  .transform((text) => text === "1" || text === "true");

const list = z.string().transform((text) =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== ""),
);

/** Names as a browser sends them, without ports: `luoshi.example`, `10.1.0.5`, `::1`. */
const hostNames = list
  .transform((items) => items.map((item) => item.toLowerCase()))
  .refine((items) => items.every((item) => isIP(item) !== 0 || isHostName(item)));

const networks = list.refine((items) => items.every(isNetwork));

/** Hops of proxies, or their addresses; `loopback` for one on this machine. */
const trust = z.union([
  z.enum(["0", "false"]).transform(() => false as const),
  whole(1, 5),
  list
    .transform((items) =>
      items.flatMap((item) => (item === "loopback" ? ["127.0.0.0/8", "::1"] : [item])),
    )
    .refine((items) => items.length > 0 && items.every(isNetwork)),
]);

/** `luoshi`, `/luoshi/` → `/luoshi/`; `""` and `/` → `/`. */
const basePath = z
  .string()
  .transform((text) => text.split("/").filter((name) => name !== ""))
  .refine((names) => names.every((name) => /^[\w~-][\w.~-]{0,63}$/.test(name)))
  .transform((names) => `/${names.map((name) => `${name}/`).join("")}`);

const host = z.string().refine((text) => isIP(text) !== 0 || isHostName(text));

const databaseUrl = z.string().refine((text) => {
  try {
    return /^postgres(?:ql)?:$/.test(parseAddress(text).protocol);
  } catch {
    return false;
  }
});

function isHostName(text: string): boolean {
  return /^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?$/i.test(text);
}

const path = z.string().refine((text) => !text.includes("\0"));

/** Each setting with its default, as text: the environment has nothing else. */
export const settingsSchema = z.object({
  HOST: host.default("127.0.0.1"),
  PORT: whole(0, 65_535).prefault("3000"),
  BASE_PATH: basePath.prefault(""),
  LUOSHI_DATA: path.default("data"),
  DATABASE_URL: databaseUrl.optional(),
  TLS_CERT: path.optional(),
  TLS_KEY: path.optional(),
  INSECURE_HTTP: flag.prefault("0"),
  TRUST_PROXY: trust.prefault("0"),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  METRICS_PORT: whole(1, 65_535).optional(),
  SESSION_IDLE_MINUTES: whole(1, 1440).prefault("30"),
  SESSION_HOURS: whole(1, 168).prefault("10"),
  PASSWORD_PROFILE: z.enum(["mlps", "asvs"]).default("mlps"),
  UPLOAD_MB: whole(1, 200).prefault("20"),
  POOL_SIZE: whole(2, 40).prefault("20"),
  ADMIN_NETWORKS: networks.prefault(""),
  ALLOWED_HOSTS: hostNames.prefault(""),
  SHARD_LEVEL: whole(0, 5).prefault("0"),
});

/** The name of a setting. */
export type SettingsKey = keyof typeof settingsSchema.shape;

const number = (least: number, most: number, zh: string, en: string): Told => ({
  zh: `须为 ${least} 至 ${most} 的整数（${zh}）`,
  en: `must be a whole number from ${least} to ${most} (${en})`,
});

/** What each setting may be. */
export const allowed: Readonly<Record<SettingsKey, Told>> = {
  HOST: {
    zh: "须为本机地址或主机名，如 127.0.0.1；0.0.0.0 表示本机全部地址",
    en: "must be an address or name of this machine, such as 127.0.0.1; 0.0.0.0 means all of them",
  },
  PORT: number(0, 65_535, "端口；0 表示任选一个", "a port; 0 means any that is free"),
  BASE_PATH: {
    zh: "须由字母、数字、- 和 _ 组成，如 /luoshi",
    en: "must consist of letters, digits, - and _, such as /luoshi",
  },
  LUOSHI_DATA: {
    zh: "须为文件夹路径，如 ./data",
    en: "must be the path of a folder, such as ./data",
  },
  DATABASE_URL: {
    zh: "须形如 postgresql://用户:密码@主机:5432/数据库；密码中的 @ : / # 要写成 %40 %3A %2F %23",
    en: "must look like postgresql://user:password@host:5432/database; write @ : / # in a password as %40 %3A %2F %23",
  },
  TLS_CERT: { zh: "须为 PEM 证书文件的路径", en: "must be the path of a certificate in PEM" },
  TLS_KEY: { zh: "须为 PEM 私钥文件的路径", en: "must be the path of a private key in PEM" },
  INSECURE_HTTP: { zh: "须为 0 或 1", en: "must be 0 or 1" },
  TRUST_PROXY: {
    zh: "须为 0、代理层数 1 至 5、loopback（本机代理）或代理的地址、网段，以逗号分隔",
    en: "must be 0, a number of proxies from 1 to 5, loopback for one on this machine, or their addresses and networks, separated by commas",
  },
  LOG_LEVEL: {
    zh: "须为 silent、error、warn、info、debug 之一",
    en: "must be one of silent, error, warn, info, debug",
  },
  METRICS_PORT: number(1, 65_535, "端口", "a port"),
  SESSION_IDLE_MINUTES: number(1, 1440, "分钟", "minutes"),
  SESSION_HOURS: number(1, 168, "小时", "hours"),
  PASSWORD_PROFILE: {
    zh: "须为 mlps（等级保护）或 asvs（只要求长度）",
    en: "must be mlps (kinds of characters, expiry) or asvs (length only)",
  },
  UPLOAD_MB: number(1, 200, "MB", "MB"),
  POOL_SIZE: number(2, 40, "数据库连接数", "database connections"),
  ADMIN_NETWORKS: {
    zh: "须为地址或网段，以逗号分隔，如 10.1.0.0/16,192.168.3.4",
    en: "must be addresses or networks separated by commas, such as 10.1.0.0/16,192.168.3.4",
  },
  ALLOWED_HOSTS: {
    zh: "须为访问本服务用的域名或地址，不含端口，以逗号分隔，如 luoshi.example,10.1.0.5",
    en: "must be the names or addresses under which people reach this server, without ports, separated by commas, such as luoshi.example,10.1.0.5",
  },
  SHARD_LEVEL: number(
    0,
    5,
    "分片所在的机构层级；单个单位为 0",
    "the level of units to shard by; 0 for one institution",
  ),
};
