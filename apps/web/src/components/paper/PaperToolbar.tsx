import { Search } from "lucide-react";
import { useWords } from "../../language/use-words.ts";
import { FindBar } from "./FindBar.tsx";
import { LegendToggles } from "./LegendToggles.tsx";
import { OutlineButton } from "./OutlineButton.tsx";
import "./paper-toolbar.css";
import { usePaper } from "./paper-store.ts";
import { words } from "./words.ts";
import { ZoomControl } from "./ZoomControl.tsx";

/** The line above the paper: outline, search, zoom, colours. */
export function PaperToolbar() {
  const t = useWords(words);
  const finding = usePaper((state) => state.finding);
  return (
    <div className="paper-toolbar" role="toolbar" aria-label={t.toolbar}>
      <OutlineButton />
      {finding ? (
        <FindBar />
      ) : (
        <button
          type="button"
          className="paper-tool"
          aria-keyshortcuts="Control+F"
          title="Ctrl+F"
          onClick={() => usePaper.getState().openFind()}
        >
          <Search size={15} aria-hidden="true" />
          {t.find}
        </button>
      )}
      <ZoomControl />
      {!finding && <LegendToggles />}
    </div>
  );
}
