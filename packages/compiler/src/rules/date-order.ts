import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { readDigits } from "../lexicon/numeral.ts";
import { span } from "../source/span.ts";
import { resolveStart } from "../terms/resolve-date.ts";
import type { Rule, RuleContext } from "./rule.ts";

/** Words behind a day that tell of something past: `2027年5月10日召开的会议`, `…印发的通知`. */
const PAST = [
  "召开的",
  "印发的",
  "下发的",
  "发布的",
  "公布的",
  "发生的",
  "通过的",
  "签发的",
  "举行的",
  "召开了",
  "印发了",
  "下发了",
  "发生了",
];
/** How far behind the day such a word may stand, in characters. */
const REACH = 24;

/** An event or a document cited as past, but later than the document's own date. */
export const dateOrder: Rule = (context) => {
  const { issued } = context.plan;
  if (issued === null || issued.date === null) return [];
  const document = { date: issued.date, span: issued.span };
  return [...pastEvents(context, document), ...citedNumbers(context, document)];
};

interface Issue {
  readonly date: string;
  readonly span: { readonly start: number; readonly end: number };
}

function pastEvents(
  { text, dates, dateContext }: RuleContext,
  issued: Issue,
): readonly Diagnostic[] {
  return dates.flatMap((date) => {
    if (date.kind !== "point" || date.parts.year === null || date.relation !== "on") return [];
    const event = resolveStart(date, dateContext).date;
    if (event === null || event <= issued.date) return [];
    const behind = text.slice(date.outer.end, date.outer.end + REACH).split(/[，。；\n]/)[0] ?? "";
    if (!PAST.some((word) => behind.includes(word))) return [];
    return [report(date.span, event, issued)];
  });
}

/** `〔2028〕12号` in a document of 2027. */
function citedNumbers({ text }: RuleContext, issued: Issue): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const year = Number(issued.date.slice(0, 4));
  for (let at = text.indexOf("〔"); at >= 0; at = text.indexOf("〔", at + 1)) {
    const digits = readDigits(text, at + 1);
    if (digits === null || digits.end !== at + 5 || text.charAt(at + 5) !== "〕") continue;
    if (digits.value <= year || digits.value > year + 50) continue;
    found.push(report(span(at, at + 6), `${digits.value}-01-01`, issued));
  }
  return found;
}

function report(at: { start: number; end: number }, event: string, issued: Issue): Diagnostic {
  return makeDiagnostic("date-order", {
    span: at,
    variant: "default",
    args: { event, issued: issued.date },
    related: [{ label: "issued", span: issued.span, args: {} }],
  });
}
