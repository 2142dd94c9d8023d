import { create } from "zustand";
import type { DraftSaver, SaverState } from "./draft-saver.ts";

/** How the open plan stands with the server. */
export interface PlanSaving {
  readonly state: SaverState;
  readonly saver: DraftSaver | null;
}

/** What is saved of the plan that is open; one at a time, as there is one checking screen. */
export const usePlanSaving = create<PlanSaving>(() => ({
  state: { kind: "saved", at: null },
  saver: null,
}));
