import { expect, test } from "vitest";
import { isReceiptOf, type Receipt, receiptTotals, receiptTree } from "./receipts.ts";

const receipt = (unitId: string, part: Partial<Receipt> = {}): Receipt => ({
  unitId,
  unitName: unitId,
  parentId: null,
  duties: 2,
  unanswered: 0,
  active: 2,
  claimed: 0,
  done: 0,
  declined: 0,
  chased: 0,
  firstSignedAt: null,
  ...part,
});

test("units stand below those above them; whose parent has nothing stands on top", () => {
  const rows = [
    receipt("b1", { parentId: "b" }),
    receipt("a"),
    receipt("b"),
    receipt("x1", { parentId: "x" }),
    receipt("b11", { parentId: "b1" }),
  ];
  expect(receiptTree(rows).map(({ receipt: { unitId }, depth }) => `${depth}${unitId}`)).toEqual([
    "0a",
    "0b",
    "1b1",
    "2b11",
    "0x1",
  ]);
});

test("who has not answered is counted, and only they", () => {
  const rows = [
    receipt("a", { unanswered: 2 }),
    receipt("b", { unanswered: 1, declined: 1 }),
    receipt("c"),
  ];
  expect(receiptTotals(rows)).toMatchObject({
    units: 3,
    duties: 6,
    unanswered: 3,
    signed: 3,
    unansweredUnits: 2,
  });
  const of = (filter: "all" | "unanswered" | "answered" | "declined") =>
    rows.filter((row) => isReceiptOf(row, filter)).map(({ unitId }) => unitId);
  expect([of("all"), of("unanswered"), of("answered"), of("declined")]).toEqual([
    ["a", "b", "c"],
    ["a", "b"],
    ["c"],
    ["b"],
  ]);
});
