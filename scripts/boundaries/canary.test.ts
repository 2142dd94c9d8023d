import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Canary, plantCanary, plantFile, type Report } from "./run-canary.ts";

// The linters, the type checker and the formatter run on a small tree in which every fault that
// they are there for is planted, with a mark on its line. A ban that no longer bites, or a rule
// that was dropped from a configuration, fails here instead of passing in silence.

interface Override {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, unknown>>;
}

interface Ban {
  readonly name?: string;
  readonly object?: string;
  readonly property?: string;
  readonly regex?: string;
  readonly message: string;
}

const PROJECT = join(import.meta.dirname, "../..");
const COMPILER = join(PROJECT, "packages/compiler/src");
const LONG_FILE = "packages/compiler/src/long-file.ts";
const { overrides } = JSON.parse(readFileSync(join(PROJECT, ".oxlintrc.json"), "utf8")) as {
  readonly overrides: readonly Override[];
};

let canary: Canary;
let reports: readonly Report[];
let marks: readonly string[];

beforeAll(() => {
  canary = plantCanary();
  const lines = Array.from({ length: 600 }, (_, index) => `// line ${index + 1}`);
  plantFile(canary, LONG_FILE, `${lines.join("\n")}\nexport {}; // banned: oxlint/max-lines\n`);
  reports = canary.reports();
  marks = canary.marks();
}, 60_000);

afterAll(() => canary.dispose());

test("each planted fault is reported by the tool that its mark names", () => {
  const seen = new Set(reports.map(({ file, line, rule }) => `${file}:${line} ${rule}`));
  expect(marks.length).toBeGreaterThan(200);
  expect(marks.filter((mark) => !seen.has(mark))).toEqual([]);
});

test("no tool complains of a line without a mark", () => {
  const marked = new Set(marks.map((mark) => mark.slice(0, mark.indexOf(" "))));
  const planted = new Set(marks);
  const surprising = reports.filter(({ file, line, rule }) =>
    // Beside a planted fault the type checker may say more than its mark; the linters may not.
    rule.startsWith("tsc/")
      ? !marked.has(`${file}:${line}`)
      : !planted.has(`${file}:${line} ${rule}`),
  );
  expect(surprising).toEqual([]);
});

test("each ban in the lint configuration has a planted fault of its own", () => {
  const unproved: string[] = [];
  for (const { files, rules } of overrides) {
    for (const glob of files) {
      for (const [rule, setting] of Object.entries(rules)) {
        const own = reports.filter(({ file }) => governing(file, rule) === glob);
        for (const ban of bansOf(setting)) {
          if (!own.some((report) => proves(report, ban))) {
            unproved.push(`${glob}: ${JSON.stringify(ban)}`);
          }
        }
      }
    }
  }
  expect(unproved).toEqual([]);
});

test("each folder of the compiler has its place in the order", () => {
  const ordered = overrides.flatMap(({ files }) => files);
  const folders = readdirSync(COMPILER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "testing")
    .map((entry) => `packages/compiler/src/${entry.name}/**/*.ts`);
  expect(folders.length).toBeGreaterThan(0);
  expect(folders.filter((glob) => !ordered.includes(glob))).toEqual([]);
});

test("nothing stands on top of the compiler's folders but compile.ts and index.ts", () => {
  const files = readdirSync(COMPILER, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
    .map((entry) => entry.name);
  expect(files.filter((name) => name !== "compile.ts" && name !== "index.ts")).toEqual([]);
});

/** The glob of the last override that sets `rule` for `file`: it replaces what the others said. */
function governing(file: string, rule: string): string | undefined {
  return overrides
    .filter(({ rules }) => rule in rules)
    .flatMap(({ files }) => files)
    .findLast((glob) => file.startsWith(glob.slice(0, glob.indexOf("*"))) && !glob.startsWith("*"));
}

/** The single bans in a rule's setting, in whichever of the three shapes the rule has. */
function bansOf(setting: unknown): readonly Ban[] {
  if (!Array.isArray(setting)) return [];
  return setting.slice(1).flatMap((option: Ban & { globals?: Ban[]; patterns?: Ban[] }) => {
    if (typeof option !== "object") return [];
    return option.globals ?? option.patterns ?? [option];
  });
}

function proves({ message }: Report, ban: Ban): boolean {
  const name = ban.name ?? ban.property;
  return message.includes(ban.message) && (name === undefined || message.includes(name));
}
