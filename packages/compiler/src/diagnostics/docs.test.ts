import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compile } from "../compile.ts";
import { readMarks, sourceFromPlain } from "../testing/rule-tester.ts";
import { type DiagnosticCode, diagnosticCodes, docsPath, severities } from "./catalogue.ts";
import { defaultConfig, parseConfig } from "./config.ts";
import { textsOf } from "./texts.ts";

const root = new URL("../../../../", import.meta.url);
const pages = readdirSync(new URL("docs/diagnostics/", root)).filter((name) =>
  name.endsWith(".md"),
);

/** The day on which the examples of waivers are checked. */
const TODAY = "2027-07-01";

test("every code has its page and every page its code", () => {
  expect(pages.sort()).toEqual(diagnosticCodes.map((code) => `${code}.md`).sort());
});

describe.each(diagnosticCodes)("docs/diagnostics/%s.md", (code) => {
  const page = readFileSync(new URL(docsPath(code), root), "utf8");
  const [head = "", right = ""] = page.split("## 对 · Right");
  const [intro = "", wrong = ""] = head.split("## 错 · Wrong");
  const config = parseConfig(blocksOf(intro, "json")[0] ?? "{}");

  test("names code, titles and severity as the catalogue does", () => {
    const [zh, en] = [textsOf(code, "zh").title, textsOf(code, "en").title];
    const [first, , second] = page.split("\n");
    expect(first).toBe(`# ${code}`);
    expect(second).toBe(`**${zh}** · ${en} · \`${severities[code]}\``);
    expect(config.problems).toEqual([]);
  });

  test("its wrong examples are found where they are marked", () => {
    const examples = blocksOf(wrong, "text");
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const { text, primary } = readMarks(example);
      expect(primary.length).toBeGreaterThan(0);
      expect(placesOf(code, text).map((span) => mark(text, span))).toEqual(
        primary.map((span) => mark(text, span)),
      );
    }
  });

  test("its right examples are left alone", () => {
    const examples = blocksOf(right, "text");
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      expect(placesOf(code, example).map((span) => mark(example, span))).toEqual([]);
    }
  });

  function placesOf(wanted: DiagnosticCode, text: string) {
    const options = {
      config: intro.includes("```json") ? config.config : defaultConfig,
      today: TODAY,
    };
    return compile(sourceFromPlain(text), options)
      .diagnostics.filter((diagnostic) => diagnostic.code === wanted)
      .map(({ span }) => span);
  }
});

function mark(text: string, { start, end }: { start: number; end: number }): string {
  return `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
}

/** The fenced blocks of one kind. */
function blocksOf(markdown: string, kind: string): readonly string[] {
  return markdown
    .split(`\`\`\`${kind}\n`)
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf("\n```")));
}
