import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  launchOldChromium,
  OLD_CHROMIUMS,
  type OldBrowser,
} from "../../../scripts/browser/old-chromium.ts";
import { watch } from "../../../scripts/browser/open-page.ts";
import { builtSite } from "../../../scripts/browser/site.ts";
import { type SiteServer, serveSite } from "../../server/src/site/serve-site.ts";
import { dropFile } from "./drop-file.ts";

// The oldest browsers that offices have, really run; under `npm run prove` only, since they are fetched.

const PLANTED = join(import.meta.dirname, "../../../samples/planted-defects/input.docx");

// What a locator calls visible, Playwright asks with a function that 86 has not; texts can be read.
const WAIT = { timeout: 30_000 };

describe.skipIf(!process.env["LUOSHI_PROVE"]).each(OLD_CHROMIUMS)("on Chromium $version", (old) => {
  let browser: OldBrowser;
  let server: SiteServer;
  beforeAll(async () => {
    server = await serveSite({ folder: await builtSite(), host: "127.0.0.1", port: 0 });
    browser = await launchOldChromium(old);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test("the checking screen waits for a plan", async () => {
    const { context, page } = browser;
    const { faults } = watch(context, server.url);
    await page.goto(`${server.url}/try/`);
    await expect.poll(() => page.textContent("#app h1"), WAIT).not.toBe("");
    expect(faults).toEqual([]);
  });

  test("a sample becomes tasks", async () => {
    const { context, page } = browser;
    const { faults } = watch(context, server.url);
    await page.goto(`${server.url}/try/?sample=work-safety`);
    await expect.poll(() => page.textContent("#app"), WAIT).toContain("市应急管理局");
    expect(faults).toEqual([]);
  });

  test("a dropped plan is checked, and a fix is taken", async () => {
    const { context, page } = browser;
    const { faults } = watch(context, server.url);
    await page.goto(`${server.url}/try/`);
    await expect.poll(() => page.textContent("#app h1"), WAIT).not.toBe("");
    await page.evaluate(() => localStorage.clear());
    await dropFile(page, PLANTED, "方案.docx");
    const problems = () =>
      page.evaluate(() => document.querySelectorAll("[data-problem-row]").length);
    await expect.poll(problems, WAIT).toBeGreaterThan(20);
    const before = await problems();
    await page.keyboard.press("F8");
    const choices = () =>
      page.evaluate(() => document.querySelectorAll("[data-problem-popover] .choice").length);
    await expect.poll(choices, WAIT).toBeGreaterThan(0);
    await page.keyboard.press("Enter");
    await expect.poll(problems, WAIT).toBeLessThan(before);
    expect(faults).toEqual([]);
  });
});
