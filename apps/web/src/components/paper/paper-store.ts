import type { ComponentType } from "react";
import { create } from "zustand";
import type { Place } from "../../checker/view.ts";
import { useCheck } from "../../state/check-store.ts";
import { keepLook, keptLook, type Look, type Shown, ZOOMS } from "./kept-look.ts";

/** What a scene adds to the paper: something in the margin of a paragraph, things to do with marked words. */
export interface PaperExtras {
  readonly Margin: ComponentType<{ readonly paragraph: string; readonly no: number | null }>;
  readonly WordsAction: ComponentType<{ readonly place: Place; readonly onDone: () => void }>;
}

/** A paragraph that is being retyped, and which of its characters are selected as that begins. */
export interface Editing {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** What only the paper knows: how it is looked at, never what is said in it. */
export interface PaperState extends Look {
  readonly finding: boolean;
  readonly query: string;
  /** Where the search stands. */
  readonly hit: Place | null;
  readonly editing: Editing | null;
  /** The paragraph that Tab comes to; null for the first. */
  readonly current: string | null;
  /** The task under the pointer. */
  readonly hovered: string | null;
  /** What a scene adds to the paper. */
  readonly extras: PaperExtras | null;

  readonly toggleShown: (value: keyof Shown) => void;
  readonly zoomBy: (steps: number) => void;
  readonly zoomTo: (zoom: number) => void;
  readonly openFind: (query?: string) => void;
  readonly closeFind: () => void;
  readonly setQuery: (query: string) => void;
  readonly setHit: (hit: Place | null) => void;
  readonly edit: (editing: Editing | null) => void;
  readonly setCurrent: (key: string | null) => void;
  readonly hover: (task: string | null) => void;
}

/** State of the paper: colours shown, zoom, search, the paragraph being retyped. */
export const usePaper = create<PaperState>((set, get) => {
  const look = (change: Partial<Look>): void => {
    const { shown, zoom } = { ...get(), ...change };
    keepLook({ shown, zoom });
    set(change);
  };
  return {
    ...keptLook(),
    finding: false,
    query: "",
    hit: null,
    editing: null,
    current: null,
    hovered: null,
    extras: null,

    toggleShown: (value) => look({ shown: { ...get().shown, [value]: !get().shown[value] } }),
    zoomBy: (steps) => {
      const at = ZOOMS.indexOf(get().zoom) + steps;
      const zoom = ZOOMS[Math.max(0, Math.min(at, ZOOMS.length - 1))];
      if (zoom !== undefined) look({ zoom });
    },
    zoomTo: (zoom) => look({ zoom }),
    openFind: (query) => set({ finding: true, ...(query ? { query, hit: null } : {}) }),
    closeFind: () => set({ finding: false, hit: null }),
    setQuery: (query) => set({ query, hit: null }),
    setHit: (hit) => set({ hit }),
    edit: (editing) => {
      if (editing === null) set({ editing });
      else if (!useCheck.getState().readOnly) set({ editing, current: editing.key, hovered: null });
    },
    setCurrent: (current) => {
      if (current !== get().current) set({ current });
    },
    hover: (hovered) => {
      if (hovered !== get().hovered) set({ hovered });
    },
  };
});
