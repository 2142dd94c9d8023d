import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commandNames, relationNames, stateNames } from "./names.ts";
import { refusalCodes, refuse, renderRefusal } from "./refusal.ts";
import { refusalTexts } from "./refusal-texts.ts";

const placesOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{([a-z]{1,20})(?::[a-z]{1,20})?\}/g)]
    .map(([, name]) => name ?? "")
    .toSorted();

describe("the texts of refusals", () => {
  it.each(refusalCodes)("%s says the same in both languages", (code) => {
    const { zh, en } = refusalTexts[code];
    const places = new Set([...placesOf(zh.message), ...placesOf(zh.help)]);
    for (const place of [...placesOf(en.message), ...placesOf(en.help)]) {
      expect([...places]).toContain(place);
    }
    expect(new Set(placesOf(en.message))).toEqual(new Set(placesOf(zh.message)));
    for (const text of [zh.message, zh.help]) expect(text).toMatch(/[一-龥]/);
    for (const text of [en.message, en.help]) {
      expect(text).not.toMatch(/[一-龥]/);
      expect(text.length).toBeGreaterThan(5);
    }
    expect(zh.message).not.toMatch(/[。.]$/);
  });

  it("have codes of lower-case words", () => {
    for (const code of refusalCodes) expect(code).toMatch(/^[a-z]+(?:-[a-z]+){1,3}$/);
  });
});

describe("printing a refusal", () => {
  it("names commands, states and people as the screen does", () => {
    const { refusal } = refuse("not-allowed", { command: "accept", relations: "lead,dispatcher" });
    expect(renderRefusal(refusal, "zh")).toEqual({
      message: "“通过办结”应由牵头单位或交办单位办理",
      help: "请联系牵头单位或交办单位，或换一个账号登录",
    });
    expect(renderRefusal(refusal, "en").message).toBe(
      "“accept” is for the lead unit or the office that dispatched it",
    );
    const early = refuse("duty-not-claimed", { command: "accept", state: "active" });
    expect(renderRefusal(early.refusal, "zh").message).toBe(
      "单位还没有报办结，不能通过办结，这一项是“办理中”",
    );
  });

  it("writes days out", () => {
    const { refusal } = refuse("share-after-parent", { due: "2026-07-01", latest: "2026-06-30" });
    expect(renderRefusal(refusal, "zh").message).toBe(
      "分解项的时限2026年7月1日晚于本项的2026年6月30日",
    );
    expect(renderRefusal(refusal, "en").help).toContain("30 June 2026");
  });

  it("leaves a name that it does not know as it is", () => {
    const odd = { code: "duty-ended", args: { command: "constructor", state: "x" } } as const;
    expect(renderRefusal(odd, "en").message).toContain("“x”");
    expect(renderRefusal(odd, "en").message).toContain("“constructor”");
  });

  it("leaves no place open, whichever code", () => {
    for (const code of refusalCodes) {
      const { zh } = refusalTexts[code];
      const args = Object.fromEntries(
        [...placesOf(zh.message), ...placesOf(zh.help)].map((place) => [place, "2026-06-30"]),
      );
      for (const language of ["zh", "en"] as const) {
        const { message, help } = renderRefusal({ code, args }, language);
        expect(message + help).not.toMatch(/[{}]/);
      }
    }
  });
});

describe("names on the screen", () => {
  it("are each given once in a language, so that nobody takes one for another", () => {
    for (const names of [commandNames, stateNames, relationNames]) {
      for (const language of ["zh", "en"] as const) {
        const said = Object.values(names).map((name) => name[language]);
        expect(new Set(said).size).toBe(said.length);
        expect(said.every((name) => name.length > 1)).toBe(true);
      }
    }
  });
});

describe("the catalogue", () => {
  it("holds no code that no rule gives", () => {
    const folders = ["duties", "reports"].map((name) => join(import.meta.dirname, "..", name));
    const rules = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => !name.endsWith(".test.ts"))
        .map((name) => readFileSync(join(folder, name), "utf8")),
    );
    const unused = refusalCodes.filter((code) => !rules.some((text) => text.includes(`"${code}"`)));
    expect(unused).toEqual([]);
  });
});
