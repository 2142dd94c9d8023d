import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../../../../scripts/browser/launch-browser.ts";
import { notedJpeg, notedPng, notedWebp } from "../testing/noted-picture.ts";
import { stripPicture } from "./strip-picture.ts";

// Pictures that a browser made and a browser shows: the same points stand at the same places before and after.

const size = [24, 16] as const;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
});

/** A picture of coloured points, as the browser writes it. */
async function make(type: string): Promise<Buffer> {
  const url = await page.evaluate(
    ([kind, width, height]) => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [width, height];
      const pen = canvas.getContext("2d");
      for (let x = 0; x < width; x++)
        for (let y = 0; y < height; y++) {
          if (pen === null) throw new Error("no canvas");
          pen.fillStyle = `rgb(${x * 10} ${y * 15} ${(x * y) % 255})`;
          pen.fillRect(x, y, 1, 1);
        }
      return canvas.toDataURL(kind);
    },
    [type, ...size] as const,
  );
  return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
}

/** Width, height and points of a picture as it is shown, turned. */
function show(bytes: Buffer, type: string): Promise<string> {
  return page.evaluate(
    async (url) => {
      const picture = new Image();
      picture.src = url;
      await picture.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
      const pen = canvas.getContext("2d");
      pen?.drawImage(picture, 0, 0);
      const points = pen?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return `${canvas.width} ${canvas.height} ${[...points].join(" ")}`;
    },
    `data:${type};base64,${bytes.toString("base64")}`,
  );
}

const kinds = {
  "image/jpeg": (bytes: Buffer, orientation: number) => notedJpeg(bytes, orientation),
  "image/png": (bytes: Buffer, orientation: number) => notedPng(bytes, orientation),
  "image/webp": (bytes: Buffer, orientation: number) => notedWebp(bytes, size, orientation),
} as const;

test.each(Object.keys(kinds) as (keyof typeof kinds)[])(
  "%s looks the same without its notes, however it is turned",
  async (type) => {
    const plain = await make(type);
    expect(stripPicture(plain).length).toBeLessThanOrEqual(plain.length);
    const seen = new Set<string>();
    for (let orientation = 1; orientation <= 8; orientation++) {
      const noted = kinds[type](plain, orientation);
      const shown = await show(noted, type);
      expect(await show(stripPicture(noted), type)).toBe(shown);
      seen.add(shown);
    }
    // The browser does turn them: eight ways, where it heeds the orientation of the kind at all.
    if (type === "image/jpeg") expect(seen.size).toBe(8);
  },
);
