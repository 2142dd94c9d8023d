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

test("the nearest configuration above the file holds", async () => {
  here.write("luoshi.config.json", config("off"));
  here.write("a/b/luoshi.config.json", config("error"));
  const configOf = configFinder(undefined, io, "en", en);
  expect((await configOf("plan.docx")).rules).toEqual({ typo: "off" });
  expect((await configOf("b/plan.docx")).rules).toEqual({ typo: "error" });
  expect((await configOf("../plan.docx")).rules).toEqual({ typo: "off" });
  expect((await configOf("-")).rules).toEqual({ typo: "off" });
});

test("a folder of that name is none", async () => {
  here.write("luoshi.config.json", config("info"));
  mkdirSync(join(here.folder, "a/luoshi.config.json"));
  expect((await configFinder(undefined, io, "en", en)("plan.docx")).rules).toEqual({
    typo: "info",
  });
});

test("--config names one for all files, and must be there", async () => {
  here.write("luoshi.config.json", config("off"));
  here.write("a/strict.json", config("error"));
  expect((await configFinder("strict.json", io, "en", en)("b/plan.docx")).rules).toEqual({
    typo: "error",
  });
  await expect(configFinder("gone.json", io, "en", en)("plan.docx")).rejects.toMatchObject({
    file: "gone.json",
    message: "no such file",
  });
});

test("a wrong configuration stops the check and names the place", async () => {
  here.write("a/luoshi.config.json", '{"rules":{"tpyo":"off"}}');
  const failed = configFinder(undefined, io, "en", en)("plan.docx");
  await expect(failed).rejects.toBeInstanceOf(FileError);
  await expect(failed).rejects.toMatchObject({ message: expect.stringContaining("rules.tpyo") });
});
