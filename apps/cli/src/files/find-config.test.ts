import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FileError } from "../failure.ts";
import type { Io } from "../io.ts";
import { en } from "../messages/en.ts";
import { type Workspace, workspace } from "../testing/run-command.ts";
import { configFinder } from "./find-config.ts";

let here: Workspace;
let io: Io;
beforeEach(() => {
  here = workspace();
  mkdirSync(join(here.folder, "a/b"), { recursive: true });
  const output = { write: () => true };
  io = {
    stdout: output,
    stderr: output,
    stdin: (async function* () {})(),
    env: {},
    cwd: () => join(here.folder, "a"),
  };
});
afterEach(() => here.remove());

const config = (severity: string) => JSON.stringify({ rules: { typo: severity } });

test("the nearest configuration above the file holds", () => {
  here.write("luoshi.config.json", config("off"));
  here.write("a/b/luoshi.config.json", config("error"));
  const configOf = configFinder(undefined, io, "en", en);
  expect(configOf("plan.docx").rules).toEqual({ typo: "off" });
  expect(configOf("b/plan.docx").rules).toEqual({ typo: "error" });
  expect(configOf("../plan.docx").rules).toEqual({ typo: "off" });
  expect(configOf("-").rules).toEqual({ typo: "off" });
});

test("a folder of that name is none", () => {
  here.write("luoshi.config.json", config("info"));
  mkdirSync(join(here.folder, "a/luoshi.config.json"));
  expect(configFinder(undefined, io, "en", en)("plan.docx").rules).toEqual({
    typo: "info",
  });
});

test("--config names one for all files, and must be there", () => {
  here.write("luoshi.config.json", config("off"));
  here.write("a/strict.json", config("error"));
  expect(configFinder("strict.json", io, "en", en)("b/plan.docx").rules).toEqual({
    typo: "error",
  });
  expect(() => configFinder("gone.json", io, "en", en)("plan.docx")).toThrow(
    expect.objectContaining({ file: "gone.json", message: "no such file" }),
  );
});

test("a wrong configuration stops the check and names the place", () => {
  here.write("a/luoshi.config.json", '{"rules":{"tpyo":"off"}}');
  const find = () => configFinder(undefined, io, "en", en)("plan.docx");
  expect(find).toThrow(FileError);
  expect(find).toThrow(/rules\.tpyo/u);
});
