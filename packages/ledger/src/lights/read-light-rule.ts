import type { LightOverride } from "./light.ts";
import { defaultLightRule, type LightRule } from "./light-rule.ts";

/** A value, or the member that is wrong: `soonDays` as 1.5. */
export type ReadLight<Value> =
  | { readonly kind: "read"; readonly value: Value }
  | { readonly kind: "fault"; readonly member: string };

type NumberMember = "soonDays" | "behindPoints" | "silentYellow" | "silentRed";

const RANGES: Readonly<Record<NumberMember, readonly [number, number, whole: boolean]>> = {
  soonDays: [0, 60, true],
  behindPoints: [0, 100, true],
  silentYellow: [0.5, 20, false],
  silentRed: [0.5, 40, false],
};

/**
 * Reads a plan's rule; members left out take their default, `{ "soonDays": 5 }`. A member that is unknown or out of
 * range is a fault, and so is a red that comes before its yellow.
 */
export function readLightRule(value: unknown): ReadLight<LightRule> {
  if (!isRecord(value)) return { kind: "fault", member: "" };
  const rule: { -readonly [Key in keyof LightRule]: LightRule[Key] } = { ...defaultLightRule };
  for (const [member, given] of Object.entries(value)) {
    if (member === "slip" && typeof given === "boolean") rule.slip = given;
    else if (member === "behindPoints" && given === null) rule.behindPoints = null;
    else if (isNumberMember(member) && fits(given, RANGES[member])) rule[member] = given;
    else return { kind: "fault", member };
  }
  if (rule.silentRed < rule.silentYellow) return { kind: "fault", member: "silentRed" };
  return { kind: "read", value: rule };
}

/** The most characters of a sentence that goes with a light set by hand. */
export const LONGEST_SENTENCE = 200;

/** Reads a light set by hand; it needs a sentence, and is never blue: only accepting a claim makes a duty done. */
export function readLightOverride(value: unknown): ReadLight<LightOverride> {
  if (!isRecord(value)) return { kind: "fault", member: "" };
  const { light, sentence } = value;
  if (light !== "red" && light !== "yellow" && light !== "green") {
    return { kind: "fault", member: "light" };
  }
  const said = typeof sentence === "string" ? sentence.trim() : "";
  if (said === "" || said.length > LONGEST_SENTENCE) return { kind: "fault", member: "sentence" };
  return { kind: "read", value: { light, sentence: said } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isNumberMember(member: string): member is NumberMember {
  return Object.prototype.hasOwnProperty.call(RANGES, member);
}

function fits(
  value: unknown,
  [least, most, whole]: readonly [number, number, boolean],
): value is number {
  return (
    typeof value === "number" &&
    value >= least &&
    value <= most &&
    (!whole || Number.isInteger(value))
  );
}
