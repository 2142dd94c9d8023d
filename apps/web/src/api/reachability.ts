import { create } from "zustand";

/** Whether the server answered last time. `navigator.onLine` says nothing of an office network without the internet. */
export interface ReachabilityState {
  readonly reachable: boolean;
}

export const useReachability = create<ReachabilityState>(() => ({ reachable: true }));

/** After this long without an answer it is asked again, in milliseconds; the longest stays. */
const PAUSES = [2000, 4000, 8000, 15_000, 30_000];

let tries = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let probe: () => Promise<unknown> = () => Promise.resolve();

/** How to find out whether the server is there again; set once by the client. */
export function probeWith(ask: () => Promise<unknown>): void {
  probe = ask;
}

/** Told of each answer: any status means that the server is there, 0 that none came. */
export function noteStatus(status: number): void {
  if (status !== 0) {
    clearTimeout(timer);
    timer = undefined;
    tries = 0;
    if (!useReachability.getState().reachable) useReachability.setState({ reachable: true });
    return;
  }
  useReachability.setState({ reachable: false });
  if (timer !== undefined) return;
  const pause = PAUSES[Math.min(tries, PAUSES.length - 1)];
  tries += 1;
  timer = setTimeout(askNow, pause);
}

/** Asks at once: the device says that it has a network again, or somebody pressed the button. */
export function askNow(): void {
  clearTimeout(timer);
  timer = undefined;
  // Its outcome comes back through noteStatus.
  probe().catch(() => {});
}
