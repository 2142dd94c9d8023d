import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import type { Rule } from "./rule.ts";

/** An annex that the list names and the file does not hold. One that is there as a bare heading is `empty-list`. */
export const attachmentMissing: Rule = ({ plan }) =>
  plan.attachments.flatMap(({ no, title, body, span }) =>
    body !== null
      ? []
      : [makeDiagnostic("attachment-missing", { span, variant: "default", args: { no, title } })],
  );
