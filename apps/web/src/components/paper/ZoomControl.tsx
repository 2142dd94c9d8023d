import { Minus, Plus } from "lucide-react";
import { useWords } from "../../language/use-words.ts";
import { ZOOMS } from "./kept-look.ts";
import { usePaper } from "./paper-store.ts";
import { words } from "./words.ts";

/** Makes the paper's type larger or smaller; the lines break anew and none runs out of sight. */
export function ZoomControl() {
  const t = useWords(words);
  const zoom = usePaper((state) => state.zoom);
  const { zoomBy, zoomTo } = usePaper.getState();
  return (
    <div className="paper-zoom" role="group" aria-label={t.zoom}>
      <button
        type="button"
        className="paper-tool icon"
        aria-label={t.zoomOut}
        title={t.zoomOut}
        disabled={zoom === ZOOMS[0]}
        onClick={() => zoomBy(-1)}
      >
        <Minus size={13} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="paper-tool number"
        title={t.zoomReset}
        aria-live="polite"
        onClick={() => zoomTo(100)}
      >
        {zoom}%
      </button>
      <button
        type="button"
        className="paper-tool icon"
        aria-label={t.zoomIn}
        title={t.zoomIn}
        disabled={zoom === ZOOMS[ZOOMS.length - 1]}
        onClick={() => zoomBy(1)}
      >
        <Plus size={13} aria-hidden="true" />
      </button>
    </div>
  );
}
