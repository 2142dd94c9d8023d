import { chmodSync, lstatSync, mkdirSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FileError } from "../failure.ts";
import type { Io } from "../io.ts";
import { en } from "../messages/en.ts";
import { type Workspace, workspace } from "../testing/run-command.ts";
import { isSameFile, writeOutput } from "./write-output.ts";

let here: Workspace;
let io: Io;
beforeEach(() => {
  here = workspace({ "old.txt": "old" });
  const output = { write: () => true };
  io = {
    stdout: output,
    stderr: output,
    stdin: (async function* () {})(),
    env: {},
    cwd: () => here.folder,
  };
});
afterEach(() => here.remove());

describe("writeOutput", () => {
  test("writes whole files and leaves no draft", async () => {
    await writeOutput("new.txt", "新文件", io, en);
    await writeOutput("old.txt", new Uint8Array([1, 2, 3]), io, en);
    expect(here.read("new.txt").toString()).toBe("新文件");
    expect([...here.read("old.txt")]).toEqual([1, 2, 3]);
    expect(readdirSync(here.folder).sort()).toEqual(["new.txt", "old.txt"]);
  });

  test("keeps the permissions of what it replaces", async () => {
    chmodSync(join(here.folder, "old.txt"), 0o666);
    await writeOutput("old.txt", "new", io, en);
    expect(statSync(join(here.folder, "old.txt")).mode & 0o777).toBe(0o666);
  });

  test("writes through a link", async () => {
    symlinkSync("old.txt", join(here.folder, "link.txt"));
    await writeOutput("link.txt", "new", io, en);
    expect(lstatSync(join(here.folder, "link.txt")).isSymbolicLink()).toBe(true);
    expect(here.read("old.txt").toString()).toBe("new");
  });

  test("a failure names the file and leaves the old one", async () => {
    mkdirSync(join(here.folder, "folder"));
    for (const [file, reason] of [
      ["none/new.txt", "no such folder"],
      ["old.txt/new.txt", "no such folder"],
      ["folder", "this is a folder"],
    ] as const) {
      const failed = await writeOutput(file, "x", io, en).then(
        () => null,
        (error: unknown) => error,
      );
      expect(failed).toBeInstanceOf(FileError);
      expect(failed).toMatchObject({ file, message: reason });
    }
    expect(readdirSync(here.folder).sort()).toEqual(["folder", "old.txt"]);
  });
});

test("isSameFile sees through names and links", async () => {
  symlinkSync("old.txt", join(here.folder, "link.txt"));
  expect(await isSameFile("old.txt", "./old.txt", io)).toBe(true);
  expect(await isSameFile("old.txt", "link.txt", io)).toBe(true);
  expect(await isSameFile("old.txt", "gone.txt", io)).toBe(false);
  expect(await isSameFile("gone.txt", "gone.txt", io)).toBe(false);
});
