import { beforeAll, describe, expect, test } from "vitest";
import { axeFaults } from "../../../scripts/browser/axe.ts";
import { builtSite, useBrowser } from "../../../scripts/browser/site.ts";
import { useListening } from "../../server/src/testing/listening-app.ts";
import { type DutiesScene, openingAs, seedDuties } from "./duties-scene.ts";

// 看板: what is red, why, who; each number opens into as many rows, in a real browser over the real server.

const app = useListening({ site: builtSite });
const site = useBrowser(app.url);
let scene: DutiesScene;

beforeAll(async () => {
  scene = await seedDuties(app);
});

const openAs = openingAs(site, () => scene);

const numbers = ["任务总数", "红灯", "黄灯", "绿灯", "逾期", "待签收"];

describe("the board", { timeout: 60_000 }, () => {
  test("each number opens into as many rows", async () => {
    const { page } = await openAs("陈默", "/board");
    const totals = page.getByRole("region", { name: "总数" });
    await totals.waitFor();
    expect(await axeFaults(page)).toEqual([]);
    let sum = 0;
    for (const name of numbers) {
      const link = totals.getByRole("link", { name: new RegExp(name) });
      const count = Number(await link.locator("strong").innerText());
      sum += count;
      await link.click();
      await page.waitForURL(/\/duties\?/);
      if (count > 0) await page.getByText(`${count} 项`, { exact: true }).waitFor();
      await page.goBack();
      await totals.waitFor();
    }
    expect(sum).toBeGreaterThan(34);
  });

  test("what is red says why and who, and is reminded of here; taken back in time it was not", async () => {
    const { page } = await openAs("陈默", "/board");
    const line = page
      .getByRole("region", { name: "哪里红、为何、是谁" })
      .getByRole("listitem")
      .filter({ hasText: "清洗消毒储水设施" });
    await line.getByText("柳湾街道").waitFor();
    await line.getByText(/逾期3天/).waitFor();
    const dutyId = await scene.dutyOf("柳湾街道", "清洗消毒");
    const call = await scene.as("陈默");
    const chases = async () =>
      (await call("GET /api/duties/:dutyId", { params: { dutyId } })).chases;
    await line.getByRole("button", { name: "催办" }).click();
    await page.getByRole("button", { name: "撤回" }).click();
    expect(await chases()).toBe(0);
    await line.getByRole("button", { name: "催办" }).click();
    await expect.poll(chases, { timeout: 9000 }).toBe(1);
  });

  test("a plan opens to its tasks, a task to its duties, a duty to the sentence; by keys", async () => {
    const { page } = await openAs("陈默", "/board?by=plan");
    const tree = page.getByRole("table", { name: "按方案" });
    await tree.getByRole("button", { name: "青渡区供水安全专项行动方案" }).focus();
    await page.keyboard.press("ArrowRight");
    const task = tree.getByRole("button", { name: /对老旧小区二次供水设施/ });
    await task.waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await tree.getByRole("link", { name: "住建局" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const source = tree.getByRole("link", { name: "原文" }).first();
    expect(await source.getAttribute("href")).toContain(`/plans/${scene.plan.id}?task=`);
    await page.keyboard.press("ArrowLeft");
    await tree.getByRole("link", { name: "住建局" }).waitFor({ state: "detached" });
  });

  test("units are ranked by deadlines kept, only where somebody asks, and no longer than they like", async () => {
    const { page } = await openAs("陈默", "/board");
    const tree = page.getByRole("table", { name: "按单位" });
    await tree.waitFor();
    expect(await tree.getByText("按期率").count()).toBe(0);
    await page.getByLabel("按期率排序").click();
    await tree.getByText("按期率").waitFor();
    const names = await tree.getByRole("rowheader").allInnerTexts();
    expect(names.at(-1)).toContain("柳湾街道");
    expect(page.url()).toContain("rank=true");
    await page.getByLabel("按期率排序").click();
    await tree.getByText("按期率").waitFor({ state: "detached" });
  });

  test("one unit's board stands in the address; on paper there is the board and nothing else", async () => {
    const unitId = scene.ids.unit("水务局");
    const { page } = await openAs("陈默", `/board?unitId=${unitId}`);
    const total = page
      .getByRole("region", { name: "总数" })
      .getByRole("link", { name: /任务总数/ });
    await expect.poll(() => total.locator("strong").innerText()).toBe("26");
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("navigation", { name: "主导航" }).isVisible()).toBe(false);
    expect(await page.getByRole("button", { name: "打印" }).isVisible()).toBe(false);
    expect(await page.getByText(/截至 2027-03-01/).isVisible()).toBe(true);
  });

  test("on a phone: the numbers, who is red, and units that open one into the next", async () => {
    const { page } = await openAs("陈默", "/board", "phone");
    await page.getByText("清洗消毒储水设施").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
    await page.getByRole("region", { name: "按方案" }).getByRole("link").first().tap();
    await page.waitForURL(/planId=/);
    await page.getByRole("link", { name: "看全部" }).tap();
    await page.waitForURL(/\/board$/);
    await page.getByRole("region", { name: "按单位" }).getByText("教育局").tap();
    await page.waitForURL(/\/duties\?.*unitId=/);
    await page.getByText("开展校园直饮水设备专项检查").waitFor();
  });
});
