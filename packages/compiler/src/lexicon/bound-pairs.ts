/** Two words that set the same bound: one before the number, one behind it. */
export const BOUND_PAIRS: readonly (readonly [before: string, behind: string])[] = [
  ["至少", "以上"],
  ["最少", "以上"],
  ["不少于", "以上"],
  ["不低于", "以上"],
  ["不超过", "以内"],
  ["不超过", "以下"],
  ["不多于", "以内"],
  ["最多", "以内"],
];

/** Measure words between number and bound; with 年, 岁, 级 the bound says something else (50岁以上). */
export const BOUND_MEASURES = "次个名篇件份项场条家户处节例堂期人天%％";
