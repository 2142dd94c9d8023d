import type { KeyboardEvent } from "react";
import { useCheck } from "../../state/check-store.ts";
import { paragraphElement } from "./anchor-of.ts";
import { usePaper } from "./paper-store.ts";

/**
 * Keys of the paragraph editor: Enter and Escape leave it, Ctrl+Z and Ctrl+Y are steps of the whole work, so that the
 * field's own memory and the store's never disagree. While an input method composes, all keys are its own.
 */
export function handleEditorKey(event: KeyboardEvent, composing: boolean): void {
  // 229: Safari ends the composition before it tells of the Enter that did it.
  if (composing || event.nativeEvent.isComposing || event.keyCode === 229) return;
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (key === "enter" || key === "escape") {
    event.preventDefault();
    event.stopPropagation();
    const edited = usePaper.getState().editing?.key;
    usePaper.getState().edit(null);
    // Left by a key, not by a click elsewhere: one goes on where one was.
    requestAnimationFrame(() => {
      if (edited !== undefined) paragraphElement(edited)?.focus({ preventScroll: true });
    });
  } else if (control && !event.altKey && (key === "z" || key === "y")) {
    event.preventDefault();
    event.stopPropagation();
    const { undo, redo } = useCheck.getState();
    if (key === "y" || event.shiftKey) redo();
    else undo();
  }
}
