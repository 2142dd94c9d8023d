import { join } from "node:path";
import { expect, test } from "vitest";
import { launchBrowser } from "../../../scripts/browser/launch-browser.ts";
import { openPage } from "../../../scripts/browser/open-page.ts";
import { builtSite, useSite } from "../../../scripts/browser/site.ts";
import { serveSite } from "../../server/src/site/serve-site.ts";
import { dropFile } from "./drop-file.ts";

// What the start screen promises: once it is open, it needs no network; and it may stand anywhere on a server.

const site = useSite();
const PLAN = join(import.meta.dirname, "../../../samples/school-year/input.docx");

test("a plan is checked with the network cut", async () => {
  const { page, context, requests } = await site.open("/try/");
  await page.locator("#app h1").waitFor();
  // The worker is fetched in the first moments, before anybody drops a file.
  const fetched = () => requests.some((address) => address.includes("/worker-"));
  await expect.poll(fetched, { timeout: 8000 }).toBe(true);
  await page.waitForTimeout(500);
  await context.setOffline(true);
  await dropFile(page, PLAN, "方案.docx");
  await page.locator("[data-task-row]").first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    (async () => {
      await page.getByRole("button", { name: /^导出/ }).last().click();
      await page.getByRole("menuitem", { name: /Excel/ }).click();
    })(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
});

test("the site works under a path of its own", async () => {
  const server = await serveSite({
    folder: await builtSite(),
    host: "127.0.0.1",
    port: 0,
    basePath: "/office/luoshi",
  });
  const browser = await launchBrowser();
  try {
    const { page, faults } = await openPage(browser, `${server.url}/try/?sample=service-quality`);
    await page.locator("[data-task-row]").first().waitFor();
    expect(new URL(page.url()).pathname).toBe("/office/luoshi/try/");
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
    await server.close();
  }
});
