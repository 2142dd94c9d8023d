import { type RefObject, useEffect } from "react";

/** J and K, or the arrows, walk from line to line of a page that is not one table; Enter is the link's own. */
export function useLineKeys(box: RefObject<HTMLElement | null>, lines: string): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const by = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
      const { activeElement } = document;
      if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      if (activeElement?.closest('[role="dialog"], [role="menu"], input, textarea, select') != null)
        return;
      const all = [...(box.current?.querySelectorAll<HTMLElement>(lines) ?? [])];
      const at = all.findIndex((line) => line === activeElement);
      // Arrows scroll the page until one has begun to walk.
      if (at < 0 && event.key.startsWith("Arrow")) return;
      const next = all[at < 0 ? 0 : Math.max(0, Math.min(at + by, all.length - 1))];
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [box, lines]);
}
