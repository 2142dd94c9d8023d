import { describe, expect, test } from "vitest";
import { compile } from "../compile.ts";
import { tableSource } from "../testing/table-source.ts";
import type { CheckOptions } from "./check-document.ts";
import { rules } from "./rules.ts";

const source = tableSource([
  "清理工作方案",
  "一、任务",
  "（一）做好台帐。各科室于2027年13月底前报送。",
  "（二）做好总结。各科室于2027年12月底前报送。",
  [
    ["序号", "工作任务", "责任单位", "完成时限"],
    ["1", "开展自查并建立工作台账", "办公室", "2027年14月底前"],
    ["2", "开展抽查并通报检查情况", "人事科", "2027年12月底前"],
  ],
]);

const check = (options: CheckOptions = {}) => compile(source, options);
const codes = (options: CheckOptions) => check(options).diagnostics.map(({ code }) => code);

describe("checkDocument", () => {
  test("reports in the order of the text", () => {
    expect(codes({})).toEqual(["typo", "impossible-date", "impossible-date"]);
  });

  test("runs no rule that is switched off, and grades the others as told", () => {
    const ran: string[] = [];
    const observe = (code: string, run: () => void) => {
      ran.push(code);
      run();
    };
    const config = { rules: { typo: "off", "impossible-date": "info" }, waivers: [] } as const;
    const { diagnostics } = check({ config, observe });
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["info", "info"]);
    expect(ran).toEqual(rules.map(({ code }) => code).filter((code) => code !== "typo"));
  });

  test("waives by the clause a place lies in, innermost first", () => {
    const waiver = {
      code: "typo",
      clause: "一/（一）",
      quote: "台帐",
      reason: "原文如此",
    } as const;
    const waived = (clause: string) =>
      check({ config: { rules: {}, waivers: [{ ...waiver, clause }] } }).waived.length;
    expect(waived("一/（一）")).toBe(1);
    expect(waived("一")).toBe(0);
    expect(waived("一/（二）")).toBe(0);
  });

  test("waives in a row of a table by the path of the task", () => {
    const row = compile(source).plan.tasks.find((task) => task.row !== null);
    const waiver = { code: "impossible-date", quote: "2027年14月底前", reason: "待定" } as const;
    const clause = row?.path.join("/") ?? "";
    expect(clause).toMatch(/row 1$/);
    expect(check({ config: { rules: {}, waivers: [{ ...waiver, clause }] } }).waived).toHaveLength(
      1,
    );
  });

  test("keeps at most as many as asked for and says how many it left off", () => {
    const { diagnostics, omitted } = check({ limit: 1 });
    expect(diagnostics.map(({ code }) => code)).toEqual(["impossible-date"]);
    expect(omitted).toBe(2);
  });

  test("finds nothing in an empty document", () => {
    expect(compile(tableSource([])).diagnostics).toEqual([]);
  });
});
