import { expect, test } from "vitest";
import { ribbonPath } from "./ribbon-path.ts";

test("a ribbon touches both sides level and is closed", () => {
  const path = ribbonPath({
    left: 10,
    right: 50,
    leftTop: 100,
    leftBottom: 130,
    rightTop: 40,
    rightBottom: 76,
  });
  expect(path).toBe("M10 100C30 100 30 40 50 40L50 76C30 76 30 130 10 130Z");
});
