/** How the server gathers, as measured on two cores: while the database works on one round, the other is read and answered. */
export const gathering = { lanes: 2, most: 32, worth: 8, patience: 1 };

/** How calls are gathered. */
export interface Gathering<C, R> {
  /** Rounds at once. */
  readonly lanes: number;
  /** Most calls in one round. */
  readonly most: number;
  /** Waiting calls for which another round begins beside one that is under way. */
  readonly worth: number;
  /** Milliseconds that fewer wait for company where there was company a moment ago; else they go at once. */
  readonly patience: number;
  /** What a call works on, as a duty's id: of two calls on the same the second waits for the next round. */
  readonly objectOf: (call: C) => string;
  /** Serves a round: a result for each call, in their order. */
  readonly serve: (calls: readonly C[]) => Promise<readonly R[]>;
}

interface Waiting<C, R> {
  readonly call: C;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Calls that come while others are served are served together in the next round, as a database commits in groups: the more
 * there are the less each costs. An error of a round is each of its calls' error.
 *
 * @example const double = gather({ lanes: 1, most: 32, worth: 2, patience: 0, objectOf: String, serve: async (all) => all.map((n) => 2 * n) });
 */
export function gather<C, R>({
  lanes,
  most,
  worth,
  patience,
  objectOf,
  serve,
}: Gathering<C, R>): (call: C) => Promise<R> {
  let waiting: Waiting<C, R>[] = [];
  const busy = new Set<string>();
  let free = lanes;
  let asked = false;
  let crowded = false;
  let lingering: NodeJS.Timeout | undefined;

  /** Who can go now, in the order of coming; the others go on waiting. */
  const choose = (): readonly Waiting<C, R>[] => {
    const chosen: Waiting<C, R>[] = [];
    const left: Waiting<C, R>[] = [];
    // All rounds get the same share: one that took everything would leave the others nothing to do meanwhile.
    const share = Math.min(most, Math.max(worth, Math.ceil(waiting.length / lanes)));
    for (const one of waiting) {
      const object = objectOf(one.call);
      if (chosen.length === share || busy.has(object)) left.push(one);
      else {
        busy.add(object);
        chosen.push(one);
      }
    }
    waiting = left;
    return chosen;
  };

  const round = async (chosen: readonly Waiting<C, R>[]): Promise<void> => {
    const calls = chosen.map(({ call }) => call);
    try {
      const results = await serve(calls);
      for (const [n, one] of chosen.entries()) one.resolve(results[n] as R);
    } catch (error) {
      for (const one of chosen) one.reject(error);
    } finally {
      for (const call of calls) busy.delete(objectOf(call));
      free++;
      start();
    }
  };

  /** Whether there was anybody to begin with. */
  const begin = (): boolean => {
    const chosen = choose();
    if (chosen.length === 0) return false;
    crowded = chosen.length > 1;
    free--;
    void round(chosen);
    return true;
  };

  const linger = (): void => {
    lingering = undefined;
    if (free === lanes) begin();
  };

  const start = (): void => {
    asked = false;
    while (free > 0 && waiting.length >= worth) if (!begin()) return;
    // Each round costs the same once more, however many it takes: few go with the next one, if there is one under way, and
    // where many were just answered their next calls are on the way.
    if (free < lanes || waiting.length === 0) return;
    if (crowded) lingering ??= setTimeout(linger, patience);
    else begin();
  };

  return (call) =>
    new Promise((resolve, reject) => {
      waiting.push({ call, resolve, reject });
      // What the same turn of the event loop brings goes together.
      if (!asked) {
        asked = true;
        setImmediate(start);
      }
    });
}
