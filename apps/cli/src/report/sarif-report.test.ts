import { compile, lineTable, positionAt, type RenderedDiagnostic } from "@luoshi/compiler";
import { openDocument } from "@luoshi/documents";
import { describe, expect, test } from "vitest";
import { FileError } from "../failure.ts";
import { en } from "../messages/en.ts";
import { READING_PLAN } from "../testing/fictional-plan.ts";
import { placesOf } from "./place.ts";
import type { CheckedFile } from "./report.ts";
import { sarifReporter } from "./sarif-report.ts";

/** A checked file with one diagnostic at `at`, named `file`. */
function checked(file: string, at: string, more: Partial<RenderedDiagnostic> = {}): CheckedFile {
  const { source } = openDocument(new TextEncoder().encode(READING_PLAN));
  const lines = lineTable(source.text);
  const start = source.text.indexOf(at);
  const span = { start, end: start + at.length };
  const place = {
    span,
    quote: at,
    start: positionAt(lines, start),
    end: positionAt(lines, span.end),
  };
  const { plan } = compile(source);
  const diagnostic: RenderedDiagnostic = {
    code: "typo",
    severity: "warning",
    title: "a title",
    message: "a message",
    help: "a help",
    docs: "docs/diagnostics/typo.md",
    related: [],
    suggestions: [],
    ...place,
    ...more,
  };
  return {
    view: { file, text: source.text, placeOf: placesOf(source, plan) },
    format: "txt",
    plan,
    diagnostics: [diagnostic],
    waived: 0,
    omitted: 0,
    notes: [],
  };
}

type Json = { readonly [key: string]: Json } & readonly Json[];

/** Runs the reporter over files and failures, and reads its output back. */
function report(files: readonly CheckedFile[], failures: readonly FileError[] = []): Json {
  const reporter = sarifReporter(en);
  for (const file of files) expect(reporter.checked(file)).toBe("");
  for (const failure of failures) expect(reporter.failed(failure)).toBe("");
  return JSON.parse(reporter.finish());
}

const LEVELS = ["none", "note", "warning", "error"];

/** What sarif-schema-2.1.0.json demands of the parts we write: required members, types, bounds, enumerations. */
function expectValid(log: Json): void {
  expect(log["version"]).toBe("2.1.0");
  expect(String(log["$schema"])).toMatch(/^https:.*sarif-schema-2\.1\.0\.json$/u);
  expect(log["runs"]).toBeInstanceOf(Array);
  for (const run of log["runs"] ?? []) {
    const driver = run["tool"]?.["driver"];
    expect(typeof driver?.["name"]).toBe("string");
    expect(["utf16CodeUnits", "unicodeCodePoints"]).toContain(run["columnKind"]);
    const ids = Array.from(driver?.["rules"] ?? [], (rule) => rule["id"]);
    expect(ids.every((id) => typeof id === "string")).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    for (const invocation of run["invocations"] ?? []) {
      expect(typeof invocation["executionSuccessful"]).toBe("boolean");
      for (const note of invocation["toolExecutionNotifications"] ?? []) {
        expect(typeof note["message"]?.["text"]).toBe("string");
        expect(LEVELS).toContain(note["level"]);
        for (const location of note["locations"] ?? []) expectLocation(location);
      }
    }
    for (const result of run["results"] ?? []) {
      expect(typeof result["message"]?.["text"]).toBe("string");
      expect(LEVELS).toContain(result["level"]);
      expect(ids[Number(result["ruleIndex"])]).toBe(result["ruleId"]);
      for (const location of result["locations"] ?? []) expectLocation(location);
      for (const location of result["relatedLocations"] ?? []) {
        expect(Number(location["id"])).toBeGreaterThanOrEqual(0);
        expectLocation(location);
      }
      for (const fix of result["fixes"] ?? []) {
        expect(fix["artifactChanges"]?.length).toBeGreaterThan(0);
        for (const change of fix["artifactChanges"] ?? []) {
          expectUri(change["artifactLocation"]?.["uri"]);
          expect(change["replacements"]?.length).toBeGreaterThan(0);
          for (const replacement of change["replacements"] ?? [])
            expectRegion(replacement["deletedRegion"]);
        }
      }
    }
  }
}

function expectLocation(location: Json): void {
  const physical = location["physicalLocation"];
  expectUri(physical?.["artifactLocation"]?.["uri"]);
  if (physical?.["region"] !== undefined) expectRegion(physical["region"]);
}

