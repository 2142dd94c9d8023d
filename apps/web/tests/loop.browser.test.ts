import type { Locator, Page } from "playwright-core";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { axeFaults } from "../../../scripts/browser/axe.ts";
import type { Looking, OpenPage } from "../../../scripts/browser/open-page.ts";
import { builtSite, useBrowser } from "../../../scripts/browser/site.ts";
import { sealEvents } from "../../server/src/audit/seal-events.ts";
import { verifyEvents } from "../../server/src/audit/verify-events.ts";
import { createDatabase } from "../../server/src/store/database.ts";
import { useListening } from "../../server/src/testing/listening-app.ts";
import { makeDocx } from "../../server/src/testing/make-docx.ts";
import { type Seeded, seedDirectory } from "../../server/src/testing/seed.ts";
import { dropFile } from "./drop-file.ts";

// One plan from the Word file to the leader's board, by what people see and press and by nothing else. Each test is the next
// chapter, and stands on what those before it left in the database.

const app = useListening({ site: builtSite });
const site = useBrowser(app.url);
let ids: Seeded;

const TITLE = "云屏区供水保障专项行动方案";
const PIPES = "排查老旧供水管网";
const FOUNTAINS = "检修校园直饮水设备";
const STORES = "储备应急供水物资";
const PLAN = [
  TITLE,
  "为保障城乡供水安全，制定本方案。",
  "一、重点任务",
  `（一）${PIPES}。由水务局牵头，教育局配合，2027年6月31日前完成。`,
  `（二）${FOUNTAINS}。由教育局负责，2027年5月31日前完成。`,
  `（三）${STORES}。由物资中心负责，2027年4月30日前完成。`,
  "云屏区人民政府",
  "2027年2月20日",
];

beforeAll(async () => {
  ids = await seedDirectory(app.test.database.ownerPool, {
    units: [
      {
        name: "云屏区人民政府",
        kind: "government",
        children: [
          { name: "水务局", children: [{ name: "供水科", kind: "section" }] },
          { name: "教育局" },
          { name: "应急管理局" },
        ],
      },
    ],
    people: [
      { name: "苏宁", posts: [{ unit: "云屏区人民政府", role: "office" }] },
      { name: "高远", posts: [{ unit: "云屏区人民政府", role: "supervision" }] },
      {
        name: "方正",
        posts: [{ unit: "云屏区人民政府", role: "leader" }],
        oversees: ["水务局", "教育局", "应急管理局"],
      },
      { name: "林水", posts: [{ unit: "水务局", role: "head" }] },
      { name: "沈清", posts: [{ unit: "水务局", role: "liaison" }] },
      { name: "何泉", posts: [{ unit: "供水科", role: "liaison" }] },
      { name: "顾言", posts: [{ unit: "教育局", role: "liaison" }] },
    ],
  });
});

/** The day on the server and in every browser opened from now on: ten in the morning. */
let now = "2027-03-01T02:00:00.000Z";
function itIs(day: string): void {
  now = `${day}T02:00:00.000Z`;
  app.test.setNow(now);
}

async function openAs(name: string, path = "/", looking: Looking = {}): Promise<OpenPage> {
  const cookie = await app.sessionOf(ids.person(name));
  const prepare: Looking["prepare"] = async (context) => {
    await context.addCookies([cookie]);
    await context.clock.setFixedTime(now);
  };
  return site.open(path, { ...looking, prepare });
}

const list = (page: Page, name: string) => page.getByRole("region", { name });
const line = (page: Page, name: string, words: string) =>
  list(page, name).getByRole("listitem").filter({ hasText: words });
/** The one of that very unit: others may be named in its text. */
const ofUnit = (page: Page, name: string, unit: string) =>
  list(page, name)
    .getByRole("listitem")
    .filter({ has: page.getByText(unit, { exact: true }) });

/** Presses what may be taken back for five seconds, one after another, and waits until all is done: their lines are gone. */
async function decide(page: Page, all: readonly (readonly [Locator, string])[]): Promise<void> {
  const waiting = all.map(([lines, button]) =>
    lines.filter({ has: page.getByRole("button", { name: button }) }),
  );
  for (const [at, [, button]] of all.entries())
    await waiting[at]?.getByRole("button", { name: button, exact: true }).click();
  for (const each of waiting) await each.waitFor({ state: "detached", timeout: 15_000 });
}

/** From wherever one is to a duty of one's own unit, by the list of those. */
async function openOwn(page: Page, words: string): Promise<void> {
  await page.getByRole("link", { name: "任务", exact: true }).click();
  await page.getByRole("grid").getByRole("row").getByText(words).click();
}

