import { beforeAll, describe, expect, test } from "vitest";
import { axeFaults } from "../../../scripts/browser/axe.ts";
import type { Looking, OpenPage } from "../../../scripts/browser/open-page.ts";
import { builtSite, useBrowser } from "../../../scripts/browser/site.ts";
import { sentSize } from "../../../scripts/site/sent-size.ts";
import { useListening } from "../../server/src/testing/listening-app.ts";
import { type Seeded, seedDirectory } from "../../server/src/testing/seed.ts";

// The application's frame in a real browser, over the real server and a real database, under a path of its own.

const app = useListening({ site: builtSite, basePath: "/office/luoshi/" });
const site = useBrowser(app.url);
let ids: Seeded;

beforeAll(async () => {
  ids = await seedDirectory(app.test.database.ownerPool, {
    units: [
      {
        name: "青渡区",
        kind: "government",
        children: [{ name: "教育局" }, { name: "应急管理局" }],
      },
    ],
    people: [
      {
        name: "陈默",
        posts: [
          { unit: "青渡区", role: "office" },
          { unit: "教育局", role: "liaison", title: "办公室主任" },
        ],
      },
      { name: "林一", posts: [{ unit: "青渡区", role: "auditAdmin" }] },
    ],
  });
});

/** A page as somebody who is signed in has it. */
async function openAs(name: string, path: string, looking: Looking = {}): Promise<OpenPage> {
  const cookie = await app.sessionOf(ids.person(name));
  return site.open(path, {
    ...looking,
    prepare: async (context) => context.addCookies([cookie]),
  });
}

/** Kilobytes of the site that a page has asked for, as sent with gzip: its HTML, scripts, styles, icon. */
async function loadedSize({ requests }: OpenPage): Promise<number> {
  const bytes = sentSize(await builtSite(), app.url(), requests);
  expect(bytes).toBeGreaterThan(100_000);
  return bytes / 1000;
}

const isAntd = (address: string): boolean => /\/antd-[\w-]+\.js$/.test(address);

describe("on a phone", () => {
  test.each(["/", "/duties", "/board", "/settings/me"])(
    "%s loads little, no antd, and can be used by everyone",
    async (path) => {
      const opened = await openAs("陈默", path, { size: "phone" });
      const { page } = opened;
      await page.getByRole("navigation", { name: "主导航" }).waitFor();
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
      expect(opened.requests.filter(isAntd)).toEqual([]);
      // Of these React and TanStack take 104.
      expect(await loadedSize(opened)).toBeLessThanOrEqual(130);
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
    },
  );

  test("the tabs lead from page to page, without loading anew", async () => {
    const { page, requests } = await openAs("陈默", "/", { size: "phone" });
    await page.getByRole("link", { name: "任务", exact: true }).click();
    await page.waitForURL(`${app.url()}/duties`);
    await page.getByRole("link", { name: "我的" }).click();
    await page.waitForURL(`${app.url()}/settings/me`);
    expect(requests.filter((address) => address === `${app.url()}/`)).toHaveLength(1);
  });
});

describe("on a desk", () => {
  test.each(["/", "/plans", "/duties", "/board", "/settings/units", "/settings/me"])(
    "%s keeps its budget, and can be used by everyone",
    async (path) => {
      const opened = await openAs("陈默", path);
      const { page } = opened;
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
      expect(await loadedSize(opened)).toBeLessThanOrEqual(460);
      expect(await axeFaults(page)).toEqual([]);
    },
  );

  test("who holds two posts switches between them, and the choice stays", async () => {
    const { page } = await openAs("陈默", "/");
    const post = page.locator(".post .menu-trigger");
    expect(await post.innerText()).toContain("青渡区");
    await post.click();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("menuitemradio", { name: /教育局/ }).click();
    expect(await post.innerText()).toContain("办公室主任");
    await page.reload();
    await expect.poll(() => post.innerText()).toContain("办公室主任");
  });

  test("speaks English at a click, and signs out", async () => {
    const { page, faults } = await openAs("陈默", "/");
    await page.getByRole("button", { name: /^陈默/ }).click();
    await page.getByRole("menuitem", { name: "English" }).click();
    await page.getByRole("navigation", { name: "Main" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    await page.getByRole("button", { name: /^陈默/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.waitForURL(`${app.url()}/sign-in`);
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.goto(`${app.url()}/duties`);
    await page.waitForURL(/\/sign-in\?back=/);
    expect(faults.splice(0).every((fault) => fault.includes("status of 401"))).toBe(true);
  });

  test("English comes apart: where it does not come, the page is Chinese, and one may ask again", async () => {
    const english = /english-[\w-]+\.js/;
    const { page, context, faults, requests } = await openAs("陈默", "/settings/me");
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(requests.filter((address) => english.test(address))).toEqual([]);
    await context.addInitScript("localStorage.setItem('luoshi-language', '\"en\"')");
    await context.route(english, (route) => route.abort());
    await page.reload();
    await page.getByRole("navigation", { name: "主导航" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
    await context.unroute(english);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("navigation", { name: "Main" }).waitFor();
    expect(faults.splice(0).every((fault) => /ERR_FAILED/.test(fault))).toBe(true);
  });

  test("an administrator without business has the settings alone", async () => {
    const { page } = await openAs("林一", "/");
    await page.waitForURL(`${app.url()}/settings/record`);
    expect(await page.getByRole("link", { name: "任务" }).count()).toBe(0);
  });

  test("an address that leads nowhere says so, and leads back", async () => {
    const { page } = await openAs("陈默", "/settings/nothing");
    await page.getByText("没有这个页面").waitFor();
    await page.getByRole("link", { name: "回到工作台" }).click();
    await page.waitForURL(`${app.url()}/`);
  });

  test("says when the server cannot be reached, and when it can again", async () => {
    const { page, context, faults } = await openAs("陈默", "/settings/units");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    // It asks when the device believes itself back; here it is not.
    await page.evaluate("dispatchEvent(new Event('online'))");
    await page.getByText(/连不上服务器/).waitFor();
    await page.getByRole("button", { name: "立即重试" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await context.setOffline(false);
    await page.getByText(/连不上服务器/).waitFor({ state: "detached" });
    expect(faults.splice(0).every((fault) => /ERR_INTERNET_DISCONNECTED/.test(fault))).toBe(true);
  });
});
