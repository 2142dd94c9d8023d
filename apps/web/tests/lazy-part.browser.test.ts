import type { BrowserContext, Route } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { builtSite, useBrowser } from "../../../scripts/browser/site.ts";
import { useListening } from "../../server/src/testing/listening-app.ts";
import { type DutiesScene, seedDuties } from "./duties-scene.ts";

// Parts of the page that come late: the network is cut before they do, or the server was upgraded and has them no more.

const app = useListening({ site: builtSite });
const site = useBrowser(app.url);
let scene: DutiesScene;

beforeAll(async () => {
  scene = await seedDuties(app);
});

async function openAs(name: string, path: string, size: "desk" | "phone" = "phone") {
  const opened = await site.open("/icon.svg", { size });
  await scene.signIn(opened.context, name);
  await opened.page.goto(app.url() + path);
  return opened;
}

/** A mark on the page, which a reload would take away. */
const mark = "window.stillHere = true";
const stillHere = "window.stillHere === true";

/** Answers as a server does that was upgraded: no such file any more. */
async function upgrade(context: BrowserContext, files: RegExp): Promise<() => Promise<void>> {
  const gone = (route: Route): Promise<void> => route.fulfill({ status: 404, body: "" });
  await context.route(files, gone);
  return () => context.unroute(files, gone);
}

describe("a part that comes late", { timeout: 60_000 }, () => {
  test("the network is cut before the queue's bar came: it comes when the network is back, without a reload", async () => {
    const dutyId = await scene.dutyOf("水务局", "第1片区");
    const { page, context, faults } = await openAs("沈清", `/duties/${dutyId}`);
    const box = page.getByLabel("完成情况");
    await box.waitFor();
    await page.evaluate(mark);
    await context.setOffline(true);
    await box.fill("更换管道300米");
    await page.getByRole("button", { name: "签收并提交" }).tap();
    await page.getByText(/这部分页面还没有取到/).waitFor();
    expect(await box.inputValue()).toBe("更换管道300米");
    await context.setOffline(false);
    await page.getByText("已提交", { exact: true }).waitFor();
    await page.getByText(/这部分页面还没有取到/).waitFor({ state: "detached" });
    await context.setOffline(true);
    await page.getByRole("button", { name: "再报一次" }).tap();
    await box.fill("又更换20米");
    await page.getByRole("button", { name: "提交", exact: true }).tap();
    await page.getByRole("button", { name: /待上传 1/ }).waitFor();
    await context.setOffline(false);
    await page.getByRole("button", { name: /待上传 1/ }).waitFor({ state: "detached" });
    expect(await page.evaluate(stillHere)).toBe(true);
    const call = await scene.as("沈清");
    const { rows } = await call("GET /api/duties/:dutyId/reports", { params: { dutyId } });
    expect(rows.map(({ done }) => done)).toEqual(["又更换20米", "更换管道300米"]);
    expect(faults.splice(0).every((each) => /ERR_INTERNET_DISCONNECTED/.test(each))).toBe(true);
  });

  test("a page of which the network has cut off a file it needs comes once it is back", async () => {
    const { page, context, faults } = await openAs("陈默", "/", "desk");
    await page.getByRole("heading", { name: "工作台" }).waitFor();
    await page.evaluate(mark);
    // One that the page itself imports: after this no browser would take it under its address again.
    await context.route(/assets\/(?:Board|board)/, (route) => route.abort());
    await page.getByRole("navigation").getByRole("link", { name: "看板" }).click();
    await page.getByText(/这部分页面还没有取到/).waitFor();
    await context.unroute(/assets\/(?:Board|board)/);
    await page.getByRole("button", { name: "立即重试" }).click();
    await page.getByRole("heading", { name: "看板" }).waitFor();
    expect(await page.evaluate(stillHere)).toBe(true);
    expect(faults.splice(0).every((each) => /ERR_FAILED/.test(each))).toBe(true);
  });

  test("after an upgrade it says so, nothing that was typed is lost, and the button brings the new page", async () => {
    const dutyId = await scene.dutyOf("水务局", "第2片区");
    const { page, context, faults } = await openAs("沈清", `/duties/${dutyId}`);
    const box = page.getByLabel("完成情况");
    await box.waitFor();
    const back = await upgrade(context, /assets\/(?:queue|QueueBar)-/);
    await box.fill("已检修6处");
    await page.getByRole("button", { name: "签收并提交" }).tap();
    await page.getByText(/系统已更新，请刷新/).waitFor();
    expect(await box.inputValue()).toBe("已检修6处");
    await back();
    await page.getByRole("button", { name: "刷新页面" }).tap();
    await expect.poll(() => box.inputValue()).toBe("已检修6处");
    expect(await page.getByText(/系统已更新/).count()).toBe(0);
    await page.getByRole("button", { name: "签收并提交" }).tap();
    await page.getByText("已提交", { exact: true }).waitFor();
    expect(faults.splice(0).every((each) => /status of 404/.test(each))).toBe(true);
  });
});
