import { useEffect } from "react";
import type { Command } from "./command.ts";
import { commandOf, onMac } from "./key-map.ts";
import { runCommand } from "./run-command.ts";
import { useShell } from "./shell-state.ts";

/** One key map for the whole screen; what a part answers to itself does not come here. */
export function useKeyboard(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = commandOf(event, onMac);
      if (command === null || useShell.getState().without.includes(command)) return;
      if (!holds(command, event.target)) return;
      event.preventDefault();
      runCommand(command);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

/** A field keeps its own undo, arrows and question marks; behind an open dialog nothing happens. */
function holds(command: Command, target: EventTarget | null): boolean {
  // Radix takes the pointer from everything behind a modal layer.
  if (document.body.style.pointerEvents === "none") return false;
  if (!(target instanceof HTMLElement) || !typed(target)) return true;
  switch (command) {
    case "undo":
    case "redo":
    case "next-task":
    case "previous-task":
      return target.closest("#paper-scroll") !== null;
    default:
      return command !== "help";
  }
}

function typed(target: HTMLElement): boolean {
  return target.isContentEditable || target.matches("input, textarea, select");
}
