import { type ComponentType, useEffect, useState } from "react";
import { useQueueMark } from "./queue-mark.ts";

/** The queue waits until the page is there, unless it is known to hold something. */
const QUEUE_AFTER = 10_000;

type Bar = ComponentType<{ readonly personId: string }>;

/**
 * What waits to be uploaded, at the edge of every page. Its code is fetched apart; where that fails without a network it is
 * tried again, and the page stands meanwhile.
 */
export function QueueCorner({ personId }: { readonly personId: string }) {
  const holds = useQueueMark((state) => state.holds);
  const [bar, setBar] = useState<{ readonly show: Bar } | null>(null);
  const [tries, setTries] = useState(0);
  const loaded = bar !== null;
  useEffect(() => {
    if (loaded) return;
    const load = (): void => {
      import("./QueueBar.tsx").then(
        ({ QueueBar }) => setBar({ show: QueueBar }),
        () => setTries((before) => before + 1),
      );
    };
    const timer = setTimeout(load, holds && tries === 0 ? 0 : QUEUE_AFTER);
    return () => clearTimeout(timer);
  }, [loaded, holds, tries]);
  return bar === null ? null : <bar.show personId={personId} />;
}
