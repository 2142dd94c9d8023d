import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { axeFaults } from "../../../scripts/browser/axe.ts";
import type { Looking, OpenPage } from "../../../scripts/browser/open-page.ts";
import { builtSite, useBrowser } from "../../../scripts/browser/site.ts";
import type { Call } from "../../server/src/contract/client.ts";
import { useListening } from "../../server/src/testing/listening-app.ts";
import { makeDocx } from "../../server/src/testing/make-docx.ts";
import { type Seeded, seedDirectory } from "../../server/src/testing/seed.ts";

// A plan from its file to the receipts, in a real browser over the real server: what is done is saved as it is done, two
// clerks and a bad line lose nothing, and nobody is asked twice.

const app = useListening({ site: builtSite });
const site = useBrowser(app.url);
let ids: Seeded;

const PLAN = [
  "青渡区防汛备汛工作方案",
  "为做好2027年防汛备汛工作，制定本方案。",
  "一、重点任务",
  "（一）排查水库隐患。由水务局牵头，应急管理局配合，2027年6月31日前完成。",
  "（二）整修防汛道路。由交通局负责，2027年9月30日前完成。",
  "（三）储备防汛物资。由物资中心负责，2027年5月31日前完成。",
  "青渡区人民政府",
  "2027年2月20日",
];

beforeAll(async () => {
  const person = (name: string, role: "office" | "head" | "liaison", unit: string) => ({
    name,
    posts: [{ unit, role }],
  });
  ids = await seedDirectory(app.test.database.ownerPool, {
    units: [
      {
        name: "青渡区",
        kind: "government",
        children: [{ name: "水务局" }, { name: "交通局" }, { name: "应急管理局" }],
      },
    ],
    people: [
      person("苏宁", "office", "青渡区"),
      person("顾远", "liaison", "青渡区"),
      person("林水", "head", "水务局"),
      person("交联", "office", "交通局"),
    ],
  });
});

const as = (name: string): Promise<Call> => app.test.signedIn(ids.person(name));

async function openAs(name: string, path: string, looking: Looking = {}): Promise<OpenPage> {
  const cookie = await app.sessionOf(ids.person(name));
  const prepare: Looking["prepare"] = async (context) => context.addCookies([cookie]);
  return site.open(path, { ...looking, prepare });
}

/** A plan that stands on the server already. */
async function uploaded(text: readonly string[] = PLAN) {
  const call = await as("苏宁");
  const query = { name: "防汛方案.docx", unitId: ids.unit("青渡区") };
  return call("POST /api/plans", { query, bytes: makeDocx(text) });
}

async function stored(planId: string) {
  const call = await as("苏宁");
  const plan = await call("GET /api/plans/:planId", { params: { planId } });
  if (plan.drafting === null) throw new Error("no draft");
  const draft = plan.drafting.draft as { readonly texts: Record<string, string> };
  return { ...plan, drafting: plan.drafting, texts: draft.texts };
}

/** Texts of the draft on the server once they are as expected. */
const savedTexts = (planId: string) => expect.poll(async () => (await stored(planId)).texts);

async function typeIn(page: Page, words: string, typed: string): Promise<void> {
  await page.locator("[data-paragraph]", { hasText: words }).dblclick();
  await page.locator(".paper-sheet textarea, .paper-sheet [contenteditable]").first().fill(typed);
  await page.keyboard.press("Escape");
}

const step = (page: Page, name: string) => page.locator(".steps button", { hasText: name }).first();
const saved = (page: Page) => page.getByRole("status").filter({ hasText: /^已保存/ });

