import fc from "fast-check";
import { expect, test } from "vitest";
import { textPieces } from "./text-pieces.ts";

const shown = (before: string, after: string) =>
  textPieces(before, after)
    .map(({ kind, text }) =>
      kind === "same" ? text : kind === "gone" ? `[-${text}]` : `[+${text}]`,
    )
    .join("");

test("numbers change whole, a lone character between changes goes with them", () => {
  expect(shown("6月底前完成", "9月底前完成")).toBe("[-6][+9]月底前完成");
  expect(shown("4月30日前", "6月15日前")).toBe("[-4月30][+6月15]日前");
  expect(shown("不少于12次", "不少于2次")).toBe("不少于[-12][+2]次");
});

test("words put in, taken out, and nothing at all", () => {
  expect(shown("按时报送", "按时逐级报送")).toBe("按时[+逐级]报送");
  expect(shown("认真排查", "排查")).toBe("[-认真]排查");
  expect(shown("排查", "排查")).toBe("排查");
  expect(shown("", "排查")).toBe("[+排查]");
  expect(shown("", "")).toBe("");
});

test("a change does not reach across the edge of a cell", () => {
  expect(shown("1\t排查\t教育局", "2\t整改\t教育局")).toBe("[-1][+2]\t[-排查][+整改]\t教育局");
});

test("the pieces of each side are its text", () => {
  const words = fc.array(fc.constantFrom("排", "查", "整", "改", "12", "3", "a", "😀", "\t"), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [before, after] = [a.join(""), b.join("")];
      const pieces = textPieces(before, after);
      const side = (other: string) =>
        pieces.map(({ kind, text }) => (kind === other ? "" : text)).join("");
      expect(side("come")).toBe(before);
      expect(side("gone")).toBe(after);
    }),
  );
});
