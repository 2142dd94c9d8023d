import { expect, it } from "vitest";
import { refusalCounts } from "./refusal-counts.ts";

it("counts each reason, the commonest first", () => {
  expect(refusalCounts(["field", "generated-number", "field"])).toEqual([
    { reason: "field", count: 2 },
    { reason: "generated-number", count: 1 },
  ]);
  expect(refusalCounts([])).toEqual([]);
});
