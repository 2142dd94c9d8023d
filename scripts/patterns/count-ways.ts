import type { AST } from "@eslint-community/regexpp";
import { RegExpParser } from "@eslint-community/regexpp";

/**
 * An upper bound of the ways in which the *bounded* parts of an expression can match from one
 * place, so the factor by which they can multiply its time: `[^。]{1,40}` 40 ways, `\d{1,4}年\d{1,2}月`
 * 8. An unbounded repeat counts once: what it costs is the automaton's to say. Two alternatives
 * count as two ways only under a repeat, where they multiply.
 */
export function countWays(source: string, flags: string): number {
  const unicode = flags.includes("u");
  const unicodeSets = flags.includes("v");
  const parser = new RegExpParser();
  const pattern = parser.parsePattern(source, 0, source.length, { unicode, unicodeSets });
  return waysOfChoice(pattern.alternatives, false);
}

function waysOfChoice(alternatives: readonly AST.Alternative[], repeated: boolean): number {
  const ways = alternatives.map(({ elements }) =>
    elements.reduce((product, element) => product * waysOf(element, repeated), 1),
  );
  return repeated ? ways.reduce((sum, each) => sum + each, 0) : Math.max(...ways);
}

function waysOf(element: AST.Element, repeated: boolean): number {
  switch (element.type) {
    case "Group":
    case "CapturingGroup":
      return waysOfChoice(element.alternatives, repeated);
    case "Assertion":
      return "alternatives" in element ? waysOfChoice(element.alternatives, repeated) : 1;
    case "Quantifier": {
      const { min, max } = element;
      const each = waysOf(element.element, max > 1);
      if (max === Number.POSITIVE_INFINITY) return each;
      return each === 1 ? max - min + 1 : (max - min + 1) * each ** max;
    }
    default:
      return 1;
  }
}
