import { seededNumbers } from "../demo/seeded-numbers.ts";

/** Numbers that look random and are the same in each run. */
export interface RandomSource {
  /** A whole number from `least` to `most`. */
  readonly whole: (least: number, most: number) => number;
  readonly chance: (part: number) => boolean;
  readonly pick: <T>(values: readonly T[]) => T;
}

/** `randomSource(7).pick(["red", "green"])`. */
export function randomSource(seed: number): RandomSource {
  const next = seededNumbers(seed);
  const whole = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  return {
    whole,
    chance: (part) => next() < part,
    pick: (values) => {
      const value = values[whole(0, values.length - 1)];
      if (value === undefined) throw new Error("nothing to pick from");
      return value;
    },
  };
}
