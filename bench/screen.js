// The checking screen in the pinned Chromium, on a plan of 20 pages: typing, opening, scrolling. Times here are
// absolute, as the goals are; compare them on a quiet machine.
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { makePlanDocx } from "./plan-docx.js";

const path = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));

/** The helpers of the browser tests are TypeScript, which Node 20 does not run by itself. @param {string} file */
const load = async (file) => (await runnerImport(path(file))).module;

/** @param {readonly number[]} values @param {number} share */
function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * Drops a file and waits until paper and tasks are drawn.
 * @param {import("playwright-core").Page} page @param {Uint8Array} docx
 * @returns {Promise<{ total: number, longest: number }>} milliseconds: drop to both on screen, the longest task of the page
 */
async function dropPlan(page, docx) {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], "plan.docx"));
    let longest = 0;
    const watcher = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    watcher.observe({ entryTypes: ["longtask"] });
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const start = performance.now();
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
    while (
      document.querySelector("[data-task-row]") === null ||
      document.querySelector("[data-paragraph]") === null
    )
      await frame();
    await frame();
    const total = performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 500));
    watcher.disconnect();
    return { total, longest };
  }, Buffer.from(docx).toString("base64"));
}

/** Types into the middle of the plan as fast as a hand can. @param {import("playwright-core").Page} page */
async function typeOn(page) {
  await page.locator("[data-paragraph='p40']").dblclick();
  await page.evaluate(() => {
    const bench = { tasks: /** @type {number[]} */ ([]), worker: /** @type {number[]} */ ([]) };
    Object.assign(window, { bench });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) bench.tasks.push(duration);
    }).observe({ entryTypes: ["longtask"] });
    const bar = document.querySelector(".status-bar");
    if (bar === null) throw new Error("no status bar");
    let last = "";
    new MutationObserver(() => {
      const said = /编译 ([\d.]+) 毫秒/.exec(bar.textContent ?? "");
      if (said?.[1] !== undefined && said[0] !== last) bench.worker.push(Number(said[1]));
      last = said?.[0] ?? last;
    }).observe(bar, { subtree: true, childList: true, characterData: true });
  });
  for (const letter of "继续抓好日常检查，按月通报情况，及时补齐短板，不留死角盲区。".repeat(3))
    await page.keyboard.type(letter, { delay: 60 });
  return page.evaluate(
    () =>
      /** @type {{ bench: { tasks: number[], worker: number[] } }} */ (
        Reflect.get(window, "bench") && window
      ).bench,
  );
}

/** Scrolls the paper with the ribbons in sight. @param {import("playwright-core").Page} page */
async function scrollPaper(page) {
  return page.evaluate(async () => {
    const paper = document.getElementById("paper-scroll");
    if (paper === null) throw new Error("no paper");
    const gaps = [];
    let before = performance.now();
    for (let n = 0; n < 120; n++) {
      paper.scrollTop += 24;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      gaps.push(now - before);
      before = now;
    }
    return gaps.slice(10);
  });
}

/** @returns {Promise<import("./race.js").Row[]>} */
export async function benchScreen() {
  const { buildSite } = await import("../scripts/site/build-site.js");
  const { serveSite } = await load("../apps/server/src/site/serve-site.ts");
  const { launchBrowser } = await load("../scripts/browser/launch-browser.ts");
  const { openPage } = await load("../scripts/browser/open-page.ts");
  const folder = await buildSite(() => {});
  const server = await serveSite({ folder, host: "127.0.0.1", port: 0 });
  const browser = await launchBrowser();
  try {
    const fresh = () => openPage(browser, `${server.url}/try/`);
    const { docx } = makePlanDocx(false);
    let opened = { total: Number.POSITIVE_INFINITY, longest: Number.POSITIVE_INFINITY };
    for (let n = 0; n < 3; n++) {
      const { page, close } = await fresh();
      await page.locator("#app h1").waitFor();
      const { total, longest } = await dropPlan(page, docx);
      opened = { total: Math.min(opened.total, total), longest: Math.min(opened.longest, longest) };
      await close();
    }
    const long = await fresh();
    await long.page.locator("#app h1").waitFor();
    const many = await dropPlan(long.page, makePlanDocx(false, 3).docx);
    const paragraphs = await long.page.locator("[data-paragraph]").count();
    await long.close();
    const { page, close } = await fresh();
    await dropPlan(page, docx);
    const drawn = await page.locator("[data-paragraph]").count();
    const gaps = await scrollPaper(page);
    const { tasks, worker } = await typeOn(page);
    await close();
    return [
      {
        what: "drop → everything on screen, 20 pages",
        figure: opened.total,
        goal: 1500,
        unit: " ms",
      },
      {
        what: "longest task of the page while it is drawn",
        figure: opened.longest,
        goal: 60,
        unit: " ms",
        detail: `${drawn} paragraphs with all marks, 0: none over 50 ms`,
      },
      {
        what: "longest task, three times the plan",
        figure: many.longest,
        goal: 120,
        unit: " ms",
        detail: `${paragraphs} paragraphs, those of cells among them`,
      },
      {
        what: "scrolling with ribbons, 95 % of frames",
        figure: percentile(gaps, 0.95),
        goal: 20,
        unit: " ms",
      },
      {
        what: "keystroke → diagnostics in the worker, 95 %",
        figure: percentile(worker, 0.95),
        goal: 50,
        unit: " ms",
        detail: `${worker.length} compilations seen`,
      },
      {
        what: "longest task of the page while typing",
        figure: Math.max(0, ...tasks),
        goal: 50,
        unit: " ms",
        detail: `${tasks.length} over 50 ms`,
      },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}
