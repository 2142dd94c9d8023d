import { useEffect } from "react";
import { createPortal } from "react-dom";
import { useCheck } from "../../state/check-store.ts";
import { useShell } from "../shell/shell-state.ts";
import { CheckReport } from "./CheckReport.tsx";

/** Prints the check report when it is asked for: it stands in the page only meanwhile, and nothing else is printed. */
export function ReportPrinter() {
  const printing = useShell((state) => state.printing);
  const view = useCheck((state) => state.view);
  useEffect(() => {
    if (!printing) return;
    const done = (): void => useShell.setState({ printing: false });
    document.body.classList.add("printing-report");
    // A phone's print dialog does not hold the page: the report stays until it says that it is over.
    window.addEventListener("afterprint", done);
    window.print();
    return () => {
      window.removeEventListener("afterprint", done);
      document.body.classList.remove("printing-report");
    };
  }, [printing]);
  if (!printing || view === null) return null;
  return createPortal(<CheckReport view={view} />, document.body);
}
