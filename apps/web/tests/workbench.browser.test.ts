import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeFaults } from "../../../scripts/browser/axe.ts";
import { useSite } from "../../../scripts/browser/site.ts";

// What a hand does on the workbench, one thing a test; the story of a whole morning is in story.browser.test.ts.

const site = useSite();
const SAFETY = join(import.meta.dirname, "../../../samples/work-safety/input.docx");

async function planted(size: "desk" | "phone" = "desk"): Promise<Page> {
  const { page } = await site.open("/try/?sample=planted-defects", { size });
  await page.locator("[data-paragraph]").first().waitFor();
  return page;
}

const paragraph = (page: Page, words: string) =>
  page.locator("[data-paragraph]").filter({ hasText: words }).first();
const rows = (page: Page) => page.locator("[data-problem-row]");
const taskRow = (page: Page, no: string) =>
  page.locator(".task-pane").getByRole("row", { name: new RegExp(`^${no} `) });

describe("the text", () => {
  test("is retyped in place, compiled as one types, and undone in one step", async () => {
    const page = await planted();
    const fault = rows(page).filter({ hasText: "台帐" });
    await fault.waitFor();
    const line = paragraph(page, "排查供水隐患");
    await line.dblclick();
    const field = page.locator(".paper-pane textarea");
    await field.waitFor();
    const text = await field.inputValue();
    await field.fill(text.replace("台帐", "台账"));
    await fault.waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await expect.poll(() => line.innerText()).toContain("台账");
    await page.keyboard.press("Control+z");
    await fault.waitFor();
    await page.keyboard.press("Control+Shift+z");
    await fault.waitFor({ state: "detached" });
  });

  test("takes an owner in the empty cell where it is missing", async () => {
    const page = await planted();
    const fault = rows(page).filter({ hasText: "没有写责任单位" }).first();
    await fault.waitFor();
    const row = page.locator(".paper-pane tr").filter({ hasText: "开展水源地巡查" });
    await row.locator("td").filter({ hasNotText: /./ }).first().dblclick();
    await page.keyboard.type("区生态环境分局");
    await page.keyboard.press("Escape");
    await fault.waitFor({ state: "detached" });
  });

  test("is searched with Ctrl+F, hit by hit", async () => {
    const page = await planted();
    await page.keyboard.press("Control+f");
    await page.keyboard.type("供水");
    await page.getByText(/^\d+\s*\/\s*\d+$/).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
  });

  test("gives a task from words that were selected", async () => {
    const page = await planted();
    const before = await page.locator("[data-task-row]").count();
    await paragraph(page, "结合我区实际").evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      while (node !== null && !(node.textContent ?? "").includes("结合我区实际"))
        node = walker.nextNode();
      if (node === null) throw new Error("the words are not in one piece");
      const at = (node.textContent ?? "").indexOf("结合我区实际");
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 6);
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      document.dispatchEvent(new Event("selectionchange"));
      element.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
    });
    await page.getByRole("button", { name: "设为任务" }).click();
    await expect.poll(() => page.locator("[data-task-row]").count()).toBe(before + 1);
  });
});

describe("the problems", () => {
  test("are waived with a reason, and found among the waived", async () => {
    const page = await planted();
    const first = rows(page).first();
    const id = await first.getAttribute("data-problem-row");
    await first.click();
    await page.keyboard.press("Delete");
    const dialog = page.getByRole("dialog").filter({ hasText: "豁免" }).last();
    await dialog.getByRole("textbox").fill("网页转载，留待排版时删去");
    await dialog.getByRole("button", { name: /豁免/ }).last().click();
    await page.locator(`[data-problem-row="${id}"]`).waitFor({ state: "detached" });
    await page.getByRole("button", { name: /已豁免/ }).click();
    await page.getByText("网页转载，留待排版时删去").first().waitFor();
  });

  test("of one kind are put right together after a look", async () => {
    const page = await planted();
    const before = await rows(page).count();
    await page.getByRole("button", { name: "批量采纳" }).click();
    await page.getByRole("menuitem").first().click();
    const dialog = page.getByRole("dialog").last();
    await dialog.getByRole("button", { name: /^改正/ }).click();
    await expect.poll(() => rows(page).count()).toBeLessThan(before);
  });
});

