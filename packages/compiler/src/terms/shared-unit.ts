import { COUNT_GENERAL, LIST_NUMBER_JOINTS, RESPECTIVELY } from "../lexicon/numeral-signs.ts";
import { span } from "../source/span.ts";
import { oneOf } from "./character.ts";
import type { NumberValue } from "./number-value.ts";
import type { Quantity } from "./quantity.ts";

/** How far before its first number 分别 may stand: 体育课⟦分别不少于⟧4、3、2节. */
const RESPECTIVELY_REACH = 12;

/** A number without a measure word, which a list may give one. */
export interface BareNumber extends NumberValue {
  readonly start: number;
}

/**
 * Gives the numbers before `last` its measure word where a list names it once: 分别不少于⟦4⟧、⟦3⟧、2节 and
 * 分别不超过⟦4个⟧、⟦10个⟧、3个工作日. `bare` are the numbers without any, `found` the quantities before it; both in order.
 */
export function shareUnit(
  text: string,
  found: Quantity[],
  bare: readonly BareNumber[],
  last: Quantity,
): void {
  let start = last.span.start;
  const shared: Quantity[] = [];
  for (let next = bare.length - 1; next >= 0; next--) {
    const number = bare[next];
    if (!number || number.end !== start - 1 || !oneOf(text, number.end, LIST_NUMBER_JOINTS)) break;
    const { value, spoken } = number;
    const where = span(number.start, number.end);
    shared.push({ ...last, span: where, min: value, max: value, spoken, approximate: false });
    start = number.start;
  }
  let general = found.length;
  if (shared.length === 0 && last.unit.startsWith(COUNT_GENERAL) && last.unit !== COUNT_GENERAL)
    for (; general > 0; general--) {
      const before = found[general - 1];
      if (before?.unit !== COUNT_GENERAL || before.span.end !== start - 1) break;
      start = before.span.start;
    }
  if (start === last.span.start || !toldApart(text, start)) return;
  for (let at = general; at < found.length; at++) {
    const before = found[at];
    if (before) found[at] = { ...before, unit: last.unit, kind: last.kind };
  }
  found.push(...shared.reverse());
}

function toldApart(text: string, start: number): boolean {
  return text.slice(Math.max(0, start - RESPECTIVELY_REACH), start).includes(RESPECTIVELY);
}
