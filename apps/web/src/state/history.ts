/** Steps back and forth over values that are never changed in place. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** Two steps of one kind in a row (typing on in a paragraph) are one step back. */
  readonly step: string | null;
  /** When it was taken, milliseconds. */
  readonly steppedAt: number;
}

/** After a pause this long, going on with the same thing is another step. */
const PAUSE = 2000;
/** How many steps are kept. */
const DEEPEST = 200;

/** A history that begins with a value. */
export function beginHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], step: null, steppedAt: 0 };
}

/** Takes a step; `step` names its kind, null never joins; `at` is the time in milliseconds. */
export function advance<T>(
  history: History<T>,
  next: T,
  step: string | null = null,
  at = 0,
): History<T> {
  if (next === history.present) return history;
  if (step !== null && step === history.step && at - history.steppedAt < PAUSE)
    return { ...history, present: next, future: [], steppedAt: at };
  const past = [...history.past, history.present].slice(-DEEPEST);
  return { past, present: next, future: [], step, steppedAt: at };
}

/** The value in another form, which is no step: what the worker carried along. */
export function amend<T>(history: History<T>, present: T): History<T> {
  return { ...history, present };
}

/** One step back; the same history where there is none. */
export function stepBack<T>(history: History<T>): History<T> {
  const present = history.past[history.past.length - 1];
  if (present === undefined) return history;
  const future = [history.present, ...history.future];
  return { past: history.past.slice(0, -1), present, future, step: null, steppedAt: 0 };
}

/** One step forth. */
export function stepForth<T>(history: History<T>): History<T> {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future, step: null, steppedAt: 0 };
}
