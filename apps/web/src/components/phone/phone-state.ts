import { create } from "zustand";

/** Which of the three parts fills the screen. */
export type PhoneTab = "text" | "tasks" | "problems";

/** How far the sheet stands out. */
export type Detent = "closed" | "peek" | "half" | "full";

/** What the sheet shows: the thing in the light, or a form in its place. */
export type SheetPage = "card" | "owners" | "deadline" | "waive" | "menu" | "leave";

/** How a phone looks at the work; what is done to it is in the store of the check. */
export interface PhoneState {
  readonly tab: PhoneTab;
  readonly detent: Detent;
  readonly page: SheetPage;
  readonly searching: boolean;
  readonly query: string;

  readonly showTab: (tab: PhoneTab) => void;
  readonly setDetent: (detent: Detent) => void;
  readonly openPage: (page: SheetPage) => void;
  readonly closePage: () => void;
  readonly search: (query: string | null) => void;
  /** One step out of what was opened last. */
  readonly stepOut: () => void;
}

/** The least that a tab leaves of the sheet: the text always shows what is in the light, lists need their room. */
export function restOf(tab: PhoneTab): Detent {
  return tab === "text" ? "peek" : "closed";
}

/** Whether the back gesture has something to step out of before it leaves the page. */
export function isDeep({ tab, detent, page, searching }: PhoneState): boolean {
  return tab !== "text" || detent === "full" || page !== "card" || searching;
}

export const usePhone = create<PhoneState>((set, get) => ({
  tab: "text",
  detent: "half",
  page: "card",
  searching: false,
  query: "",

  showTab: (tab) => {
    if (tab === get().tab) return;
    set({ tab, page: "card", detent: tab === "text" ? "half" : "closed" });
  },
  setDetent: (detent) => set({ detent }),
  openPage: (page) => set({ page, detent: "full" }),
  closePage: () => {
    // The menu stands on its own: behind it nothing may be in the light.
    const { page, tab } = get();
    const alone = page === "menu" || page === "leave";
    set({ page: "card", detent: alone ? restOf(tab) : "half" });
  },
  search: (query) => {
    const { searching, tab, detent } = get();
    if (query === null) set({ searching: false, query: "" });
    // What is searched needs the room.
    else set({ searching: true, query, detent: searching ? detent : restOf(tab) });
  },
  stepOut: () => {
    const { page, searching, detent, tab, closePage } = get();
    if (page !== "card") closePage();
    else if (detent === "full") set({ detent: "half" });
    else if (searching) set({ searching: false, query: "" });
    else if (tab !== "text" && detent !== "closed") set({ detent: "closed" });
    else set({ tab: "text", detent: "half" });
  },
}));

/** The screen as it first appears. */
export function resetPhone(): void {
  usePhone.setState({ tab: "text", detent: "half", page: "card", searching: false, query: "" });
}
