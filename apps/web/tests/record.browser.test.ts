import { beforeAll, describe, expect, test } from "vitest";
import { axeFaults } from "../../../scripts/browser/axe.ts";
import { builtSite, useBrowser } from "../../../scripts/browser/site.ts";
import { sealEvents } from "../../server/src/audit/seal-events.ts";
import { createDatabase } from "../../server/src/store/database.ts";
import { useListening } from "../../server/src/testing/listening-app.ts";
import { seedSettings } from "./settings-scene.ts";

// The record as the audit administrator reads it, over the real server and a real database.

const app = useListening({ site: builtSite });
const site = useBrowser(app.url);
let scene: Awaited<ReturnType<typeof seedSettings>>;

beforeAll(async () => {
  scene = await seedSettings(app, site);
  const { ids } = scene;
  const office = await app.test.signedIn(ids.person("陈默"));
  const unit = await office("POST /api/units", {
    body: { parentId: ids.unit("水务局"), name: "供水科", kind: "section" },
  });
  await office("PATCH /api/units/:unitId", {
    params: { unitId: unit.id },
    body: { version: unit.version, name: "供排水科" },
  });
  await office("POST /api/workgroups", {
    body: { unitId: ids.unit("青渡区"), name: "防汛专班", duty: "统筹防汛" },
  });
});

async function seal(wanted: number): Promise<void> {
  const database = createDatabase(app.test.database.ownerPool);
  let sealed = 0;
  await expect
    .poll(
      async () => {
        sealed += await sealEvents(database, 1, new Date().toISOString());
        return sealed;
      },
      { timeout: 15_000 },
    )
    .toBe(wanted);
}

describe("the record", () => {
  test("says that the chain holds, shows before and after of a step, is narrowed and leaves as a workbook", async () => {
    await seal(3);
    const { page } = await scene.openAs("秦审", "/settings/record");
    await page.getByText("已逐条核验 3 条，链条完整，无改动").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("row", { name: /陈默 修改机构 机构 供排水科/ }).click();
    await page.getByRole("heading", { name: "修改机构" }).waitFor();
    await page.getByRole("row", { name: "名称 供水科 供排水科" }).waitFor();
    await page.getByRole("row", { name: /类型 科室 科室/ }).waitFor();
    expect(await axeFaults(page)).toEqual([]);

    await page.getByRole("link", { name: "此对象的全部记录" }).click();
    await page.waitForURL(/objectId=/);
    await expect.poll(() => page.getByRole("grid").getByRole("row").count()).toBe(3);
    await page.getByTitle("不再限于这一对象").click();
    await page.getByLabel("对象", { exact: true }).click();
    await page.getByTitle("工作组", { exact: true }).click();
    await page.waitForURL(/noun=workgroup/);
    await expect.poll(() => page.getByRole("grid").getByRole("row").count()).toBe(2);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "导出" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^操作记录-\d{4}-\d\d-\d\d\.xlsx$/);

    await page.getByLabel("操作人").fill("沈清");
    await page.getByTitle("沈清").click();
    await page.getByText("没有符合条件的记录").waitFor();
    await page.getByRole("button", { name: "清除筛选" }).click();
    await page.getByRole("row", { name: /新建工作组/ }).waitFor();
  });

  test("is read on a phone too, and another's is not there", async () => {
    const phone = await scene.openAs("秦审", "/settings/record", "phone");
    await phone.page.getByText("链条完整").waitFor();
    await phone.page.getByText("修改机构").click();
    await phone.page.getByRole("row", { name: "名称 供水科 供排水科" }).waitFor();
    expect(await axeFaults(phone.page)).toEqual([]);

    const { page, faults } = await scene.openAs("陈默", "/settings/record");
    await page.getByText("没有办理此事的权限").first().waitFor();
    expect(faults.splice(0).every((fault) => fault.includes("status of 403"))).toBe(true);
  });

  test("tells where it was tampered with", async () => {
    const pool = app.test.database.ownerPool;
    await pool.query(
      "update event set person_id = null where id = (select event_id from seal where no = 2)",
    );
    const { page } = await scene.openAs("秦审", "/settings/record");
    await page.getByText("发现 1 处不符").waitFor();
    await page.getByText("第 2 号：内容与封存时不同").waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });
});
