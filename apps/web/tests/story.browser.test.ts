import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openDocument } from "@luoshi/documents";
import { strFromU8, unzipSync } from "fflate";
import type { Download, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { useSite } from "../../../scripts/browser/site.ts";
import { dropFile } from "./drop-file.ts";

// What a clerk does with a plan from the file on the desk to the file on the desk: drop, look at the problems, take a fix,
// correct a task, take the list and the Word file away, come back after a reload.

const site = useSite();
const SAMPLES = [
  "planted-defects",
  "work-safety",
  "school-year",
  "service-quality",
  "superior-decision",
];
const corpus = process.env["LUOSHI_CORPUS"];
const REAL = [
  "seeds/files/seed2",
  "dev/files/dev01-digital",
  "dev/files/dev07-safety",
  "dev/files/dev16-education",
];

const files = [
  ...SAMPLES.map((name) => [
    name,
    join(import.meta.dirname, `../../../samples/${name}/input.docx`),
  ]),
  ...(corpus === undefined ? [] : REAL.map((name) => [name, join(corpus, `${name}.docx`)])),
] as const;

if (corpus === undefined)
  console.warn("LUOSHI_CORPUS is not set: the story runs on the samples only");

describe.each(files)("%s", (_name, path) => {
  test("is dropped, checked, corrected, taken away and found again", async () => {
    expect(existsSync(path)).toBe(true);
    const { page } = await site.open("/try/");
    await dropFile(page, path, "方案.docx");
    await page.locator("[data-task-row]").first().waitFor();

    const before = await problemCount(page);
    const fixed = before > 0 ? await takeFirstFix(page) : false;
    if (fixed) await expect.poll(() => problemCount(page)).toBeLessThan(before);

    await correctOwner(page, "临时协调办");
    await page.locator(".task-pane").getByText("临时协调办").first().waitFor();

    const sheet = unzipSync(await bytesOf(await exportAs(page, /Excel/)));
    const cells = Object.entries(sheet)
      .filter(([part]) => part.startsWith("xl/"))
      .map(([, bytes]) => strFromU8(bytes))
      .join("");
    expect(cells).toContain("临时协调办");

    if (fixed) {
      const word = openDocument(await bytesOf(await exportAs(page, /Word/)));
      const original = openDocument(new Uint8Array(readFileSync(path)));
      expect(word.source.text).not.toBe(original.source.text);
      await closeRefusals(page);
    }

    await page.getByText(/已保存在本机/).waitFor();
    await page.reload();
    await page.locator("[data-task-row]").first().waitFor();
    await openFirstCard(page);
    await page.locator(".task-pane").getByText("临时协调办").first().waitFor();
    if (fixed) expect(await problemCount(page)).toBeLessThan(before);
  });
});

/** Problems in the dock's list, hints among them. */
async function problemCount(page: Page): Promise<number> {
  const counts = await page
    .locator(".problem-dock")
    .getByRole("button", { name: /必须改正|建议|提示/ })
    .allInnerTexts();
  return counts.reduce((sum, text) => sum + Number(/\d+/.exec(text)?.[0] ?? 0), 0);
}

/** Steps through the problems with F8 and takes the first fix that one offers; false where none does. */
async function takeFirstFix(page: Page): Promise<boolean> {
  const count = await problemCount(page);
  for (let n = 0; n < count; n++) {
    await page.keyboard.press("F8");
    const popover = page.locator("[data-problem-popover]");
    await popover.waitFor();
    const choices = popover.locator(".choice");
    if ((await choices.count()) === 0) continue;
    await choices.first().click();
    return true;
  }
  return false;
}

/** Gives the first row another owner, by keyboard in the card. */
async function correctOwner(page: Page, owner: string): Promise<void> {
  await openFirstCard(page);
  await page.getByRole("button", { name: "更正：谁来办" }).first().click();
  await page.keyboard.type(owner);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
}

/** Opens the first row's card, where it is not open. */
async function openFirstCard(page: Page): Promise<void> {
  await page.locator("[data-task-row]").first().click();
  if ((await page.getByRole("button", { name: "更正：谁来办" }).count()) === 0)
    await page.keyboard.press("Enter");
}

async function exportAs(page: Page, which: RegExp): Promise<Download> {
  await page.getByRole("button", { name: /^导出/ }).first().click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: which }).click(),
  ]);
  return download;
}

/** Word cannot take every edit; then a dialog says which. */
async function closeRefusals(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog").filter({ hasText: /Word/ });
  if ((await dialog.count()) > 0) await page.keyboard.press("Escape");
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}
