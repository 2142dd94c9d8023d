import { type Browser, chromium } from "playwright-core";
import { pinnedFonts } from "./pinned-fonts.ts";
import { unpackBrowser } from "./unpack-browser.ts";

const FLAGS = [
  // CI runs as root in a container, where Chromium's own sandbox cannot start; it only ever sees our pages.
  "--no-sandbox",
  "--disable-gpu",
  // No name but this machine's is looked up: what a page asks of others fails, and is then reported.
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
  "--no-proxy-server",
  "--no-pings",
  // The same glyphs and colours everywhere.
  "--font-render-hinting=none",
  "--disable-lcd-text",
  "--force-color-profile=srgb",
];

/**
 * Starts the pinned Chromium, with the pinned fonts and nothing that talks to the network by itself. Whoever starts it
 * closes it, in `afterAll`.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executable, libraries } = await unpackBrowser();
  return chromium.launch({
    executablePath: executable,
    args: FLAGS,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: libraries,
      FONTCONFIG_FILE: pinnedFonts(),
    },
  });
}
