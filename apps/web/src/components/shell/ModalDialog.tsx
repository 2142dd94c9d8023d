import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import { type ReactNode, useRef, useState } from "react";
import { useWords } from "../../language/use-words.ts";
import "./modal-dialog.css";
import { words } from "./words.ts";

/**
 * A question in front of everything else: a title, a sentence, whatever is asked, and back to where one was. What bears
 * `data-first` has the keyboard first.
 */
export function ModalDialog({
  title,
  description,
  wide = false,
  onClose,
  children,
}: {
  readonly title: string;
  readonly description?: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const say = useWords(words);
  const [before] = useState(() => document.activeElement);
  const content = useRef<HTMLDivElement>(null);
  const begin = (event: Event): void => {
    const first = content.current?.querySelector<HTMLElement>("[data-first]");
    if (first == null) return;
    event.preventDefault();
    first.focus();
  };
  const back = (event: Event): void => {
    event.preventDefault();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        {/* No Dialog.Overlay: it writes a style element into the page, which the content policy forbids. */}
        <div className="dialog-shade" />
        <Dialog.Content
          ref={content}
          onOpenAutoFocus={begin}
          className={wide ? "dialog wide" : "dialog"}
          onCloseAutoFocus={back}
          {...(description === undefined ? { "aria-describedby": undefined } : {})}
        >
          <div className="dialog-head">
            <Dialog.Title className="dialog-title">{title}</Dialog.Title>
            <Dialog.Close className="dialog-close" aria-label={say.close}>
              <X size={16} />
            </Dialog.Close>
          </div>
          {description === undefined ? null : (
            <Dialog.Description className="dialog-text">{description}</Dialog.Description>
          )}
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
