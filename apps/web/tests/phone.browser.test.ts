import type { BrowserContext, Page, Route } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { axeFaults } from "../../../scripts/browser/axe.ts";
import { builtSite, useBrowser } from "../../../scripts/browser/site.ts";
import { sentSize } from "../../../scripts/site/sent-size.ts";
import { useListening } from "../../server/src/testing/listening-app.ts";
import { type DutiesScene, seedDuties } from "./duties-scene.ts";

// 填报 on the phone: a real browser over the real server, with the network cut where it hurts.

const app = useListening({ site: builtSite });
const site = useBrowser(app.url);
let scene: DutiesScene;

beforeAll(async () => {
  scene = await seedDuties(app);
});

async function openAs(name: string, path: string) {
  const opened = await site.open("/icon.svg", { size: "phone" });
  await scene.signIn(opened.context, name);
  await opened.page.goto(app.url() + path);
  return opened;
}

/** The reports of a duty as its unit's colleague reads them. */
async function reportsOf(name: string, dutyId: string) {
  const call = await scene.as(name);
  return (await call("GET /api/duties/:dutyId/reports", { params: { dutyId } })).rows;
}

/** A photo larger than one that may be sent, drawn by the page itself. */
async function drawnPhoto(page: Page, width: number, height: number): Promise<Buffer> {
  const address = await page.evaluate(
    ([w, h]) => {
      const canvas = document.createElement("canvas");
      canvas.width = w ?? 0;
      canvas.height = h ?? 0;
      const brush = canvas.getContext("2d");
      for (let at = 0; at < 40; at += 1) {
        if (brush !== null) brush.fillStyle = `rgb(${at * 6}, ${255 - at * 6}, 90)`;
        brush?.fillRect(at * 80, 0, 80, h ?? 0);
      }
      return canvas.toDataURL("image/jpeg");
    },
    [width, height],
  );
  return Buffer.from(address.slice(address.indexOf(",") + 1), "base64");
}

/** Width and height from the frame header of a JPEG. */
function jpegSize(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker >= 0xffc0 && marker <= 0xffc2)
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  throw new Error("no frame");
}

const reportCalls = /\/api\/duties\/[^/]+\/reports$/;

const writing = (route: Route): boolean => route.request().method() === "POST";

/** What the browser says of requests that were cut; anything else stays a fault. */
const onlyCut = (faults: string[]): boolean =>
  faults.splice(0).every((fault) => /ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(fault));

async function hold(context: BrowserContext, how: (route: Route) => Promise<void>) {
  await context.route(reportCalls, (route) => (writing(route) ? how(route) : route.continue()));
}

