import { describe, expect, test } from "vitest";
import { axeFaults } from "../../../scripts/browser/axe.ts";
import { useSite } from "../../../scripts/browser/site.ts";
import { CONTENT_SECURITY_POLICY } from "../../server/src/site/site-headers.ts";

// The site as an office would have it. `open` fails a test whose page has any fault: an error in the console, a file
// that is missing, a request to anyone else.

const site = useSite();

describe.each(["desk", "phone"] as const)("the checking screen on a %s", (size) => {
  test("opens under the content policy, asks nobody else, and can be used by everyone", async () => {
    const { page, requests } = await site.open("/try/", { size });
    await page.locator("#app h1").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(requests.filter((address) => !address.startsWith(`${site.url()}/`))).toEqual([]);
    const answer = await fetch(page.url());
    expect(answer.headers.get("content-security-policy")).toBe(CONTENT_SECURITY_POLICY);
  });

  test("shows a plan, and can be used by everyone", async () => {
    const { page } = await site.open("/try/?sample=work-safety", { size });
    await page.getByText("市应急管理局").first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });

  test("is as wide as the window", async () => {
    const { page } = await site.open("/try/", { size });
    await page.locator("#app h1").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});

test("a sample becomes a paper and a list of tasks", async () => {
  const { page } = await site.open("/try/?sample=work-safety");
  await page.locator(".paper-pane").getByText("市应急管理局").first().waitFor();
  await page.locator(".task-pane").getByText("市应急管理局").first().waitFor();
});

test("the first page says that there is no server behind it, and leads to the checking screen", async () => {
  const { page, faults } = await site.open("/");
  await page.getByText("没有找到服务程序").waitFor();
  expect(await axeFaults(page)).toEqual([]);
  // The one request that finds out.
  expect(faults.splice(0)).toEqual([expect.stringMatching(/status of 404 .*\/api\/me/)]);
  await page.getByRole("link", { name: "去核对方案" }).click();
  await page.waitForURL(`${site.url()}/try/`);
});
