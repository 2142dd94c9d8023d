import { beforeAll, describe, expect, test } from "vitest";
import { axeFaults } from "../../../scripts/browser/axe.ts";
import { builtSite, useBrowser } from "../../../scripts/browser/site.ts";
import { useListening } from "../../server/src/testing/listening-app.ts";
import { type DutiesScene, openingAs, seedDuties } from "./duties-scene.ts";
import { paste } from "./paste.ts";

// 填报 on the desk: a real browser over the real server and a real database.

const app = useListening({ site: builtSite });
const site = useBrowser(app.url);
let scene: DutiesScene;

beforeAll(async () => {
  scene = await seedDuties(app);
});

const openAs = openingAs(site, () => scene);

// Before the cells to fill in stand number, day and last report.
const FIRST = 3;

describe("the grid", { timeout: 60_000 }, () => {
  test("a block from Excel, a fault in its place, undo, fill down; sent once each", async () => {
    const { page } = await openAs("沈清", "/duties/reports");
    const grid = page.getByRole("grid", { name: "批量填报表" });
    await grid.waitFor();
    const cell = (row: number, column: number) =>
      grid
        .getByRole("row")
        .nth(row)
        .getByRole("gridcell")
        .nth(FIRST + column);
    await cell(2, 0).click();
    await paste(
      page,
      "",
      '已更换阀门3处\t\t复查\t大半\r\n"分两段：\n一段已完成"\t缺材料\t\t40%\r\n',
    );
    await page.getByText("1 个单元格需要改正，已在原处标出").waitFor();
    expect(await cell(3, 0).textContent()).toBe("分两段：\n一段已完成");
    expect(await grid.getByRole("row").nth(2).textContent()).toContain("有误");
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "提交 1 项" }).waitFor();

    // Mended by typing; the whole paste is one step back, and forth again.
    await cell(2, 3).click();
    await page.keyboard.type("60");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "提交 2 项" }).waitFor();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await page.getByText("已填 0 项").waitFor();
    await page.keyboard.press("Control+y");
    await page.keyboard.press("Control+y");
    await page.getByRole("button", { name: "提交 2 项" }).waitFor();

    // Filled down into three more rows; a reload loses nothing.
    await cell(3, 0).click();
    await cell(6, 0).click({ modifiers: ["Shift"] });
    await page.keyboard.press("Control+d");
    await page.getByRole("button", { name: "提交 5 项" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "提交 5 项" }).click();
    await page.getByText("5 项已提交").waitFor();
    expect(await grid.getByText("已提交").count()).toBe(5);
    expect(await axeFaults(page)).toEqual([]);
    const { rows } = await app.test.database.ownerPool.query<{ done: string; percent: number }>(
      "select done, percent from report where done like '%段%' or done like '%阀门%' order by percent desc, done",
    );
    expect(rows.map(({ done, percent }) => `${done} ${percent}`)).toEqual([
      "已更换阀门3处 60",
      "分两段：\n一段已完成 40",
      "分两段：\n一段已完成 0",
      "分两段：\n一段已完成 0",
      "分两段：\n一段已完成 0",
    ]);
  });

  test("a lost answer: the same words go again and arrive once", async () => {
    const { page, context, faults } = await openAs("杨柳", "/duties/reports");
    const grid = page.getByRole("grid");
    await grid.waitFor();
    await grid.getByRole("row").nth(1).getByRole("gridcell").nth(FIRST).click();
    await page.keyboard.type("已清洗水箱8个");
    await page.keyboard.press("Tab");
    let lost = 0;
    await context.route("**/api/duties/*/reports", async (route) => {
      // The server gets it; its answer is lost on the way.
      await route.fetch();
      lost += 1;
      await route.abort();
    });
    await page.getByRole("button", { name: "提交 1 项" }).click();
    await page.getByText("未提交：").waitFor();
    expect(lost).toBeGreaterThan(0);
    await context.unroute("**/api/duties/*/reports");
    await page.reload();
    await page.getByRole("button", { name: "提交 1 项" }).click();
    await page.getByText("1 项已提交").waitFor();
    const { rows } = await app.test.database.ownerPool.query(
      "select id from report where done = '已清洗水箱8个'",
    );
    expect(rows.length).toBe(1);
    faults.splice(0);
  });
});
