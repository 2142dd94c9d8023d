import { expect, test } from "vitest";
import { clauseIds, digest, foldForId } from "./clause-id.ts";

const source = (words: string, parent = -1) => ({ part: "", no: "", words, parent });

test("an id is made from letters: figures, marks and blanks leave it alone", () => {
  expect(foldForId("于2031年6月底前，完成 ＡI 巡检。")).toBe("于年月底前完成AI巡检");
  expect(foldForId("①②—…（）")).toBe("");
});

test("equal heads are told apart by the parent, then by order", () => {
  const ids = clauseIds([
    source("检查"),
    source("整改"),
    source("自查", 0),
    source("自查", 1),
    source("自查", 1),
    source("自查", 1),
  ]);
  expect(new Set(ids).size).toBe(6);
  const [first] = clauseIds([source("自查")]);
  expect(ids[2]).toBe(first);
});

test("many different heads get different ids", () => {
  const seen = new Set<string>();
  for (let i = 0; i < 200_000; i++)
    seen.add(
      digest(String.fromCharCode(0x4e00 + (i % 20_000), 0x4e00 + Math.floor(i / 20_000), 0x597d)),
    );
  expect(seen.size).toBe(200_000);
});
