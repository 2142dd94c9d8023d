import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

/** A page of the site as a person would have it, and what went wrong on it. */
export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** every address asked for so far, the page's own first */
  readonly requests: readonly string[];
  /**
   * Errors in the console, errors that nobody caught, requests that failed or went to another origin. A test that
   * provokes one takes it out again.
   */
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

/** How the page is looked at. */
export interface Looking {
  /** a desk's screen, 1440 × 900, or a phone, 390 × 844 with touch; the desk if left out */
  readonly size?: "desk" | "phone";
  /** the person has asked the system for less motion */
  readonly reducedMotion?: boolean;
  /** before anything of the page runs, such as a clock that stands still */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** What a test waits for is there in a second, or not at all. */
const PATIENCE_MS = 10_000;

const SIZES: Readonly<Record<"desk" | "phone", BrowserContextOptions>> = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

/**
 * Opens an address of the served site in a fresh profile: nothing stored, nothing granted, Chinese, in Beijing's time.
 * Faults are noted from the first byte on.
 */
export async function openPage(
  browser: Browser,
  address: string,
  { size = "desk", reducedMotion = false, prepare }: Looking = {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    ...SIZES[size],
    deviceScaleFactor: 1,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    reducedMotion: reducedMotion ? "reduce" : "no-preference",
    permissions: [],
  });
  const { requests, faults } = watch(context, new URL(address).origin);
  await prepare?.(context);
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.goto(address);
  return { page, context, requests, faults, close: () => context.close() };
}

/** Notes what is asked for and what goes wrong on any page of the profile, in workers too. */
export function watch(
  context: BrowserContext,
  origin: string,
): Pick<OpenPage, "requests" | "faults"> {
  const requests: string[] = [];
  const faults: string[] = [];
  context.on("request", (request) => {
    requests.push(request.url());
    if (isForeign(request.url(), origin)) faults.push(`request to ${request.url()}`);
  });
  context.on("requestfailed", (request) => {
    // What the page itself called off, by going elsewhere or by a download, is no fault.
    const reason = request.failure()?.errorText ?? "";
    if (reason !== "net::ERR_ABORTED") faults.push(`${request.url()}: ${reason}`);
  });
  context.on("console", (message) => {
    const { url, lineNumber } = message.location();
    if (message.type() === "error") faults.push(`${message.text()} (${url}:${lineNumber})`);
  });
  context.on("weberror", (error) => {
    faults.push(error.error().stack ?? error.error().message);
  });
  return { requests, faults };
}

function isForeign(address: string, origin: string): boolean {
  return (
    !["data:", "blob:", "about:"].some((scheme) => address.startsWith(scheme)) &&
    new URL(address).origin !== origin
  );
}
