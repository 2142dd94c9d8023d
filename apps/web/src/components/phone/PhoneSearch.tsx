import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useEffect, useMemo } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { paperScroll, paragraphElement } from "../paper/anchor-of.ts";
import { findHits } from "../paper/find-hits.ts";
import { usePaper } from "../paper/paper-store.ts";
import { scrollToElement } from "../paper/scroll-to.ts";
import { usePhone } from "./phone-state.ts";
import { words } from "./words.ts";

/** The search line: steps through the text, or sifts the list at hand. */
export function PhoneSearch() {
  const searching = usePhone((state) => state.searching);
  return searching ? <SearchLine /> : null;
}

function SearchLine() {
  const { search: said } = useWords(words);
  const tab = usePhone((state) => state.tab);
  const query = usePhone((state) => state.query);
  const search = usePhone((state) => state.search);
  const view = useCheck((state) => state.view);
  const hit = usePaper((state) => state.hit);
  const inText = tab === "text";
  const hits = useMemo(
    () => (view === null || !inText ? [] : findHits(view, query.trim())),
    [view, query, inText],
  );
  const at = hits.findIndex(
    (each) => each.paragraph === hit?.paragraph && each.start === hit.start,
  );

  useEffect(() => {
    const { openFind, setQuery, closeFind } = usePaper.getState();
    if (!inText) return;
    openFind();
    setQuery(query.trim());
    return closeFind;
  }, [query, inText]);

  const step = (by: 1 | -1) => {
    const next = at < 0 && by < 0 ? hits.length - 1 : (at + by + hits.length) % hits.length;
    const place = hits[next];
    if (place === undefined) return;
    usePaper.getState().setHit(place);
    // The words are lit with the next drawing; only then do they have a place.
    requestAnimationFrame(() => {
      const scroll = paperScroll();
      const found = paragraphElement(place.paragraph)?.querySelector(".words-hit.current");
      if (scroll !== null && found != null) scrollToElement(scroll, found);
    });
  };

  return (
    <form
      className="phone-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        step(1);
      }}
    >
      <input
        ref={(field) => field?.focus()}
        type="search"
        enterKeyHint="search"
        autoCapitalize="off"
        aria-label={said.field}
        placeholder={said.placeholder[tab]}
        value={query}
        onChange={(event) => search(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") search(null);
        }}
      />
      {inText && query.trim() !== "" && (
        <>
          <output className="number">
            {hits.length === 0 ? said.none : said.count(at + 1, hits.length)}
          </output>
          <button
            type="button"
            className="phone-icon"
            aria-label={said.previous}
            disabled={hits.length === 0}
            onClick={() => step(-1)}
          >
            <ChevronUp size={20} aria-hidden="true" />
          </button>
          <button
            type="button"
            className="phone-icon"
            aria-label={said.next}
            disabled={hits.length === 0}
            onClick={() => step(1)}
          >
            <ChevronDown size={20} aria-hidden="true" />
          </button>
        </>
      )}
      <button
        type="button"
        className="phone-icon"
        aria-label={said.close}
        onClick={() => search(null)}
      >
        <X size={20} aria-hidden="true" />
      </button>
    </form>
  );
}
