import { diagnosticCodes } from "@luoshi/compiler";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Workspace, workspace } from "../testing/run-command.ts";

let here: Workspace;
beforeEach(() => {
  here = workspace();
});
afterEach(() => here.remove());

test("lists every code with severity and title", async () => {
  const { stdout, code } = await here.run(["explain", "--lang", "zh"]);
  expect(code).toBe(0);
  expect(stdout).toContain("  impossible-date        错误     不存在的日期\n");
  expect(stdout.split("\n").length).toBeGreaterThan(20);
});

test("prints the page of a code", async () => {
  const { stdout, code } = await here.run(["explain", "impossible-date"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^impossible-date\n/u);
  expect(stdout).toMatch(/^ {4}.*⟦.*⟧/mu);
  expect(stdout).not.toContain("```");
  expect(stdout).not.toContain("**");
});

test("every code has its page", async () => {
  for (const code of diagnosticCodes)
    expect([code, (await here.run(["explain", code])).code]).toEqual([code, 0]);
});

test("names the nearest code", async () => {
  const { stderr, code } = await here.run(["explain", "imposible-date"]);
  expect(code).toBe(2);
  expect(stderr).toContain("did you mean luoshi explain impossible-date?");
  expect((await here.run(["explain", "xyz"])).stderr).toContain("all codes: luoshi explain");
});
