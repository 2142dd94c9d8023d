import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { diagnosticCodes } from "@luoshi/compiler";
import { beforeAll, expect, test } from "vitest";
import { builtSite } from "../../../scripts/browser/site.ts";
import { firstScripts } from "../../../scripts/site/first-scripts.ts";
import { youngSyntax } from "../../../scripts/site/young-syntax.ts";

// What a person waits for on an office's line: the screen itself, and not the compiler, which is fetched by its worker.

const KB = 1000;
/** All scripts of the checking screen together, as sent, before a file is dropped. */
const MOST_SCRIPT = 300 * KB;

let folder: string;
let first: readonly string[];

beforeAll(async () => {
  folder = await builtSite();
  first = firstScripts(folder, "try/index.html");
});

const read = (file: string): string => readFileSync(join(folder, file), "utf8");

/** A word of the compiler's tables and one of the reader of Word files, which no minifier changes and no screen needs. */
const MARKERS = ["布署", "w:numPr"];

test("the checking screen's scripts are small enough", () => {
  expect(first.length).toBeGreaterThan(0);
  const sizes = first.map((file) => [file, gzipSync(read(file), { level: 9 }).length] as const);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  expect(total, JSON.stringify(Object.fromEntries(sizes))).toBeLessThanOrEqual(MOST_SCRIPT);
});

test("the application begins with what a phone may load: no antd, no compiler", () => {
  const scripts = firstScripts(folder, "index.html");
  expect(scripts.filter((file) => /antd-|worker-/.test(file))).toEqual([]);
  const total = scripts.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
  // What is, and 2 %; it may only fall from here. React and TanStack are 104 of it.
  expect(total).toBeLessThanOrEqual(119 * KB);
});

test("a lazy chunk is at most 310 KB with antd, 200 KB without; the compiler's worker apart", () => {
  const chunks = readdirSync(join(folder, "assets")).filter((name) => /\.(?:js|css)$/.test(name));
  const large = chunks.filter((name) => {
    if (name.startsWith("worker-")) return false;
    const size = gzipSync(read(`assets/${name}`), { level: 9 }).length;
    return size > (name.startsWith("antd-") ? 310 : 200) * KB;
  });
  expect(large).toEqual([]);
});

test("no script has what Chromium 86 cannot read, and none of lucide's own maker of icons", () => {
  const scripts = readdirSync(join(folder, "assets")).filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(50);
  const found = scripts.map((name) => [name, ...youngSyntax(read(`assets/${name}`))]);
  expect(found.filter(({ length }) => length > 1)).toEqual([]);
  expect(scripts.filter((name) => read(`assets/${name}`).includes("nonScalingStroke"))).toEqual([]);
});

test.each(MARKERS)("%s is in the worker's script alone", (marker) => {
  const assets = readdirSync(join(folder, "assets")).filter((name) => name.endsWith(".js"));
  const holding = assets.filter((name) => read(`assets/${name}`).includes(marker));
  expect(holding).toEqual([expect.stringMatching(/^worker-/)]);
  expect(first.filter((file) => read(file).includes(marker))).toEqual([]);
});

test("the worker's script holds the whole compiler: each defect that it can find", () => {
  const worker = readdirSync(join(folder, "assets")).find((name) => /^worker-.*\.js$/.test(name));
  const text = read(`assets/${worker}`);
  expect(diagnosticCodes.filter((code) => !text.includes(code))).toEqual([]);
});
