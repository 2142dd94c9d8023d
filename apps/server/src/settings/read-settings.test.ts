import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allowed, settingsSchema } from "./keys.ts";
import { nearestWord } from "./nearest-word.ts";
import { isLoopback, networkTest } from "./networks.ts";
import { readSettings } from "./read-settings.ts";
import { SettingsError, type SettingsFault } from "./settings-error.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "luoshi-settings-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function faultsOf(env: Readonly<Record<string, string>>): readonly SettingsFault[] {
  try {
    readSettings(env, folder);
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
  return [];
}

const keysOf = (env: Readonly<Record<string, string>>): readonly string[] =>
  faultsOf(env).map((fault) => fault.key);

let files = 0;
/** A file of settings outside the data folder. */
function file(content: string): string {
  files += 1;
  const path = join(folder, `settings-${files}.json`);
  writeFileSync(path, content);
  return path;
}

describe("readSettings", () => {
  it("has a default for everything", () => {
    expect(readSettings({}, folder)).toEqual({
      host: "127.0.0.1",
      port: 3000,
      basePath: "/",
      dataFolder: join(folder, "data"),
      databaseUrl: undefined,
      tls: undefined,
      transport: "loopback",
      secureCookies: false,
      trustProxy: false,
      logLevel: "info",
      metricsPort: undefined,
      sessionIdleMinutes: 30,
      sessionHours: 10,
      passwordProfile: "mlps",
      uploadBytes: 20 * 1_048_576,
      poolSize: 20,
      adminNetworks: [],
      allowedHosts: [],
      shardLevel: 0,
    });
  });

  it("reads the file, and the environment wins", () => {
    const config = file(
      '\uFEFF{ "PORT": 8443, "HOST": "0.0.0.0", "INSECURE_HTTP": true, "BASE_PATH": "/luoshi", "ADMIN_NETWORKS": ["10.1.0.0/16", "fd00::/8"], "DATABASE_URL": null, "LUOSHI_DATA": "store" }',
    );
    const settings = readSettings({ LUOSHI_CONFIG: config, PORT: "9000", HOST: " " }, folder);
    expect(settings).toMatchObject({
      port: 9000,
      host: "0.0.0.0",
      transport: "insecure",
      secureCookies: false,
      basePath: "/luoshi/",
      adminNetworks: ["10.1.0.0/16", "fd00::/8"],
      dataFolder: join(folder, "store"),
    });
  });

  it("finds the file in the data folder, where paths are meant from that folder", () => {
    const data = join(folder, "mine");
    mkdirSync(data);
    writeFileSync(
      join(data, "luoshi.server.json"),
      '{ "TLS_CERT": "tls/cert.pem", "TLS_KEY": "tls/key.pem" }',
    );
    expect(readSettings({ LUOSHI_DATA: "mine", HOST: "0.0.0.0" }, folder)).toMatchObject({
      tls: { certFile: join(data, "tls/cert.pem"), keyFile: join(data, "tls/key.pem") },
      transport: "tls",
      secureCookies: true,
    });
    writeFileSync(join(data, "luoshi.server.json"), '{ "LUOSHI_DATA": "other" }');
    expect(keysOf({ LUOSHI_DATA: "mine" })).toEqual(["LUOSHI_DATA"]);
  });

  it("lists every fault at once, with name, value, source and what is allowed", () => {
    const config = file('{ "SESION_HOURS": 3, "POOL_SIZE": { "a": 1 }, "UPLOAD_MB": 0 }');
    const faults = faultsOf({
      LUOSHI_CONFIG: config,
      PORT: "70000",
      LOG_LEVEL: "loud",
      ADMIN_NETWORKS: "10.0.0.0/33",
    });
    expect(faults.map(({ key, value, source }) => [key, value, source])).toEqual([
      ["SESION_HOURS", "", config],
      ["POOL_SIZE", "object", config],
      ["PORT", "70000", "environment"],
      ["LOG_LEVEL", "loud", "environment"],
      ["UPLOAD_MB", "0", config],
      ["ADMIN_NETWORKS", "10.0.0.0/33", "environment"],
    ]);
    expect(faults[0]?.told.en).toContain("did you mean SESSION_HOURS?");
    const message = new SettingsError(faults).message;
    expect(message).toContain("PORT=70000（环境变量）：须为 0 至 65535 的整数");
    expect(message).toContain("PORT=70000 (environment): must be a whole number from 0 to 65535");
  });

  it("never says a password", () => {
    for (const url of ["mysql://a:geheim@b/c", "postgresql://a:ge heim@@b:x/c"]) {
      const faults = faultsOf({ DATABASE_URL: url });
      expect(faults.map((fault) => fault.key)).toEqual(["DATABASE_URL"]);
      expect(new SettingsError(faults).message).not.toContain("heim");
    }
    for (const content of [
      '{\n "DATABASE_URL": ["geheim", 1] }',
      '{\n "DATABASE_URL": "geheim" "x" }',
    ]) {
      const { message } = new SettingsError(faultsOf({ LUOSHI_CONFIG: file(content) }));
      expect(message).toMatch(/DATABASE_URL|near line 2/);
      expect(message).not.toContain("heim");
    }
  });

  it.each([
    [{ HOST: "0.0.0.0" }, ["HOST"]],
    [{ HOST: "0.0.0.0", INSECURE_HTTP: "1" }, []],
    [{ HOST: "0.0.0.0", TRUST_PROXY: "10.0.0.5" }, []],
    [{ HOST: "::1" }, []],
    [{ HOST: "127.8.0.1" }, []],
    [{ HOST: "10.0.0.1", TLS_CERT: "a" }, ["TLS_CERT"]],
    [{ TLS_KEY: "a" }, ["TLS_KEY"]],
    [{ METRICS_PORT: "3000" }, ["METRICS_PORT"]],
    [{ SESSION_HOURS: "1", SESSION_IDLE_MINUTES: "61" }, ["SESSION_IDLE_MINUTES"]],
    [{ TRUST_PROXY: "true" }, ["TRUST_PROXY"]],
    [{ TRUST_PROXY: "6" }, ["TRUST_PROXY"]],
    [{ BASE_PATH: "/../etc" }, ["BASE_PATH"]],
    [{ HOST: "a b" }, ["HOST"]],
    [{ LUOSHI_CONFIG: "nowhere.json" }, ["LUOSHI_CONFIG"]],
    [{ DATABASE_URL: "postgresql://a:b@/c?host=/run/postgresql" }, []],
    [{ SESSION_HOURS: "1e3" }, ["SESSION_HOURS"]],
  ])("%j has these faults: %j", (env, keys) => {
    expect(keysOf(env as unknown as Record<string, string>)).toEqual(keys);
  });

  it("knows who is in front", () => {
    expect(readSettings({ TRUST_PROXY: "loopback" }, folder)).toMatchObject({
      trustProxy: ["127.0.0.0/8", "::1"],
      transport: "proxy",
      secureCookies: true,
    });
    expect(readSettings({ TRUST_PROXY: "2" }, folder).trustProxy).toBe(2);
  });

  it.each(['{ "PORT": ', "[]", "7", "null"])("says that a file of %s is none", (content) => {
    expect(keysOf({ LUOSHI_CONFIG: file(content) })).toEqual(["LUOSHI_CONFIG"]);
  });

  it("gives settings or a SettingsError for anything", () => {
    const key = fc.constantFrom(...Object.keys(settingsSchema.shape));
    fc.assert(
      fc.property(fc.dictionary(key, fc.string()), (env) => {
        for (const fault of faultsOf({ ...env, LUOSHI_DATA: "data" }))
          expect(fault.told).toHaveProperty("zh");
      }),
    );
  });

  it("says of every key what it may be", () => {
    expect(Object.keys(allowed)).toEqual(Object.keys(settingsSchema.shape));
  });
});

describe("nearestWord", () => {
  it.each([
    ["SESION_HOURS", "SESSION_HOURS"],
    ["port", "PORT"],
    ["DATABASE", "DATABASE_URL"],
    ["COLOUR", undefined],
    ["DATABASEURL", "DATABASE_URL"],
    ["", undefined],
  ])("%s → %s", (typed, word) => {
    expect(nearestWord(typed, Object.keys(settingsSchema.shape))).toBe(word);
  });
});

describe("networkTest", () => {
  it("knows networks of both kinds, and IPv4 inside IPv6", () => {
    const inside = networkTest(["10.1.0.0/16", "fd00::/8", "192.168.3.4"]);
    const asked = [
      "10.1.255.1",
      "10.2.0.1",
      "::ffff:10.1.0.9",
      "::ffff:a01:9",
      "fdab::1",
      "fe80::1",
      "fe80::1%eth0",
      "192.168.3.4",
    ];
    expect(asked.filter(inside)).toEqual([
      "10.1.255.1",
      "::ffff:10.1.0.9",
      "::ffff:a01:9",
      "fdab::1",
      "192.168.3.4",
    ]);
    expect(networkTest([])("10.1.0.1")).toBe(false);
    expect(inside("no address")).toBe(false);
  });

  it("tells loopback from the rest", () => {
    const hosts = ["localhost", "127.0.0.1", "::1", "0.0.0.0", "::", "10.0.0.1", "example"];
    expect(hosts.filter(isLoopback)).toEqual(["localhost", "127.0.0.1", "::1"]);
  });
});
