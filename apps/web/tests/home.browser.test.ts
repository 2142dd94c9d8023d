import { beforeAll, describe, expect, test } from "vitest";
import { axeFaults } from "../../../scripts/browser/axe.ts";
import { builtSite, useBrowser } from "../../../scripts/browser/site.ts";
import { useListening } from "../../server/src/testing/listening-app.ts";
import { type DutiesScene, inMarch, seedDuties } from "./duties-scene.ts";

// 工作台: what waits is dealt with in its place, in a real browser over the real server.

const app = useListening({ site: builtSite });
const site = useBrowser(app.url);
let scene: DutiesScene;

beforeAll(async () => {
  scene = await seedDuties(app);
});

async function openAs(name: string, size: "desk" | "phone" = "desk") {
  const opened = await site.open("/icon.svg", { size, prepare: inMarch });
  await scene.signIn(opened.context, name);
  await opened.page.goto(`${app.url()}/`);
  return opened;
}

/** A report of a duty, signed for on the way; gives the duty's id. */
async function report(name: string, unit: string, words: string, done: string): Promise<string> {
  const dutyId = await scene.dutyOf(unit, words);
  const call = await scene.as(name);
  await call("POST /api/duties/:dutyId/reports", {
    params: { dutyId },
    body: { content: { done, percent: 40 }, submit: true, sign: true },
  });
  return dutyId;
}

const newest = async (name: string, dutyId: string) => {
  const call = await scene.as(name);
  const { rows } = await call("GET /api/duties/:dutyId/reports", { params: { dutyId } });
  return rows[0];
};

describe("the workbench", { timeout: 60_000 }, () => {
  test("a signature is one press; the line leaves, the number at the rail falls", async () => {
    const { page } = await openAs("杨柳");
    const list = page.getByRole("region", { name: "待签收" });
    await list.getByText("清洗消毒储水设施").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByText("2件待办").waitFor();
    const line = list.getByRole("listitem").filter({ hasText: "清洗消毒储水设施" });
    await line.getByRole("button", { name: "签收" }).click();
    await page.getByText("已签收", { exact: true }).waitFor();
    await line.waitFor({ state: "detached" });
    const dutyId = await scene.dutyOf("柳湾街道", "清洗消毒");
    const call = await scene.as("杨柳");
    expect((await call("GET /api/duties/:dutyId", { params: { dutyId } })).state).toBe("active");
    // It is past its day: now it waits to be reported.
    await page.getByRole("region", { name: "待填报" }).getByText("清洗消毒储水设施").waitFor();
  });

  test("what is taken back in time was never done; left alone it is", async () => {
    const dutyId = await report("顾言", "教育局", "直饮水", "已检查12所学校");
    const { page } = await openAs("陈默");
    const line = page.getByRole("listitem").filter({ hasText: "已检查12所学校" });
    await line.getByRole("button", { name: "采纳" }).click();
    await page.getByRole("button", { name: "撤回" }).click();
    await page.getByText("已撤回").waitFor();
    expect((await newest("陈默", dutyId))?.state).toBe("submitted");
    await line.getByRole("button", { name: "采纳" }).click();
    await line.waitFor({ state: "detached" });
    expect((await newest("陈默", dutyId))?.state).toBe("accepted");
  });

  test("what is sent back goes with a sentence, and comes to its author's list and news", async () => {
    const dutyId = await report("沈清", "水务局", "第1片区", "已更换部分管道");
    const { page } = await openAs("陈默");
    const line = page.getByRole("listitem").filter({ hasText: "已更换部分管道" });
    await line.getByRole("button", { name: "退回" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("原因").fill("请写明米数");
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole("button", { name: "退回" }).click();
    await line.waitFor({ state: "detached" });
    expect(await newest("沈清", dutyId)).toMatchObject({ state: "sentBack", reason: "请写明米数" });

    const author = await openAs("沈清", "phone");
    await author.page.getByRole("region", { name: "待填报" }).getByText("已更换部分管道").waitFor();
    const bell = author.page.getByRole("button", { name: /消息，\d+条未读/ });
    await bell.tap();
    const news = author.page.getByRole("dialog");
    await news.getByText("反馈被退回，请修改后重新提交").waitFor();
    await news.getByText("更换第1片区供水管网及附属设施").first().waitFor();
    expect(await axeFaults(author.page)).toEqual([]);
    await news.getByRole("button", { name: "全部已读" }).tap();
    await news.getByRole("button", { name: "全部已读" }).waitFor({ state: "detached" });
    await author.page.keyboard.press("Escape");
    await author.page.getByRole("button", { name: "消息", exact: true }).waitFor();
  });

  test("keys walk the lines; who oversees sees what is red, who only carries out does not", async () => {
    const { page } = await openAs("陈默");
    const red = page.getByRole("region", { name: "哪里红" });
    await red.getByText("清洗消毒储水设施").waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    expect(
      await page.evaluate(
        () => document.activeElement === document.querySelectorAll(".waiting-open")[0],
      ),
    ).toBe(true);
    const unit = await openAs("杨柳");
    await unit.page.getByRole("heading", { name: "消息" }).waitFor();
    await unit.page.waitForLoadState("networkidle");
    expect(await unit.page.getByRole("region", { name: "哪里红" }).count()).toBe(0);
  });

  test("nothing waits: it says so, and leads on", async () => {
    const { page } = await openAs("白露", "phone");
    await page.getByText("没有等您办的事").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "看全部任务" }).tap();
    await page.waitForURL(/\/duties/);
  });
});
