import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, isDiagnosticCode, type PlanJson, planToJson } from "@luoshi/compiler";
import { openDocument } from "@luoshi/documents";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { rules } from "../../packages/compiler/src/rules/rules.ts";
import { expectGolden } from "../golden/expect-golden.ts";
import { allSamples, cleanSamples } from "./all-samples.ts";
import { comparable } from "./comparable.ts";
import { plantedDefects } from "./planted-defects.ts";
import { renderDocx } from "./render-docx.ts";
import { renderText } from "./render-text.ts";
import type { Sample } from "./sample.ts";

const PROJECT = join(import.meta.dirname, "../..");

const fileOf = ({ name }: Sample, file: string): string => join(PROJECT, "samples", name, file);

const textOf = (sample: Sample): Uint8Array => new TextEncoder().encode(renderText(sample));

/** What `luoshi compile samples/NAME/FILE --format json` prints. */
function compiled(sample: Sample, file: string, bytes: Uint8Array): PlanJson {
  const document = openDocument(bytes);
  const name = `samples/${sample.name}/${file}`;
  return planToJson(compile(document.source), { name, format: document.format });
}

const schema = JSON.parse(readFileSync(join(PROJECT, "docs/plan.schema.json"), "utf8")) as object;
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(
  schema,
);

describe.each(allSamples.map((sample) => [sample.name, sample] as const))("%s", (_, sample) => {
  test("its files are made from its content", async () => {
    expectGolden(fileOf(sample, "input.txt"), renderText(sample));
    expectGolden(fileOf(sample, "input.docx"), await renderDocx(sample));
  });

  test("says what its golden plan says", () => {
    const plan = compiled(sample, "input.txt", textOf(sample));
    expectGolden(fileOf(sample, "output.json"), `${JSON.stringify(plan, null, 2)}\n`);
  });

  test("says the same in Word as in plain text", async () => {
    const word = compiled(sample, "input.docx", await renderDocx(sample));
    expect(comparable(word)).toEqual(comparable(compiled(sample, "input.txt", textOf(sample))));
  });

  test("keeps to the published schema", () => {
    const plan = compiled(sample, "input.txt", textOf(sample));
    validate(plan);
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe.each(cleanSamples.map((sample) => [sample.name, sample] as const))("%s", (_, sample) => {
  test("has nothing to find fault with", () => {
    const { diagnostics } = compiled(sample, "input.txt", textOf(sample));
    expect(diagnostics.map(({ code, quote }) => ({ code, quote }))).toEqual([]);
  });
});

describe("planted-defects", () => {
  const plan = compiled(plantedDefects, "input.txt", textOf(plantedDefects));
  const found = plan.diagnostics.map(({ code, quote }) => ({ code, quote }));

  test("is told each defect that was planted, and nothing else", () => {
    // Written by hand: what was planted, not what was found.
    expect(found).toEqual(
      JSON.parse(readFileSync(fileOf(plantedDefects, "expected.json"), "utf8")),
    );
  });

  test("holds every defect that has a rule", () => {
    const codes = new Set(found.map(({ code }) => code));
    expect(rules.map(({ code }) => code).filter((code) => !codes.has(code))).toEqual([]);
    expect([...codes].filter((code) => !isDiagnosticCode(code))).toEqual([]);
  });
});

describe("the schema", () => {
  const plan = compiled(plantedDefects, "input.txt", textOf(plantedDefects));
  const [task, ...tasks] = plan.tasks;
  const { title: _title, ...untitled } = plan;
  // A schema that takes everything would hold nothing.
  test.each([
    ["a missing value", untitled],
    ["a value it does not know", { ...plan, author: "" }],
    ["another version", { ...plan, schema: "luoshi/plan@0" }],
    ["a kind that is none", { ...plan, kind: "speech" }],
    ["a day that is none", { ...plan, issued: "6 September" }],
    ["a span of three", { ...plan, titleSpan: [1, 2, 3] }],
    ["a task without owners", { ...plan, tasks: [{ ...task, owners: undefined }, ...tasks] }],
    [
      "a severity that is none",
      { ...plan, diagnostics: [{ ...plan.diagnostics[0], severity: "bad" }] },
    ],
  ])("refuses %s", (_name, broken) => {
    expect(validate(JSON.parse(JSON.stringify(broken)))).toBe(false);
  });
});
