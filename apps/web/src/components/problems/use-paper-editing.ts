import { useEffect, useState } from "react";

/** Whether a paragraph of the paper is being typed in: nothing may stand over the words then. */
export function usePaperEditing(): boolean {
  const [editing, setEditing] = useState(false);
  useEffect(() => {
    const look = (): void => {
      const { activeElement } = document;
      setEditing(
        activeElement !== null &&
          activeElement.closest("#paper-scroll") !== null &&
          (activeElement.matches("textarea, input") ||
            (activeElement instanceof HTMLElement && activeElement.isContentEditable)),
      );
    };
    // While the focus moves, `focusout` still names nobody.
    const later = (): void => void setTimeout(look, 0);
    document.addEventListener("focusin", look);
    document.addEventListener("focusout", later);
    return () => {
      document.removeEventListener("focusin", look);
      document.removeEventListener("focusout", later);
    };
  }, []);
  return editing;
}
