import { readFile } from "node:fs/promises";
import { readTable } from "@luoshi/documents";
import type { Route } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { axeFaults } from "../../../scripts/browser/axe.ts";
import { builtSite, useBrowser } from "../../../scripts/browser/site.ts";
import { useListening } from "../../server/src/testing/listening-app.ts";
import { type DutiesScene, openingAs, seedDuties } from "./duties-scene.ts";

// 任务 on the desk, the list: a real browser over the real server and a real database.

const app = useListening({ site: builtSite });
const site = useBrowser(app.url);
let scene: DutiesScene;

beforeAll(async () => {
  scene = await seedDuties(app);
});

const openAs = openingAs(site, () => scene);

describe("the list", { timeout: 60_000 }, () => {
  test("filters stand in the address, and a reload keeps them; what is open beside moves with the keys", async () => {
    const { page } = await openAs("陈默", "/duties");
    const grid = page.getByRole("grid", { name: "任务清单" });
    await grid.waitFor();
    await page.getByText("34 项").waitFor();
    expect(await axeFaults(page)).toEqual([]);

    await page.getByRole("button", { name: /^红灯/ }).click();
    await page.getByText("1 项", { exact: true }).waitFor();
    expect(new URL(page.url()).search).toContain("light=red");
    await page.reload();
    await page.getByText("清洗消毒储水设施").waitFor();
    expect(await grid.getByRole("row").count()).toBe(2);
    await page.getByRole("button", { name: "清除条件" }).click();
    await page.getByText("34 项").waitFor();

    // Found by words of the task.
    await page.keyboard.press("/");
    await page.keyboard.type("直饮水");
    await page.getByText("1 项", { exact: true }).waitFor();
    expect(decodeURIComponent(page.url())).toContain("text=直饮水");
    await page.getByRole("button", { name: "清除条件" }).click();
    await page.getByText("34 项").waitFor();

    await grid.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press(" ");
    const peek = page.getByRole("complementary");
    await peek.getByRole("heading", { name: "清洗消毒储水设施，公布检测结果" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await peek.getByRole("heading", { name: "开展校园直饮水设备专项检查" }).waitFor();
    await page.keyboard.press("k");
    await peek.getByRole("heading", { name: "清洗消毒储水设施，公布检测结果" }).waitFor();
    await peek.getByText("逾期3天", { exact: true }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await peek.waitFor({ state: "detached" });
    expect(page.url()).not.toContain("peek");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "键盘操作" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });

  test("while an answer is on its way the rows before stay readable, and say that they are of before", async () => {
    const { page, context } = await openAs("陈默", "/duties");
    const grid = page.getByRole("grid", { name: "任务清单" });
    await page.getByText("34 项").waitFor();
    const held: Route[] = [];
    await context.route("**/api/duties?*light=red*", (route) => held.push(route));
    await page.getByRole("button", { name: /^红灯/ }).click();
    await expect.poll(() => grid.getAttribute("aria-busy")).toBe("true");
    expect(await axeFaults(page)).toEqual([]);
    await Promise.all(held.map((route) => route.continue()));
    await expect.poll(() => grid.getAttribute("aria-busy")).toBe("false");
    expect(await grid.getByRole("row").count()).toBe(2);
  });

  test("keys need no click before them: to a row, beside it, back, to its page; and Ctrl P prints all rows", async () => {
    const { page } = await openAs("陈默", "/duties?scope=reach");
    await page.getByRole("grid", { name: "任务清单" }).waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press(" ");
    const peek = page.getByRole("complementary");
    await peek.getByRole("heading", { name: "清洗消毒储水设施，公布检测结果" }).waitFor();
    await page.keyboard.press("Escape");
    await peek.waitFor({ state: "detached" });
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset["printed"] = String(
          document.querySelectorAll(".printed-duties tbody tr").length,
        );
        dispatchEvent(new Event("afterprint"));
      };
    });
    await page.keyboard.press("Control+p");
    await expect.poll(() => page.evaluate(() => document.body.dataset["printed"])).toBe("34");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/duties\/[0-9a-f-]{36}$/);
  });

  test("a duty on paper is the duty alone, all of it", async () => {
    const dutyId = await scene.dutyOf("柳湾街道", "清洗消毒");
    const { page } = await openAs("陈默", `/duties/${dutyId}`);
    await page.getByRole("heading", { name: "办理经过" }).waitFor();
    await page.emulateMedia({ media: "print" });
    expect(
      await page.locator(".rail, .duty-commands, .banner").filter({ visible: true }).count(),
    ).toBe(0);
    const scrolls = await page.evaluate(() =>
      [...document.querySelectorAll(".desk, .desk-main, .desk-page, .duty-main, .duty-side")]
        .filter((part) => getComputedStyle(part).overflowY !== "visible")
        .map(({ className }) => className),
    );
    expect(scrolls).toEqual([]);
  });

  test("a view is kept, shared with the unit, chosen by a colleague", async () => {
    const { page } = await openAs("陈默", "/duties?scope=reach&unanswered=true");
    await page.getByRole("grid").waitFor();
    await page.getByRole("button", { name: "视图" }).click();
    await page.getByRole("menuitem", { name: "把当前条件存为视图" }).click();
    await page.getByLabel("视图名称").fill("未签收的任务");
    await page.getByText("青渡区人民政府共享").click();
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("视图“未签收的任务”已保存").waitFor();

    const other = await openAs("高远", "/duties");
    await other.page.getByRole("button", { name: "视图" }).click();
    await other.page.getByRole("menuitemradio", { name: /未签收的任务/ }).click();
    await expect.poll(() => other.page.url()).toContain("unanswered=true");
  });

  test("many at once: each row says for itself what came of it", async () => {
    const { page } = await openAs("沈清", "/duties?scope=held&text=片区");
    const grid = page.getByRole("grid");
    await grid.waitFor();
    await page.getByText("24 项").waitFor();
    // Somebody signs one of them first: the row that is on the screen is old.
    const call = await scene.as("沈清");
    const [first] = (await call("GET /api/duties", { query: { scope: "held", text: "片区" } }))
      .rows;
    if (first === undefined) throw new Error("no duty");
    await call("POST /api/duties/:dutyId/commands", {
      params: { dutyId: first.id },
      body: { version: first.version, command: { kind: "sign" } },
    });
    for (const index of [1, 2, 3])
      await grid.getByRole("row").nth(index).getByRole("checkbox").click();
    await page.getByRole("button", { name: "签收 3 项" }).click();
    const dialog = page.getByRole("dialog", { name: "办成 2 项，未办成 1 项" });
    await dialog.waitFor();
    expect(await dialog.getByRole("row").nth(1).textContent()).toContain(first.taskText);
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole("button", { name: "关闭" }).last().click();
    await expect.poll(() => grid.getByText("办理中").count()).toBe(3);
    // What failed stays marked, so that it can be dealt with.
    expect(await grid.getByRole("checkbox", { checked: true }).count()).toBe(1);
    const left = grid.locator('[role="row"][aria-selected="true"]');
    expect(await left.textContent()).toContain(first.taskText);
    // The conflict is an answer like any other: the browser notes nothing.
  });

  test("a unit with all below it, or that unit alone", async () => {
    const id = await scene.dutyOf("水务局", "第1片区");
    const water = await scene.as("沈清");
    const { version } = await water("GET /api/duties/:dutyId", { params: { dutyId: id } });
    await water("POST /api/duties/:dutyId/commands", {
      params: { dutyId: id },
      body: {
        version,
        command: { kind: "split", shares: [{ unitId: scene.ids.unit("供水科") }] },
      },
    });
    const unitId = scene.ids.unit("水务局");
    const { page } = await openAs(
      "陈默",
      `/duties?scope=reach&text=第1片区&shares=true&unitId=${unitId}`,
    );
    await page.getByText("2 项", { exact: true }).waitFor();
    await page.getByRole("button", { name: "仅本级" }).click();
    await page.getByText("1 项", { exact: true }).waitFor();
    expect(page.url()).toContain("exactUnit=true");
    expect(await axeFaults(page)).toEqual([]);
  });

  test("as a workbook: exactly the rows of the list", async () => {
    const { page } = await openAs("陈默", "/duties?scope=reach&light=red&light=yellow");
    await page.getByRole("grid").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "导出 Excel" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("任务清单_2027-03-01.xlsx");
    const { rows } = readTable(new Uint8Array(await readFile(await download.path())));
    const column = rows[0]?.findIndex(({ text }) => text === "工作任务") ?? -1;
    expect(rows.slice(1).map((row) => row[column]?.text)).toEqual([
      "清洗消毒储水设施，公布检测结果",
      "开展校园直饮水设备专项检查",
    ]);
  });

  test("on paper the whole list, not the rows in view", async () => {
    const { page } = await openAs("陈默", "/duties");
    await page.getByRole("grid").waitFor();
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset["printed"] = String(
          document.querySelectorAll(".printed-duties tbody tr").length,
        );
        dispatchEvent(new Event("afterprint"));
      };
    });
    await page.getByRole("button", { name: "打印" }).click();
    await expect.poll(() => page.evaluate(() => document.body.dataset["printed"])).toBe("34");
    await expect.poll(() => page.locator(".printed-duties").count()).toBe(0);
  });
});
