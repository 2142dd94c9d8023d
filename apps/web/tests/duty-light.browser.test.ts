import { beforeAll, expect, test } from "vitest";
import { axeFaults } from "../../../scripts/browser/axe.ts";
import { builtSite, useBrowser } from "../../../scripts/browser/site.ts";
import { useListening } from "../../server/src/testing/listening-app.ts";
import { type DutiesScene, inMarch, seedDuties } from "./duties-scene.ts";

// A light set by hand, over the real server and a real database.

const app = useListening({ site: builtSite });
const site = useBrowser(app.url);
let scene: DutiesScene;

beforeAll(async () => {
  app.test.setNow("2027-03-01T02:00:00.000Z");
  scene = await seedDuties(app);
});

const openAs = (name: string, path: string) =>
  site.open(path, {
    prepare: async (context) => {
      await inMarch(context);
      await scene.signIn(context, name);
    },
  });

test("supervision sets a light with a reason and a day; the unit sees who and why; it is taken back", async () => {
  const id = await scene.dutyOf("柳湾街道", "清洗消毒");
  const { page } = await openAs("高远", `/duties/${id}`);
  await page.getByRole("button", { name: "定灯", exact: true }).click();
  const dialog = page.getByRole("dialog");
  expect(await axeFaults(page)).toEqual([]);
  const send = dialog.getByRole("button", { name: "定灯" });
  expect(await send.isDisabled()).toBe(true);
  await dialog.getByRole("radio", { name: "绿" }).check();
  await dialog.getByLabel("理由").fill("已同意汛后验收");
  await dialog.getByLabel("保持到（选填）").fill("2027-03-20");
  await dialog.getByLabel("保持到（选填）").press("Enter");
  await send.click();
  await page.getByText(/高远 .*定，保持到 2027-03-20/).waitFor();
  await page.getByText("已同意汛后验收").first().waitFor();
  expect(await axeFaults(page)).toEqual([]);

  const unit = await openAs("杨柳", `/duties/${id}`);
  await unit.page.getByText(/高远 .*定，保持到 2027-03-20/).waitFor();
  expect(await unit.page.getByRole("button", { name: "改定" }).count()).toBe(0);

  await page.getByRole("button", { name: "恢复自动判定" }).click();
  await page
    .getByText(/已逾期3天/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "定灯", exact: true }).waitFor();
  const office = await scene.as("陈默");
  const { override, history } = await office("GET /api/duties/:dutyId", { params: { dutyId: id } });
  expect(override).toBeNull();
  expect(history.slice(0, 2).map(({ kind }) => kind)).toEqual(["duty.lit", "duty.lit"]);
});
