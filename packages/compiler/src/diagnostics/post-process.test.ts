import { describe, expect, test } from "vitest";
import { span } from "../source/span.ts";
import { defaultConfig } from "./config.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { makeDiagnostic } from "./make-diagnostic.ts";
import { type PostProcessing, postProcess } from "./post-process.ts";

const text = "各科室做好台帐，于2027年13月底前报送。";

function typo(start: number, end: number): Diagnostic {
  const args = { text: text.slice(start, end), right: "台账" };
  return makeDiagnostic("typo", { span: span(start, end), variant: "word", args });
}

function badMonth(start: number, end: number): Diagnostic {
  const args = { quote: text.slice(start, end), month: 13 };
  return makeDiagnostic("impossible-date", { span: span(start, end), variant: "month", args });
}

const options: PostProcessing = { text, config: defaultConfig, clauseAt: () => "一" };
const waiver = { code: "typo", clause: "一", quote: "台帐", reason: "方言用字" } as const;

describe("postProcess", () => {
  test("drops a second report of the same code at the same place and sorts by place", () => {
    const { diagnostics } = postProcess([badMonth(9, 16), typo(5, 7), typo(5, 7)], options);
    expect(diagnostics.map(({ code }) => code)).toEqual(["typo", "impossible-date"]);
  });

  test("switches off and grades anew", () => {
    const off = { ...options, config: { rules: { typo: "off" }, waivers: [] } } as const;
    expect(postProcess([typo(5, 7)], off).diagnostics).toEqual([]);
    const graver = { ...options, config: { rules: { typo: "error" }, waivers: [] } } as const;
    expect(postProcess([typo(5, 7)], graver).diagnostics[0]?.severity).toBe("error");
  });

  test("holds back what a waiver of the same code, clause and words allows", () => {
    const waived = { ...options, config: { rules: {}, waivers: [waiver] } };
    expect(postProcess([typo(5, 7)], waived)).toMatchObject({
      diagnostics: [],
      waived: [{ code: "typo" }],
    });
  });

  test("reports a waiver that fits nothing: other clause, other words", () => {
    for (const other of [{ clause: "二" }, { quote: "台账本" }]) {
      const config = { rules: {}, waivers: [{ ...waiver, ...other }] };
      const { diagnostics } = postProcess([typo(5, 7)], { ...options, config });
      expect(diagnostics.map(({ code }) => code)).toEqual(["unused-waiver", "typo"]);
    }
  });

  test("reports a waiver past its day, and the fault again", () => {
    const config = { rules: {}, waivers: [{ ...waiver, until: "2027-06-30" }] };
    const codes = (today: string) =>
      postProcess([typo(5, 7)], { ...options, config, today }).diagnostics.map((d) => d.code);
    expect(codes("2027-06-30")).toEqual([]);
    expect(codes("2027-07-01")).toEqual(["expired-waiver", "typo"]);
  });

  test("keeps the gravest when there are too many", () => {
    const many = [typo(5, 7), typo(0, 1), badMonth(9, 16)];
    const { diagnostics, omitted } = postProcess(many, { ...options, limit: 2 });
    expect(diagnostics.map(({ code }) => code)).toEqual(["typo", "impossible-date"]);
    expect(omitted).toBe(1);
  });
});
