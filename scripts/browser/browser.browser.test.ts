import { rmSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { axeFaults } from "./axe.ts";
import { fixturePage, fixtureSite } from "./fixture-site.ts";
import { useSite } from "./site.ts";

// What a browser test relies on, tried on a small site with each fault planted.

const folder = fixtureSite({
  "good/index.html": fixturePage("<h1>落实</h1><p>一份方案</p>"),
  "throws/index.html": fixturePage('<h1>落实</h1><script src="throws.js"></script>'),
  "throws/throws.js": 'setTimeout(() => { throw new Error("planted"); });',
  "inline/index.html": fixturePage("<h1>落实</h1><script>document.title = 1</script>"),
  "foreign/index.html": fixturePage('<h1>落实</h1><img alt="" src="http://example.com/x.png">'),
  "asks/index.html": fixturePage('<h1>落实</h1><script src="asks.js"></script>'),
  "asks/asks.js": 'new Worker("worker.js").onmessage = ({ data }) => { document.title = data; };',
  "asks/worker.js":
    'fetch("http://example.com/plan", { mode: "no-cors" }).then(() => postMessage("sent"), () => postMessage("refused"));',
  "worker-says/index.html": fixturePage('<h1>落实</h1><script src="says.js"></script>'),
  "worker-says/says.js": 'new Worker("worker.js");',
  "worker-says/worker.js": 'console.error("planted");',
  "worker-throws/index.html": fixturePage('<h1>落实</h1><script src="throws.js"></script>'),
  "worker-throws/throws.js": 'new Worker("worker.js");',
  "worker-throws/worker.js": 'throw new Error("planted");',
  "missing/index.html": fixturePage('<h1>落实</h1><img alt="" src="missing.png">'),
  "deaf/index.html": fixturePage('<h1>落实</h1><img src="data:,"><input>'),
  "sizes/index.html": fixturePage(
    '<h1>落实</h1><meta name="viewport" content="width=device-width">',
  ),
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const site = useSite(() => Promise.resolve(folder));

test("a good page has no faults", async () => {
  const { page, requests } = await site.open("/good/");
  expect(await page.locator("h1").textContent()).toBe("落实");
  expect(await axeFaults(page)).toEqual([]);
  expect(requests).toEqual([`${site.url()}/good/`]);
});

describe("is a fault:", () => {
  test.each([
    ["an error that nobody caught", "/throws/", "planted"],
    [
      "a script in the page, which the content policy refuses",
      "/inline/",
      "Content Security Policy",
    ],
    ["a file from elsewhere", "/foreign/", "example.com"],
    ["an error in a worker's console", "/worker-says/", "planted"],
    ["an error in a worker that nobody caught", "/worker-throws/", "planted"],
    ["a file that is not there", "/missing/", "404"],
  ])("%s", async (_, path, text) => {
    const { faults } = await site.open(path);
    await expect.poll(() => faults.join("\n")).toContain(text);
    faults.splice(0);
  });
});

test("a worker can ask nobody else either: the content policy is its own as well", async () => {
  const { page } = await site.open("/asks/");
  await expect.poll(() => page.title()).toBe("refused");
});

test("axe names the rule, the element and what to mend", async () => {
  const { page, faults } = await site.open("/deaf/");
  const found = (await axeFaults(page)).join("\n");
  expect(found).toMatch(/^image-alt at img: Fix any of the following/m);
  expect(found).toMatch(/^label at input: /m);
  faults.splice(0);
});

test("a phone is narrow and has touch, a desk has not", async () => {
  const look = "[innerWidth, innerHeight, devicePixelRatio, navigator.maxTouchPoints > 0].join()";
  const phone = await site.open("/sizes/", { size: "phone" });
  expect(await phone.page.evaluate(look)).toBe("390,844,1,true");
  const desk = await site.open("/sizes/");
  expect(await desk.page.evaluate(look)).toBe("1440,900,1,false");
});

test("the page is Chinese, in Beijing's time, and less motion is asked for when a test says so", async () => {
  const { page } = await site.open("/good/", { reducedMotion: true });
  const zone = "Intl.DateTimeFormat().resolvedOptions().timeZone";
  expect(await page.evaluate(`[navigator.language, ${zone}].join()`)).toBe("zh-CN,Asia/Shanghai");
  expect(await page.evaluate('matchMedia("(prefers-reduced-motion: reduce)").matches')).toBe(true);
});

test("each family is drawn with the kept font that stands for it", async () => {
  const { page } = await site.open("/good/");
  const client = await page.context().newCDPSession(page);
  await client.send("DOM.enable");
  await client.send("CSS.enable");
  const fontOf = async (family: string): Promise<string> => {
    await page.locator("h1").evaluate((node, name) => {
      node.style.fontFamily = name;
      // what was drawn is asked for below: it must have been laid out by then
      node.getBoundingClientRect();
    }, family);
    const { root } = await client.send("DOM.getDocument");
    const { nodeId } = await client.send("DOM.querySelector", {
      nodeId: root.nodeId,
      selector: "h1",
    });
    const { fonts } = await client.send("CSS.getPlatformFontsForNode", { nodeId });
    return fonts.map(({ familyName }) => familyName).join();
  };
  for (const family of ["sans-serif", "system-ui", "Microsoft YaHei", "黑体", "monospace"]) {
    expect([family, await fontOf(family)]).toEqual([family, "Noto Sans SC"]);
  }
  for (const family of ["serif", "仿宋", "FangSong_GB2312", "SimSun", "KaiTi", "方正小标宋简体"]) {
    expect([family, await fontOf(family)]).toEqual([family, "Noto Serif SC"]);
  }
});

test("two pictures of one page are the same, byte by byte", async () => {
  const first = await site.open("/good/");
  const second = await site.open("/good/");
  const pictures = await Promise.all([first, second].map(({ page }) => page.screenshot()));
  expect(pictures[0]?.equals(pictures[1] ?? Buffer.alloc(0))).toBe(true);
});
