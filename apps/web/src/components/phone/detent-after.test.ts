import { expect, test } from "vitest";
import { detentAfter, nextDetent } from "./detent-after.ts";

const rests = { closed: 0, peek: 150, half: 360, full: 740 };

test.each([
  [200, 0, "peek", "peek"],
  [300, 0, "peek", "half"],
  [300, -1, "peek", "peek"],
  [400, 1, "peek", "full"],
  [700, -1, "peek", "half"],
  [20, 0, "peek", "peek"],
  [120, 0, "closed", "closed"],
  [300, -1, "closed", "closed"],
  [730, 1, "closed", "full"],
  [800, 1, "peek", "full"],
] as const)("let go at %d, speed %d, least %s: %s", (height, speed, least, rest) => {
  expect(detentAfter(height, speed, rests, least)).toBe(rest);
});

test("keys go one rest at a time and stop at the ends", () => {
  expect(nextDetent("half", 1, "peek")).toBe("full");
  expect(nextDetent("full", 1, "peek")).toBe("full");
  expect(nextDetent("half", -1, "closed")).toBe("closed");
  expect(nextDetent("peek", -1, "peek")).toBe("peek");
});
