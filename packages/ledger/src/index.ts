/** The ledger's public names: what happens to a plan, as plain data and rules that touch nothing. */
export type {
  Duty,
  DutyPart,
  DutyState,
  ExtensionRequest,
  NewDuty,
} from "./duties/duty.ts";
export {
  countsInTotals,
  dutyStates,
  isDone,
  isOpen,
  isOverdue,
  isUnanswered,
  newDuty,
} from "./duties/duty.ts";
export type {
  DutyCommand,
  DutyCommandKind,
  DutyContext,
  DutyEffect,
  DutyNeighbour,
  Relation,
  Share,
} from "./duties/duty-command.ts";
export { relations } from "./duties/duty-command.ts";
export type { DutyStanding } from "./duties/duty-standing.ts";
export { standingOf } from "./duties/duty-standing.ts";
export type { Disposition } from "./gate/disposition.ts";
export type {
  Light,
  LightFacts,
  LightOverride,
  LightReason,
  LightReasonCode,
  Lit,
} from "./lights/light.ts";
export { lights } from "./lights/light.ts";
export type { LightRule } from "./lights/light-rule.ts";
export { defaultLightRule } from "./lights/light-rule.ts";
export type { Occurrence } from "./occurrences/occurrence.ts";
export type { RestDayRule, Rhythm, Schedule } from "./occurrences/schedule.ts";
export type { Totals } from "./progress/totals.ts";
export { noTotals } from "./progress/totals.ts";
export type { Figure, Report, ReportContent, ReportState, ReviewSteps } from "./reports/report.ts";
export { isLate, newReport } from "./reports/report.ts";
export type {
  ReportCommand,
  ReportCommandKind,
  ReportContext,
  ReportEffect,
  ReportRelation,
  ReportStep,
} from "./reports/report-command.ts";
export type { WorkingCalendar } from "./working-days/working-calendar.ts";
export { plainCalendar } from "./working-days/working-calendar.ts";