/** Says on the duty's own page that it is done. */
async function claim(page: Page, statement: string): Promise<void> {
  await page.getByRole("button", { name: "申报办结" }).click();
  const dialog = page.getByRole("dialog", { name: /申报办结/ });
  await dialog.getByLabel("办结说明").fill(statement);
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole("button", { name: "申报办结" }).click();
  await dialog.waitFor({ state: "detached" });
}

async function query<T extends object>(text: string): Promise<readonly T[]> {
  return (await app.test.database.ownerPool.query<T>(text)).rows;
}

/** A chapter that failed: what comes after it cannot be told. */
let broken = "";
beforeEach((chapter) => chapter.skip(broken !== "", `after “${broken}” failed`));
afterEach(({ task }) => {
  if (task.result?.state === "fail") broken ||= task.name;
});

describe("the loop", { timeout: 120_000 }, () => {
  test("the office drops the file, mends a day, says who a name is, asks for a review", async () => {
    const { page } = await openAs("苏宁", "/plans");
    await page.getByText("还没有方案").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await dropFile(page, makeDocx(PLAN), "供水保障方案.docx", ".plans");
    await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
    await page.getByRole("heading", { name: TITLE }).first().waitFor();
    const problem = page.locator("[data-problem-row]", { hasText: "6月31日" });
    expect(await axeFaults(page)).toEqual([]);
    await problem.getByRole("button").click();
    await problem.waitFor({ state: "detached" });
    await page.locator("[data-paragraph]", { hasText: "2027年6月30日前完成" }).waitFor();
    await page
      .getByRole("status")
      .filter({ hasText: /^已保存/ })
      .waitFor();

    await page.locator(".steps button", { hasText: "发布" }).first().click();
    await page.getByText(/还有1处要先解决/).waitFor();
    await page.getByRole("listitem").filter({ hasText: "物资中心" }).getByText("去处理").click();
    const owner = page.locator("li.owner", { hasText: "物资中心" });
    await owner.getByRole("combobox", { name: "机构" }).click();
    await page.keyboard.type("应急");
    await page.getByTitle("应急管理局").last().click();
    await owner.getByRole("button", { name: "确定" }).click();
    await page.getByText("全部名称都已对应到机构").waitFor();
    expect(await axeFaults(page)).toEqual([]);

    await page.locator(".steps button", { hasText: "审阅" }).first().click();
    await page.getByRole("combobox", { name: "请谁审阅" }).click();
    await page.keyboard.type("林水");
    await page.locator(".ant-select-item", { hasText: "林水" }).click();
    await page.getByRole("button", { name: "送审" }).click();
    await page.getByText("待审阅").waitFor();
    await page.keyboard.press("Escape");
    expect(await axeFaults(page)).toEqual([]);
  });

  test("the head finds it on the workbench, reads and agrees", async () => {
    const { page } = await openAs("林水");
    await line(page, "请我审阅", TITLE).getByRole("link", { name: "审阅" }).click();
    await page.getByText("请您审阅这份方案").waitFor();
    await page.locator("[data-paragraph]", { hasText: PIPES }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("textbox", { name: "意见", exact: true }).fill("同意，请抓紧印发");
    await page.getByRole("button", { name: "同意", exact: true }).click();
    await page.getByText("您已答复：同意").waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });

  test("the office publishes, dispatches, and sees who has not signed", async () => {
    itIs("2027-03-02");
    const { page } = await openAs("苏宁", "/plans");
    await page.getByText(TITLE).click();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
    await page.getByText("同意，请抓紧印发").waitFor();
    await page.locator(".steps button", { hasText: "发布" }).first().click();
    await page.getByText("可以发布").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "发布", exact: true }).last().click();
    await page.getByRole("dialog", { name: /^发布/ }).getByRole("button", { name: "发布" }).click();
    await page.getByText("将向3家单位派发3项任务，共4件").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "派发", exact: true }).last().click();
    await page.getByRole("dialog").getByRole("button", { name: "派发" }).click();
    await page.getByText("已签收 0/4 件").waitFor();
    for (const [unit, duties] of [
      ["水务局", 1],
      ["教育局", 2],
      ["应急管理局", 1],
    ] as const) {
      const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: unit }) });
      expect(await row.getByRole("cell").nth(1).innerText()).toBe(String(duties));
    }
    expect(await axeFaults(page)).toEqual([]);
  });

  test("a liaison on the phone signs and reports in three taps, with a photo; then without a network", async () => {
    itIs("2027-03-10");
    const { page, context, faults } = await openAs("顾言", "/", { size: "phone" });
    await line(page, "待签收", FOUNTAINS).waitFor();
    await line(page, "待签收", PIPES).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const photo = await page.screenshot({ type: "jpeg" });

    await line(page, "待签收", FOUNTAINS).getByText(FOUNTAINS).tap();
    await page.getByLabel("完成情况").tap();
    await page.keyboard.type("已检修直饮水设备36台");
    await page
      .getByLabel("拍照或选图")
      .setInputFiles({ name: "检修现场.jpg", mimeType: "image/jpeg", buffer: photo });
    await page.getByRole("button", { name: "去掉第1张照片" }).waitFor();
    await page.getByLabel("完成进度").fill("40");
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "签收并提交" }).tap();
    await page.getByText("已提交", { exact: true }).waitFor();
    await page.getByRole("img", { name: /检修现场/ }).waitFor();
    expect(await axeFaults(page)).toEqual([]);

    await page.goto(app.url());
    await line(page, "待签收", PIPES).getByText(PIPES).tap();
    await page.getByLabel("完成情况").tap();
    await page.keyboard.type("已摸底校内管网12处");
    await page.getByLabel("完成进度").fill("100");
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    await page.getByRole("button", { name: "签收并提交" }).tap();
    await page.getByText("待上传，连上网络后自动送出").waitFor();
    await page.getByRole("button", { name: /待上传 1/ }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await query("select id from report where done like '已摸底%'")).toEqual([]);
    await context.setOffline(false);
    await page.getByRole("button", { name: /待上传/ }).waitFor({ state: "detached" });
    await page.getByText("第1次").waitFor();
    expect(await query("select id from report where done like '已摸底%'")).toHaveLength(1);
    // What the browser says of a cut network, and nothing else.
    expect(faults.splice(0).filter((fault) => !/ERR_INTERNET_DISCONNECTED/.test(fault))).toEqual(
      [],
    );

    await claim(page, "校内管网摸底完成，清单已报水务局");
    await page.getByText("等待认定").or(page.getByText("待认定")).first().waitFor();
  });

  test("the lead splits its task; its section signs, reports and claims on the phone", async () => {
    const { page } = await openAs("沈清");
    await line(page, "待签收", PIPES).getByRole("button", { name: "签收" }).click();
    await page.getByText("已签收", { exact: true }).waitFor();
    await openOwn(page, PIPES);
    await page.getByRole("button", { name: "分解" }).click();
    const dialog = page.getByRole("dialog", { name: /^分解/ });
    await dialog.getByRole("button", { name: "填入 1 个下级单位" }).click();
    await dialog.getByLabel("第1行具体要求").fill("先查城北片区");
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole("button", { name: "分解" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText("供水科").first().waitFor();
    expect(await axeFaults(page)).toEqual([]);

    const section = await openAs("何泉", "/", { size: "phone" });
    await line(section.page, "待签收", PIPES).getByText(PIPES).tap();
    await section.page.getByText("先查城北片区").waitFor();
    await section.page.getByLabel("完成情况").tap();
    await section.page.keyboard.type("城北片区管网已查完，登记隐患7处");
    await section.page.getByLabel("完成进度").fill("100");
    await section.page.getByRole("button", { name: "签收并提交" }).tap();
    await section.page.getByText("已提交", { exact: true }).waitFor();
    await claim(section.page, "城北片区排查完成");
    expect(await axeFaults(section.page)).toEqual([]);
  });

  test("the lead takes what its section and its support say, and claims", async () => {
    itIs("2027-04-12");
    const { page } = await openAs("沈清");
    await line(page, "待审核", "城北片区管网已查完").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await decide(page, [
      [line(page, "待审核", "城北片区管网已查完"), "采纳"],
      [line(page, "待审核", "已摸底校内管网12处"), "采纳"],
      [ofUnit(page, "待认定", "供水科"), "认定"],
      [ofUnit(page, "待认定", "教育局"), "认定"],
    ]);

    await openOwn(page, PIPES);
    await page.getByRole("button", { name: "填报进展" }).click();
    await page.getByLabel("完成情况").fill("全区管网排查完成，登记隐患19处");
    await page.getByRole("slider").fill("100");
    await page.getByRole("button", { name: "提交", exact: true }).click();
    await page.getByText("待采纳").waitFor();
    await claim(page, "排查完成，隐患清单已建");
    expect(await axeFaults(page)).toEqual([]);
  });

  test("the office takes the reports and accepts; supervision signs off", async () => {
    const { page } = await openAs("苏宁");
    await decide(page, [
      [line(page, "待审核", "全区管网排查完成"), "采纳"],
      [line(page, "待审核", "已检修直饮水设备36台"), "采纳"],
      [ofUnit(page, "待认定", "水务局"), "认定"],
    ]);
    expect(await axeFaults(page)).toEqual([]);

    const { page: supervision } = await openAs("高远");
    for (const unit of ["水务局", "教育局"]) {
      const done = ofUnit(supervision, "待认定", unit);
      await done.getByRole("button", { name: "销号" }).click();
      const dialog = supervision.getByRole("dialog", { name: "确认销号？" });
      expect(await axeFaults(supervision)).toEqual([]);
      await dialog.getByRole("button", { name: "销号" }).click();
      await done.waitFor({ state: "detached" });
    }
    await supervision.getByText("没有等您办的事").waitFor();
    expect(await axeFaults(supervision)).toEqual([]);
  });

  test("the leader's board opens from a number down to the duty and to the sentence", async () => {
    itIs("2027-05-06");
    const { page } = await openAs("方正", "/board");
    const numbers = page.getByRole("region", { name: "总数" });
    await numbers.getByRole("link").first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const shown = Object.fromEntries(
      (await numbers.getByRole("link").allInnerTexts()).map((text) => {
        const [, count, name = text] = /^(\d+)\s*(\S+)$/.exec(text.trim()) ?? [];
        return [name, Number(count)];
      }),
    );
    expect(shown).toMatchObject(await counted());
    expect(shown).toMatchObject({ 任务总数: 4, 红灯: 1, 黄灯: 1, 办结: 2, 逾期: 1, 待签收: 1 });
    await list(page, "哪里红、为何、是谁").getByText("应急管理局").waitFor();

    await numbers.getByRole("link", { name: /红灯/ }).click();
    await page.getByText("1 项", { exact: true }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("grid").getByText(STORES).click();
    const quote = page.getByRole("region", { name: "方案原文" });
    await quote.getByText("由物资中心负责，2027年4月30日前完成").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await quote.getByRole("link", { name: "在方案中查看" }).click();
    await page.getByRole("row", { selected: true }).filter({ hasText: STORES }).waitFor();
    await page.locator("[data-paragraph]", { hasText: STORES }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });

  test("the database says the same, and its record holds", async () => {
    const duties = await query<{ line: string }>(
      `select u.name || ' ' || d.part || ' ' || d.state || ' ' || d.percent as line
       from duty d join unit u on u.shard = d.shard and u.id = d.unit_id order by d.parent_id nulls first, line`,
    );
    expect(duties.map((row) => row.line)).toEqual([
      "应急管理局 sole assigned 0",
      "教育局 sole active 40",
      "教育局 support signedOff 100",
      "水务局 lead signedOff 100",
      "供水科 lead done 100",
    ]);
    const reports = await query<{ line: string }>(
      `select r.state || ' ' || count(*) || ' ' || sum((select count(*) from evidence e where e.report_id = r.id)) as line
       from report r group by r.state`,
    );
    expect(reports.map((row) => row.line)).toEqual(["accepted 4 1"]);
    const kinds = await query<{ kind: string }>("select kind from event order by id");
    expect(kinds.length).toBeGreaterThan(20);

    const database = createDatabase(app.test.database.ownerPool);
    while ((await sealEvents(database, 1, now)) > 0);
    const { checked, unsealed, faults } = await verifyEvents(database, 1);
    expect({ checked, unsealed, faults }).toEqual({
      checked: kinds.length,
      unsealed: 0,
      faults: [],
    });
    await query("update event set after = '{}' where id = (select min(id::text)::uuid from event)");
    expect((await verifyEvents(database, 1)).faults.map(({ kind }) => kind)).toEqual(["changed"]);
  });
});

/** The board's numbers, by a count of every duty that a plan gave out. */
async function counted(): Promise<Readonly<Record<string, number>>> {
  const [row] = await query<Record<string, number>>(
    `select count(*)::int as "任务总数", count(*) filter (where state in ('done', 'signedOff'))::int as "办结",
       count(*) filter (where state in ('assigned', 'active', 'claimed') and due < '${now.slice(0, 10)}')::int as "逾期",
       count(*) filter (where state = 'assigned')::int as "待签收"
     from duty where parent_id is null and state not in ('transferred', 'withdrawn')`,
  );
  return row ?? {};
}
