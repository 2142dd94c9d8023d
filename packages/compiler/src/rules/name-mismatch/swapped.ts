import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { SWAPPED_ENDINGS } from "../../lexicon/name-words.ts";
import { type Span, span } from "../../source/span.ts";
import type { RuleContext } from "../rule.ts";
import { reportTwoUnits } from "./two-units.ts";

/** Two words of two characters stand before the ending. */
const HALF = 2;

/** 工程物业部 in one place and 物业工程部 in another: the same two words the other way round. */
export function findSwapped(context: RuleContext): readonly Diagnostic[] {
  return SWAPPED_ENDINGS.flatMap((ending) => {
    const uses = usesOf(context.text, ending);
    return [...uses].flatMap(([name, spans]) => {
      const other = name.slice(HALF, 2 * HALF) + name.slice(0, HALF) + ending;
      const others = uses.get(other);
      // Each pair is met twice; once is enough.
      if (others === undefined || name >= other) return [];
      return [reportTwoUnits(context, { name, spans }, { name: other, spans: others })];
    });
  });
}

function usesOf(text: string, ending: string): ReadonlyMap<string, readonly Span[]> {
  const uses = new Map<string, Span[]>();
  for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
    const start = at - 2 * HALF;
    const name = text.slice(start, at + ending.length);
    if (start < 0 || !/^[一-鿿]{5,7}$/.test(name)) continue;
    const known = uses.get(name);
    if (known === undefined) uses.set(name, [span(start, at + ending.length)]);
    else known.push(span(start, at + ending.length));
  }
  return uses;
}
