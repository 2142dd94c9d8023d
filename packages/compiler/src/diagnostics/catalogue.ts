import type { Severity } from "./diagnostic.ts";
import type { DiagnosticCode } from "./texts.ts";

export type { DiagnosticCode } from "./texts.ts";

/**
 * How grave each code is unless the configuration says otherwise. `error` is what must not go out: units would act on
 * a wrong day, on two orders, or on a blank, so it stops publishing. `warning` is what a clerk would send back but
 * people can still act on. `info` is a hint of style. Each code's page in docs/diagnostics says why.
 */
export const severities: Readonly<Record<DiagnosticCode, Severity>> = {
  "impossible-date": "error",
  "deadline-conflict": "error",
  "owner-conflict": "error",
  "deadline-before-start": "error",
  "duplicate-number": "error",
  "number-gap": "warning",
  "missing-owner": "warning",
  "missing-deadline": "warning",
  placeholder: "error",
  "empty-list": "error",
  "attachment-unlisted": "warning",
  "attachment-missing": "warning",
  "attachment-mismatch": "warning",
  "name-mismatch": "warning",
  "count-mismatch": "warning",
  "weekday-mismatch": "error",
  typo: "warning",
  "content-mismatch": "warning",
  "duplicate-content": "warning",
  "stray-text": "warning",
  "date-order": "warning",
  "vague-owner": "info",
  "vague-deadline": "info",
  "two-leads": "info",
  "unused-waiver": "info",
  "expired-waiver": "warning",
};

/** Every code, in the order of the guide. */
export const diagnosticCodes: readonly DiagnosticCode[] = Object.keys(
  severities,
) as DiagnosticCode[];

const CODES: ReadonlySet<string> = new Set(diagnosticCodes);

/** Whether a word is a code of ours: `isDiagnosticCode("typo")`. */
export function isDiagnosticCode(word: string): word is DiagnosticCode {
  return CODES.has(word);
}

/** The page of a code, from the root of the project: `docs/diagnostics/typo.md`. */
export function docsPath(code: DiagnosticCode): string {
  return `docs/diagnostics/${code}.md`;
}
