import { execFile } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { linkModules, PACKAGES, PROJECT } from "./link-modules.ts";

// The command as a fresh checkout has it: sources, no build.

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "luoshi-first-run-"));
  for (const path of PACKAGES) {
    cpSync(join(PROJECT, path), join(root, path), {
      recursive: true,
      preserveTimestamps: true,
      filter: (from) => !/[/\\](?:dist|node_modules)$/.test(from),
    });
  }
  cpSync(join(PROJECT, "package-lock.json"), join(root, "package-lock.json"));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function luoshi(...args: readonly string[]): Promise<Run> {
  const script = join(root, "apps/cli/bin/luoshi.js");
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { cwd: root }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}

const bundles = (): string[] => readdirSync(join(root, "apps/cli/dist/bundle"));

test("without installed packages it says what to do, and leaves nothing behind", async () => {
  const { code, err } = await luoshi("--version");
  expect(code).toBe(70);
  expect(err).toContain('run "npm ci"');
  expect(bundles()).toEqual([]);
  linkModules(root);
});

test("two first runs at once both work, and make one bundle", async () => {
  const runs = await Promise.all([luoshi("--version"), luoshi("--version")]);
  const { version } = JSON.parse(readFileSync(join(root, "apps/cli/package.json"), "utf8")) as {
    version: string;
  };
  for (const { code, out, err } of runs) {
    expect(err).toMatch(/^luoshi: building, once .*\n$/);
    expect(out).toBe(`luoshi ${version}\n`);
    expect(code).toBe(0);
  }
  expect(bundles()).toHaveLength(1);
});

test("the next run builds nothing", async () => {
  const { code, err } = await luoshi("--version");
  expect({ code, err }).toEqual({ code: 0, err: "" });
});

test("runs leave V8's code cache beside the bundle, and a damaged one is made anew", async () => {
  const [name = ""] = bundles();
  const folder = join(root, "apps/cli/dist/bundle", name);
  const cache = readdirSync(folder).find((file) => /^main\.cjs\.v.*\.cache$/.test(file)) ?? "none";
  const whole = readFileSync(join(folder, cache));
  const damaged = Buffer.from(whole);
  damaged.writeUInt8(damaged.readUInt8(damaged.length >> 1) ^ 0xff, damaged.length >> 1);
  writeFileSync(join(folder, cache), damaged);
  const { code, err } = await luoshi("--version");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(readFileSync(join(folder, cache)).equals(damaged)).toBe(false);
});

test("other users can read the bundle", () => {
  const [name = ""] = bundles();
  expect(statSync(join(root, "apps/cli/dist/bundle", name)).mode & 0o555).toBe(0o555);
});

test("a changed source is built anew", async () => {
  const later = new Date(Date.now() + 1000);
  utimesSync(join(root, "packages/compiler/src/index.ts"), later, later);
  expect((await luoshi("--version")).err).toContain("building");
  expect(bundles()).toHaveLength(2);
});

test("a source that does not build is named, with a code of its own", async () => {
  rmSync(join(root, "packages/compiler/src/compile.ts"));
  const { code, err } = await luoshi("--version");
  expect(code).toBe(70);
  expect(err).toContain("compile.ts");
  expect(bundles().filter((name) => name.startsWith("work-"))).toEqual([]);
});
