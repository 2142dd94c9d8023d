/** How far running dispatches are: kept in memory, since nothing of them can be seen in the database before the end. */
export interface DispatchProgress {
  readonly begin: (planId: string, total: number) => void;
  readonly reach: (planId: string, done: number) => void;
  readonly end: (planId: string) => void;
  readonly of: (planId: string) => {
    readonly running: boolean;
    readonly done: number;
    readonly total: number;
  };
}

/** One for a server. */
export function createDispatchProgress(): DispatchProgress {
  const running = new Map<string, { done: number; readonly total: number }>();
  return {
    begin: (planId, total) => void running.set(planId, { done: 0, total }),
    reach: (planId, done) => {
      const known = running.get(planId);
      if (known !== undefined) known.done = done;
    },
    end: (planId) => void running.delete(planId),
    of: (planId) => {
      const known = running.get(planId);
      return known === undefined
        ? { running: false, done: 0, total: 0 }
        : { running: true, done: known.done, total: known.total };
    },
  };
}
