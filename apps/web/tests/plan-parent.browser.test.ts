import { beforeAll, describe, expect, test } from "vitest";
import { axeFaults } from "../../../scripts/browser/axe.ts";
import type { OpenPage } from "../../../scripts/browser/open-page.ts";
import { builtSite, useBrowser } from "../../../scripts/browser/site.ts";
import type { Call } from "../../server/src/contract/client.ts";
import { useListening } from "../../server/src/testing/listening-app.ts";
import { makeDocx } from "../../server/src/testing/make-docx.ts";
import { type Seeded, seedDirectory } from "../../server/src/testing/seed.ts";

// A plan under another, what of it each clause carries out, and how far plans are, over the real server.

const app = useListening({ site: builtSite });
const site = useBrowser(app.url);
let ids: Seeded;
let above: string;
let own: string;

const text = (title: string, tasks: readonly string[]): readonly string[] => [
  title,
  "为做好2027年防汛备汛工作，制定本方案。",
  "一、重点任务",
  ...tasks,
  "2027年2月20日",
];

beforeAll(async () => {
  ids = await seedDirectory(app.test.database.ownerPool, {
    units: [
      {
        name: "青渡区",
        kind: "government",
        children: [{ name: "水务局" }, { name: "交通局" }],
      },
    ],
    people: [
      { name: "苏宁", posts: [{ unit: "青渡区", role: "office" }] },
      { name: "林水", posts: [{ unit: "水务局", role: "liaison" }] },
    ],
  });
  above = await published("青渡区防汛总体方案", [
    "（一）排查水库隐患。由水务局负责，2027年6月30日前完成。",
    "（二）整修防汛道路。由交通局负责，2027年9月30日前完成。",
  ]);
  own = (
    await upload("青渡区水库安全工作方案", [
      "（一）排查水库隐患。由水务局负责，2027年5月31日前完成。",
      "（二）检查闸门启闭。由水务局负责，2027年5月20日前完成。",
    ])
  ).id;
});

const office = (): Promise<Call> => app.test.signedIn(ids.person("苏宁"));

async function upload(title: string, tasks: readonly string[]) {
  const call = await office();
  return call("POST /api/plans", {
    query: { name: "方案.docx", unitId: ids.unit("青渡区") },
    bytes: makeDocx(text(title, tasks)),
  });
}

async function publish(planId: string): Promise<void> {
  const call = await office();
  const params = { planId };
  const plan = await call("GET /api/plans/:planId", { params });
  const done = await call("POST /api/plans/:planId/publish", {
    params,
    body: { version: plan.version, draftVersion: plan.drafting?.draftVersion ?? 0 },
  });
  const { tasks } = await call("GET /api/plans/:planId/dispatch-preview", { params });
  await call("POST /api/plans/:planId/dispatches", {
    params,
    body: { version: done.version, tasks: tasks.map(({ taskId }) => ({ taskId })) },
  });
}

async function published(title: string, tasks: readonly string[]): Promise<string> {
  const { id } = await upload(title, tasks);
  await publish(id);
  return id;
}

async function openAs(
  name: string,
  path: string,
  size: "desk" | "phone" = "desk",
): Promise<OpenPage> {
  const cookie = await app.sessionOf(ids.person(name));
  return site.open(path, { size, prepare: async (context) => context.addCookies([cookie]) });
}

describe("a plan under another", () => {
  test("names its parent, its clauses what they carry out, and the duty leads back to the sentence", async () => {
    const { page } = await openAs("苏宁", `/plans/${own}?step=check`);
    const opener = page.getByRole("button", { name: "方案设置" });
    await opener.click();
    await page.getByLabel("上级方案").click();
    await page.getByTitle("青渡区防汛总体方案").last().click();
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByText("方案设置已保存").waitFor();
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("tab", { name: /上级条款/ }).click();
    await page.getByText("已对应 0 条").waitFor();
    await page.getByRole("button", { name: "按相同条文对应 2 条" }).click();
    await page.getByText("已对应 2 条").waitFor();
    await page.getByRole("button", { name: /不再对应“.*重点任务/ }).click();
    await page.getByText("已对应 1 条").waitFor();
    await page.getByLabel(/检查闸门启闭.*”落实的上级条款/).click();
    await page
      .getByTitle(/排查水库隐患/)
      .last()
      .click();
    await page.getByText("已对应 2 条").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const call = await office();
    const { clauseLinks } = await call("GET /api/plans/:planId", { params: { planId: own } });
    expect(clauseLinks.map(({ kind }) => kind)).toEqual(["part", "part"]);

    await publish(own);
    const { rows } = await call("GET /api/duties", { query: { planId: own, text: "闸门" } });
    const duty = await openAs("苏宁", `/duties/${rows[0]?.id ?? ""}`);
    await duty.page.getByText("分解自上级：").waitFor();
    expect(await axeFaults(duty.page)).toEqual([]);
    await duty.page.getByRole("link", { name: /《青渡区防汛总体方案》.*排查水库隐患/ }).click();
    await duty.page.waitForURL(new RegExp(`/plans/${above}`));
    await duty.page.getByRole("heading", { name: "青渡区防汛总体方案" }).first().waitFor();
  });

  test("the list says how far each is; closing asks about what is open", async () => {
    const { page } = await openAs("苏宁", "/plans");
    await page.getByRole("row", { name: /防汛总体方案.*0\/2/ }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const phone = await openAs("苏宁", "/plans", "phone");
    await phone.page.getByText("已办结 0 项，共 2 项").first().waitFor();

    await page.goto(`${app.url()}/plans/${above}`);
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: /办结归档/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("还有 2 项任务没有办结。").waitFor();
    await dialog.getByLabel("办结说明").fill("转入日常工作");
    const close = dialog.getByRole("button", { name: "办结归档" });
    expect(await close.isDisabled()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByLabel(/仍然归档/).check();
    await close.click();
    const call = await office();
    const stateOf = async () =>
      (await call("GET /api/plans/:planId", { params: { planId: above } })).state;
    await expect.poll(stateOf).toBe("closed");
    await dialog.waitFor({ state: "detached" });
  });
});
