import { defaultLightRule, type LightRule } from "@luoshi/ledger";
import type { OwnerTarget, Plan } from "../plan-answers.ts";

/** A reporting rhythm without words. */
type Rhythm = NonNullable<Plan["defaultRhythm"]>;

/** What can be set of a plan, as it stands in the form. */
export interface SettingsForm {
  readonly owner: { readonly target: OwnerTarget; readonly name: string | null } | null;
  readonly rhythm: Rhythm | null;
  readonly starts: string | null;
  readonly ends: string | null;
  /** The plan that this one carries out. */
  readonly parent: { readonly id: string; readonly title: string } | null;
  /** Null: the default rule. */
  readonly light: LightRule | null;
}

/** The settings of a plan as they are. */
export function settingsOf(plan: Plan): SettingsForm {
  const { defaultOwner, defaultRhythm, starts, ends, lightRule } = plan;
  const parent = plan.parent && { id: plan.parent.planId, title: plan.parent.title };
  return { owner: defaultOwner, rhythm: defaultRhythm, starts, ends, parent, light: lightRule };
}

/** What of the form is otherwise than it was, as the server takes it; empty where nothing is. */
export function changedSettings(before: SettingsForm, now: SettingsForm) {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const changed = <K extends string, V>(key: K, was: V, is: V) =>
    (same(was, is) ? {} : { [key]: is }) as { readonly [P in K]?: V };
  return {
    ...changed("defaultOwner", before.owner?.target ?? null, now.owner?.target ?? null),
    ...changed("defaultRhythm", before.rhythm, now.rhythm),
    ...changed("starts", before.starts, now.starts),
    ...changed("ends", before.ends, now.ends),
    ...changed("parentId", before.parent?.id ?? null, now.parent?.id ?? null),
    ...changed("lightRule", before.light, now.light),
  };
}

/** `month 1 25`, by which a rhythm is chosen from a list; empty for none. */
export function rhythmKey(rhythm: Rhythm | null): string {
  return rhythm === null ? "" : `${rhythm.unit} ${rhythm.interval} ${rhythm.day}`;
}

/** The way back. */
export function rhythmOfKey(key: string): Rhythm | null {
  const [unit, interval, day] = key.split(" ");
  if (unit === undefined || unit === "" || interval === undefined) return null;
  return {
    unit: unit as Rhythm["unit"],
    interval: Number(interval),
    day: day === undefined || day === "null" ? null : Number(day),
  };
}

/** The rule with one number otherwise; an empty field of the line behind means never. */
export function lightWith(
  rule: LightRule | null,
  key: "soonDays" | "behindPoints" | "silentYellow" | "silentRed",
  typed: string,
): LightRule {
  const base = rule ?? defaultLightRule;
  const number = Number(typed);
  if (typed.trim() === "") return key === "behindPoints" ? { ...base, behindPoints: null } : base;
  return Number.isFinite(number) && number >= 0 ? { ...base, [key]: number } : base;
}
