import { expect, test } from "vitest";
import { fittedSize } from "./resize-photo.ts";

test.each([
  [4000, 3000, 1600, 1200],
  [3000, 4000, 1200, 1600],
  [800, 600, 800, 600],
  [1600, 1600, 1600, 1600],
  [10_000, 100, 1600, 16],
])("%i × %i is sent as %i × %i", (width, height, toWidth, toHeight) => {
  expect(fittedSize(width, height)).toEqual({ width: toWidth, height: toHeight });
});
