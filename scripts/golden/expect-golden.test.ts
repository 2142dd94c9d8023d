import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { expectGolden, refuseInCi } from "./expect-golden.ts";

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "luoshi-golden-"));
  path = join(folder, "sub/output.json");
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test("this run does not write golden files in CI", () => {
  expect(() => refuseInCi(process.env)).not.toThrow();
  expect(() => refuseInCi({ CI: "true", UPDATE_GOLDEN: "1" })).toThrow("UPDATE_GOLDEN");
});

test("a golden file is compared, and written only when asked", () => {
  vi.stubEnv("CI", "");
  vi.stubEnv("UPDATE_GOLDEN", "");
  expect(() => expectGolden(path, "一")).toThrow("is missing");
  vi.stubEnv("UPDATE_GOLDEN", "1");
  expectGolden(path, "一");
  expect(readFileSync(path, "utf8")).toBe("一");
  vi.stubEnv("UPDATE_GOLDEN", "");
  expectGolden(path, "一");
  writeFileSync(path, "二");
  expect(() => expectGolden(path, "一")).toThrow("npm run golden");
});