test("from a dropped file to receipts", { timeout: 120_000 }, async () => {
  const { page } = await openAs("苏宁", "/plans");
  await page.getByText("还没有方案").waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "上传方案" }).first().click();
  expect(await axeFaults(page)).toEqual([]);
  await page.locator("input[type=file]").setInputFiles({
    name: "方案.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7"),
  });
  await page.getByText(/格式不在可用范围/).waitFor();
  await page.locator("input[type=file]").setInputFiles({
    name: "防汛方案.docx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(makeDocx(PLAN)),
  });
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  const planId = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? "";

  // 核对: the fault in the text, the name that nobody has, what becomes of a task.
  await page.getByRole("heading", { name: "青渡区防汛备汛工作方案" }).first().waitFor();
  await page.getByRole("button", { name: /发布 · 余\d处/ }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.locator("[data-problem-row]", { hasText: "6月31日" }).getByRole("button").click();
  await savedTexts(planId).toEqual({ p3: PLAN[3]?.replace("6月31日", "6月30日") });
  await saved(page).waitFor();

  await page.getByRole("treegrid").focus();
  await page.keyboard.press("End");
  await page.keyboard.press("2");
  const standing = page.getByRole("row").filter({ hasText: "储备防汛物资" });
  await standing.getByRole("button", { name: /长期要求/, pressed: true }).waitFor();
  await expect
    .poll(async () => (await stored(planId)).drafting.tasks.map(({ disposition }) => disposition))
    .toEqual(["dispatched", "dispatched", "standing"]);
  await page.keyboard.press("1");

  await step(page, "发布").click();
  await page.getByText(/还有\d处要先解决/).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("listitem").filter({ hasText: "物资中心" }).getByText("去处理").click();
  const owner = page.locator("li.owner", { hasText: "物资中心" });
  await owner.getByRole("combobox", { name: "机构" }).click();
  await page.keyboard.type("应急");
  await page.getByTitle("应急管理局").last().click();
  await owner.getByRole("button", { name: "确定" }).click();
  await page.getByText("全部名称都已对应到机构").waitFor();
  expect(await axeFaults(page)).toEqual([]);

  // 发布.
  await step(page, "发布").click();
  await page.getByText("可以发布").waitFor();
  await page.getByRole("button", { name: "发布", exact: true }).last().click();
  const confirm = page.getByRole("dialog", { name: /^发布/ });
  expect(await axeFaults(page)).toEqual([]);
  await confirm.getByRole("button", { name: "发布" }).click();

  // 派发, without one unit, with words of one's own.
  await page.getByText(/将向3家单位派发3项任务，共4件/).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "按单位看" }).click();
  await page.getByRole("checkbox", { name: "派发：交通局" }).uncheck();
  await page.getByText(/将向2家单位派发2项任务，共3件/).waitFor();
  await page.getByRole("button", { name: "按任务看" }).click();
  await page.getByRole("button", { name: /展开：.*排查水库隐患/ }).click();
  await page.getByRole("textbox", { name: /对各单位的说明/ }).fill("请先报台账");
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "派发", exact: true }).last().click();
  await page.getByRole("dialog").getByRole("button", { name: "派发" }).click();

  // 签收.
  await page.getByText("已签收 0/3 件").waitFor();
  expect(await axeFaults(page)).toEqual([]);
  const water = await as("林水");
  const { rows } = await water("GET /api/duties", { query: { scope: "held" } });
  expect(rows.map(({ taskText }) => taskText)).toEqual([expect.stringContaining("排查水库隐患")]);
  for (const { id, version } of rows) {
    const input = { params: { dutyId: id }, body: { version, command: { kind: "sign" as const } } };
    expect((await water("POST /api/duties/:dutyId/commands", input)).wording).toBe("请先报台账");
  }
  await page.reload();
  await page.getByText("已签收 1/3 件").waitFor();
  await page.getByRole("button", { name: "催办未签收的1家" }).click();
  await page.getByText("正在催办1家单位").waitFor();
  await page.getByText("已催办1家单位的2件任务").waitFor();
  const chased = page.getByRole("row").filter({ hasText: "应急管理局" });
  await expect.poll(() => chased.innerText()).toMatch(/\t2\t/);

  // The list knows it as published.
  await page.getByRole("link", { name: /方案/ }).first().click();
  await page.getByRole("tab", { name: /^已发布\s*1$/ }).click();
  await page.waitForURL(/state=published/);
  await page.getByText("青渡区防汛备汛工作方案").waitFor();
  await page.getByText("已发布 第1版").waitFor();
  expect(await axeFaults(page)).toEqual([]);
});

