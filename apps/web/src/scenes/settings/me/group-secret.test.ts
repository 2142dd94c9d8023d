import { expect, test } from "vitest";
import { groupSecret } from "./group-secret.ts";

test("in fours, with no space at the end", () => {
  expect(groupSecret("JBSWY3DPEHPK3PXP")).toBe("JBSW Y3DP EHPK 3PXP");
  expect(groupSecret("ABCDE")).toBe("ABCD E");
  expect(groupSecret("")).toBe("");
});
