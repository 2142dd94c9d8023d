import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SiteServer, serveSite } from "../../apps/server/src/site/serve-site.ts";
import { fixturePage, fixtureSite } from "./fixture-site.ts";
import { launchOldChromium, OLD_CHROMIUMS, type OldBrowser } from "./old-chromium.ts";
import { watch } from "./open-page.ts";

// Whether the old browsers can be driven at all; needs the npm registry once, so only under `npm run prove`.

const folder = fixtureSite({
  "good/index.html": fixturePage('<h1>落实</h1><p></p><script src="good.js"></script>'),
  "good/good.js":
    'new Worker("worker.js").onmessage = ({ data }) => { document.querySelector("p").textContent = data; };',
  "good/worker.js": 'postMessage("编译");',
  "young/index.html": fixturePage('<h1>落实</h1><script src="young.js"></script>'),
  "young/young.js": "document.title = [1].toSorted().at(-1);",
});

describe.skipIf(!process.env["LUOSHI_PROVE"]).each(OLD_CHROMIUMS)("Chromium $version", (old) => {
  let browser: OldBrowser;
  let server: SiteServer;
  beforeAll(async () => {
    server = await serveSite({ folder, host: "127.0.0.1", port: 0 });
    browser = await launchOldChromium(old);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test("is that version, and runs pages and workers", async () => {
    const { context, page, version } = browser;
    const { faults } = watch(context, server.url);
    expect(version).toBe(old.version);
    await page.goto(`${server.url}/good/`);
    await expect.poll(() => page.textContent("p")).toBe("编译");
    expect(faults).toEqual([]);
  });

  test("says when a script is too young for it", async () => {
    const { context, page } = browser;
    const { faults } = watch(context, server.url);
    await page.goto(`${server.url}/young/`);
    await expect.poll(() => faults.join("\n")).toContain("is not a function");
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));
