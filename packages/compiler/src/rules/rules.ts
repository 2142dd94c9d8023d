import type { DiagnosticCode } from "../diagnostics/catalogue.ts";
import { attachmentMismatch } from "./attachment-mismatch.ts";
import { attachmentMissing } from "./attachment-missing.ts";
import { attachmentUnlisted } from "./attachment-unlisted.ts";
import { contentMismatch } from "./content-mismatch.ts";
import { countMismatch } from "./count-mismatch.ts";
import { dateOrder } from "./date-order.ts";
import { deadlineBeforeStart } from "./deadline-before-start.ts";
import { deadlineConflict } from "./deadline-conflict.ts";
import { duplicateContent } from "./duplicate-content.ts";
import { duplicateNumber } from "./duplicate-number.ts";
import { emptyList } from "./empty-list.ts";
import { impossibleDate } from "./impossible-date.ts";
import { missingDeadline } from "./missing-deadline.ts";
import { missingOwner } from "./missing-owner.ts";
import { nameMismatch } from "./name-mismatch/name-mismatch.ts";
import { numberGap } from "./number-gap.ts";
import { ownerConflict } from "./owner-conflict.ts";
import { placeholder } from "./placeholder.ts";
import type { Rule } from "./rule.ts";
import { strayText } from "./stray-text.ts";
import { twoLeads } from "./two-leads.ts";
import { typo } from "./typo/typo.ts";
import { vagueDeadline } from "./vague-deadline.ts";
import { vagueOwner } from "./vague-owner.ts";
import { weekdayMismatch } from "./weekday-mismatch.ts";

/** Codes that a rule reports; those of waivers come from the configuration. */
export type RuleCode = Exclude<DiagnosticCode, "unused-waiver" | "expired-waiver">;

// A code without its rule does not compile.
const byCode: Readonly<Record<RuleCode, Rule>> = {
  "impossible-date": impossibleDate,
  "deadline-conflict": deadlineConflict,
  "owner-conflict": ownerConflict,
  "deadline-before-start": deadlineBeforeStart,
  "duplicate-number": duplicateNumber,
  "number-gap": numberGap,
  "missing-owner": missingOwner,
  "missing-deadline": missingDeadline,
  placeholder,
  "empty-list": emptyList,
  "attachment-unlisted": attachmentUnlisted,
  "attachment-missing": attachmentMissing,
  "attachment-mismatch": attachmentMismatch,
  "name-mismatch": nameMismatch,
  "count-mismatch": countMismatch,
  "weekday-mismatch": weekdayMismatch,
  typo,
  "content-mismatch": contentMismatch,
  "duplicate-content": duplicateContent,
  "stray-text": strayText,
  "date-order": dateOrder,
  "vague-owner": vagueOwner,
  "vague-deadline": vagueDeadline,
  "two-leads": twoLeads,
};

/** Every rule with its code, in the order of the guide. */
export const rules: readonly { readonly code: RuleCode; readonly rule: Rule }[] = (
  Object.keys(byCode) as RuleCode[]
).map((code) => ({ code, rule: byCode[code] }));
