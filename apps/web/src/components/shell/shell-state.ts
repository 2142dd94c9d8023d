import type { RefusalReason } from "@luoshi/documents";
import { create } from "zustand";
import type { Given } from "../start/given-file.ts";

/** Which menus and dialogs of the frame are open; nothing of it belongs to the document. */
export interface ShellState {
  readonly palette: boolean;
  readonly help: boolean;
  readonly exportMenu: boolean;
  /** A file is being made. */
  readonly exporting: boolean;
  /** What the last export left out; null: nothing to tell. */
  readonly refused: { readonly name: string; readonly reasons: readonly RefusalReason[] } | null;
  /** Asked because corrections would be lost to another file. */
  readonly leaving: boolean;
  /** The file that was dropped on the workbench; null where one is still to be chosen. */
  readonly given: Given | null;
}

export const useShell = create<ShellState>(() => ({
  palette: false,
  help: false,
  exportMenu: false,
  exporting: false,
  refused: null,
  leaving: false,
  given: null,
}));
