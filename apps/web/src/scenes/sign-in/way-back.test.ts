import { expect, test } from "vitest";
import { wayBack } from "./way-back.ts";

test("leads back to the page that asked, with its filters", () => {
  expect(wayBack("/duties?light=red&light=yellow#row")).toEqual({
    to: "/duties",
    search: { light: ["red", "yellow"] },
    hash: "row",
  });
});

test.each([
  undefined,
  "",
  "duties",
  "//evil.example/",
  "/\\evil.example/",
  "https://evil.example/",
  "javascript:alert(1)",
  "/sign-in?back=%2F",
])("%s leads home", (back) => {
  expect(wayBack(back)).toEqual({ to: "/" });
});
