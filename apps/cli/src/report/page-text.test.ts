import { expect, test } from "vitest";
import { ansiPaint, plainPaint } from "../render/paint.ts";
import { pageText } from "./page-text.ts";

const PAGE = "# typo\n\n**错字** · `warning`\n\n```text\n做好⟦台帐⟧。\n```\n";

test("a page without colour keeps the marks", () => {
  expect(pageText(PAGE, plainPaint)).toBe("typo\n\n错字 · `warning`\n\n    做好⟦台帐⟧。\n");
});

test("a page in colour colours them", () => {
  expect(pageText(PAGE, ansiPaint)).toContain("    做好\u001b[1;31m台帐\u001b[0m。\n");
  expect(pageText(PAGE, ansiPaint)).toContain("\u001b[1m错字\u001b[0m");
});

test("a sign without its other half stays", () => {
  expect(pageText("a ** b\n", plainPaint)).toBe("a ** b\n");
});
