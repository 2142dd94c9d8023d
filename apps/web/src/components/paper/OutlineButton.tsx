import { List } from "lucide-react";
import { Popover } from "radix-ui";
import { useState } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { paperScroll, paragraphElement } from "./anchor-of.ts";
import { usePaper } from "./paper-store.ts";
import { scrollToTop } from "./scroll-to.ts";
import { words } from "./words.ts";

/** The headings of the document with their problems; a click goes there. */
export function OutlineButton() {
  const t = useWords(words);
  const outline = useCheck((state) => state.view?.outline);
  const [open, setOpen] = useState(false);
  const goTo = (key: string): void => {
    const scroll = paperScroll();
    const element = paragraphElement(key);
    setOpen(false);
    if (scroll === null || element === null) return;
    usePaper.getState().setCurrent(key);
    scrollToTop(scroll, element);
    // The box has closed by then and would take the focus back.
    requestAnimationFrame(() => paragraphElement(key)?.focus({ preventScroll: true }));
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className="paper-tool">
        <List size={15} aria-hidden="true" />
        {t.outline}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="paper-outline"
          align="start"
          sideOffset={4}
          aria-label={t.outline}
        >
          {outline === undefined || outline.length === 0 ? (
            <p>{t.outlineEmpty}</p>
          ) : (
            <ol>
              {outline.map(({ title, level, paragraph, problems }) => (
                <li key={paragraph} className={`level-${level}`}>
                  <button type="button" onClick={() => goTo(paragraph)}>
                    <span className="paper-outline-title">{title}</span>
                    {problems > 0 && (
                      <span
                        className="paper-outline-problems number"
                        title={t.problemsIn(problems)}
                      >
                        <span aria-hidden="true">{problems}</span>
                        <span className="visually-hidden">{t.problemsIn(problems)}</span>
                      </span>
                    )}
                  </button>
                </li>
              ))}
            </ol>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
