/** The compiler's public names, in the order the data flows. */
export type {
  Diagnostic,
  Edit,
  RelatedLabel,
  Severity,
  Suggestion,
} from "./diagnostics/diagnostic.ts";
export type { Attachment } from "./model/attachment.ts";
export type { Certainty } from "./model/certainty.ts";
export type { Clause, ClauseLevel } from "./model/clause.ts";
export type { Deadline, Period } from "./model/deadline.ts";
export type { Form, FormField } from "./model/form.ts";
export type { Phrase } from "./model/phrase.ts";
export type { PlainDate } from "./model/plain-date.ts";
export type { Basis, Plan, PlanKind } from "./model/plan.ts";
export type { Quota, QuotaOperator, Target } from "./model/quota.ts";
export type { Recurrence, RecurrenceUnit } from "./model/recurrence.ts";
export type { Task, TaskKind, TaskRow } from "./model/task.ts";
export type { Assignment, UnitReference } from "./model/unit-reference.ts";
export type { Workgroup } from "./model/workgroup.ts";
export type {
  Block,
  Paragraph,
  SourceText,
  Table,
  TableCell,
  TableRow,
} from "./source/source-text.ts";
export { sourceFromLines } from "./source/source-text.ts";
export type { Span } from "./source/span.ts";
export { contains, cover, isBlank, overlaps, quoteOf, span, trimSpan } from "./source/span.ts";
