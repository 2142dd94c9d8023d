import { addDays, type PlainDate } from "@luoshi/compiler";
import {
  defaultLightRule,
  dutyStates,
  expectedPercent,
  type LightRule,
  plainCalendar,
} from "@luoshi/ledger";
import type pg from "pg";
import type { RandomSource } from "./random-source.ts";
import { type SeedDuty, seedDuties, seedPlan } from "./seed-plan.ts";

/** A Monday around which the days of such duties lie. */
export const litMonday = "2027-03-01" as PlainDate;

const rules: readonly (LightRule | null)[] = [
  null,
  defaultLightRule,
  { soonDays: 0, behindPoints: 0, slip: true, silentYellow: 0.5, silentRed: 0.5 },
  { soonDays: 5, behindPoints: null, slip: false, silentYellow: 1, silentRed: 1.5 },
  { soonDays: 60, behindPoints: 100, slip: true, silentYellow: 2, silentRed: 40 },
  { soonDays: 1, behindPoints: 7, slip: true, silentYellow: 0.75, silentRed: 2 },
];

/** A planted duty with the rule of its plan. */
export type LitDuty = SeedDuty & { readonly rule: LightRule };

/** Where they are planted. */
export interface LitPlace {
  readonly units: readonly { readonly id: string; readonly path: string }[];
  /** Whose plans they are, and who drew them up. */
  readonly issuer: { readonly id: string; readonly path: string };
  readonly by: string;
}

/**
 * Plants duties whose lights are of every kind, at the edges between them rather than anywhere: plans with six rules, days
 * near the Monday, percents near the line, claims and reports about midnight in China. Gives them by id.
 */
export async function seedLitDuties(
  pool: pg.Pool,
  random: RandomSource,
  { units, issuer, by }: LitPlace,
  count: number,
): Promise<ReadonlyMap<string, LitDuty>> {
  const near = (from: number, to: number) => addDays(litMonday, random.whole(from, to));
  const moment = (): string => {
    const time = random.pick(["15:59:59.999", "16:00:00.000", "00:00:00.000", "08:30:00.000"]);
    return `${near(-40, 20)}T${time}Z`;
  };
  // A hundred working days, and a percent at the edge of being behind on that Monday.
  const onTheLine = ({ behindPoints }: LightRule) => {
    const starts = near(-130, -10);
    const due = addDays(starts, 140);
    const line = Math.floor(expectedPercent(starts, due, litMonday, plainCalendar));
    const percent = line - (behindPoints ?? 0) + random.whole(-1, 1);
    return { starts, due, percent: Math.max(0, Math.min(100, percent)) };
  };
  const plans: { id: string; taskIds: readonly string[]; rule: LightRule }[] = [];
  for (const [no, rule] of rules.entries()) {
    const { id, taskIds } = await seedPlan(pool, {
      unitId: issuer.id,
      unitPath: issuer.path,
      title: `方案${no}`,
      by,
      tasks: ["排查", "整改"].map((text) => ({ text, owners: [] })),
      ...(rule === null ? {} : { lightRule: rule }),
    });
    plans.push({ id, taskIds, rule: rule ?? defaultLightRule });
  }
  const duties = Array.from({ length: count }, (): LitDuty => {
    const plan = random.pick(plans);
    const unit = random.pick(units);
    const days = random.chance(0.3)
      ? onTheLine(plan.rule)
      : {
          starts: near(-120, 3),
          due: random.chance(0.2) ? null : random.chance(0.6) ? near(-8, 12) : near(-60, 160),
          percent: random.whole(0, 100),
        };
    return {
      ...days,
      planId: plan.id,
      taskId: random.pick(plan.taskIds),
      unitId: unit.id,
      unitPath: unit.path,
      rule: plan.rule,
      // Most are under way: there the rules differ most.
      state: random.chance(0.6) ? "active" : random.pick(dutyStates),
      rhythmDays: random.chance(0.5) ? random.pick([1, 7, 15, 31]) : null,
      override: random.chance(0.05)
        ? {
            light: random.pick(["red", "yellow", "green"]),
            sentence: "现场核查后确定",
            until: random.chance(0.5) ? null : addDays(litMonday, random.whole(-3, 3)),
          }
        : null,
      claimedAt: random.chance(0.15) ? moment() : null,
      reportedAt: random.chance(0.5) ? moment() : null,
    };
  });
  const ids = await seedDuties(pool, duties);
  return new Map(ids.map((id, n) => [id, duties[n] as LitDuty]));
}
