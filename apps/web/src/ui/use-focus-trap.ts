import { type RefObject, useEffect } from "react";

const REACHABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])';

/**
 * Holds the keyboard inside of an element while it stands in front of all else: what bears `data-first` has it first, Tab
 * goes round, Escape closes, and afterwards it is back where it was.
 */
export function useFocusTrap(box: RefObject<HTMLElement | null>, onClose: (() => void) | null) {
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const before = document.activeElement;
    const first =
      element.querySelector<HTMLElement>("[data-first]") ??
      element.querySelector<HTMLElement>("input, textarea, select") ??
      element;
    first.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [box]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const press = (event: KeyboardEvent): void => {
      const list =
        event.target instanceof Element && event.target.closest('[aria-expanded="true"]');
      // An open list inside takes its own Escape first.
      if (event.key === "Escape" && onClose !== null && !event.defaultPrevented && !list) {
        event.stopPropagation();
        onClose();
      }
      if (event.key !== "Tab") return;
      const reachable = [...element.querySelectorAll<HTMLElement>(REACHABLE)];
      const last = reachable[reachable.length - 1];
      const edge = event.shiftKey ? reachable[0] : last;
      const outside = !element.contains(document.activeElement);
      if (!outside && document.activeElement !== edge && document.activeElement !== element) return;
      event.preventDefault();
      (event.shiftKey ? last : reachable[0])?.focus();
    };
    element.addEventListener("keydown", press);
    return () => element.removeEventListener("keydown", press);
  }, [box, onClose]);
}
