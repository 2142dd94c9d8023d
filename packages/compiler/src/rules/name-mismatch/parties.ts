import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import { NOT_A_PARTY, PARTY_ENDINGS } from "../../lexicon/name-words.ts";
import { type Span, span } from "../../source/span.ts";
import type { RuleContext } from "../rule.ts";
import { type NameUse, oddOne } from "./odd-one.ts";

/** Characters of the stem that must agree: 数据提供方, 数据提供部门. */
const STEM = 4;

/** A party called 方 in one place and 部门 in another. */
export function findParties(context: RuleContext): readonly Diagnostic[] {
  const parties = usesOf(context.text, "方");
  return PARTY_ENDINGS.flatMap((ending) => {
    const others = usesOf(context.text, ending);
    return [...parties].flatMap(([stem, party]) => {
      const other = others.get(stem);
      return other === undefined ? [] : [report(context, party, other)];
    });
  });
}

/** Names of a stem and an ending, by their stems. */
function usesOf(text: string, ending: string): ReadonlyMap<string, NameUse> {
  const places = new Map<string, Span[]>();
  for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
    const end = at + ending.length;
    const behind = text.charAt(end);
    if (at < STEM || (ending === "方" && behind !== "" && NOT_A_PARTY.includes(behind))) continue;
    const stem = text.slice(at - STEM, at);
    if (!/^[一-鿿]{4}$/.test(stem) || /[的由与和及经同对向各在为是将]/.test(stem)) continue;
    const known = places.get(stem);
    if (known === undefined) places.set(stem, [span(at - STEM, end)]);
    else known.push(span(at - STEM, end));
  }
  return new Map([...places].map(([stem, spans]) => [stem, { name: stem + ending, spans }]));
}

function report(context: RuleContext, party: NameUse, other: NameUse): Diagnostic {
  const [odd, usual] = oddOne(context, party, other);
  const [at = span(0, 0)] = odd.spans;
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
        edits: odd.spans.map((each) => ({ span: each, text: usual.name })),
      },
    ],
  });
}
