import { describe, expect, test } from "vitest";
import { parseConfig, renderConfigProblem } from "./config.ts";

function problems(value: unknown): readonly string[] {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return parseConfig(text).problems.map((problem) => renderConfigProblem(problem, "zh"));
}

const waiver = { code: "typo", clause: "二/（一）", quote: "帐册", reason: "原文如此" };

describe("parseConfig", () => {
  test("reads severities and waivers", () => {
    const { config, problems: none } = parseConfig(
      JSON.stringify({ rules: { typo: "off", "number-gap": "error" }, waivers: [waiver] }),
    );
    expect(none).toEqual([]);
    expect(config).toEqual({ rules: { typo: "off", "number-gap": "error" }, waivers: [waiver] });
  });

  test("takes a byte order mark and an empty object", () => {
    expect(parseConfig("\ufeff{}")).toEqual({ config: { rules: {}, waivers: [] }, problems: [] });
  });

  test("names the place and the fault", () => {
    expect(problems({ rules: { "impossible-dat": "off" } })).toEqual([
      "rules.impossible-dat: 没有“impossible-dat”这个问题代码，是否为“impossible-date”",
    ]);
    expect(problems({ rules: { typo: "fatal" } })).toEqual([
      "rules.typo: 应为 error、warning、info 或 off",
    ]);
    expect(problems({ rule: {} })).toEqual(["rule: 没有这一项；可用的有 $schema, rules, waivers"]);
    expect(problems({ waivers: {} })).toEqual(["waivers: 应为数组 […]"]);
    expect(problems({ waivers: [{ ...waiver, reason: " " }] })).toEqual([
      "waivers[0].reason: 豁免必须写理由",
    ]);
    expect(problems({ waivers: [{ ...waiver, until: "2027-13-01" }] })).toEqual([
      "waivers[0].until: 应为日期，如 2027-06-30",
    ]);
    expect(problems([])).toEqual(["应为对象 {…}"]);
    expect(problems("{")[0]).toMatch(/^不是正确的 JSON：/);
  });

  test("keeps what is right beside a fault", () => {
    const { config } = parseConfig(
      JSON.stringify({ rules: { typo: "off", nonsense: "off" }, waivers: [waiver, 3] }),
    );
    expect(config).toEqual({ rules: { typo: "off" }, waivers: [waiver] });
  });

  test("speaks English too", () => {
    const [problem] = parseConfig('{"rules":[]}').problems;
    expect(problem && renderConfigProblem(problem, "en")).toBe("rules: must be an object {…}");
  });
});
