import { type Span, span } from "../source/span.ts";
import type { Config, Waiver } from "./config.ts";
import type { Diagnostic, Severity } from "./diagnostic.ts";
import { makeDiagnostic } from "./make-diagnostic.ts";

/** What the chain needs to know besides the diagnostics. */
export interface PostProcessing {
  readonly text: string;
  readonly config: Config;
  /** Path of the clause at an offset, joined by slashes; empty outside the clauses. Waivers are matched by it. */
  readonly clauseAt: (offset: number) => string;
  /** The day on which it is checked, `YYYY-MM-DD`; without it no waiver expires. */
  readonly today?: string;
  /** Most diagnostics that are kept; the gravest stay. */
  readonly limit?: number;
}

/** The diagnostics of one document as they are shown, and how many were left off or waived. */
export interface CheckedDiagnostics {
  readonly diagnostics: readonly Diagnostic[];
  readonly waived: readonly Diagnostic[];
  readonly omitted: number;
}

/** A document that is one great fault still gives a list that a person can read. */
const DEFAULT_LIMIT = 1000;

/** Duplicates out, waivers, severities of the configuration, order of the text, at most `limit`. */
export function postProcess(
  found: readonly Diagnostic[],
  options: PostProcessing,
): CheckedDiagnostics {
  const { config } = options;
  const distinct = dropDuplicates(found);
  const switchedOn = distinct.filter(({ code }) => config.rules[code] !== "off");
  const { kept, waived, notes } = applyWaivers(switchedOn, options);
  const graded = [...kept, ...notes.filter(({ code }) => config.rules[code] !== "off")].map(
    (diagnostic) => regrade(diagnostic, config),
  );
  const limit = options.limit ?? DEFAULT_LIMIT;
  const gravest = graded.length <= limit ? graded : keepGravest(graded, limit);
  return {
    diagnostics: [...gravest].sort(byPlace),
    waived,
    omitted: graded.length - gravest.length,
  };
}

/** Two rules, or one rule by two ways, may find the same fault at the same place: the first stays. */
function dropDuplicates(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return found.filter(({ code, span: at }) => {
    const key = `${code} ${at.start} ${at.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function applyWaivers(
  found: readonly Diagnostic[],
  { config, text, clauseAt, today }: PostProcessing,
): { kept: readonly Diagnostic[]; waived: readonly Diagnostic[]; notes: readonly Diagnostic[] } {
  if (config.waivers.length === 0) return { kept: found, waived: [], notes: [] };
  const used = new Set<Waiver>();
  const expired = (waiver: Waiver) =>
    today !== undefined && waiver.until !== undefined && waiver.until < today;
  const kept: Diagnostic[] = [];
  const waived: Diagnostic[] = [];
  for (const diagnostic of found) {
    const waiver = config.waivers.find((w) => fits(w, diagnostic, text, clauseAt));
    if (waiver !== undefined) used.add(waiver);
    (waiver !== undefined && !expired(waiver) ? waived : kept).push(diagnostic);
  }
  const notes = config.waivers.flatMap((w) =>
    !used.has(w) ? [unused(w)] : expired(w) ? [pastWaiver(w)] : [],
  );
  return { kept, waived, notes };
}

function fits(
  waiver: Waiver,
  { code, span: at }: Diagnostic,
  text: string,
  clauseAt: (offset: number) => string,
): boolean {
  if (waiver.code !== code || fold(waiver.clause) !== fold(clauseAt(at.start))) return false;
  const [place, quote] = [fold(text.slice(at.start, at.end)), fold(waiver.quote)];
  return place.includes(quote) || (place !== "" && quote.includes(place));
}

/** People copy quotes with other blanks and brackets than the paper has. */
function fold(words: string): string {
  return words.normalize("NFKC").replace(/\s/g, "");
}

/** A waiver has no place in the document; it is shown at its beginning. */
const NOWHERE: Span = span(0, 0);

function unused({ code: waived, clause, quote }: Waiver): Diagnostic {
  const args = { waived, clause, quote };
  return makeDiagnostic("unused-waiver", { span: NOWHERE, variant: "default", args });
}

function pastWaiver({ code: waived, reason, until = "" }: Waiver): Diagnostic {
  const args = { waived, reason, until };
  return makeDiagnostic("expired-waiver", { span: NOWHERE, variant: "default", args });
}

function regrade(diagnostic: Diagnostic, config: Config): Diagnostic {
  const severity = config.rules[diagnostic.code];
  return severity === undefined || severity === "off" ? diagnostic : { ...diagnostic, severity };
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function keepGravest(found: readonly Diagnostic[], limit: number): readonly Diagnostic[] {
  return [...found]
    .sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || byPlace(a, b))
    .slice(0, limit);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    GRAVITY[a.severity] - GRAVITY[b.severity] ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
