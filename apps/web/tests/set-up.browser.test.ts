import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeFaults } from "../../../scripts/browser/axe.ts";
import { builtSite, useBrowser } from "../../../scripts/browser/site.ts";
import { createSetUpLink } from "../../server/src/commands/set-up/create-set-up-link.ts";
import { useListening } from "../../server/src/testing/listening-app.ts";

// The first five minutes, in a real browser over the real server: from the printed link to the first plan. On the way the
// page is loaded anew, and the session ends; neither costs anything that was typed.

const app = useListening({ site: builtSite });
const site = useBrowser(app.url);
const PLAN = join(import.meta.dirname, "../../../samples/work-safety/input.docx");
const PASSWORD = "Qinghe-7pine-kite";

const field = (page: Page, name: string | RegExp) =>
  page.getByRole("textbox", { name, exact: typeof name === "string" });

/** The browser notes each refusal in its console: those are told on the page as well. */
function forgive(faults: string[], status: number): void {
  const left = faults.filter((fault) => !fault.includes(`status of ${status} `));
  expect(left.length).toBeLessThan(faults.length);
  faults.splice(0, faults.length, ...left);
}

test("an institution is set up, and goes on after its session has ended", async () => {
  const { services } = app.test;
  const token = await createSetUpLink(services, services.clock());
  const { page, faults } = await site.open(`/set-up#${token}`);

  await field(page, "单位名称").fill("青禾区人民政府");
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByText("请填写").first().waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await field(page, "姓名").fill("陈默");
  await field(page, "登录名").fill("chen.mo");
  await page.reload();
  // Kept on this machine; the passwords are not.
  expect(await field(page, "单位名称").inputValue()).toBe("青禾区人民政府");
  expect(await field(page, "登录名").inputValue()).toBe("chen.mo");
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await page.getByLabel("再输入一遍").fill(PASSWORD);
  await page.getByRole("button", { name: "下一步" }).click();

  for (const [index, name] of ["林一", "周二", "吴三"].entries())
    await field(page, "姓名").nth(index).fill(name);
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "完成设置" }).click();
  const passwords = page.getByRole("row").filter({ hasText: "管理员" });
  await expect.poll(() => passwords.count()).toBe(4);
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "我已妥善保存" }).click();

  await field(page, /粘贴到这里/).fill(
    "机构名称\t上级机构\t简称\t类型\n教育局\t\t\t部门\n第一小学\t教育局\t一小\t学校\n应急管理局\t没有的单位\t\t部门",
  );
  await app.test.database.ownerPool.query("delete from session");
  await page.getByRole("button", { name: "预览" }).click();
  const again = page.getByRole("dialog", { name: "登录已到期" });
  await again.waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await again.getByLabel(/密码/).first().fill("wrong-password");
  await again.getByRole("button", { name: "继续办理" }).click();
  await again.getByRole("alert").waitFor();
  await again.getByLabel(/密码/).first().fill(PASSWORD);
  await again.getByRole("button", { name: "继续办理" }).click();
  // What was asked before goes on by itself.
  await page.getByText("新增 2，变更 0，无变化 0，有误 1").waitFor();
  forgive(faults, 401);
  expect(await axeFaults(page)).toEqual([]);
  await page.getByLabel(/跳过有误的 1 行/).check();
  await page.getByRole("button", { name: "导入 2 行" }).click();

  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByText("选择文件").click(),
  ]);
  await chooser.setFiles(PLAN);
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/);
  await page.getByRole("navigation", { name: "主导航" }).waitFor();

  const { rows } = await app.test.database.ownerPool.query<{ readonly n: number }>(
    "select (select count(*) from unit)::int + (select count(*) from plan)::int as n",
  );
  expect(rows[0]?.n).toBe(4);
});

test("after that the link is spent, and the way in is the sign-in page", async () => {
  const { page, faults } = await site.open(`/set-up#${"x".repeat(40)}`);
  await page.getByText("已经完成初始设置").waitFor();
  await page.getByRole("link", { name: "去登录" }).click();
  await page.getByRole("heading", { name: "登录" }).waitFor();
  forgive(faults, 401);
});

test("a stranger is sent to sign in and comes back with all filters; a wrong password is told", async () => {
  for (const size of ["desk", "phone"] as const) {
    const { page, faults } = await site.open(
      "/duties?light=red&light=yellow&text=%E6%B6%88%E9%98%B2",
      {
        size,
      },
    );
    await page.getByRole("heading", { name: "登录" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await field(page, "登录名").fill("chen.mo");
    await page.getByLabel("密码", { exact: true }).fill("not-it-1234");
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await page.getByRole("alert").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await page.getByRole("navigation", { name: "主导航" }).waitFor();
    const { pathname, searchParams } = new URL(page.url());
    expect([pathname, searchParams.getAll("light"), searchParams.get("text")]).toEqual([
      "/duties",
      ["red", "yellow"],
      "消防",
    ]);
    forgive(faults, 401);
    const kept = await page.evaluate("JSON.stringify(localStorage)");
    expect(kept).not.toContain(PASSWORD);
  }
});
