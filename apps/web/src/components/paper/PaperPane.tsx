import { useEffect } from "react";
import { useWords } from "../../language/use-words.ts";
import { OverviewRuler } from "./OverviewRuler.tsx";
import "./paper-pane.css";
import { PaperText } from "./PaperText.tsx";
import { PaperToolbar } from "./PaperToolbar.tsx";
import { usePaper } from "./paper-store.ts";
import { words } from "./words.ts";

/** The document as paper, with its marks: tools above, an overview beside it. */
export function PaperPane() {
  const t = useWords(words);
  useFindKey();
  return (
    <section className="paper-pane" aria-label={t.paper}>
      <PaperToolbar />
      <div className="paper-desk">
        <OverviewRuler />
        <PaperText />
      </div>
    </section>
  );
}

/** Ctrl+F finds in the paper; pressed again in the field, it is the browser's own. */
function useFindKey(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== "f") return;
      if (document.activeElement?.closest(".paper-find, [role=dialog]")) return;
      event.preventDefault();
      const marked = window.getSelection()?.toString() ?? "";
      usePaper.getState().openFind(/\n/.test(marked) || marked.length > 40 ? "" : marked.trim());
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
