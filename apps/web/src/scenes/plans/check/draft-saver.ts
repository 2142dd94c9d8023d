import type { Draft } from "@luoshi/compiler";
import { CallError } from "@luoshi/server/contract/client";
import { draftOf, type Plan } from "../plan-answers.ts";
import type { PlanDraftStore } from "./kept-plan-draft.ts";
import { type DraftOverlap, type MergedDrafts, mergeDrafts, sameDraft } from "./merge-drafts.ts";

/** How the work on a plan stands with the server. */
export type SaverState =
  | { readonly kind: "saved"; readonly at: number | null }
  | { readonly kind: "saving" }
  /** No answer: kept on this device, and sent as soon as the server is there; `onDisk` false where not even that. */
  | { readonly kind: "offline"; readonly onDisk: boolean }
  /** Somebody else changed the very same: somebody has to choose. */
  | { readonly kind: "conflict"; readonly overlaps: readonly DraftOverlap[] }
  | { readonly kind: "refused"; readonly error: CallError };

/** What a saver works with. */
export interface SaverSurroundings {
  /** Sends a draft made from a version; the same key for the same draft. */
  readonly send: (draft: Draft, draftVersion: number, key: string) => Promise<Plan>;
  readonly store: PlanDraftStore;
  readonly newKey: () => string;
  readonly now: () => number;
  /** Calls back when it may be tried again; gives the way to call that off. */
  readonly later: (again: () => void) => () => void;
  readonly onState: (state: SaverState) => void;
  /** The plan as the server has it now. */
  readonly onSaved: (plan: Plan) => void;
  /** The screen is to show this draft: others' work came in. */
  readonly onMerged: (draft: Draft) => void;
}

/** Saves a draft as it changes, one call at a time and in order, and brings others' work in. */
export interface DraftSaver {
  /** Answers when this draft, or one that followed, is saved (true) or cannot be for now (false). */
  readonly keep: (draft: Draft) => Promise<boolean>;
  /** The plan was asked anew, and somebody else has saved it meanwhile. */
  readonly adopt: (plan: Plan) => void;
  /** After a conflict: whose changes stand where both made some. */
  readonly choose: (side: "mine" | "theirs") => void;
  readonly retry: () => void;
  /** Nothing waits to be sent. */
  readonly idle: () => boolean;
  readonly draftVersion: () => number;
  readonly stop: () => void;
}

/** A saver for a plan whose draft is known as the server had it. */
export function createDraftSaver(
  from: { readonly draft: Draft; readonly draftVersion: number },
  given: SaverSurroundings,
): DraftSaver {
  const { send, store, newKey, now, later, onState, onSaved, onMerged } = given;
  let base = from.draft;
  let draftVersion = from.draftVersion;
  let wanted: Draft | null = null;
  let attempt: { readonly draft: Draft; readonly key: string } | null = null;
  let running: Promise<boolean> | null = null;
  let conflict: (MergedDrafts & { readonly plan: Plan }) | null = null;
  let stopped = false;
  let callOff = (): void => {};

  const keep = (draft: Draft): Promise<boolean> => {
    wanted = draft;
    if (conflict !== null) {
      // Typing goes on while the question stands: it is asked about what there is now.
      void store.put({ draft, base, draftVersion, savedAt: now() });
      if (!ask(conflict.plan, draft)) return Promise.resolve(false);
    }
    callOff();
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };

  const run = async (): Promise<boolean> => {
    while (!stopped && (wanted !== null || attempt !== null)) {
      if (attempt === null) {
        const draft = wanted as Draft;
        wanted = null;
        if (sameDraft(draft, base)) continue;
        attempt = { draft, key: newKey() };
      }
      const newest = wanted ?? attempt.draft;
      onState({ kind: "saving" });
      const onDisk = await store.put({ draft: newest, base, draftVersion, savedAt: now() });
      const { draft, key } = attempt;
      try {
        const plan = await send(draft, draftVersion, key);
        attempt = null;
        took(draft, plan);
      } catch (error) {
        if (!(error instanceof CallError)) throw error;
        if (!answered(error, onDisk)) return false;
      }
    }
    if (wanted !== null || stopped) return false;
    await store.clear();
    onState({ kind: "saved", at: now() });
    return true;
  };

  const took = (draft: Draft, plan: Plan): void => {
    if (plan.drafting === null) return;
    base = draft;
    draftVersion = plan.drafting.draftVersion;
    onSaved(plan);
  };

  /** What an error means; true where the work goes on. */
  const answered = (error: CallError, onDisk: boolean): boolean => {
    if (error.status === 0 || error.status === 429 || error.status >= 500) {
      onState({ kind: "offline", onDisk });
      callOff = later(retry);
      return false;
    }
    const mine = wanted ?? attempt?.draft ?? base;
    attempt = null;
    wanted = mine;
    const current = error.answer.current as Plan | undefined;
    if (error.answer.code === "version-conflict" && current?.drafting != null)
      return ask(current, mine);
    onState({ kind: "refused", error });
    return false;
  };

  /** Puts both together; true where nobody needs to be asked. */
  const ask = (plan: Plan, mine: Draft): boolean => {
    if (plan.drafting === null) return false;
    const theirs = draftOf(plan.drafting);
    const merged = mergeDrafts(base, mine, theirs);
    if (merged.overlaps.length > 0) {
      conflict = { ...merged, plan };
      onState({ kind: "conflict", overlaps: merged.overlaps });
      return false;
    }
    settle(plan, mine, merged.withMine);
    return true;
  };

  const settle = (plan: Plan, mine: Draft, draft: Draft): void => {
    if (plan.drafting === null) return;
    conflict = null;
    took(draftOf(plan.drafting), plan);
    wanted = draft;
    if (!sameDraft(draft, mine)) onMerged(draft);
  };

  const retry = (): void => {
    callOff();
    if (conflict === null && running === null && (wanted !== null || attempt !== null))
      void keep(wanted ?? (attempt?.draft as Draft));
  };

  return {
    keep,
    adopt: (plan) => {
      if (plan.drafting === null || plan.drafting.draftVersion <= draftVersion) return;
      if (running !== null || wanted !== null || attempt !== null) return;
      const theirs = draftOf(plan.drafting);
      const changed = !sameDraft(theirs, base);
      base = theirs;
      draftVersion = plan.drafting.draftVersion;
      if (changed) onMerged(theirs);
    },
    choose: (side) => {
      if (conflict === null) return;
      const { plan, withMine, withTheirs } = conflict;
      const mine = wanted ?? base;
      const draft = side === "mine" ? withMine : withTheirs;
      settle(plan, mine, draft);
      void keep(draft);
    },
    retry,
    idle: () => running === null && wanted === null && attempt === null,
    draftVersion: () => draftVersion,
    stop: () => {
      stopped = true;
      callOff();
    },
  };
}
