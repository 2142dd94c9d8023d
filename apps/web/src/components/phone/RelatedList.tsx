import { ChevronRight } from "lucide-react";
import type { ProblemView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { paperScroll, paragraphElement } from "../paper/anchor-of.ts";
import { scrollToElement } from "../paper/scroll-to.ts";
import { usePhone } from "./phone-state.ts";
import { words } from "./words.ts";

/** Other places that a problem speaks of; a tap shows them on the paper. */
export function RelatedList({ related }: { readonly related: ProblemView["related"] }) {
  const { sheet: said } = useWords(words);
  if (related.length === 0) return null;
  return (
    <ul className="phone-related" aria-label={said.related}>
      {related.map(({ message, place }) => (
        <li key={`${place.paragraph} ${place.start} ${message}`}>
          <button type="button" onClick={() => showParagraph(place.paragraph)}>
            <span>{said.relatedTo(message)}</span>
            <ChevronRight size={16} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Brings a paragraph into sight above the sheet. */
function showParagraph(key: string): void {
  const { showTab, setDetent } = usePhone.getState();
  showTab("text");
  setDetent("half");
  requestAnimationFrame(() => {
    const scroll = paperScroll();
    const found = paragraphElement(key);
    if (scroll !== null && found !== null) scrollToElement(scroll, found);
  });
}
