import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { collectPatterns } from "./collect-patterns.ts";
import { provePattern } from "./prove-pattern.ts";

const PROJECT = join(import.meta.dirname, "../..");

describe("every regular expression of the project is linear", () => {
  const files = ["packages", "apps"].flatMap(sourcesUnder);
  test("there are files to look at", () => expect(files.length).toBeGreaterThan(3));

  for (const file of files) {
    const path = join(PROJECT, file);
    const { found, dynamic, exportsPatterns } = collectPatterns(file, readFileSync(path, "utf8"));
    if (found.length + dynamic.length === 0 && !exportsPatterns) continue;

    test(file, { timeout: 60_000 }, async () => {
      const faults: string[] = [];
      for (const { where, source, flags } of found) {
        const fault = await provePattern(source, flags);
        if (fault !== undefined) faults.push(`${where} /${source}/${flags}: ${fault}`);
      }
      if (dynamic.length > 0 && !exportsPatterns) {
        faults.push(`${dynamic.join(", ")}: built at run time; export it in \`patterns\``);
      }
      for (const [name, pattern] of exportsPatterns ? await exportedPatterns(path) : []) {
        const fault = await provePattern(pattern.source, pattern.flags);
        if (fault !== undefined) faults.push(`${file} patterns.${name} ${pattern}: ${fault}`);
      }
      expect(faults).toEqual([]);
    });
  }
});

describe("the proof", () => {
  test.each([
    ["exponential", "(a+)+$"],
    ["exponential, ambiguous choice", "(a|a)*b"],
    ["exponential, overlapping choice", "^(?:前|前前)+$"],
    ["cubic, three neighbours", "\\s*x?\\s*y"],
    ["quadratic, unanchored prefix", "\\d*年"],
    ["quadratic, unanchored suffix", "\\s+$"],
    ["cubic, trim of both ends", "^\\s*(.*?)\\s*$"],
    ["quadratic over negated class", "[^。]*前"],
    ["unbounded look-ahead", "(?=a*b)c"],
    ["unbounded look-behind", "(?<=a*)b"],
    ["back reference", "([ab]*)\\1c"],
    ["bounds that multiply", "\\d{1,400}\\d{1,400}\\d{1,400}x"],
  ])("refuses %s: %s", async (_, source) => {
    expect(await provePattern(source, "")).toBeTypeOf("string");
  });

  test.each([
    ["anchored repeat", "^\\d+(?:\\.\\d+)*", ""],
    ["repeat after a fixed start", "年\\d*月", ""],
    ["bounded repeats", "\\d{4}年\\d{1,2}月\\d{1,2}日(?:前|底前)?", ""],
    ["large bound", "[^。；]{1,40}前", ""],
    ["bounded look-behind", "(?<!\\d)\\d{1,4}年", ""],
    ["classes of Unicode", "\\p{Script=Han}{1,20}部门", "u"],
    ["sticky, at one place", "\\d+年", "y"],
  ])("accepts %s: %s", async (_, source, flags) => {
    expect(await provePattern(source, flags)).toBeUndefined();
  });
});

test("the collector finds expressions in whatever form they are written", () => {
  const text = [
    "export const a: RegExp = /(a+)+$/giu;",
    'const b = new RegExp("b\\\\d", "u");',
    "const c = RegExp(`c`);",
    "const d = new RegExp(String.raw`d\\d`);",
    'const e = "text".match("e+");',
    "const f = new RegExp(`f${e}`);",
    'const g = "/not an expression/";',
    "// const h = /not one either/;",
  ].join("\n");
  const { found, dynamic, exportsPatterns } = collectPatterns("x.ts", text);
  expect(found).toEqual([
    { where: "x.ts:1", source: "(a+)+$", flags: "giu" },
    { where: "x.ts:2", source: "b\\d", flags: "u" },
    { where: "x.ts:3", source: "c", flags: "" },
    { where: "x.ts:4", source: "d\\d", flags: "" },
    { where: "x.ts:5", source: "e+", flags: "" },
  ]);
  expect(dynamic).toEqual(["x.ts:6"]);
  expect(exportsPatterns).toBe(false);
  expect(collectPatterns("x.ts", "export const patterns = {};").exportsPatterns).toBe(true);
  expect(collectPatterns("x.ts", "const patterns = {}; export { patterns };").exportsPatterns).toBe(
    true,
  );
});

/** The source files below a folder of the project; what is not shipped is left out. */
function sourcesUnder(folder: string): string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(?!.*\.(?:test|test-d|d)\.ts$).*\.ts$/.test(entry.name))
    .map((entry) => relative(PROJECT, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => /^[^/]+\/[^/]+\/src\//.test(file) && !file.includes("/src/testing/"))
    .sort();
}

/**
 * The expressions that a module builds from its word tables. By convention it exports them as
 * `patterns: Readonly<Record<string, RegExp>>`, for this test alone.
 */
async function exportedPatterns(path: string): Promise<[string, RegExp][]> {
  const { patterns } = (await import(pathToFileURL(path).href)) as {
    patterns: Readonly<Record<string, RegExp>>;
  };
  const entries = Object.entries(patterns);
  expect(entries.length).toBeGreaterThan(0);
  for (const [, pattern] of entries) expect(pattern).toBeInstanceOf(RegExp);
  return entries;
}
