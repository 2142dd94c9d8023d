import type { RefusalReason } from "@luoshi/documents";
import { create } from "zustand";
import type { Given } from "../start/given-file.ts";
import type { Command } from "./command.ts";

/** Which menus and dialogs of the frame are open; nothing of it belongs to the document. */
export interface ShellState {
  readonly palette: boolean;
  readonly help: boolean;
  readonly exportMenu: boolean;
  /** Commands that have no meaning where the workbench stands: a plan of the server is not exchanged for another file. */
  readonly without: readonly Command[];
  /** What comes when nothing is left to put right, where that is not the export. */
  readonly next: { readonly hint: string; readonly name: string; readonly run: () => void } | null;
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
  without: [],
  next: null,
  exporting: false,
  refused: null,
  leaving: false,
  given: null,
}));
