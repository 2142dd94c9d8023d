import { ChevronDown, ChevronUp, Search, X } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import type { Place } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { paperScroll, paragraphElement } from "./anchor-of.ts";
import { findHits } from "./find-hits.ts";
import { usePaper } from "./paper-store.ts";
import { scrollToElement } from "./scroll-to.ts";
import { words } from "./words.ts";

/** Finds words in all paragraphs and cells: Enter goes on, Shift+Enter back, Escape closes. */
export function FindBar() {
  const t = useWords(words);
  const view = useCheck((state) => state.view);
  const query = usePaper((state) => state.query);
  const hit = usePaper((state) => state.hit);
  const field = useRef<HTMLInputElement>(null);
  const hits = useMemo(() => (view === null ? [] : findHits(view, query)), [view, query]);
  const at = hits.findIndex((each) => sameSpot(each, hit));

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  // Fresh words begin at the first place in sight or below.
  useEffect(() => {
    if (hit === null && hits.length > 0) usePaper.getState().setHit(firstBelow(hits));
  }, [hit, hits]);
  useEffect(() => {
    if (hit === null) return;
    const scroll = paperScroll();
    const paragraph = paragraphElement(hit.paragraph);
    const found = paragraph?.querySelector(".words-hit.current") ?? paragraph;
    if (scroll !== null && found != null) scrollToElement(scroll, found);
  }, [hit]);

  const go = (by: 1 | -1): void => {
    const next = hits[(at + by + hits.length) % hits.length];
    if (next !== undefined) usePaper.getState().setHit(next);
  };
  const close = (): void => {
    const last = usePaper.getState().hit;
    usePaper.getState().closeFind();
    if (last !== null) paragraphElement(last.paragraph)?.focus({ preventScroll: true });
  };
  return (
    <div className="paper-find" role="search">
      <Search size={14} aria-hidden="true" />
      <input
        ref={field}
        type="text"
        aria-label={t.findIn}
        placeholder={t.findIn}
        value={query}
        onChange={(event) => usePaper.getState().setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
          else if (event.key === "Escape") close();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <output className="number">
        {query === "" ? "" : hits.length === 0 ? t.findNone : t.findCount(at + 1, hits.length)}
      </output>
      <button
        type="button"
        className="paper-tool icon"
        aria-label={t.previous}
        title={`${t.previous} (Shift+Enter)`}
        disabled={hits.length === 0}
        onClick={() => go(-1)}
      >
        <ChevronUp size={15} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="paper-tool icon"
        aria-label={t.next}
        title={`${t.next} (Enter)`}
        disabled={hits.length === 0}
        onClick={() => go(1)}
      >
        <ChevronDown size={15} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="paper-tool icon"
        aria-label={t.closeFind}
        title={`${t.closeFind} (Esc)`}
        onClick={close}
      >
        <X size={15} aria-hidden="true" />
      </button>
    </div>
  );
}

function sameSpot(a: Place, b: Place | null): boolean {
  return b !== null && a.paragraph === b.paragraph && a.start === b.start;
}

function firstBelow(hits: readonly Place[]): Place | null {
  const top = paperScroll()?.getBoundingClientRect().top ?? 0;
  const below = hits.find(
    ({ paragraph }) => (paragraphElement(paragraph)?.getBoundingClientRect().bottom ?? 0) > top,
  );
  return below ?? hits[0] ?? null;
}
