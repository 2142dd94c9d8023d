import { check } from "recheck";
import { countWays } from "./count-ways.ts";

/** Ways in which bounded repeats may match from one place before their cost is measured. */
const WAYS_LIMIT = 400;
/** Characters of hostile text, and milliseconds that a search through it may take. */
const HOSTILE_LENGTH = 50_000;
const HOSTILE_LIMIT_MS = 200;
const TIMEOUT_MS = 10_000;

/**
 * Proves that searching any text for a regular expression takes time linear in the text.
 *
 * recheck's automaton answers yes or no for good, and only its answer counts. For it a bounded
 * repeat is free, while `\d{1,400}\d{1,400}x` costs up to 160,000 steps a character; so where the
 * bounds multiply to much, recheck also looks for a hostile text, and the search through that is
 * timed. A sticky expression (flag `y`) is proved for one match at one place: whoever tries it at
 * every place of a text answers for the sum.
 *
 * @returns undefined when proved, else one sentence that says what is wrong and how to write it
 */
export async function provePattern(source: string, flags: string): Promise<string | undefined> {
  const proof = await check(source, flags, { timeout: TIMEOUT_MS, checker: "automaton" });
  if (proof.status === "vulnerable") {
    const { summary } = proof.complexity;
    return `${summary} on ${proof.attack.pattern}; anchor it, bound the repeat or write a scanner`;
  }
  if (proof.status === "unknown") {
    return `cannot be proved (${proof.error.kind}); leave out look-around and back references beside unbounded repeats`;
  }
  if (countWays(source, flags) <= WAYS_LIMIT) return undefined;
  const search = await check(source, flags, { timeout: TIMEOUT_MS, checker: "fuzz" });
  if (search.status !== "vulnerable") return undefined;
  return costOfBounds(new RegExp(source, flags), search.attack.string);
}

/** Lets the expression search longer and longer hostile texts, and stops at the first slow one. */
function costOfBounds(pattern: RegExp, attack: string): string | undefined {
  const hostile = attack.repeat(Math.ceil(HOSTILE_LENGTH / attack.length));
  for (let length = 8; length < hostile.length; length = Math.ceil(length * 1.2)) {
    pattern.lastIndex = 0;
    const started = performance.now();
    pattern.exec(hostile.slice(0, length));
    const took = performance.now() - started;
    if (took > HOSTILE_LIMIT_MS) {
      return `bounded, but ${Math.round(took)} ms for ${length} hostile characters; lower the bounds or write a scanner`;
    }
  }
  return undefined;
}
