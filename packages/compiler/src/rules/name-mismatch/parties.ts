import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import { NOT_A_PARTY, PARTY_ENDINGS } from "../../lexicon/name-words.ts";
import type { RuleContext } from "../rule.ts";
import { oddOne, placesOf } from "./odd-one.ts";

/** Characters of the stem that must agree: 数据提供方, 数据提供部门. */
const STEM = 4;

/** A party called 方 in one place and 部门 in another. */
export function findParties(context: RuleContext): readonly Diagnostic[] {
  const { text } = context;
  const stems = new Set<string>();
  for (let at = text.indexOf("方"); at >= 0; at = text.indexOf("方", at + 1)) {
    const behind = text.charAt(at + 1);
    if (at < STEM || (behind !== "" && NOT_A_PARTY.includes(behind))) continue;
    const stem = text.slice(at - STEM, at);
    if (/^[一-鿿]{4}$/.test(stem) && !/[的由与和及经同对向各在为是将]/.test(stem)) stems.add(stem);
  }
  return [...stems].flatMap((stem) => {
    for (const ending of PARTY_ENDINGS) {
      const other = { name: stem + ending, spans: placesOf(text, stem + ending) };
      if (other.spans.length > 0) return [report(context, stem, other)];
    }
    return [];
  });
}

type Use = Parameters<typeof oddOne>[1];

function report(context: RuleContext, stem: string, other: Use): Diagnostic {
  const party = { name: `${stem}方`, spans: placesOf(context.text, `${stem}方`) };
  const [odd, usual] = oddOne(context, party, other);
  const [at = { start: 0, end: 0 }] = odd.spans;
  const [there = at] = usual.spans;
  return makeDiagnostic("name-mismatch", {
    span: at,
    variant: "unit",
    args: { name: odd.name, other: usual.name, count: usual.spans.length },
    related: [{ label: "other", span: there, args: { other: usual.name } }],
    suggestions: [
      {
        title: "replace",
        args: { text: usual.name },
        edits: odd.spans.map((span) => ({ span, text: usual.name })),
      },
    ],
  });
}
