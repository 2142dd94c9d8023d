import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withoutEnglish, wordFiles } from "./later-english.ts";

const SCREENS = join(import.meta.dirname, "../../apps/web/src");

test("of a words.ts the English is left for later", () => {
  const code = `const zh = { open: "打开" };

const en: typeof zh = { open: "Open" };

export const words = { zh, en };
`;
  const left = withoutEnglish(code, "1a", "/src/language/english.ts");
  expect(left).toContain('import { bilingual } from "/src/language/english.ts";');
  expect(left).toContain('export const words = bilingual("1a", zh);');
  expect(left).not.toContain("{ zh, en }");
});

test("each words.ts of the screens gives both as it must for that", () => {
  const files = wordFiles(SCREENS);
  expect(files.length).toBeGreaterThan(40);
  for (const path of files)
    expect(() => withoutEnglish(readFileSync(path, "utf8"), "0", "/x.ts"), path).not.toThrow();
});

test("one that gives them otherwise is refused: its English would be in every page's start", () => {
  const code = "const zh = {};\nconst en: typeof zh = {};\nexport const words = { en, zh };\n";
  expect(() => withoutEnglish(code, "0", "/x.ts")).toThrow(/sent apart/);
});
