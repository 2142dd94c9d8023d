import { type ComponentType, useEffect, useState } from "react";
import { loadPart } from "../api/lazy-part.ts";
import { useQueueMark } from "./queue-mark.ts";

/** The queue waits until the page is there, unless it is known to hold something. */
const QUEUE_AFTER = 10_000;

type Bar = ComponentType<{ readonly personId: string }>;

/** What waits to be uploaded, at the edge of every page. Its code comes apart; the page stands meanwhile. */
export function QueueCorner({ personId }: { readonly personId: string }) {
  const holds = useQueueMark((state) => state.holds);
  const [bar, setBar] = useState<{ readonly show: Bar } | null>(null);
  const loaded = bar !== null;
  useEffect(() => {
    if (loaded) return;
    const load = (): void => {
      void loadPart(async () => (await import("./QueueBar.tsx")).QueueBar, true).then((show) =>
        setBar({ show }),
      );
    };
    const timer = setTimeout(load, holds ? 0 : QUEUE_AFTER);
    return () => clearTimeout(timer);
  }, [loaded, holds]);
  return bar === null ? null : <bar.show personId={personId} />;
}
