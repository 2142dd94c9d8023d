import type { DiagnosticCode } from "@luoshi/compiler";
import { create } from "zustand";
import type { Place } from "../../checker/view.ts";
import { keepSetting, readSetting } from "../../state/kept-setting.ts";
import type { ProblemFilter } from "./problem-order.ts";

/** How the problem list stands on the screen; nothing of it belongs to the document. */
export interface DockState {
  readonly filter: ProblemFilter;
  readonly height: number;
  readonly folded: boolean;
  /** The problem whose quick fixes were closed while it stays selected. */
  readonly dismissed: string | null;
  /** Where the last problem stood that was put right: the next one is looked for from there. */
  readonly lastPlace: Place | null;
  /** The problem that is about to be waived. */
  readonly waiving: string | null;
  /** The kind that is about to be fixed in bulk. */
  readonly bulk: DiagnosticCode | null;
  /** A problem was gone to by command: its quick fixes take the keyboard as soon as they are seen. */
  readonly wantsFocus: boolean;
  /** Said to those who listen rather than look: what a fix did is seen on the paper. */
  readonly said: string;
}

const NAME = "problem-dock";

/** Height of the folded list: its head. */
export const FOLDED_HEIGHT = 37;
/** Height where nothing was found: the tasks have the room. */
export const EMPTY_HEIGHT = 178;
export const LEAST_HEIGHT = 100;
export const USUAL_HEIGHT = 240;

export const useDock = create<DockState>(() => ({
  filter: "all",
  ...keptSize(),
  dismissed: null,
  lastPlace: null,
  waiving: null,
  bulk: null,
  wantsFocus: false,
  said: "",
}));

/** Changes the height or folds; remembered where the browser lets us. */
export function sizeDock(size: Partial<Pick<DockState, "height" | "folded">>): void {
  useDock.setState(size);
  const { height, folded } = useDock.getState();
  keepSetting(NAME, { height, folded });
}

function keptSize(): Pick<DockState, "height" | "folded"> {
  const kept = readSetting(NAME);
  if (typeof kept === "object" && kept !== null && "height" in kept && "folded" in kept) {
    const height = Number(kept.height);
    if (height >= LEAST_HEIGHT && height < 2000) return { height, folded: kept.folded === true };
  }
  return { height: USUAL_HEIGHT, folded: false };
}
