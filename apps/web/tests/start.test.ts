import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtSite } from "../../../scripts/browser/site.ts";

// `npm start` as a person types it.

const SCRIPT = join(import.meta.dirname, "../../../scripts/start.js");

const data = mkdtempSync(join(tmpdir(), "luoshi-start-"));

beforeAll(async () => void (await builtSite()));
afterAll(() => rmSync(data, { recursive: true, force: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs it until it ends by itself; `whenReady` is given the address that it prints, and a way to stop it. */
function start(
  env: Readonly<Record<string, string>>,
  whenReady: (address: string, stop: () => void) => void = () => {},
): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [SCRIPT], {
      env: { ...process.env, LUOSHI_DATA: data, ...env },
    });
    let out = "";
    let err = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      const before = out;
      out += text;
      const [, address] = /(http:\S+)\n/.exec(out) ?? [];
      if (address === undefined || before.includes(address)) return;
      whenReady(address, () => child.kill("SIGTERM"));
    });
    child.once("close", (code) => resolve({ code, out, err }));
  });
}

test("it brings up the whole server, and ends cleanly when it is told to", async () => {
  let page = "";
  const { code, err } = await start({ PORT: "0", BASE_PATH: "/luoshi" }, (address, stop) => {
    void fetch(address)
      .then((answer) => answer.text())
      .then((text) => {
        page = `${new URL(address).pathname} ${text}`;
      })
      .finally(stop);
  });
  expect(page).toMatch(/^\/luoshi\/ [\s\S]*<div id="app">/);
  expect({ code, err }).toEqual({ code: 0, err: "" });
});

test("what it cannot do it says in both languages, not in a stack", async () => {
  const { code, out, err } = await start({ PORT: "http" });
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toMatch(/^PORT=http（环境变量）.*\nPORT=http \(environment\).*\n$/);
});
