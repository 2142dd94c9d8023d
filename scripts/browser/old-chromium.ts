import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { pinnedFonts } from "./pinned-fonts.ts";
import {
  BROWSER_CACHE,
  type ChromiumFiles,
  unpackBrowser,
  unpackChromium,
} from "./unpack-browser.ts";

/** A Chromium of the past that offices still have, and the npm package that carries it. */
export interface OldChromium {
  readonly version: string;
  readonly from: string;
}

/** 86 is the floor: that of 360 and of the last WPS for Windows 7. 108 is near the last Chrome for Windows 7. */
export const OLD_CHROMIUMS: readonly OldChromium[] = [
  { version: "86.0.4240.0", from: "chrome-aws-lambda@5.3.1" },
  { version: "108.0.5351.0", from: "@sparticuz/chromium@108.0.3" },
];

/** A running old browser with its one page. */
export interface OldBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly version: string;
  readonly close: () => Promise<void>;
}

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-zygote",
  "--no-first-run",
  "--lang=zh-CN",
  "--window-size=1440,900",
  "--disable-background-networking",
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
  "--no-proxy-server",
  "--remote-debugging-port=0",
];

const FETCH_MS = 300_000;
const START_MS = 20_000;

/**
 * Starts a real old Chromium. It is no dependency: the package is fetched on first use (some 50 MB, `npm pack`) and
 * kept beside the pinned browser. Playwright is younger than what 86 speaks, so its contexts and its sizes are left
 * alone: one page, in the profile that the browser starts with.
 */
export async function launchOldChromium(old: OldChromium): Promise<OldBrowser> {
  const { executable, libraries } = await unpackOld(old);
  const profile = mkdtempSync(join(tmpdir(), "luoshi-old-chromium-"));
  const child = spawn(executable, [...FLAGS, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...process.env,
      TZ: "Asia/Shanghai",
      LD_LIBRARY_PATH: libraries,
      FONTCONFIG_FILE: pinnedFonts(),
    },
  });
  const stop = async (): Promise<void> => {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    if (child.exitCode === null && child.kill("SIGKILL")) await gone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
  };
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child), {
      timeout: START_MS,
    });
    const [context] = browser.contexts();
    const [page] = context?.pages() ?? [];
    if (context === undefined || page === undefined) throw new Error("it opened no page");
    const close = async (): Promise<void> => {
      await browser.close();
      await stop();
    };
    return { context, page, version: browser.version(), close };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address that it prints once it can be spoken to; `--version` would hang, so it is not asked for that. */
function debuggingAddress({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = "";
    const late = setTimeout(
      () => reject(new Error(`it did not start in ${START_MS / 1000} s\n${told}`)),
      START_MS,
    );
    stderr?.setEncoding("utf8").on("data", (text: string) => {
      told += text;
      const [, address] = /listening on (ws:\S+)/.exec(told) ?? [];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    });
  });
}

async function unpackOld({ version, from }: OldChromium): Promise<ChromiumFiles> {
  const folder = join(BROWSER_CACHE, version);
  if (!existsSync(folder)) {
    mkdirSync(BROWSER_CACHE, { recursive: true });
    const work = mkdtempSync(join(BROWSER_CACHE, "fetch-"));
    try {
      await fetchPackage(from, work);
      await unpackChromium(join(work, "package/bin"), ["aws.tar.br", "swiftshader.tar.br"], folder);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  // They lack some libraries that the pinned one brings.
  const { libraries } = await unpackBrowser();
  return {
    executable: join(folder, "chromium"),
    libraries: `${join(folder, "lib")}:${libraries}`,
  };
}

/** Puts an npm package's files into `folder/package`, without installing it: none of its scripts is run. */
async function fetchPackage(from: string, folder: string): Promise<void> {
  const run = promisify(execFile);
  await run("npm", ["pack", from, "--silent", "--pack-destination", folder], { timeout: FETCH_MS });
  const [archive = ""] = readdirSync(folder);
  await run("tar", ["-xzf", join(folder, archive), "-C", folder], { timeout: FETCH_MS });
}
