import type { BrowserContext, Page } from "playwright-core";
import { test } from "vitest";
import { comparePicture } from "../../../scripts/browser/compare-picture.ts";
import { useSite } from "../../../scripts/browser/site.ts";

// Kept pictures of what a clerk sees. Read them when they change: they are looked at nowhere else.

const site = useSite();

/** The clock of the page stands still; how long a compilation took is another figure each time. */
const still = {
  reducedMotion: true,
  prepare: (context: BrowserContext) => context.clock.setFixedTime("2027-10-08T09:30:00+08:00"),
};

async function settled(page: Page): Promise<void> {
  await page.addStyleTag({
    content:
      ".status-time, .status-saved, .announcement, .announce, [role=status] { visibility: hidden !important; }",
  });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(400);
}

async function openSample(name: string, size: "desk" | "phone"): Promise<Page> {
  const { page } = await site.open(`/try/?sample=${name}`, { ...still, size });
  await page.locator("[data-paragraph]").first().waitFor();
  return page;
}

test("waiting for a plan, at a desk", async () => {
  const { page } = await site.open("/try/", still);
  await page.locator("#app h1").waitFor();
  await settled(page);
  await comparePicture(page, "start-desk");
});

test("waiting for a plan, on a phone", async () => {
  const { page } = await site.open("/try/", { ...still, size: "phone" });
  await page.locator("#app h1").waitFor();
  await settled(page);
  await comparePicture(page, "start-phone");
});

test("a problem and its fixes, at a desk", async () => {
  const page = await openSample("planted-defects", "desk");
  for (let n = 0; n < 4; n++) await page.keyboard.press("F8");
  await page.locator("[data-problem-popover]").waitFor();
  await settled(page);
  await comparePicture(page, "problem-desk");
});

test("a problem and its fixes, on a phone", async () => {
  const page = await openSample("planted-defects", "phone");
  for (let n = 0; n < 3; n++) await page.getByRole("button", { name: /下一处/ }).click();
  await settled(page);
  await comparePicture(page, "problem-phone");
});

test("a task and the words it was made from, at a desk", async () => {
  const page = await openSample("work-safety", "desk");
  await page.locator("[data-task-row]").nth(5).click();
  await page.keyboard.press("Enter");
  await settled(page);
  await comparePicture(page, "task-desk");
});

test("two drafts compared, at a desk", async () => {
  const page = await openSample("planted-defects", "desk");
  for (let taken = 0; taken < 6; ) {
    await page.keyboard.press("F8");
    await page.locator("[data-problem-popover]").waitFor();
    const choice = page.locator("[data-problem-popover] .choice").first();
    if ((await choice.count()) === 0) continue;
    const shown = await page.locator("[data-problem-popover]").getAttribute("data-problem-popover");
    await choice.click();
    await page.locator(`[data-problem-row="${shown}"]`).waitFor({ state: "detached" });
    taken++;
  }
  await page.evaluate(() =>
    window.dispatchEvent(new CustomEvent("luoshi:compare", { detail: "opened" })),
  );
  await page.locator("#compare-scroll").waitFor();
  await settled(page);
  await comparePicture(page, "compare-desk");
});
