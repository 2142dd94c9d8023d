import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { useDatabase } from "../testing/test-database.ts";
import { foldForSearch, toSearchQuery, toSearchVector } from "./bigrams.ts";

const database = useDatabase({ empty: true });

async function matches(text: string, typed: string): Promise<boolean> {
  const query = toSearchQuery(typed);
  // Nothing known of it: every text is compared.
  if (query === null) return true;
  const { rows } = await database.ownerPool.query<{ found: boolean }>(
    "select $1::tsvector @@ $2::tsquery as found",
    [toSearchVector(text), query],
  );
  return rows[0]?.found ?? false;
}

describe("toSearchVector", () => {
  it("gives pairs of characters, the last one alone, and whole words of letters and digits", () => {
    expect(toSearchVector("水库A1")).toBe("'a1' '库' '水库'");
    expect(toSearchVector("岭政办〔2027〕3号")).toBe("'2027' '3' '办' '号' '岭政' '政办'");
    expect(toSearchVector(" ，。'\\ ")).toBe("");
  });

  it("is taken by the database whatever the text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (text) => {
        await database.ownerPool.query("select $1::tsvector", [toSearchVector(text)]);
        const query = toSearchQuery(text);
        if (query !== null) await database.ownerPool.query("select $1::tsquery", [query]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("toSearchQuery", () => {
  it.each([
    ["开展安全生产专项整治", "安全"],
    ["开展安全生产专项整治", "产专项"],
    ["开展安全生产专项整治", "治"],
    ["开展安全生产专项整治", "整治 安全"],
    ["岭政办〔2027〕3号", "2027"],
    ["岭政办〔2027〕3号", "办〔202"],
    ["岭政办〔2027〕3号", "27〕3号"],
    ["岭政办〔2027〕3号", "027"],
    ["岭政办〔2027〕3号", "岭政办〔2027〕3号"],
    ["接入ＡＰＰ", "app"],
    ["𠮷祥街道", "𠮷祥"],
    ["“五·一”期间〇二年", "〇二"],
  ])("finds in %s: %s", async (text, typed) => {
    expect(await matches(text, typed)).toBe(true);
  });

  it.each([
    ["开展安全生产专项整治", "全安"],
    ["开展安全生产专项整治", "安全 检查"],
    ["岭政办〔2027〕3号", "〔3027"],
    ["安 全", "安全"],
  ])("does not find in %s: %s", async (text, typed) => {
    expect(await matches(text, typed)).toBe(false);
  });

  it("finds every stretch of a text", async () => {
    const chinese = fc.string({
      unit: fc.constantFrom(..."安全生产，专项。整治1月A b".split("")),
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(chinese, fc.nat(), fc.nat(), async (text, from, length) => {
        const folded = foldForSearch(text);
        const start = from % folded.length;
        const typed = folded.slice(start, start + 1 + (length % 6));
        expect(await matches(text, typed)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("asks for nothing where nothing can be looked for", () => {
    expect(toSearchQuery("，。 “”")).toBeNull();
    expect(toSearchQuery("2027")).toBeNull();
    expect(toSearchQuery("A座")).toBe("'座':*");
  });
});
