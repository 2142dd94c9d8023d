import { useEffect, useRef } from "react";
import { nextRow } from "../../../ui/table-keys.ts";

/** What the keys of the list do. */
export interface ListKeys {
  readonly keys: readonly string[];
  readonly current: string | null;
  readonly onCurrent: (key: string) => void;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
  /** Space and Enter at the current row, while nothing else has the keyboard. */
  readonly onOpen: (key: string) => void;
  readonly onEnter: (key: string) => void;
  /** Ctrl+P: the whole list, not what of it is in view. */
  readonly onPrint: () => void;
}

const rowKeys = new Set(["j", "k", "ArrowDown", "ArrowUp"]);

/** Keys that hold wherever the keyboard is on the page, but in a field, a dialog or an open menu. */
export function useListKeys(options: ListKeys): void {
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey) return;
      const { activeElement } = document;
      const printing = event.key === "p" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if ((event.ctrlKey || event.metaKey) && !printing) return;
      const elsewhere =
        activeElement?.closest(
          'input:not([type="checkbox"]), textarea, select, [role="dialog"], [role="menu"], [role="tablist"]',
        ) ?? document.querySelector('[role="dialog"][aria-modal="true"]');
      if (elsewhere != null) return;
      const { keys, current, onCurrent, onSearch, onHelp, onOpen, onEnter, onPrint } =
        latest.current;
      const nowhere = activeElement === null || activeElement.matches("body, main");
      if (printing) onPrint();
      else if (event.key === "/") onSearch();
      else if (event.key === "?") onHelp();
      else if (rowKeys.has(event.key)) {
        const at = current === null ? -1 : keys.indexOf(current);
        const next = nextRow(event.key, at, keys.length, 1);
        const key = next === null ? undefined : keys[next];
        if (key === undefined) return;
        onCurrent(key);
      } else if (nowhere && current !== null && (event.key === " " || event.key === "Enter"))
        (event.key === "Enter" ? onEnter : onOpen)(current);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
