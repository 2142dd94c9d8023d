import { type RefObject, useEffect, useState } from "react";
import { paperScroll } from "./anchor-of.ts";
import { type SelectedWords, selectedWords } from "./selected-words.ts";

/** Marked words with where the paper and what is in sight of it stood as they were marked. */
export type PlacedWords = SelectedWords & { readonly frame: DOMRect; readonly sight: DOMRect };

/** Follows what is marked in the paper that an element stands in; silent as long as the pointer is still marking. */
export function useSelectedWords(within: RefObject<HTMLElement | null>): PlacedWords | null {
  const [selected, setSelected] = useState<PlacedWords | null>(null);
  useEffect(() => {
    let pressed = false;
    let timer = 0;
    const look = (): void => {
      timer = 0;
      const paper = within.current?.closest("[data-paper]");
      const scroll = paperScroll();
      if (paper == null || scroll === null) return;
      const found = pressed ? null : selectedWords(paper);
      if (found === null) setSelected(null);
      else
        setSelected({
          ...found,
          frame: paper.getBoundingClientRect(),
          sight: scroll.getBoundingClientRect(),
        });
    };
    const ask = (): void => {
      if (timer === 0) timer = window.setTimeout(look);
    };
    const press = (event: PointerEvent): void => {
      // Its own buttons leave the mark as it is.
      if (event.target instanceof Element && event.target.closest(".paper-words-bar")) return;
      pressed = true;
      ask();
    };
    const release = (): void => {
      pressed = false;
      ask();
    };
    document.addEventListener("selectionchange", ask);
    document.addEventListener("pointerdown", press);
    document.addEventListener("pointerup", release);
    document.addEventListener("pointercancel", release);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", ask);
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("pointerup", release);
      document.removeEventListener("pointercancel", release);
    };
  }, [within]);
  return selected;
}
