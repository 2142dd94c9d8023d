import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sentSize } from "./sent-size.ts";

const BASE = "http://127.0.0.1:3000/luoshi";
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "luoshi-sent-"));
  mkdirSync(join(folder, "assets"));
  const sizes = { "index.html": 1000, "index.html.gz": 400, "icon.svg": 50 };
  const assets = { "assets/a.js": 9000, "assets/a.js.gz": 3000, "assets/a.js.br": 2000 };
  for (const [name, size] of Object.entries({ ...sizes, ...assets }))
    writeFileSync(join(folder, name), "x".repeat(size));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ["the start", ["/"], 400],
  ["a page of the application", ["/duties?state=active"], 400],
  ["a script, twice", ["/assets/a.js", "/assets/a.js?x"], 3000],
  ["what is not compressed", ["/icon.svg"], 50],
  ["answers of the application", ["/api/me", "/api/icon.svg"], 0],
  ["all together", ["/", "/assets/a.js", "/icon.svg", "/api/me"], 3450],
])("%s", (_name, paths, bytes) => {
  const addresses = paths.map((path) => BASE + path);
  expect(sentSize(folder, BASE, addresses)).toBe(bytes);
});

test("with brotli", () => {
  expect(sentSize(folder, BASE, [`${BASE}/`, `${BASE}/assets/a.js`], ".br")).toBe(3000);
});

test("what lies elsewhere is not counted", () => {
  expect(sentSize(folder, BASE, ["http://127.0.0.1:3000/assets/a.js", "data:,x"])).toBe(0);
});
