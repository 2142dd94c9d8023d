import { plantedDefects } from "./planted-defects.ts";
import type { Sample } from "./sample.ts";
import { schoolYear } from "./school-year.ts";
import { serviceQuality } from "./service-quality.ts";
import { superiorDecision } from "./superior-decision.ts";
import { workSafety } from "./work-safety.ts";

/** The plans in `samples/` that are as they should be. */
export const cleanSamples: readonly Sample[] = [
  workSafety,
  schoolYear,
  serviceQuality,
  superiorDecision,
];

/** Every plan in `samples/`. */
export const allSamples: readonly Sample[] = [...cleanSamples, plantedDefects];
