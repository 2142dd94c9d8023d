import type { Corrections, DiagnosticCode, Draft } from "@luoshi/compiler";
import { create } from "zustand";
import type { ExportedFile, ExportKind, OpenFailure, OpenStep } from "../checker/checker.ts";
import { emptyDraft } from "../checker/empty-draft.ts";
import type { CheckView, PlaceEdit, ProblemView, TaskView } from "../checker/view.ts";
import type { Language } from "../language/language.ts";
import { useLanguage } from "../language/language-store.ts";
import { checkerOf, openInWorker } from "./checker-client.ts";
import { now, today } from "./clock.ts";
import { type DraftKeeper, deviceKeeper } from "./draft-keeper.ts";
import { editedTexts } from "./edited-texts.ts";
import { advance, amend, beginHistory, type History, stepBack, stepForth } from "./history.ts";
import { readKeptWork } from "./kept-work.ts";

/** What the screen is doing. */
export type Phase =
  | { readonly kind: "empty" }
  | { readonly kind: "opening"; readonly name: string; readonly step: OpenStep }
  | { readonly kind: "failed"; readonly failure: OpenFailure }
  | { readonly kind: "ready" };

/** Whether the work is on this machine's disk. */
export type SaveState = "saved" | "saving" | "refused";

/** What is in the light: one task, one problem, or neither. */
export interface Selection {
  readonly task: string | null;
  readonly problem: string | null;
}

/** The whole state of the checking screen. Components read slices; all changes go through the functions. */
export interface CheckState {
  readonly phase: Phase;
  readonly view: CheckView | null;
  readonly history: History<Draft>;
  readonly selection: Selection;
  readonly language: Language;
  readonly saveState: SaveState;
  readonly savedAt: number | null;
  /** A compilation is under way. */
  readonly busy: boolean;
  /** Only to be looked at: nothing that is asked for below changes the draft. */
  readonly readOnly: boolean;

  readonly openFile: (
    name: string,
    bytes: Uint8Array,
    draft?: Draft,
    opening?: { readonly keeper?: DraftKeeper; readonly readOnly?: boolean },
  ) => Promise<void>;
  readonly reopen: () => Promise<void>;
  /** Back to the start; the work stays kept there, to go on with. */
  readonly leave: () => Promise<void>;
  /** A paragraph retyped; typing on is one step back. */
  readonly typeParagraph: (key: string, text: string) => void;
  /** Edits of several places as one step: a quick fix, a bulk of them, a replacement. */
  readonly applyEdits: (edits: readonly PlaceEdit[]) => void;
  /** Changes the corrections as one step. */
  readonly correct: (change: (corrections: Corrections) => Corrections) => void;
  readonly waive: (problem: ProblemView, reason: string) => void;
  readonly unwaive: (code: DiagnosticCode, clause: string, quote: string) => void;
  /** Another draft of the same file takes the place of this one, as one step: what others did to it meanwhile. */
  readonly replaceDraft: (draft: Draft) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly select: (selection: Partial<Selection>) => void;
  readonly setLanguage: (language: Language) => void;
  readonly exportAs: (kind: ExportKind) => Promise<ExportedFile>;
}

let bytesOf: { readonly name: string; readonly bytes: Uint8Array } | null = null;
/** Set while the worker is at it: the newest draft waits, those between are skipped. */
let waiting = false;
let running: Promise<void> | null = null;
let keeper: DraftKeeper = deviceKeeper;
/** Counts the openings: one that another has overtaken is dropped. */
let openings = 0;
let saving: ReturnType<typeof setTimeout> | undefined;

/** Milliseconds without a change before the draft is written. */
const SAVE_AFTER = 300;