test("two clerks at once: what both did stands, and where both did the same one is asked", async () => {
  const plan = await uploaded();
  const { page, faults } = await openAs("苏宁", `/plans/${plan.id}`);
  await page.locator("[data-task-row]").first().waitFor();
  const other = await as("顾远");
  const save = async (texts: Record<string, string>) => {
    const { drafting } = await stored(plan.id);
    const draft = { ...(drafting.draft as object), texts };
    const body = { draft, draftVersion: drafting.draftVersion };
    await other("PUT /api/plans/:planId/draft", { params: { planId: plan.id }, body });
  };
  await save({ p1: "为做好防汛备汛工作，制定本方案。" });
  await typeIn(
    page,
    "整修防汛道路",
    "（二）整修防汛道路和桥梁。由交通局负责，2027年9月30日前完成。",
  );
  const both = {
    p1: "为做好防汛备汛工作，制定本方案。",
    p4: "（二）整修防汛道路和桥梁。由交通局负责，2027年9月30日前完成。",
  };
  await savedTexts(plan.id).toEqual(both);
  await page.getByText("为做好防汛备汛工作").waitFor();

  await save({ ...both, p4: "（二）整修道路。由交通局负责，2027年9月30日前完成。" });
  await typeIn(page, "整修防汛道路", "（二）修好道路。由交通局负责，2027年9月30日前完成。");
  const dialog = page.getByRole("dialog", { name: "他人刚刚改过" });
  await dialog.getByText("（二）修好道路").waitFor();
  await dialog.getByText("（二）整修道路").waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole("button", { name: "以我填写的为准" }).click();
  await savedTexts(plan.id).toEqual({
    ...both,
    p4: "（二）修好道路。由交通局负责，2027年9月30日前完成。",
  });
  await saved(page).waitFor();
  await page.keyboard.press("Control+z");
  await savedTexts(plan.id).toEqual(both);
  // The browser notes each conflict in its console.
  expect(faults.splice(0).every((fault) => fault.includes("409"))).toBe(true);
});

test("without a line the work stays on the device, over a closed page, until the server has it", async () => {
  const plan = await uploaded();
  const { page, context, faults } = await openAs("苏宁", `/plans/${plan.id}`);
  await page.locator("[data-task-row]").first().waitFor();
  // The server cannot be reached for saving; the page itself can be opened anew.
  await context.route("**/draft", (route) => route.abort("connectionrefused"));
  await typeIn(page, "储备防汛物资", "（三）储备防汛物资。由应急管理局负责，2027年5月31日前完成。");
  await page.getByText("改动已存在本机").waitFor();
  expect(await axeFaults(page)).toEqual([]);
  expect((await stored(plan.id)).texts).toEqual({});
  await page.reload();
  await page.getByText("由应急管理局负责").waitFor();
  await page.getByText("改动已存在本机").waitFor();
  await context.unroute("**/draft");
  await page.getByRole("button", { name: "立即重试" }).last().click();
  await savedTexts(plan.id).toEqual({
    p5: "（三）储备防汛物资。由应急管理局负责，2027年5月31日前完成。",
  });
  await saved(page).waitFor();
  faults.splice(0);
});

