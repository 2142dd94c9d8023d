import {
  type Duty,
  type DutyCommand,
  type DutyEffect,
  type LightOverride,
  newDuty,
  newReport,
  type Relation,
  type Report,
  type ReportCommand,
  type ReportContent,
  stepDuty,
  stepReport,
} from "@luoshi/ledger";
import { holdsAny, isInside, relationsTo, reportRelationsTo, seesDuty } from "./plain-reach.ts";
import {
  dutiesOf,
  known,
  type PlainDuty,
  type PlainPerson,
  type PlainReport,
  type PlainWorld,
  reportsOf,
  sharesOf,
} from "./plain-world.ts";

// What a step does to the plain world. The ledger says what follows from a command; that all of it is done, and nothing
// else, is what the server is held against.

/** What must come of a call: what changes, or the status of the refusal. */
export type Foreseen =
  | {
      readonly kind: "done";
      /** Duties that it makes, under ids that the server will replace. */
      readonly made: readonly Duty[];
      readonly commit: (idOf: (id: string) => string) => void;
    }
  | {
      readonly kind: "refused";
      readonly status: 403 | 404 | 409;
      /** Whoever may not do it and names somebody whom they may not know is told either. */
      readonly or?: 404;
    };

/** A refusal. */
export const refused = (status: 403 | 404 | 409): Foreseen => ({ kind: "refused", status });

/** Writes a duty. */
export function putDuty(world: PlainWorld, each: PlainDuty): void {
  world.duties.set(each.duty.id, each);
  world.changes++;
}

/** A duty that was just given out. */
export function freshDuty(duty: Duty, planId: string, rhythmDays: number | null): PlainDuty {
  return {
    duty,
    planId,
    rhythmDays,
    override: null,
    reportedAt: null,
    reportedOn: null,
    chases: 0,
    chased: 0,
  };
}

function stepAs(
  world: PlainWorld,
  { duty }: PlainDuty,
  command: DutyCommand,
  relations: readonly Relation[],
) {
  const supports = dutiesOf(world, duty.taskId).flatMap(({ duty: other }) =>
    other.part === "support" && other.parentId === null
      ? [{ id: other.id, state: other.state }]
      : [],
  );
  const parent = duty.parentId === null ? null : known(world.duties, duty.parentId).duty;
  return stepDuty(duty, command, {
    relations,
    today: world.today,
    supports: duty.part === "lead" ? supports : [],
    children: sharesOf(world, duty.id).map(({ duty: share }) => ({
      id: share.id,
      state: share.state,
    })),
    parent: parent === null ? null : { state: parent.state, due: parent.due },
  });
}

/** A command to a duty by somebody; whether what it names may be named is looked at before. */
export function foreseeCommand(
  world: PlainWorld,
  who: PlainPerson,
  each: PlainDuty,
  command: DutyCommand,
): Foreseen {
  if (!seesDuty(world, who, each)) return refused(404);
  const step = stepAs(world, each, command, relationsTo(world, who, each));
  if (step.kind === "refused") return refused(step.refusal.code === "not-allowed" ? 403 : 409);
  const made = step.effects.flatMap((effect) => (effect.kind === "create" ? [effect.duty] : []));
  return {
    kind: "done",
    made,
    commit: (idOf) => {
      putDuty(world, { ...each, duty: step.duty });
      follow(world, each, step.effects, idOf);
    },
  };
}

function follow(
  world: PlainWorld,
  each: PlainDuty,
  effects: readonly DutyEffect[],
  idOf: (id: string) => string,
): void {
  for (const effect of effects) {
    if (effect.kind === "create") {
      const duty = { ...effect.duty, id: idOf(effect.duty.id) };
      putDuty(world, freshDuty(duty, each.planId, each.rhythmDays));
    }
    if (effect.kind === "withdraw")
      for (const id of effect.dutyIds) {
        const share = known(world.duties, id);
        const step = stepAs(world, share, { kind: "withdraw", reason: effect.reason }, ["parent"]);
        if (step.kind === "refused") throw new Error(`a share stays: ${step.refusal.code}`);
        putDuty(world, { ...share, duty: step.duty });
        follow(world, share, step.effects, idOf);
      }
  }
}

/** A report that somebody writes, signing first where that is wanted. */
export function foreseeReport(
  world: PlainWorld,
  who: PlainPerson,
  given: PlainDuty,
  content: ReportContent,
  { submit, sign }: { readonly submit: boolean; readonly sign: boolean },
): Foreseen & { readonly signs?: true } {
  if (!seesDuty(world, who, given)) return refused(404);
  let each = given;
  if (sign && given.duty.state === "assigned") {
    const step = stepAs(world, given, { kind: "sign" }, relationsTo(world, who, given));
    if (step.kind === "refused") return refused(403);
    each = { ...given, duty: step.duty };
  }
  const no = 1 + Math.max(0, ...numbers(world, each.duty.id));
  const empty = newReport({ id: "new", dutyId: each.duty.id, occurrenceId: "", percent: 0 });
  const foreseen = foreseeSteps(world, who, each, { report: empty, no }, [
    { kind: "saveReport", content },
    ...(submit ? [{ kind: "submitReport" } as const] : []),
  ]);
  if (foreseen.kind === "refused") return foreseen;
  return {
    ...foreseen,
    commit: (idOf) => {
      putDuty(world, each);
      foreseen.commit(idOf);
    },
  };
}

