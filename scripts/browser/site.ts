import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type SiteServer, serveSite } from "../../apps/server/src/site/serve-site.ts";
import { buildSite } from "../site/build-site.js";
import { launchBrowser } from "./launch-browser.ts";
import { type Looking, type OpenPage, openPage } from "./open-page.ts";

/** The site as it is now, served to the tests of one file. */
export interface TestSite {
  /** opens `/try/`, say; the page is closed after the test, which fails if it has any fault by then */
  readonly open: (path: string, looking?: Looking) => Promise<OpenPage>;
  /** the address without a slash at its end; known once the tests run */
  readonly url: () => string;
}

/**
 * Gives the tests of a file the built site and a browser. Built is only once, before the first of them
 * (`site/build-before-tests.ts`).
 * @param folder another site than ours, for tests of this very helper
 */
export function useSite(folder: () => Promise<string> = builtSite): TestSite {
  let server: SiteServer | undefined;
  beforeAll(async () => {
    server = await serveSite({ folder: await folder(), host: "127.0.0.1", port: 0 });
  });
  const site = useBrowser(() => server?.url ?? "");
  afterAll(() => server?.close());
  return site;
}

/** The same for a server that the tests start themselves, in a `beforeAll` above this. */
export function useBrowser(url: () => string): TestSite {
  let browser: Browser | undefined;
  const opened: OpenPage[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    const pages = opened.splice(0);
    const faults = pages.flatMap((page) => page.faults);
    await Promise.all(pages.map((page) => page.close()));
    expect(faults).toEqual([]);
  });
  afterAll(() => browser?.close());

  return {
    url,
    open: async (path, looking) => {
      if (browser === undefined) throw new Error("open() is for tests, after the browser started");
      const page = await openPage(browser, url() + path, looking);
      opened.push(page);
      return page;
    },
  };
}

/** The folder of the site as the sources are now. */
export function builtSite(): Promise<string> {
  return buildSite(() => {});
}
