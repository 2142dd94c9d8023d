import { X } from "lucide-react";
import { type ReactNode, useId, useRef } from "react";
import { createPortal } from "react-dom";
import { useWords } from "../language/use-words.ts";
import "./dialog.css";
import { useFocusTrap } from "./use-focus-trap.ts";
import { words } from "./words.ts";

/**
 * A question in front of everything else; on a phone a sheet from below. What bears `data-first` has the keyboard first.
 * Without `onClose` it can only be answered.
 */
export function Dialog({
  title,
  description,
  width = 440,
  onClose,
  actions,
  children,
}: {
  readonly title: string;
  readonly description?: string;
  readonly width?: number;
  readonly onClose?: () => void;
  /** The buttons, the main one last. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}) {
  const say = useWords(words);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useFocusTrap(box, onClose ?? null);
  return createPortal(
    <div className="modal">
      <div className="modal-shade" onClick={onClose} />
      <div
        ref={box}
        className="modal-box"
        role="dialog"
        aria-modal="true"
        aria-labelledby={`${id}-title`}
        {...(description === undefined ? {} : { "aria-describedby": `${id}-text` })}
        tabIndex={-1}
        style={{ maxWidth: width }}
      >
        <div className="modal-head">
          <h2 id={`${id}-title`}>{title}</h2>
          {onClose === undefined ? null : (
            <button type="button" className="modal-close" aria-label={say.close} onClick={onClose}>
              <X size={16} />
            </button>
          )}
        </div>
        <div className="modal-body">
          {description === undefined ? null : (
            <p id={`${id}-text`} className="modal-text">
              {description}
            </p>
          )}
          {children}
        </div>
        {actions === undefined ? null : <div className="modal-actions">{actions}</div>}
      </div>
    </div>,
    document.body,
  );
}