const numbers = (world: PlainWorld, dutyId: string): readonly number[] =>
  reportsOf(world, dutyId).map(({ no }) => no);

/** Commands to a report that is there. */
export function foreseeReportCommands(
  world: PlainWorld,
  who: PlainPerson,
  given: PlainReport,
  commands: readonly ReportCommand[],
): Foreseen {
  const each = known(world.duties, given.report.dutyId);
  if (!seesDuty(world, who, each)) return refused(404);
  if (given.report.state === "draft" && !isInside(who, each)) return refused(404);
  return foreseeSteps(world, who, each, given, commands);
}

function foreseeSteps(
  world: PlainWorld,
  who: PlainPerson,
  each: PlainDuty,
  { report: before, no }: PlainReport,
  commands: readonly ReportCommand[],
): Foreseen {
  let report: Report = before;
  let percent: number | null = null;
  for (const command of commands) {
    const step = stepReport(report, command, {
      relations: reportRelationsTo(world, who, each),
      today: world.today,
      steps: known(world.units, each.duty.unitId).reviewSteps,
      duty: each.duty,
    });
    if (step.kind === "refused") return refused(step.refusal.code === "not-allowed" ? 403 : 409);
    report = step.report;
    for (const effect of step.effects) if (effect.kind === "setPercent") percent = effect.percent;
  }
  const after = report;
  return {
    kind: "done",
    made: [],
    commit: (idOf) => {
      const id = idOf(after.id);
      world.reports.set(id, { report: { ...after, id }, no });
      const duty = known(world.duties, each.duty.id);
      putDuty(world, {
        ...duty,
        ...(after.state === "submitted" ? { chases: 0 } : {}),
        ...(percent === null
          ? {}
          : {
              duty: { ...duty.duty, percent },
              reportedAt: world.now,
              reportedOn: world.today,
            }),
      });
    },
  };
}

/** Reminders of several duties at once. */
export function foreseeChase(
  world: PlainWorld,
  who: PlainPerson,
  duties: readonly PlainDuty[],
): Foreseen & { readonly chased: number } {
  const open = duties.filter(({ duty }) => duty.state === "assigned" || duty.state === "active");
  // They are looked at in the order of their ids: the first that is not the caller's decides.
  for (const each of [...duties].sort((a, b) => (a.duty.id < b.duty.id ? -1 : 1))) {
    if (!seesDuty(world, who, each)) return { ...refused(404), chased: 0 };
    if (!relationsTo(world, who, each).some((relation) => relation !== "holder"))
      return { ...refused(403), chased: 0 };
  }
  return {
    kind: "done",
    made: [],
    chased: open.length,
    commit: () => {
      for (const each of open)
        putDuty(world, { ...each, chases: each.chases + 1, chased: each.chased + 1 });
    },
  };
}

/** A light set by hand: by the office that gave the duty out, and by supervision. */
export function foreseeLight(
  world: PlainWorld,
  who: PlainPerson,
  each: PlainDuty,
  override: LightOverride | null,
): Foreseen {
  if (!holdsAny(who, ["office", "supervision"])) return refused(403);
  if (!seesDuty(world, who, each)) return refused(404);
  const relations = relationsTo(world, who, each);
  if (!relations.includes("dispatcher") && !relations.includes("supervision")) return refused(403);
  return { kind: "done", made: [], commit: () => putDuty(world, { ...each, override }) };
}

/** What a dispatch of tasks makes: a duty for each unit of the fan-out that has none now. */
export function foreseeDispatch(world: PlainWorld, taskIds: readonly string[]): Foreseen {
  const made = taskIds.flatMap((taskId) => {
    const task = known(world.tasks, taskId);
    return task.fan
      .filter(
        ({ unitId }) =>
          !dutiesOf(world, taskId).some(
            ({ duty }) =>
              duty.unitId === unitId &&
              duty.parentId === null &&
              duty.state !== "transferred" &&
              duty.state !== "withdrawn",
          ),
      )
      .map(({ unitId, part }) =>
        newDuty({
          id: `${taskId} ${unitId}`,
          taskId,
          unitId,
          part,
          due: task.deadline,
          dispatchedOn: world.today,
        }),
      );
  });
  if (made.length === 0) return refused(409);
  return {
    kind: "done",
    made,
    commit: (idOf) => {
      for (const taskId of taskIds) {
        const { groupIds } = known(world.tasks, taskId);
        const had = world.groupsOfTask.get(taskId) ?? new Set();
        world.groupsOfTask.set(taskId, new Set([...had, ...groupIds]));
      }
      for (const duty of made) {
        const { planId, rhythmDays } = known(world.tasks, duty.taskId);
        putDuty(world, freshDuty({ ...duty, id: idOf(duty.id) }, planId, rhythmDays));
      }
    },
  };
}