export const useCheck = create<CheckState>((set, get) => {
  const step = (next: Draft, kind: string | null = null): void => {
    if (get().readOnly) return;
    changed(advance(get().history, next, kind, now()));
  };
  const changed = (history: History<Draft>): void => {
    if (history === get().history) return;
    // Not on disk from this moment on: nobody is to believe otherwise.
    set({ history, saveState: "saving" });
    void recompile();
  };

  // One compilation at a time; what changes meanwhile is compiled once, afterwards.
  const recompile = (): Promise<void> => {
    waiting = true;
    running ??= (async () => {
      set({ busy: true });
      while (waiting) {
        waiting = false;
        const { history, language } = get();
        const draft = history.present;
        const answer = await checkerOf().update({ draft, language, today: today() });
        if (get().phase.kind !== "ready") break;
        // A newer draft is on its way: its view follows.
        if (get().history.present === draft) set({ history: amend(get().history, answer.draft) });
        set({ view: answer.view, selection: stillThere(get().selection, get().view, answer.view) });
      }
      set({ busy: false });
      running = null;
      saveSoon();
    })();
    return running;
  };

  // The file goes to disk once, the draft whenever it changed; typing on waits for a moment's rest.
  const save = async (): Promise<void> => {
    clearTimeout(saving);
    if (bytesOf === null || get().phase.kind !== "ready" || get().readOnly) return;
    const savedAt = now();
    const draft = get().history.present;
    const kept = await keeper.keep({ draft, savedAt });
    if (!kept) set({ saveState: "refused" });
    // What was changed in the meantime is still to be written.
    else if (get().history.present === draft) set({ saveState: "saved", savedAt });
  };
  const saveSoon = (): void => {
    clearTimeout(saving);
    saving = setTimeout(() => void save(), SAVE_AFTER);
  };

  // A tab that is closed or put away does not wait for the rest.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && get().saveState === "saving") void save();
  });

  // The worker writes its texts in the language at hand.
  useLanguage.subscribe(({ language }) => {
    if (language === get().language) return;
    set({ language });
    if (get().phase.kind === "ready") void recompile();
  });

  return {
    phase: { kind: "empty" },
    view: null,
    history: beginHistory(emptyDraft),
    selection: { task: null, problem: null },
    language: useLanguage.getState().language,
    saveState: "saved",
    savedAt: null,
    busy: false,
    readOnly: false,

    openFile: async (name, bytes, draft = emptyDraft, opening = {}) => {
      const opened = ++openings;
      set({ phase: { kind: "opening", name, step: "reading" }, view: null });
      const { language } = get();
      const answer = await openInWorker({ name, bytes, draft, language, today: today() }, (at) => {
        // Steps come by a way of their own and may be late.
        if (get().phase.kind === "opening") set({ phase: { kind: "opening", name, step: at } });
      });
      if (opened !== openings) return;
      if (!answer.ok) {
        set({ phase: { kind: "failed", failure: answer.failure } });
        return;
      }
      bytesOf = { name, bytes };
      keeper = opening.keeper ?? deviceKeeper;
      const readOnly = opening.readOnly ?? false;
      set({
        readOnly,
        phase: { kind: "ready" },
        view: answer.view,
        history: beginHistory(answer.draft),
        selection: { task: null, problem: null },
      });
      if (readOnly) return;
      const savedAt = now();
      const kept = await keeper.begin({ name, bytes, draft: answer.draft, savedAt });
      set(kept ? { saveState: "saved", savedAt } : { saveState: "refused" });
    },
    reopen: async () => {
      const kept = await readKeptWork();
      if (kept !== null) await get().openFile(kept.name, kept.bytes, kept.draft);
    },
    leave: async () => {
      const left = ++openings;
      // Another file may be opened at once: what was done to this one is handed over before.
      const handedOver = save();
      await running;
      await handedOver;
      if (left !== openings) return;
      await save();
      bytesOf = null;
      set({
        phase: { kind: "empty" },
        readOnly: false,
        view: null,
        history: beginHistory(emptyDraft),
        selection: { task: null, problem: null },
      });
    },
    typeParagraph: (key, text) => {
      const { view, history } = get();
      if (view === null) return;
      const texts = editedTexts(view, history.present.texts, [
        { place: { paragraph: key, start: 0, end: Number.POSITIVE_INFINITY }, text },
      ]);
      step({ ...history.present, texts }, `type ${key}`);
    },
    applyEdits: (edits) => {
      const { view, history } = get();
      if (view === null) return;
      step({ ...history.present, texts: editedTexts(view, history.present.texts, edits) });
    },
    correct: (change) => {
      const draft = get().history.present;
      step({ ...draft, corrections: change(draft.corrections) });
    },
    waive: ({ code, clause, quote }, reason) => {
      const draft = get().history.present;
      step({ ...draft, waivers: [...draft.waivers, { code, clause, quote, reason }] });
    },
    unwaive: (code, clause, quote) => {
      const draft = get().history.present;
      const waivers = draft.waivers.filter(
        (each) => each.code !== code || each.clause !== clause || each.quote !== quote,
      );
      step({ ...draft, waivers });
    },
    // What others did is shown to who may only look, too.
    replaceDraft: (draft) => changed(advance(get().history, draft)),
    undo: () => (get().readOnly ? undefined : changed(stepBack(get().history))),
    redo: () => (get().readOnly ? undefined : changed(stepForth(get().history))),
    select: (selection) => set({ selection: { ...get().selection, ...selection } }),
    setLanguage: (language) => useLanguage.getState().setLanguage(language),
    exportAs: async (kind) => {
      await running;
      const stamp = new Date(now() - new Date().getTimezoneOffset() * 60_000);
      const at = stamp.toISOString().slice(0, 19);
      return checkerOf().exportFile({ kind, language: get().language, now: at });
    },
  };
});

/** A task whose first words were retyped has another id: it is known by its place then. */
function stillThere(
  { task, problem }: Selection,
  old: CheckView | null,
  view: CheckView,
): Selection {
  const before = old?.tasks.find(({ id }) => id === task);
  const nth = old?.tasks
    .filter((each) => samePlace(each, before))
    .findIndex(({ id }) => id === task);
  const there = view.tasks.some(({ id }) => id === task)
    ? task
    : (view.tasks.filter((each) => samePlace(each, before))[nth ?? -1]?.id ?? null);
  return {
    task: there,
    problem: view.problems.some(({ id }) => id === problem) ? problem : null,
  };
}

function samePlace({ places }: TaskView, other: TaskView | undefined): boolean {
  return places[0] !== undefined && places[0].paragraph === other?.places[0]?.paragraph;
}
