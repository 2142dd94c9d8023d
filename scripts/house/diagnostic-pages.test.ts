import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { diagnosticCodes } from "@luoshi/compiler";
import { expect, test } from "vitest";

const PAGES = join(import.meta.dirname, "../../docs/diagnostics");

test("there is a page for each code, and a code for each page", () => {
  const pages = readdirSync(PAGES)
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .map((name) => name.slice(0, -".md".length));
  expect(pages.sort()).toEqual([...diagnosticCodes].sort());
});

test.each(diagnosticCodes)("the page of %s is headed by its code", (code) => {
  expect(readFileSync(join(PAGES, `${code}.md`), "utf8")).toMatch(new RegExp(`^# .*\\b${code}\\b`));
});
