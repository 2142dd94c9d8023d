import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { useCheck } from "../../state/check-store.ts";
import { CheckReport } from "./CheckReport.tsx";

let end: (() => void) | null = null;

/**
 * Prints the check report and nothing else. It stands in the page only meanwhile, in a tree of its own: paper is as narrow as a
 * phone, and the screen may change its layout while it is printed.
 */
export function printReport(): void {
  const { view } = useCheck.getState();
  if (view === null) return;
  end?.();
  const place = document.createElement("div");
  place.className = "report-place";
  document.body.append(place);
  const root = createRoot(place);
  flushSync(() => root.render(<CheckReport view={view} />));
  document.body.classList.add("printing-report");
  end = () => {
    end = null;
    window.removeEventListener("afterprint", over);
    document.body.classList.remove("printing-report");
    root.unmount();
    place.remove();
  };
  const over = (): void => end?.();
  // A phone's print dialog does not hold the page: the report stays until the browser says that it is over.
  window.addEventListener("afterprint", over);
  window.print();
}
