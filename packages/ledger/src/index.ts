/** The ledger's public names: what happens to a plan, as plain data and rules that touch nothing. */
export { commandsFor } from "./duties/commands-for.ts";
export type {
  CountedState,
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
export type { DutyRule } from "./duties/duty-rules.ts";
export { dutyRules, whoMay } from "./duties/duty-rules.ts";
export type { DutyStanding } from "./duties/duty-standing.ts";
export { standingOf } from "./duties/duty-standing.ts";
export type { DutyStep } from "./duties/step-duty.ts";
export { stepDuty } from "./duties/step-duty.ts";
export type { Disposition } from "./gate/disposition.ts";
export { dispositionTexts, gateTexts, renderGateReason } from "./gate/gate-texts.ts";
export type {
  DispositionReason,
  ProposalTask,
  ProposedDisposition,
} from "./gate/propose-dispositions.ts";
export { proposeDispositions } from "./gate/propose-dispositions.ts";
export type { GateCode, GatePlan, GateReason, GateTask } from "./gate/publish-gate.ts";
export { publishGate } from "./gate/publish-gate.ts";
export type {
  Light,
  LightFacts,
  LightOverride,
  LightReason,
  LightReasonCode,
  Lit,
} from "./lights/light.ts";
export { isHeld, lights } from "./lights/light.ts";
export { expectedPercent, lightOf } from "./lights/light-of.ts";
export type { LightRule } from "./lights/light-rule.ts";
export { defaultLightRule } from "./lights/light-rule.ts";
export { lightTexts, renderLightReason } from "./lights/light-texts.ts";
export type { ReadLight } from "./lights/read-light-rule.ts";
export { LONGEST_SENTENCE, readLightOverride, readLightRule } from "./lights/read-light-rule.ts";
export type { Occurrence } from "./occurrences/occurrence.ts";
export type { CalendarPeriod } from "./occurrences/period.ts";
export { longestPeriod, nextPeriod, periodOf } from "./occurrences/period.ts";
export type { RhythmChange, Window } from "./occurrences/plan-occurrences.ts";
export {
  changeSchedule,
  HORIZON_DAYS,
  laterOccurrences,
  MOST_OCCURRENCES,
  planOccurrences,
} from "./occurrences/plan-occurrences.ts";
export type { RestDayRule, Rhythm, Schedule } from "./occurrences/schedule.ts";
export type { TaskDays, TaskSchedule } from "./occurrences/schedule-of-task.ts";
export { rhythmOf, scheduleOfTask } from "./occurrences/schedule-of-task.ts";
export type {
  Directory,
  Post,
  Retirement,
  Unit,
  UnitAlias,
  UnitKind,
  UnitSet,
  UnitSetRule,
  Workgroup,
} from "./owners/directory.ts";
export { unitKinds } from "./owners/directory.ts";
export type { DirectoryIndex } from "./owners/directory-index.ts";
export { indexDirectory } from "./owners/directory-index.ts";
export type { TargetIndex } from "./owners/expand-target.ts";
export { expandTarget, indexTargets, membersOf, unitIdsOf } from "./owners/expand-target.ts";
export type { FoundUnit } from "./owners/find-units.ts";
export { findUnits } from "./owners/find-units.ts";
export type { OwnerAnswer, OwnerMemory } from "./owners/owner-memory.ts";
export { remember } from "./owners/owner-memory.ts";
export type { OwnerWhy, OwnerWhyCode } from "./owners/owner-why.ts";
export { ownerWhyCodes, renderOwnerWhy } from "./owners/owner-why.ts";
export type { OwnerCandidate, OwnerResolution } from "./owners/resolution.ts";
export { ownerResolver, resolveOwner } from "./owners/resolve-owner.ts";
export type { OwnerTarget } from "./owners/target.ts";
export { targetKey } from "./owners/target.ts";
export type { OwnerContext } from "./owners/vantage.ts";
export type { Coverage } from "./progress/coverage.ts";
export { coverageOf } from "./progress/coverage.ts";
export type { DutyProgress } from "./progress/percent.ts";
export { dutyPercents, isTaskDone, planPercent, taskPercent } from "./progress/percent.ts";
export type { TreeUnit } from "./progress/roll-up-units.ts";
export { rollUpUnits } from "./progress/roll-up-units.ts";
export type { Countable, Totals, TotalsMember } from "./progress/totals.ts";
export { addTotals, noTotals, totalsMembers, totalsOf } from "./progress/totals.ts";
export { commandNames, relationNames, stateNames } from "./refusals/names.ts";
export type { Refusal, RefusalCode, Refused, RenderedRefusal } from "./refusals/refusal.ts";
export { refusalCodes, refuse, renderRefusal } from "./refusals/refusal.ts";
export { refusalTexts } from "./refusals/refusal-texts.ts";
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
export { reportCommandsFor, stepReport, whoMayReport } from "./reports/step-report.ts";
export {
  isWorkingDay,
  nearestWorkingDay,
  workingDaysBetween,
} from "./working-days/count-working-days.ts";
export type { ReadCalendar } from "./working-days/read-working-calendar.ts";
export { readWorkingCalendar } from "./working-days/read-working-calendar.ts";
export type { WorkingCalendar } from "./working-days/working-calendar.ts";
export { plainCalendar } from "./working-days/working-calendar.ts";
