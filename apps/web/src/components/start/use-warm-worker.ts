import { useEffect } from "react";
import { checkerOf } from "../../state/checker-client.ts";

/** When the page has long been drawn and the clerk is still reading it. */
const IDLE = 1200;

/**
 * Starts the compiler's worker ahead of the first file: it opens faster, and a page that is open works without a
 * network from then on.
 */
export function useWarmWorker(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      checkerOf();
    }, IDLE);
    return () => clearTimeout(timer);
  }, []);
}
