import { Dialog } from "radix-ui";
import type { KeyboardEvent } from "react";
import { useWords } from "../../language/use-words.ts";
import { ChooseDraft } from "./ChooseDraft.tsx";
import { CompareScreen } from "./CompareScreen.tsx";
import "./compare-dialog.css";
import { useComparison } from "./use-comparison.ts";
import { words } from "./words.ts";

/** Asks for the earlier draft in a small window, then shows the two drafts on the whole screen. */
export function CompareDialog({
  first,
  onClose,
}: {
  readonly first: "opened" | null;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const { stage, compare, askAgain } = useComparison(first);
  // The keys of the screen behind (F8, Ctrl+Z) must not change it unseen.
  const keep = (event: KeyboardEvent): void => event.stopPropagation();
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        {stage.kind === "compared" ? (
          <Dialog.Content
            className="compare-screen"
            aria-describedby={undefined}
            onKeyDown={keep}
            onOpenAutoFocus={(event) => {
              const text = document.getElementById("compare-scroll");
              if (text === null) return;
              event.preventDefault();
              text.setAttribute("data-quiet", "");
              text.focus({ preventScroll: true });
            }}
            onInteractOutside={(event) => event.preventDefault()}
          >
            <CompareScreen
              comparison={stage.comparison}
              opened={stage.before === "opened"}
              onAnother={askAgain}
              onClose={onClose}
            />
          </Dialog.Content>
        ) : (
          <>
            {/* Not Dialog.Overlay: it writes a style sheet into the page, which the page forbids. */}
            <div className="compare-scrim" />
            <Dialog.Content
              className="compare-choose"
              aria-describedby={undefined}
              onKeyDown={keep}
            >
              <Dialog.Title className="compare-choose-title">{say.title}</Dialog.Title>
              <ChooseDraft stage={stage} onGiven={compare} onClose={onClose} />
            </Dialog.Content>
          </>
        )}
      </Dialog.Portal>
    </Dialog.Root>
  );
}
