import { makeDiagnostic } from "./make-diagnostic.ts";

const span = { start: 0, end: 1 };

makeDiagnostic("impossible-date", { span, variant: "month", args: { quote: "13月", month: 13 } });
// @ts-expect-error: the message names {month}
makeDiagnostic("impossible-date", { span, variant: "month", args: { quote: "13月" } });
// @ts-expect-error: no such message
makeDiagnostic("impossible-date", { span, variant: "year", args: { quote: "13月", month: 13 } });
// @ts-expect-error: no such code
makeDiagnostic("impossible-day", { span, variant: "default", args: {} });
makeDiagnostic("impossible-date", {
  span,
  variant: "month",
  args: { quote: "13月", month: 13 },
  // @ts-expect-error: the title names {month}
  suggestions: [{ title: "month", args: {}, edits: [] }],
});
// @ts-expect-error: the help names {next}
makeDiagnostic("duplicate-number", { span, variant: "default", args: { no: "（二）" } });
