/** The compiler's public names, in the order the data flows. */
export type { CompileResult } from "./compile.ts";
export { compile } from "./compile.ts";
export type { CorrectedPlan } from "./corrections/apply-corrections.ts";
export { applyCorrections } from "./corrections/apply-corrections.ts";
export { carryCorrections } from "./corrections/carry-corrections.ts";
export type {
  AddedTask,
  CorrectedDeadline,
  CorrectedUnit,
  Corrections,
  FieldCorrections,
  MergedTasks,
  SplitTask,
} from "./corrections/corrections.ts";
export { isEmpty, noCorrections } from "./corrections/corrections.ts";
export { newTaskId, partIds } from "./corrections/new-task-id.ts";
export {
  type DiagnosticCode,
  diagnosticCodes,
  docsPath,
  isDiagnosticCode,
  severities,
} from "./diagnostics/catalogue.ts";
export type { Config, ConfigProblem, Waiver } from "./diagnostics/config.ts";
export { defaultConfig, parseConfig, renderConfigProblem } from "./diagnostics/config.ts";
export type {
  Diagnostic,
  Edit,
  RelatedLabel,
  Severity,
  Suggestion,
} from "./diagnostics/diagnostic.ts";
export type { RenderedDiagnostic, RenderedPlace } from "./diagnostics/render-diagnostic.ts";
export { diagnosticRenderer, renderDiagnostic } from "./diagnostics/render-diagnostic.ts";
export type { Language, MessageArgs, PlacesOf } from "./diagnostics/template.ts";
export { fillTemplate } from "./diagnostics/template.ts";
export { textsOf } from "./diagnostics/texts.ts";
export { diffPlans } from "./diff/diff-plans.ts";
export type { PlanVersion } from "./diff/plan-version.ts";
export type { CompiledDraft, DraftOptions } from "./draft/compile-draft.ts";
export { compileDraft } from "./draft/compile-draft.ts";
export type { Draft } from "./draft/draft.ts";
export { emptyDraft } from "./draft/draft.ts";
export type { DraftFault, DraftFaultKind } from "./draft/draft-fault.ts";
export { renderDraftFault } from "./draft/draft-fault.ts";
export type { KeyedParagraph } from "./draft/edited-source.ts";
export { editedSource, keyedParagraphs } from "./draft/edited-source.ts";
export { readDraft } from "./draft/read-draft.ts";
export { planToJson } from "./json/plan-json.ts";
export type { PlanJson, SourceInfo } from "./json/plan-shape.ts";
export type { Attachment } from "./model/attachment.ts";
export type { Certainty } from "./model/certainty.ts";
export type { Clause, ClauseLevel } from "./model/clause.ts";
export type { Deadline, Period } from "./model/deadline.ts";
export type { Form, FormField } from "./model/form.ts";
export type { Phrase } from "./model/phrase.ts";
export type { DateFields, PlainDate } from "./model/plain-date.ts";
export {
  addDays,
  addMonths,
  compareDates,
  dateOfDayNumber,
  dayNumber,
  daysInMonth,
  parsePlainDate,
  plainDate,
  weekdayOf,
} from "./model/plain-date.ts";
export type { Basis, Plan, PlanKind } from "./model/plan.ts";
export type {
  ClauseDiff,
  DeadlineChange,
  Difference,
  MoveChange,
  NumberChange,
  OwnersChange,
  PlaceChange,
  PlanDiff,
  QuotaChange,
  RecurrenceChange,
  TaskChange,
  TaskDiff,
  WordingChange,
} from "./model/plan-diff.ts";
export type { Quota, QuotaOperator, Target } from "./model/quota.ts";
export type { Recurrence, RecurrenceUnit } from "./model/recurrence.ts";
export type { Task, TaskKind, TaskRow } from "./model/task.ts";
export type { Assignment, UnitReference } from "./model/unit-reference.ts";
export type { Workgroup } from "./model/workgroup.ts";
export { digest } from "./outline/clause-id.ts";
export { enclosedTitle } from "./plan/read-meta.ts";
export type { LineTable, Position } from "./source/line-table.ts";
export { lineTable, positionAt } from "./source/line-table.ts";
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
export type { DateContext } from "./terms/resolve-date.ts";
