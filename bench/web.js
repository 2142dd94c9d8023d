// What a browser that was never here is sent before a page can be used: HTML, scripts, styles and icon of the built site, as
// the server sends them compressed. Sizes do not depend on the machine.
import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { buildServer } from "../scripts/server/build-server.js";
import { buildSite } from "../scripts/site/build-site.js";
import { bundle } from "./bundle.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The helpers of the browser tests are TypeScript, which Node 20 does not run by itself. @param {string} file */
const load = async (file) => (await runnerImport(join(root, file))).module;

/**
 * Pages by what they are, what must be seen on each, and the goal in thousands of bytes with gzip.
 * @param {string} dutyId
 * @returns {readonly { what: string, size: "phone" | "desk", path: string, shows: string, signedIn: boolean, goal: number }[]}
 */
const pages = (dutyId) => [
  {
    what: "phone, sign-in",
    size: "phone",
    path: "/sign-in",
    shows: "form",
    signedIn: false,
    goal: 130,
  },
  { what: "phone, workbench", size: "phone", path: "/", shows: "h1", signedIn: true, goal: 130 },
  {
    what: "phone, duties",
    size: "phone",
    path: "/duties",
    shows: ".phone-list a, h1",
    signedIn: true,
    goal: 130,
  },
  {
    what: "phone, a report straight from a message",
    size: "phone",
    path: `/duties/${dutyId}`,
    shows: "#phone-done",
    signedIn: true,
    goal: 130,
  },
  {
    what: "desk, list of duties",
    size: "desk",
    path: "/duties",
    shows: "[role=grid] [role=row], table tbody tr",
    signedIn: true,
    goal: 460,
  },
];

/** @returns {Promise<import("./race.js").Row[]>} */
export async function benchWeb() {
  const folder = await buildSite(() => {});
  const { reader, migrations } = await buildServer(() => {});
  const { launchBrowser } = await load("scripts/browser/launch-browser.ts");
  const { openPage } = await load("scripts/browser/open-page.ts");
  const { sentSize } = await load("scripts/site/sent-size.ts");
  const out = mkdtempSync(join(root, "apps/server/dist/bench-"));
  const browser = await launchBrowser();
  /** @type {import("node:child_process").ChildProcess | undefined} */
  let office;
  try {
    await bundle({ office: "bench/web/office.ts" }, out);
    office = fork(join(out, "office.mjs"), [reader, migrations, folder], { cwd: root });
    /** @type {import("./web/office.ts").Office} */
    const { url, session, dutyId } = await new Promise((resolve, reject) => {
      office?.once("message", resolve);
      office?.once("exit", (code) => reject(new Error(`the office ended with ${code}`)));
    });
    const rows = [];
    for (const { what, size, path, shows, signedIn, goal } of pages(dutyId)) {
      const cookies = [{ name: "luoshi", value: session, url }];
      const opened = await openPage(browser, url + path, {
        size,
        prepare: async (/** @type {import("playwright-core").BrowserContext} */ context) => {
          if (signedIn) await context.addCookies(cookies);
        },
      });
      await opened.page.locator(shows).first().waitFor();
      await opened.page.waitForLoadState("networkidle");
      const figure = sentSize(folder, url, opened.requests) / 1000;
      const brotli = sentSize(folder, url, opened.requests, ".br") / 1000;
      const files = new Set(opened.requests.filter((each) => !each.includes("/api/"))).size;
      const detail = `${brotli.toFixed(0)} KB with brotli, ${files} files`;
      rows.push({ what: `${what}, first load`, figure, goal, unit: " KB", detail });
      await opened.close();
    }
    return rows;
  } finally {
    await browser.close();
    const ended = new Promise((resolve) => office?.once("exit", resolve) ?? resolve(null));
    if (office?.connected) office.disconnect();
    await ended;
    rmSync(out, { recursive: true, force: true });
  }
}
