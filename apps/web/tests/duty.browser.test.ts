import { beforeAll, describe, expect, test } from "vitest";
import { axeFaults } from "../../../scripts/browser/axe.ts";
import { builtSite, useBrowser } from "../../../scripts/browser/site.ts";
import { useListening } from "../../server/src/testing/listening-app.ts";
import { type DutiesScene, openingAs, seedDuties } from "./duties-scene.ts";
import { paste } from "./paste.ts";

// One 任务 on the desk, from signing to what the list then says of it: a real browser over the real server and a real database.

const app = useListening({ site: builtSite });
const site = useBrowser(app.url);
let scene: DutiesScene;

beforeAll(async () => {
  scene = await seedDuties(app);
});

const openAs = openingAs(site, () => scene);

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