describe("a report on the phone", { timeout: 60_000 }, () => {
  test("three taps from the workbench: the line, the box, the button; it signs on the way", async () => {
    const dutyId = await scene.dutyOf("教育局", "直饮水");
    const { page } = await openAs("顾言", "/");
    await page.getByRole("region", { name: "待签收" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);

    await page.getByText("开展校园直饮水设备专项检查").tap();
    await page.getByLabel("完成情况").tap();
    await page.keyboard.type("已检查12所学校，3台设备停用");
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "签收并提交" }).tap();

    await page.getByText("已提交", { exact: true }).waitFor();
    await page.getByText("第1次").waitFor();
    const rows = await reportsOf("顾言", dutyId);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ done: "已检查12所学校，3台设备停用", state: "submitted" });
    const call = await scene.as("顾言");
    const duty = await call("GET /api/duties/:dutyId", { params: { dutyId } });
    expect(duty.state).toBe("active");
    expect(duty.signedAt).not.toBeNull();
    expect(await axeFaults(page)).toEqual([]);
  });

  test("a photo is made small before it leaves, the slider says how far, and last time's words come back", async () => {
    const dutyId = await scene.dutyOf("卫健局", "公布水质检测信息");
    const call = await scene.as("邱实");
    await call("POST /api/duties/:dutyId/reports", {
      params: { dutyId },
      body: { content: { done: "已公布2期", percent: 20 }, submit: true, sign: true },
    });
    const { page } = await openAs("邱实", `/duties/${dutyId}`);
    await page.getByRole("button", { name: "同上期" }).tap();
    await expect.poll(() => page.getByLabel("完成情况").inputValue()).toBe("已公布2期");
    await page.getByLabel("完成情况").fill("已公布3期");
    const buffer = await drawnPhoto(page, 3200, 1200);
    await page
      .getByLabel("拍照或选图")
      .setInputFiles({ name: "公示栏.jpg", mimeType: "image/jpeg", buffer });
    await page.getByRole("button", { name: "去掉第1张照片" }).waitFor();
    await page.getByLabel("完成进度").focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("button", { name: "提交", exact: true }).tap();
    await page.getByText("已提交", { exact: true }).waitFor();

    const [report] = await reportsOf("邱实", dutyId);
    expect(report).toMatchObject({ done: "已公布3期", percent: 25 });
    const [file] = report?.evidence ?? [];
    if (file === undefined) throw new Error("no photo arrived");
    const bytes = await call("GET /api/files/:fileId/bytes", { params: { fileId: file.fileId } });
    expect(jpegSize(new Uint8Array(await bytes.arrayBuffer()))).toEqual({
      width: 1600,
      height: 600,
    });
  });

  test("the network is cut between typing and handing in: kept over a reload, then one report on the server", async () => {
    const dutyId = await scene.dutyOf("水务局", "第1片区");
    const { page, context, faults, requests } = await openAs("沈清", `/duties/${dutyId}`);
    await page.getByLabel("完成情况").waitFor();
    // Straight from a message: all that the form needs. It may only fall.
    expect(sentSize(await builtSite(), app.url(), requests)).toBeLessThanOrEqual(130_000);
    await page.getByLabel("完成情况").fill("更换管道300米");
    // With the first touch comes what is wanted once the network is gone.
    await expect.poll(() => requests.some((address) => address.includes("/QueueBar-"))).toBe(true);
    await page.waitForLoadState("networkidle");
    expect(sentSize(await builtSite(), app.url(), requests)).toBeLessThanOrEqual(138_000);
    await context.setOffline(true);
    await page.getByRole("button", { name: "签收并提交" }).tap();
    await page.getByText("待上传，连上网络后自动送出").waitFor();
    await page.getByRole("button", { name: /待上传 1/ }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await reportsOf("沈清", dutyId)).toHaveLength(0);

    // The site is there again, the report still does not get through: the server takes it, its answer is lost.
    let lost = true;
    await hold(context, async (route) => {
      if (!lost) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await context.setOffline(false);
    await page.reload();
    await page.getByRole("button", { name: /待上传 1/ }).waitFor();
    await expect.poll(async () => (await reportsOf("沈清", dutyId)).length).toBe(1);
    await page.getByRole("button", { name: /待上传 1/ }).waitFor();

    await page.getByRole("button", { name: /待上传 1/ }).tap();
    const now = page.getByRole("button", { name: "立即上传" });
    await now.waitFor();
    lost = false;
    // It also tries again by itself: whichever is first, the button then goes.
    await now.tap({ timeout: 2000 }).catch(async (error: unknown) => {
      if ((await now.count()) > 0) throw error;
    });
    await page.getByRole("button", { name: /待上传/ }).waitFor({ state: "detached" });
    const rows = await reportsOf("沈清", dutyId);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.done).toBe("更换管道300米");
    expect(onlyCut(faults)).toBe(true);
  });

  test("what somebody else changed meanwhile is not overwritten: the words stay here and it is said", async () => {
    const dutyId = await scene.dutyOf("水务局", "第2片区");
    const unit = await scene.as("沈清");
    const office = await scene.as("陈默");
    const first = await unit("POST /api/duties/:dutyId/reports", {
      params: { dutyId },
      body: { content: { done: "已检修", percent: 30 }, submit: true, sign: true },
    });
    const back = await office("POST /api/reports/:reportId/commands", {
      params: { reportId: first.id },
      body: { version: first.version, command: { kind: "sendBackReport", reason: "请写明处数" } },
    });
    const { page, faults } = await openAs("沈清", "/");
    await page
      .getByRole("region", { name: "待填报" })
      .getByRole("link", { name: "修改", exact: true })
      .tap();
    await page.getByText("请写明处数").first().waitFor();
    await page.getByLabel("完成情况").fill("已检修6处");
    await unit("PUT /api/reports/:reportId", {
      params: { reportId: first.id },
      body: { version: back.version, content: { done: "同事改写", percent: 30 }, submit: false },
    });
    await page.getByRole("button", { name: "提交", exact: true }).tap();
    await page.getByText(/没有送出：他人已改过这条反馈/).waitFor();
    await page.getByRole("button", { name: /1 条需要处理/ }).tap();
    await page.getByRole("dialog").getByText("已检修6处").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const [stands] = await reportsOf("沈清", dutyId);
    expect(stands?.done).toBe("同事改写");
    expect(faults.splice(0).every((fault) => fault.includes("409"))).toBe(true);
  });

  test("what was typed and not handed in is there after a reload", async () => {
    const dutyId = await scene.dutyOf("水务局", "第3片区");
    const { page } = await openAs("沈清", `/duties/${dutyId}`);
    await page.getByLabel("完成情况").fill("巡查一半");
    await page.reload();
    await expect.poll(() => page.getByLabel("完成情况").inputValue()).toBe("巡查一半");
  });
});

describe("the list and a duty on the phone", { timeout: 60_000 }, () => {
  test("tabs and lights stand in the address; a duty is declined with a reason", async () => {
    const { page } = await openAs("杨柳", "/duties");
    await page.getByText("清洗消毒储水设施").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: /红灯/ }).tap();
    await expect.poll(() => page.url()).toContain("light=red");
    await page.getByText("对老旧小区二次供水设施").waitFor({ state: "detached" });
    await page.getByText("清洗消毒储水设施").tap();
    await page.getByRole("button", { name: "退回派发" }).tap();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("原因").fill("储水设施由水务局管养");
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole("button", { name: "退回派发" }).tap();
    await page.getByText("已退回", { exact: true }).first().waitFor();
    const dutyId = await scene.dutyOf("柳湾街道", "清洗消毒");
    const call = await scene.as("陈默");
    const duty = await call("GET /api/duties/:dutyId", { params: { dutyId } });
    expect(duty.state).toBe("declined");
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
  });
});