function expectUri(uri: unknown): void {
  // A URI reference: ASCII, no blanks, no backslashes.
  expect(String(uri)).toMatch(/^[!#-;=?-[\]_a-z~]+$/u);
  expect(() => new URL(String(uri), "file:///base/")).not.toThrow();
}

function expectRegion(region: Json | undefined): void {
  const at = (name: string): number => Number(region?.[name]);
  for (const name of ["startLine", "startColumn", "endLine", "endColumn"]) {
    expect(Number.isInteger(at(name))).toBe(true);
    expect(at(name)).toBeGreaterThanOrEqual(1);
  }
  expect(at("endLine")).toBeGreaterThanOrEqual(at("startLine"));
  if (at("endLine") === at("startLine"))
    expect(at("endColumn")).toBeGreaterThanOrEqual(at("startColumn"));
}

describe("sarifReporter", () => {
  test("an empty run is valid", () => {
    const log = report([]);
    expectValid(log);
    expect(log["runs"]?.[0]?.["results"]).toEqual([]);
  });

  test("findings name rule, place and clause", () => {
    const log = report([
      checked("plans/a plan 方案.txt", "至少建成1个"),
      checked("b.txt", "县妇联"),
    ]);
    expectValid(log);
    const [first, second] = log["runs"]?.[0]?.["results"] ?? [];
    expect(first).toMatchObject({
      ruleId: "typo",
      ruleIndex: 0,
      level: "warning",
      message: { text: "a message\na help" },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "plans/a%20plan%20%E6%96%B9%E6%A1%88.txt" },
            region: { startLine: 10, startColumn: 25, endLine: 10, endColumn: 31 },
          },
          logicalLocations: [{ fullyQualifiedName: "二/（一）/1." }],
        },
      ],
    });
    expect(second).toMatchObject({ ruleIndex: 0 });
    expect(log["runs"]?.[0]?.["tool"]?.["driver"]?.["rules"]?.length).toBe(1);
  });

  test("absolute names become file: addresses, a pipe is named", () => {
    const log = report([checked("/tmp/方案.txt", "县妇联"), checked("-", "县妇联")]);
    expectValid(log);
    const uris = Array.from(
      log["runs"]?.[0]?.["results"] ?? [],
      (result) => result["locations"]?.[0]?.["physicalLocation"]?.["artifactLocation"]?.["uri"],
    );
    expect(uris).toEqual(["file:///tmp/%E6%96%B9%E6%A1%88.txt", "stdin"]);
  });

  test("the other side of a conflict is a related location; hints are notes", () => {
    const {
      diagnostics: [other],
    } = checked("a.txt", "县文旅局");
    if (other === undefined) throw new Error("no diagnostic");
    const related = [
      {
        span: other.span,
        quote: other.quote,
        start: other.start,
        end: other.end,
        message: "the other side",
      },
    ];
    const log = report([checked("a.txt", "县图书馆", { severity: "info", related })]);
    expectValid(log);
    expect(log["runs"]?.[0]?.["results"]?.[0]).toMatchObject({
      level: "note",
      relatedLocations: [
        {
          id: 1,
          message: { text: "the other side" },
          physicalLocation: { region: { startLine: 29, startColumn: 19 } },
        },
      ],
    });
  });

  test("a fix of a text file names the characters to replace; of a Word file there is none", () => {
    const start = READING_PLAN.indexOf("至少建成1个");
    const fix = [{ span: { start, end: start + 2 }, text: "不少于" }];
    const file = checked("a.txt", "至少建成1个", { fix });
    const log = report([file]);
    expectValid(log);
    expect(log["runs"]?.[0]?.["results"]?.[0]?.["fixes"]?.[0]).toMatchObject({
      description: { text: "replace “至少” with “不少于”" },
      artifactChanges: [
        {
          artifactLocation: { uri: "a.txt" },
          replacements: [
            {
              deletedRegion: { startLine: 10, startColumn: 25, endLine: 10, endColumn: 27 },
              insertedContent: { text: "不少于" },
            },
          ],
        },
      ],
    });
    const word = report([{ ...file, format: "docx" }]);
    expect(word["runs"]?.[0]?.["results"]?.[0]?.["fixes"]).toBeUndefined();
  });

  test("a file that cannot be read makes the run unsuccessful", () => {
    const log = report([], [new FileError("gone.docx", "no such file")]);
    expectValid(log);
    expect(log["runs"]?.[0]?.["invocations"]?.[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: "error", message: { text: "no such file" } }],
    });
  });
});
