import type { PlainDate } from "@luoshi/compiler";
import type { Duty } from "../duties/duty.ts";
import type { Rhythm } from "../occurrences/schedule.ts";

/** Red past due, yellow near it or behind, green neither, blue done. */
export type Light = "green" | "yellow" | "red" | "blue";

/** Every light, most pressing first. */
export const lights: readonly Light[] = ["red", "yellow", "green", "blue"];

/** Why a light is what it is; the texts are in `light-texts.ts`. */
export interface LightReason {
  readonly code: LightReasonCode;
  readonly args: Readonly<Record<string, string | number>>;
}

/** The names of the reasons. */
export type LightReasonCode =
  | "done"
  | "signed-off"
  | "overridden"
  | "past-due"
  | "claimed-late"
  | "long-silent"
  | "slip-unanswered"
  | "due-soon"
  | "due-today"
  | "behind"
  | "silent"
  | "claimed"
  | "on-schedule"
  | "reporting"
  | "no-day";

/** A colour that somebody set by hand, with the sentence that says why; nobody can set "done". */
export interface LightOverride {
  readonly light: Exclude<Light, "blue">;
  readonly sentence: string;
  /** The last day on which it holds; without one it holds until it is taken back. */
  readonly until?: PlainDate | null;
}

/** Whether a light set by hand still holds on a day. */
export function isHeld(
  override: LightOverride | null,
  today: PlainDate,
): override is LightOverride {
  return override !== null && (override.until == null || override.until >= today);
}

/** What the light of a duty is computed from. */
export interface LightFacts
  extends Pick<Duty, "state" | "due" | "percent" | "dispatchedOn" | "claimedOn"> {
  /** Day of the last accepted report. */
  readonly reportedOn: PlainDate | null;
  /** How often a report is wanted; read for a duty without a day. */
  readonly rhythm: Rhythm | null;
  /** A slip (督办单) to this duty waits for an answer. */
  readonly slipOpen: boolean;
  readonly override: LightOverride | null;
}

/** A light and its reason. */
export interface Lit {
  readonly light: Light;
  readonly reason: LightReason;
}
