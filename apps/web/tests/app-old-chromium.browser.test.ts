import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  launchOldChromium,
  OLD_CHROMIUMS,
  type OldBrowser,
} from "../../../scripts/browser/old-chromium.ts";
import { watch } from "../../../scripts/browser/open-page.ts";
import { builtSite } from "../../../scripts/browser/site.ts";
import { useListening } from "../../server/src/testing/listening-app.ts";
import { seedDirectory } from "../../server/src/testing/seed.ts";

// The application's frame in the oldest browsers that offices have; under `npm run prove` only, since they are fetched.

const WAIT = { timeout: 30_000 };

describe.skipIf(!process.env["LUOSHI_PROVE"]).each(OLD_CHROMIUMS)("on Chromium $version", (old) => {
  const app = useListening({ site: builtSite });
  let browser: OldBrowser;
  beforeAll(async () => {
    browser = await launchOldChromium(old);
  });
  afterAll(() => browser?.close());

  test("somebody signs in, and the frame with antd's styles stands", async () => {
    const { context, page } = browser;
    const { faults } = watch(context, app.url());
    const ids = await seedDirectory(app.test.database.ownerPool, {
      units: [{ name: "青渡区", kind: "government" }],
      people: [{ name: "陈默", posts: [{ unit: "青渡区", role: "office" }] }],
    });
    await page.goto(`${app.url()}/sign-in`);
    await expect.poll(() => page.textContent("form"), WAIT).toMatch(/密码|Password/);
    await context.addCookies([await app.sessionOf(ids.person("陈默"))]);
    await page.goto(`${app.url()}/settings/units`);
    await expect.poll(() => page.textContent("nav.rail"), WAIT).toMatch(/任务|Tasks/);
    await expect.poll(() => page.textContent("h1"), WAIT).toMatch(/机构|Units/);
    expect(faults).toEqual([]);
  });
});
