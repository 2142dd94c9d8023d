import { lazy, Suspense, useEffect, useState } from "react";

const CompareDialog = lazy(async () => {
  const { CompareDialog: dialog } = await import("./CompareDialog.tsx");
  return { default: dialog };
});

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
