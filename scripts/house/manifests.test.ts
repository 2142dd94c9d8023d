import { readFileSync } from "node:fs";
import { join } from "node:path";
import { satisfies } from "semver";
import { describe, expect, test } from "vitest";

// What no tool checks: that an install gives the same files everywhere, and says nothing.

interface Manifest {
  readonly engines?: { readonly node?: string };
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly engines?: { readonly node?: string };
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The oldest Node that the project promises to run on. */
const OLDEST_NODE = "20.19.0";
const PROJECT = join(import.meta.dirname, "../..");
const MANIFESTS = ["package.json", "packages/compiler/package.json"].concat(
  "packages/documents/package.json",
  "apps/cli/package.json",
  "packages/ledger/package.json",
  "apps/server/package.json",
  "apps/web/package.json",
);

const readText = (path: string): string => readFileSync(join(PROJECT, path), "utf8");
const readManifest = (path: string): Manifest => JSON.parse(readText(path)) as Manifest;
const { packages: lock } = JSON.parse(readText("package-lock.json")) as {
  readonly packages: Readonly<Record<string, LockEntry>>;
};

const declared = MANIFESTS.flatMap((path) => {
  const { dependencies, devDependencies, optionalDependencies } = readManifest(path);
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).map(
    ([name, version]) => ({
      path,
      name,
      version,
    }),
  );
});

describe("package.json", () => {
  test("names every version exactly, and one only", () => {
    expect(declared.length).toBeGreaterThan(5);
    expect(declared.filter(({ version }) => !/^\d+\.\d+\.\d+(-beta\.\d+)?$/.test(version))).toEqual(
      [],
    );
    const versions = new Map<string, Set<string>>();
    for (const { name, version } of declared) {
      versions.set(name, (versions.get(name) ?? new Set()).add(version));
    }
    expect([...versions].filter(([, set]) => set.size > 1)).toEqual([]);
  });

  test.each(MANIFESTS)("%s asks for Node 20.19", (path) => {
    expect(readManifest(path).engines?.node).toBe(">=20.19");
  });

  test("has at most ten scripts", () => {
    expect(Object.keys(readManifest("package.json").scripts ?? {}).length).toBeLessThanOrEqual(10);
  });

  test("every dependency has its reason in docs/dependencies.md", () => {
    const reasons = readText("docs/dependencies.md");
    const others = declared.filter(({ name }) => !name.startsWith("@luoshi/"));
    expect(others.filter(({ name }) => !reasons.includes(`| \`${name}\` |`))).toEqual([]);
  });
});

describe("package-lock.json", () => {
  const installed = Object.entries(lock).filter(([path]) => path.startsWith("node_modules/"));

  test("names no host but the public registry", () => {
    const hosts = installed.filter(
      ([, { resolved, link }]) =>
        resolved !== undefined && !link && !resolved.startsWith("https://registry.npmjs.org/"),
    );
    expect(hosts).toEqual([]);
  });

  test(`holds nothing that warns on Node ${OLDEST_NODE}`, () => {
    const refusing = installed.filter(
      ([, { engines }]) => engines?.node !== undefined && !satisfies(OLDEST_NODE, engines.node),
    );
    expect(installed.length).toBeGreaterThan(50);
    expect(refusing).toEqual([]);
  });

  test("holds the packages of every platform, or npm ci refuses it", () => {
    const named = installed.flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {}));
    const missing = named.filter((name) => lock[`node_modules/${name}`]?.version === undefined);
    expect(missing, "run node scripts/complete-lockfile.js").toEqual([]);
  });
});
