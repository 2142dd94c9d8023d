import { Suspense, useEffect, useState } from "react";
import { lazyPart } from "../../api/lazy-part.ts";

const CompareDialog = lazyPart(async () => (await import("./CompareDialog.tsx")).CompareDialog);

/**
 * The comparison with an earlier draft, behind the window event `luoshi:compare`; with the detail "opened" it compares at
 * once with the document as it was opened. Nothing of it is loaded before.
 */
export function CompareView() {
  const [asked, setAsked] = useState<{ readonly first: "opened" | null } | null>(null);
  useEffect(() => {
    const ask = (event: Event): void => {
      const opened = event instanceof CustomEvent && event.detail === "opened";
      setAsked({ first: opened ? "opened" : null });
    };
    window.addEventListener("luoshi:compare", ask);
    return () => window.removeEventListener("luoshi:compare", ask);
  }, []);
  if (asked === null) return null;
  return (
    <Suspense fallback={null}>
      <CompareDialog first={asked.first} onClose={() => setAsked(null)} />
    </Suspense>
  );
}