test("a reviewer reads and remarks on the phone; the office sees it at its place", {
  timeout: 90_000,
}, async () => {
  const plan = await uploaded();
  const { page } = await openAs("苏宁", `/plans/${plan.id}?step=review`);
  await page.getByText("还没有送人审阅").waitFor();
  await page.getByRole("combobox", { name: "请谁审阅" }).click();
  await page.keyboard.type("林水");
  await page.locator(".ant-select-item", { hasText: "林水" }).click();
  await page.getByRole("button", { name: "送审" }).click();
  await page.getByText("待审阅").waitFor();
  await page.keyboard.press("Escape");
  expect(await axeFaults(page)).toEqual([]);

  const phone = await openAs("林水", `/plans/${plan.id}`, { size: "phone" });
  await phone.page.getByText("请您审阅这份方案").waitFor();
  expect(await axeFaults(phone.page)).toEqual([]);
  await phone.page.getByRole("tab", { name: "原文" }).click();
  const paragraph = phone.page.locator("[data-paragraph]", { hasText: "排查水库隐患" });
  await paragraph.waitFor();
  expect(await axeFaults(phone.page)).toEqual([]);
  await paragraph.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    window.getSelection()?.removeAllRanges();
    window.getSelection()?.addRange(range);
  });
  await phone.page.getByRole("button", { name: "批注" }).click();
  await phone.page.getByRole("textbox", { name: "写批注" }).fill("六月没有三十一日");
  await phone.page.getByRole("button", { name: "发送" }).click();
  await phone.page.getByText("六月没有三十一日").waitFor();
  await phone.page.getByRole("button", { name: "提出意见" }).click();
  await phone.page.getByText("请写明意见").waitFor();
  await phone.page.getByRole("textbox", { name: "意见", exact: true }).fill("日期请改正");
  await phone.page.getByRole("button", { name: "提出意见" }).click();
  await phone.page.getByText("您已答复：有意见").waitFor();
  expect(await axeFaults(phone.page)).toEqual([]);
  await phone.page.getByRole("tab", { name: /任务/ }).click();
  await phone.page.getByRole("button", { name: /整修防汛道路/ }).click();
  await phone.page.getByRole("button", { name: "看原文" }).waitFor();
  expect(await axeFaults(phone.page)).toEqual([]);

  await page.reload();
  await page.getByText("日期请改正").waitFor();
  await page.getByRole("button", { name: "第4段：1条批注" }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "已处理" }).click();
  await page.getByText("显示已处理的1条").waitFor();
  expect(await page.getByRole("button", { name: "第4段：1条批注" }).count()).toBe(0);
});

test("who may only look changes nothing; what is out of reach is not there", async () => {
  const plan = await uploaded(PLAN.map((line) => line.replace("6月31日", "6月30日")));
  const office = await as("苏宁");
  const { drafting } = await stored(plan.id);
  const owner = drafting.owners.find(({ written }) => written === "物资中心");
  const params = { planId: plan.id };
  if (owner?.target === null)
    await office("PUT /api/plans/:planId/owners", {
      params,
      body: {
        written: "物资中心",
        version: owner.version,
        target: { kind: "unit", id: ids.unit("应急管理局") },
      },
    });
  const stranger = await openAs("交联", `/plans/${plan.id}`);
  await stranger.page.getByRole("alert").waitFor();
  expect(stranger.faults.splice(0).every((fault) => fault.includes("404"))).toBe(true);
  expect(await axeFaults(stranger.page)).toEqual([]);

  const now = await stored(plan.id);
  await office("POST /api/plans/:planId/publish", {
    params,
    body: { version: now.version, draftVersion: now.drafting.draftVersion },
  });
  const { rows: tasks } = await office("GET /api/plans/:planId/tasks", { params });
  const published = await office("GET /api/plans/:planId", { params });
  await office("POST /api/plans/:planId/dispatches", {
    params,
    body: { version: published.version, tasks: tasks.map(({ id }) => ({ taskId: id })) },
  });
  const road = tasks.find(({ text }) => text.includes("整修防汛道路"));
  const { page } = await openAs("交联", `/plans/${plan.id}?task=${road?.id}`);
  await page.getByText("只读：显示已发布的内容").waitFor();
  await page.getByRole("row", { selected: true }).filter({ hasText: "整修防汛道路" }).waitFor();
  expect(await page.getByRole("button", { name: /^修改/ }).count()).toBe(0);
  await page.locator("[data-paragraph]", { hasText: "整修防汛道路" }).dblclick();
  await page.keyboard.press("Delete");
  expect(await page.locator(".paper-sheet textarea").count()).toBe(0);
  await page.getByText("整修防汛道路").first().waitFor();
  expect(await axeFaults(page)).toEqual([]);
});
