/** 覆盖: how many of those who should have done so: 应到 43, 实到 40. */
export interface Coverage {
  readonly subjects: number;
  readonly met: number;
  /** Who has not, in the order given. */
  readonly missing: readonly string[];
  /** Rounded down, so that 100 means everybody; null of nobody. */
  readonly percent: number | null;
}

/** Counts each subject once; whoever met it without being a subject does not count. */
export function coverageOf(subjects: Iterable<string>, met: ReadonlySet<string>): Coverage {
  const all = [...new Set(subjects)];
  const missing = all.filter((subject) => !met.has(subject));
  const count = all.length - missing.length;
  return {
    subjects: all.length,
    met: count,
    missing,
    percent: all.length === 0 ? null : Math.floor((count * 100) / all.length),
  };
}
