import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BROWSER_CACHE } from "./unpack-browser.ts";

const FONTS = join(import.meta.dirname, "../../node_modules/@expo-google-fonts");
const FOLDERS = ["noto-sans-sc", "noto-serif-sc"].flatMap((name) => [
  join(FONTS, name, "400Regular"),
  join(FONTS, name, "700Bold"),
]);

/**
 * Which of the two kept fonts stands for a family that a style may name. Arial and Times New Roman are what Chromium
 * makes of `sans-serif` and `serif`.
 */
const STANDS_FOR = {
  "Noto Sans SC":
    "sans-serif, system-ui, ui-sans-serif, monospace, Arial, Helvetica, PingFang SC, Microsoft YaHei, 微软雅黑, " +
    "SimHei, 黑体, Heiti SC, Noto Sans CJK SC, Source Han Sans SC, 思源黑体, WenQuanYi Micro Hei",
  "Noto Serif SC":
    "serif, Times New Roman, SimSun, 宋体, NSimSun, 新宋体, Songti SC, FangSong, 仿宋, FangSong_GB2312, " +
    "仿宋_GB2312, KaiTi, 楷体, KaiTi_GB2312, 楷体_GB2312, Kaiti SC, 方正小标宋简体, FZXiaoBiaoSong-B05S, 小标宋, " +
    "Noto Serif CJK SC, Source Han Serif SC, 思源宋体",
};

/**
 * The path of a fontconfig file with the fonts of our packages and no others, so that a picture of a page is the same
 * on every machine. Written anew when the checkout has moved or the list has changed.
 */
export function pinnedFonts(): string {
  const text = fontConfig();
  const folder = join(BROWSER_CACHE, "fonts");
  const name = createHash("sha256").update(text).digest("hex").slice(0, 12);
  const path = join(folder, `${name}.conf`);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const half = `${path}.${process.pid}`;
    writeFileSync(half, text);
    renameSync(half, path);
  }
  return path;
}

function fontConfig(): string {
  const aliases = Object.entries(STANDS_FOR).flatMap(([font, families]) =>
    families
      .split(", ")
      .map(
        (family) =>
          `<alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`,
      ),
  );
  // Without smoothing of single colours and without hinting, glyphs do not depend on the system's settings.
  const settings = [
    ["antialias", "<bool>true</bool>"],
    ["hinting", "<bool>false</bool>"],
    ["rgba", "<const>none</const>"],
    ["lcdfilter", "<const>lcdnone</const>"],
  ].map(([name, value]) => `<edit name="${name}" mode="assign">${value}</edit>`);
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    ...FOLDERS.map((folder) => `<dir>${folder}</dir>`),
    `<cachedir>${join(BROWSER_CACHE, "fonts/cache")}</cachedir>`,
    ...aliases,
    `<match target="font">${settings.join("")}</match>`,
    "</fontconfig>",
    "",
  ].join("\n");
}
