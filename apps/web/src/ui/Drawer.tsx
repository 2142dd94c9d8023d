import "./dialog.css";
import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useWords } from "../language/use-words.ts";
import "./drawer.css";
import { words } from "./words.ts";

/**
 * A look at one thing beside the list that it came from: the list stays usable, so that arrow keys walk on while this is
 * open. Escape closes it from anywhere but a field.
 */
export function Drawer({
  title,
  head,
  width = 520,
  onClose,
  children,
}: {
  readonly title: string;
  /** Beside the title: tags, a link to the full page. */
  readonly head?: ReactNode;
  readonly width?: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const say = useWords(words);
  const id = useId();
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      const { activeElement } = document;
      if (activeElement?.closest('[role="dialog"], [role="menu"], input, textarea, select') != null)
        return;
      close.current();
    };
    document.addEventListener("keydown", press);
    const opener = document.activeElement;
    return () => {
      document.removeEventListener("keydown", press);
      // What had the focus in here is gone with it: the keyboard goes on from where this was opened.
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <aside className="drawer" aria-labelledby={id} style={{ width }}>
      <div className="drawer-head">
        <h2 id={id}>{title}</h2>
        {head}
        <button type="button" className="modal-close" aria-label={say.close} onClick={onClose}>
          <X size={16} />
        </button>
      </div>
      <div className="drawer-body">{children}</div>
    </aside>
  );
}