describe("the tasks", () => {
  test("are dropped and come back", async () => {
    const page = await planted();
    await taskRow(page, "T05").click();
    await page.keyboard.press("Delete");
    await page.getByRole("tab", { name: /已剔除/ }).waitFor();
    await page.getByRole("button", { name: "撤销" }).last().click();
    await page.getByRole("tab", { name: /已剔除/ }).waitFor({ state: "detached" });
  });

  test("that were dropped keep their names over a reload", async () => {
    const page = await planted();
    await taskRow(page, "T05").click();
    await page.keyboard.press("Delete");
    await page.getByText(/已保存在本机/).waitFor();
    await page.goto(`${site.url()}/try/`);
    await page.getByRole("tab", { name: /已剔除/ }).click();
    await page.locator(".dropped").getByText("做好用户服务").waitFor();
    await page.locator(".dropped").getByRole("button").first().click();
    await page.getByRole("tab", { name: /已剔除/ }).waitFor({ state: "detached" });
  });

  test("are merged when two are marked, and parted again", async () => {
    const page = await planted();
    const before = await page.locator("[data-task-row]").count();
    await taskRow(page, "T06").click();
    await taskRow(page, "T07").click({ modifiers: ["Control"] });
    await page.getByRole("button", { name: "并入T06" }).click();
    await expect.poll(() => page.locator("[data-task-row]").count()).toBe(before - 1);
    await page.keyboard.press("Control+z");
    await expect.poll(() => page.locator("[data-task-row]").count()).toBe(before);
  });

  test("are split where a mark is set", async () => {
    const page = await planted();
    const before = await page.locator("[data-task-row]").count();
    await taskRow(page, "T04").click();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "更多操作" }).click();
    await page.getByRole("menuitem", { name: /拆分/ }).click();
    await page.getByRole("button", { name: "在此拆开" }).first().click();
    await page.getByRole("button", { name: "拆成2项" }).click();
    await expect.poll(() => page.locator("[data-task-row]").count()).toBe(before + 1);
    const halves = await page.locator("[data-task-row]").allInnerTexts();
    expect(halves.filter((text) => text.includes("区卫生健康局")).length).toBeGreaterThan(1);
  });

  test("are filtered by words, with a way back from nothing", async () => {
    const page = await planted();
    const filter = page.getByRole("textbox", { name: "筛选任务" });
    await filter.fill("水质");
    await expect.poll(() => page.locator("[data-task-row]").count()).toBeLessThan(6);
    await filter.fill("没有这样的任务");
    await page
      .getByRole("button", { name: /清除|清空/ })
      .first()
      .click();
    await expect.poll(() => page.locator("[data-task-row]").count()).toBeGreaterThan(10);
  });

  test("take a deadline that is typed", async () => {
    const page = await planted();
    await taskRow(page, "T03").click();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "更正：何时办完" }).click();
    await page.keyboard.type("2027年12月15日前");
    await page.keyboard.press("Control+Enter");
    await page.locator(".task-pane").getByText("已更正").first().waitFor();
    await page
      .locator(".task-pane")
      .getByText(/12月15日/)
      .first()
      .waitFor();
  });
});

describe("the frame", () => {
  test("speaks English at a click, without loading anew", async () => {
    const page = await planted();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Export", exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    expect(await axeFaults(page)).toEqual([]);
  });

  test("finds commands, tasks and clauses by their words", async () => {
    const page = await planted();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("T04");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.locator('[data-task-row][aria-selected="true"]').count())
      .toBeGreaterThan(0);
  });

  test("compares with an earlier file", async () => {
    const page = await planted();
    await page.getByRole("button", { name: "与旧稿比对" }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("dialog").getByRole("button", { name: /选择/ }).click(),
    ]);
    await chooser.setFiles(SAFETY);
    await page.locator("#compare-scroll").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator("#compare-scroll").waitFor({ state: "detached" });
  });

  test("asks before another file takes the place of corrections", async () => {
    const page = await planted();
    await page.keyboard.press("F8");
    await page.locator("[data-problem-popover] .choice").first().click();
    await page.getByText(/已改\s?1\s?处/).waitFor();
    await page.getByRole("button", { name: "打开另一份文件" }).click();
    await page.getByRole("dialog").getByRole("button", { name: /取消/ }).click();
    await page.getByText(/已改\s?1\s?处/).waitFor();
  });
});

describe("everyone can use it", () => {
  test("with a card and a problem open, on a desk", async () => {
    const page = await planted();
    for (let n = 0; n < 4; n++) await page.keyboard.press("F8");
    await page.locator("[data-problem-popover]").waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });

  test("from problem to problem on a phone", async () => {
    const page = await planted("phone");
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "删去这一行" }).click();
    await page.getByText("/ 24").waitFor();
    for (const name of [/^任务/, /^问题/]) {
      await page.getByRole("tab", { name }).or(page.getByRole("button", { name })).first().click();
      expect(await axeFaults(page)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});
