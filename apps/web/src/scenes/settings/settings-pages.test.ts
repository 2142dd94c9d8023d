import { expect, test } from "vitest";
import { firstSettingsPage, settingsPagesOf } from "./settings-pages.ts";

type Role = Parameters<typeof settingsPagesOf>[0]["posts"][number]["role"];

const me = (...roles: readonly Role[]) => ({
  posts: roles.map((role) => ({
    unitId: "u",
    unitName: "教育局",
    unitPath: "000001",
    role,
    title: "",
  })),
});

test.each<readonly [Role, string, number]>([
  ["office", "/settings/units", 7],
  ["systemAdmin", "/settings/units", 5],
  ["securityAdmin", "/settings/accounts", 2],
  ["auditAdmin", "/settings/record", 2],
  ["member", "/settings/views", 2],
])("%s begins at %s and has %i pages", (role, first, count) => {
  expect([firstSettingsPage(me(role)), settingsPagesOf(me(role)).length]).toEqual([first, count]);
});

test("who has no post has the own account all the same", () => {
  expect(firstSettingsPage(me())).toBe("/settings/me");
});
