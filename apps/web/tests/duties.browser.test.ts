import { readFile } from "node:fs/promises";
import { readTable } from "@luoshi/documents";
import type { Route } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { axeFaults } from "../../../scripts/browser/axe.ts";
import { builtSite, useBrowser } from "../../../scripts/browser/site.ts";
import { useListening } from "../../server/src/testing/listening-app.ts";
import { type DutiesScene, inMarch, seedDuties } from "./duties-scene.ts";

// 任务 and 填报 on the desk: a real browser over the real server and a real database.

const app = useListening({ site: builtSite });
const site = useBrowser(app.url);
let scene: DutiesScene;

beforeAll(async () => {
  scene = await seedDuties(app);
});

async function openAs(name: string, path: string) {
  const opened = await site.open("/icon.svg", { prepare: inMarch });
  await scene.signIn(opened.context, name);
  await opened.page.goto(app.url() + path);
  return opened;
}

/** A block on the clipboard, as Excel puts it there. */
const paste = (page: Awaited<ReturnType<typeof openAs>>["page"], html: string, text: string) =>
  page.evaluate(
    ([asHtml, asText]) => {
      const data = new DataTransfer();
      if (asHtml !== "") data.setData("text/html", asHtml ?? "");
      data.setData("text/plain", asText ?? "");
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [html, text],
  );

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

describe("one duty", { timeout: 60_000 }, () => {
  test("signed, split with a pasted block, reported, accepted; the tree and the history say so", async () => {
    const lead = await scene.dutyOf("水务局", "二次供水");
    const { page } = await openAs("沈清", `/duties/${lead}`);
    await page.getByText("对老旧小区二次供水设施全面排查，建立一处一档").first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "签收", exact: true }).click();
    await page.getByRole("button", { name: "分解" }).click();
    const dialog = page.getByRole("dialog", { name: /^分解/ });
    await dialog.getByLabel("第1行权重").focus();
    await paste(
      page,
      "<table><tr><td>单位</td><td>权重</td><td>时限</td><td>要求</td></tr>" +
        "<tr><td>供水股</td><td>3</td><td>2027/3/20</td><td>排查泵房<br>登记水箱</td></tr>" +
        "<tr><td>园林科</td><td>1</td><td></td><td></td></tr></table>",
      "",
    );
    await dialog.getByText("没有找到“园林科”，请从列表中选择").waitFor();
    expect(await dialog.getByRole("button", { name: "分解" }).isDisabled()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole("button", { name: "删除第2行" }).click();
    await dialog.getByRole("button", { name: "分解" }).click();
    await dialog.waitFor({ state: "detached" });
    const tree = page.getByRole("region", { name: "派发与签收" });
    await tree.getByText("供水科").waitFor();
    expect(await tree.getByRole("listitem").allTextContents()).toMatchObject([
      expect.stringMatching(/^水务局牵头/),
      expect.stringMatching(/^供水科权重3/),
      expect.stringMatching(/^教育局配合/),
      expect.stringMatching(/^住建局配合/),
      expect.stringMatching(/^柳湾街道配合/),
    ]);

    // The section signs and reports in one; what it typed outlives a reload.
    const [share] = (
      await (
        await scene.as("沈清")
      )("GET /api/duties/:dutyId", { params: { dutyId: lead } })
    ).shares;
    if (share === undefined) throw new Error("no share");
    const section = await openAs("何泉", `/duties/${share.id}`);
    await section.page.getByRole("button", { name: "签收并填报" }).click();
    await section.page.getByLabel("完成情况").fill("已排查泵房12处，登记水箱30个");
    await section.page.reload();
    await section.page.getByRole("button", { name: "签收并填报" }).click();
    await section.page.getByText("已带回上次没有提交的内容").waitFor();
    await section.page.getByRole("slider").fill("60");
    await section.page.getByRole("button", { name: "加一项数据" }).click();
    await section.page.getByLabel("第1项数据名称").fill("泵房");
    await section.page.getByLabel("第1项数据数值").fill("12");
    await section.page
      .locator('.report-form input[type="file"]')
      .setInputFiles({ name: "泵房台账.txt", mimeType: "text/plain", buffer: Buffer.from("台账") });
    await section.page.getByText("泵房台账.txt").waitFor();
    expect(await axeFaults(section.page)).toEqual([]);
    await section.page.getByRole("button", { name: "签收并提交" }).click();
    await section.page.getByText("待采纳").waitFor();
    expect(await section.page.getByText("泵房 12").count()).toBe(1);
    expect(await section.page.evaluate(() => Object.keys(localStorage).join())).not.toContain(
      "luoshi-report",
    );

    // Sent back with why, mended, accepted; five seconds to take that back.
    await page.goto(`${app.url()}/duties/${share.id}`);
    await page.getByRole("button", { name: "退回修改" }).click();
    await page.getByLabel("原因").fill("请补充水箱清洗情况");
    await page.getByRole("dialog").getByRole("button", { name: "退回修改" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await section.page.reload();
    await section.page.getByText("请补充水箱清洗情况").first().waitFor();
    await section.page.getByRole("button", { name: "填报进展" }).click();
    await section.page.getByLabel("完成情况").fill("已排查泵房12处，水箱清洗30个");
    await section.page.getByRole("button", { name: "提交", exact: true }).click();
    await section.page.getByText("待采纳").waitFor();
    await page.reload();
    await page.getByRole("button", { name: "采纳" }).click();
    await page.getByRole("button", { name: "撤回", exact: true }).click();
    await page.getByText("已撤回").waitFor();
    await page.getByRole("button", { name: "采纳" }).click();
    await page.getByText("已采纳").first().waitFor();
    const history = page.getByRole("region", { name: "办理经过" });
    await history.getByText("采纳反馈").waitFor();
    await history.getByText("退回反馈").waitFor();
  });

  test("a conflict shows what stands now and lets one decide", async () => {
    const dutyId = await scene.dutyOf("教育局", "直饮水");
    const { page, faults } = await openAs("顾言", `/duties/${dutyId}`);
    await page.getByRole("button", { name: "转办" }).click();
    await page.getByLabel("原因").fill("由总务科所在街道办理");
    await page.getByRole("combobox", { name: "转给哪个单位" }).click();
    await page.keyboard.type("桥头");
    await page.getByText("桥头街道").last().click();
    const call = await scene.as("顾言");
    const { version } = await call("GET /api/duties/:dutyId", { params: { dutyId } });
    await call("POST /api/duties/:dutyId/commands", {
      params: { dutyId },
      body: { version, command: { kind: "sign" } },
    });
    await page.getByRole("dialog").getByRole("button", { name: "转办" }).click();
    const stale = page.getByRole("dialog", { name: "情况有变" });
    await stale.waitFor();
    expect(await stale.getByRole("row", { name: /状态/ }).textContent()).toBe("状态待签收办理中");
    expect(await axeFaults(page)).toEqual([]);
    await stale.getByRole("button", { name: "仍然转办" }).click();
    await page.getByText("已转由其他单位办理").waitFor();
    expect(faults.splice(0).filter((fault) => !fault.includes("409"))).toEqual([]);
  });

  test("a report that somebody else changed meanwhile: both stand side by side, mine is kept", async () => {
    const dutyId = await scene.dutyOf("教育局", "二次供水");
    const call = await scene.as("顾言");
    const draft = await call("POST /api/duties/:dutyId/reports", {
      params: { dutyId },
      body: { content: { done: "已摸底8所学校", percent: 20 }, submit: false, sign: true },
    });
    const { page, faults } = await openAs("顾言", `/duties/${dutyId}`);
    await page.getByRole("button", { name: "填报进展" }).click();
    await page.getByLabel("完成情况").fill("已摸底12所学校");
    await call("PUT /api/reports/:reportId", {
      params: { reportId: draft.id },
      body: {
        version: draft.version,
        content: { done: "已摸底9所学校", percent: 25 },
        submit: false,
      },
    });
    await page.getByRole("button", { name: "提交", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "他人刚刚改过" });
    await dialog.getByRole("row", { name: "完成情况 已摸底12所学校 已摸底9所学校" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole("button", { name: "以我填写的为准" }).click();
    await page.getByText("待采纳").waitFor();
    const { rows } = await call("GET /api/duties/:dutyId/reports", { params: { dutyId } });
    expect(rows.map(({ done, state }) => `${done} ${state}`)).toEqual(["已摸底12所学校 submitted"]);
    expect(faults.splice(0).filter((fault) => !fault.includes("409"))).toEqual([]);
  });

  test("chased are only those who have not answered, and once", async () => {
    const lead = await scene.dutyOf("水务局", "水质检测");
    const answered = await scene.dutyOf("卫健局", "水质检测");
    const call = await scene.as("邱实");
    const { version } = await call("GET /api/duties/:dutyId", { params: { dutyId: answered } });
    await call("POST /api/duties/:dutyId/commands", {
      params: { dutyId: answered },
      body: { version, command: { kind: "sign" } },
    });
    const { page } = await openAs("沈清", `/duties/${lead}`);
    await page.getByRole("button", { name: "催办未签收的 2 家" }).click();
    await page.getByText("已催办 2 家").waitFor();
    await expect.poll(() => page.getByText("催办1次未答复").count()).toBe(2);
    const { rows } = await app.test.database.ownerPool.query<{ name: string }>(
      `select u.name from chase c join duty d on d.id = c.duty_id join unit u on u.id = d.unit_id
       order by u.name`,
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(["住建局", "市场监管局"]);
  });
});

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

describe("the list, once some were reminded", { timeout: 60_000 }, () => {
  test("a day of another year and how often one was reminded of are read to their ends", async () => {
    const { page } = await openAs("陈默", "/duties?scope=reach");
    // As it will be read a year before: every day has its year.
    await page.clock.setFixedTime("2026-12-01T02:00:00.000Z");
    await page.reload();
    const row = page.getByRole("row").filter({ hasText: "清洗消毒储水设施" });
    await row.getByText("2027年2月26日", { exact: true }).waitFor();
    const cut = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[role="gridcell"]')]
          .filter((cell) => cell.querySelector("time, .tag") !== null)
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ textContent }) => textContent),
      );
    expect(await cut()).toEqual([]);
    // Those who were reminded come last: only rows near the window are drawn.
    await page.getByRole("grid", { name: "任务清单" }).press("End");
    await expect.poll(() => page.locator(".duty-chased").count()).toBeGreaterThan(0);
    expect(await cut()).toEqual([]);
  });
});
