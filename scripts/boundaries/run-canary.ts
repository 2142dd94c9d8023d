import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { linkModules, PACKAGES, PROJECT } from "../house/link-modules.ts";

/** One complaint of a tool: where, which rule, in the form that the marks in the canary use. */
export interface Report {
  /** path inside the canary, with slashes */
  readonly file: string;
  readonly line: number;
  /** `oxlint/no-restricted-imports`, `biome/noDefaultExport`, `tsc/TS2322` */
  readonly rule: string;
  readonly message: string;
}

/** A copy of the canary tree, laid out and configured as the project itself is. */
export interface Canary {
  readonly root: string;
  readonly reports: () => readonly Report[];
  readonly marks: () => readonly string[];
  readonly dispose: () => void;
}

const CONFIGS = [
  ".gitignore",
  ".oxlintrc.json",
  "biome.json",
  "package.json",
  "tsconfig.base.json",
  "tsconfig.json",
  "tsconfig.test.json",
];

/**
 * Copies the canary and the project's own configuration to a temporary folder. The tools must run
 * there as they run on the project: the globs of an oxlint configuration match nothing, and pass,
 * when the files lie elsewhere than under the configuration's folder.
 */
export function plantCanary(): Canary {
  const root = mkdtempSync(join(tmpdir(), "luoshi-canary-"));
  cpSync(join(import.meta.dirname, "canary"), root, { recursive: true });
  for (const file of CONFIGS) cpSync(join(PROJECT, file), join(root, file));
  for (const path of PACKAGES) {
    for (const file of ["package.json", "tsconfig.json"]) {
      cpSync(join(PROJECT, path, file), join(root, path, file));
    }
  }
  cpSync(
    join(PROJECT, "packages/documents/web-platform.d.ts"),
    join(root, "packages/documents/web-platform.d.ts"),
  );
  linkModules(root);
  return {
    root,
    reports: () => [...runOxlint(root), ...runBiome(root), ...runTsc(root)],
    marks: () => readMarks(root),
    dispose: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The standard output of an installed tool, whatever its exit code. */
function outputOf(root: string, bin: string, args: readonly string[]): string {
  const script = join(PROJECT, "node_modules", bin);
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" };
  try {
    return execFileSync(process.execPath, [script, ...args], {
      cwd: root,
      env,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    const { stdout, stderr, status } = error as { stdout: string; stderr: string; status: number };
    if (stdout === "") throw new Error(`${bin} printed nothing (exit ${status}): ${stderr}`);
    return stdout;
  }
}

function runOxlint(root: string): Report[] {
  const output = outputOf(root, "oxlint/bin/oxlint", ["--format=json"]);
  const { diagnostics } = JSON.parse(output) as {
    diagnostics: {
      code: string;
      message: string;
      help?: string;
      filename: string;
      labels: { span: { line: number } }[];
    }[];
  };
  return diagnostics.map(({ code, message, help, filename, labels }) => ({
    file: filename,
    line: labels[0]?.span.line ?? 1,
    rule: `oxlint/${code.slice(code.indexOf("(") + 1, -1)}`,
    message: `${message} ${help ?? ""}`,
  }));
}

function runBiome(root: string): Report[] {
  const args = ["lint", "--reporter=json", "--max-diagnostics=none", "."];
  const output = outputOf(root, "@biomejs/biome/bin/biome", args);
  const { diagnostics } = JSON.parse(output) as {
    diagnostics: {
      category: string;
      message: string;
      location: { path: string; start: { line: number } };
    }[];
  };
  return diagnostics.map(({ category, message, location }) => ({
    file: location.path,
    line: Math.max(1, location.start.line),

    rule: `biome/${category.slice(category.lastIndexOf("/") + 1)}`,
    message,
  }));
}

function runTsc(root: string): Report[] {
  const output = outputOf(root, "typescript/bin/tsc", ["-b", "--pretty", "false"]);
  const reports: Report[] = [];
  for (const line of output.split("\n")) {
    const [, file, row, rule, message] =
      /^(\S+?)\((\d+),\d+\): error (TS\d+): (.*)/.exec(line) ?? [];
    if (file === undefined) continue;
    reports.push({ file, line: Number(row), rule: `tsc/${rule}`, message: message ?? "" });
  }
  return reports;
}

const MARK = "// banned: ";

/** `file:line rule` for each rule named in a `// banned: …` comment. */
function readMarks(root: string): string[] {
  const marks: string[] = [];
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const file = relative(root, path).replaceAll("\\", "/");
    if (file.startsWith("node_modules/")) continue;
    for (const [index, line] of readFileSync(path, "utf8").split("\n").entries()) {
      const at = line.indexOf(MARK);
      if (at < 0) continue;
      for (const rule of line.slice(at + MARK.length).split(" ")) {
        marks.push(`${file}:${index + 1} ${rule}`);
      }
    }
  }
  return marks;
}

/** Writes a file into a planted canary, for what is too long to keep in the tree. */
export function plantFile(canary: Canary, file: string, text: string): void {
  const path = join(canary.root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
