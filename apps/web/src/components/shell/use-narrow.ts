import { useSyncExternalStore } from "react";

const query = "screen and (max-width: 767px)";

/** Whether the page is as narrow as a phone; a printed sheet is narrow too and is none. */
export function useNarrow(): boolean {
  return useSyncExternalStore((changed) => {
    const list = matchMedia(query);
    // Safari 14 has no addEventListener here before 14.1.
    list.addListener(changed);
    return () => list.removeListener(changed);
  }, narrowNow);
}

/** The same, asked once. */
export function narrowNow(): boolean {
  return matchMedia(query).matches;
}
