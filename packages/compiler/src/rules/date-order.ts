import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { readDigits } from "../lexicon/numeral.ts";
import {
  COUNTED_ALREADY,
  COUNTED_UP_TO,
  FEARED,
  PAST_ACCIDENTS,
  PAST_EVENTS,
} from "../lexicon/past-events.ts";
import { isSign, signBit, signBitsOf } from "../lexicon/sign-bits.ts";
import { addDays } from "../model/plain-date.ts";
import { quoteOf, type Span, span } from "../source/span.ts";
import type { DatePointTerm } from "../terms/date.ts";
import { resolveStart } from "../terms/resolve-date.ts";
import type { Rule, RuleContext } from "./rule.ts";

/** How far behind the day a word of the past may stand, in characters. */
const REACH = 24;
/** How much of a sentence is read for an accident. */
const SENTENCE = 60;
/** A day without a year may be of the year before; within this many days behind the document it is not. */
const NEAR = 120;

/** An event or a document cited as past, but later than the document's own date. */
export const dateOrder: Rule = (context) => {
  const { issued } = context.plan;
  if (issued === null || issued.date === null) return [];
  const document = { date: issued.date, span: issued.span };
  return [...pastEvents(context, document), ...citedNumbers(context, document)];
};

interface Issue {
  readonly date: string;
  readonly span: Span;
}

function pastEvents(context: RuleContext, issued: Issue): readonly Diagnostic[] {
  return context.dates.flatMap((date) => {
    if (date.kind !== "point" || date.parts.month === null) return [];
    const event = resolveStart(date, context.dateContext).date;
    if (event === null || event <= issued.date) return [];
    if (date.parts.year === null && event > addDays(issued.date, NEAR)) return [];
    return toldAsPast(context.text, date) ? [laterEvent(date.span, event, issued)] : [];
  });
}

function toldAsPast(text: string, { outer, span: day, relation }: DatePointTerm): boolean {
  const sentence = text.slice(outer.end, outer.end + SENTENCE).split(/[。；\n]/)[0] ?? "";
  const says = (words: readonly string[], where: string) =>
    words.some((word) => where.includes(word));
  const before = text.slice(Math.max(0, day.start - 3), day.start);
  if (COUNTED_UP_TO.some((word) => before.endsWith(word))) return says(COUNTED_ALREADY, sentence);
  if (relation !== "on") return false;
  const phrase = sentence.slice(0, REACH).split("，")[0] ?? "";
  if (says(PAST_EVENTS, phrase)) return true;
  return says(PAST_ACCIDENTS, sentence) && !says(FEARED, sentence);
}

/** Brackets around the year of a document number, as they are typed: 〔2028〕12号, [2028]12号. */
const OPENERS = signBit("〔[［【（(");
const CLOSERS = "〕]］】）)";

/** A document number of a later year than the document: `〔2028〕12号` in a document of 2027. */
function citedNumbers({ text }: RuleContext, issued: Issue): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const bits = signBitsOf(text);
  const year = Number(issued.date.slice(0, 4));
  for (let at = 0; at + 6 < text.length; at++) {
    if (!isSign(bits, at, OPENERS)) continue;
    const digits = readDigits(text, at + 1);
    if (digits === null || digits.end !== at + 5 || !CLOSERS.includes(text.charAt(at + 5)))
      continue;
    const number = readDigits(text, at + 6);
    if (number === null || text.charAt(number.end) !== "号") continue;
    if (digits.value <= year || digits.value > year + 50) continue;
    found.push(laterNumber(text, span(at, number.end + 1), issued));
  }
  return found;
}

function laterEvent(at: Span, event: string, { date, span: day }: Issue): Diagnostic {
  return makeDiagnostic("date-order", {
    span: at,
    variant: "event",
    args: { event, issued: date },
    related: [{ label: "issued", span: day, args: {} }],
  });
}

function laterNumber(text: string, at: Span, { date, span: day }: Issue): Diagnostic {
  return makeDiagnostic("date-order", {
    span: at,
    variant: "number",
    args: { quote: quoteOf(text, at), issued: date },
    related: [{ label: "issued", span: day, args: {} }],
  });
}
