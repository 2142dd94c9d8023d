import type { Draft } from "@luoshi/compiler";
import { CallError } from "@luoshi/server/contract/client";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { newKey } from "../../../api/new-key.ts";
import { useReachability } from "../../../api/reachability.ts";
import { serverCall } from "../../../api/server-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { useMe } from "../../../session/use-me.ts";
import { useCheck } from "../../../state/check-store.ts";
import { now } from "../../../state/clock.ts";
import type { DraftKeeper } from "../../../state/draft-keeper.ts";
import { showToast } from "../../../ui/toast-store.ts";
import { draftOf, type Plan } from "../plan-answers.ts";
import { putPlan } from "../use-plan.ts";
import { createDraftSaver, type DraftSaver } from "./draft-saver.ts";
import { type KeptPlanDraft, planDraftStore } from "./kept-plan-draft.ts";
import { usePlanSaving } from "./plan-saving.ts";
import { words } from "./words.ts";

/** How long the server is left alone when it is there but cannot answer. */
const PAUSE_MS = 8000;

/** The original could not be fetched; the compiler's own failures stand in `useCheck`'s phase. */
export interface OpenedPlan {
  readonly error: CallError | null;
  readonly retry: () => void;
}

/**
 * Opens a plan's document on the checking screen with the draft that the server has, or what this device still holds of it,
 * and saves what is done to it. Closes it when the page is left.
 */
export function useOpenPlan(plan: Plan): OpenedPlan {
  const client = useQueryClient();
  const say = useWords(words);
  const { personId } = useMe();
  const [error, setError] = useState<CallError | null>(null);
  const [turn, setTurn] = useState(0);
  const { id } = plan;
  const { fileId } = plan.document;
  const drafted = plan.drafting !== null;
  const readOnly = !plan.may.edit;
  const merged = say.merged;

  // Opened once for each document; a draft that changes meanwhile comes in through the saver.
  useEffect(() => {
    let left = false;
    let saver: DraftSaver | null = null;
    const open = async (): Promise<void> => {
      const store = planDraftStore(personId, id);
      const { bytes, draft } = drafted ? await draftedBytes(plan) : await publishedBytes(plan);
      const kept = drafted && plan.may.edit ? await store.read() : null;
      if (left) return;
      if (drafted) {
        saver = saverOf(client, plan, kept, store, merged);
        usePlanSaving.setState({ saver, state: { kind: "saved", at: null } });
      }
      const shown = kept?.draft ?? draft;
      await useCheck.getState().openFile(plan.document.name, bytes, shown, {
        readOnly,
        ...(saver === null ? {} : { keeper: keeperOf(saver, kept) }),
      });
      if (kept !== null && !left) showToast({ kind: "done", text: say.keptBefore, action: null });
    };
    setError(null);
    open().catch((failed: unknown) => {
      if (!(failed instanceof CallError)) throw failed;
      if (!left) setError(failed);
    });
    return () => {
      left = true;
      void useCheck
        .getState()
        .leave()
        .then(() => saver?.stop());
      usePlanSaving.setState({ saver: null, state: { kind: "saved", at: null } });
    };
  }, [id, fileId, drafted, personId, turn]);

  useEffect(() => useCheck.setState({ readOnly }), [readOnly]);
  // Somebody else has saved meanwhile, or the plan was published and taken up again.
  useEffect(() => usePlanSaving.getState().saver?.adopt(plan), [plan]);
  return { error, retry: useCallback(() => setTurn((n) => n + 1), []) };
}

async function draftedBytes(plan: Plan) {
  const file = await serverCall("GET /api/plans/:planId/file", { params: { planId: plan.id } });
  const draft = plan.drafting === null ? null : draftOf(plan.drafting);
  if (draft === null) throw new Error("a plan without a draft");
  return { bytes: new Uint8Array(await file.arrayBuffer()), draft };
}

async function publishedBytes({ id, publishedNo }: Plan) {
  const input = { params: { planId: id, no: publishedNo } };
  const [version, file] = await Promise.all([
    serverCall("GET /api/plans/:planId/versions/:no", input),
    serverCall("GET /api/plans/:planId/versions/:no/file", input),
  ]);
  return { bytes: new Uint8Array(await file.arrayBuffer()), draft: version.draft as Draft };
}

/** What is opened was saved before; what this device held of it goes to the server now. */
function keeperOf(saver: DraftSaver, kept: KeptPlanDraft | null): DraftKeeper {
  return {
    begin: ({ draft }) => (kept === null ? Promise.resolve(true) : saver.keep(draft)),
    keep: ({ draft }) => saver.keep(draft),
  };
}

function saverOf(
  client: QueryClient,
  plan: Plan,
  kept: KeptPlanDraft | null,
  store: ReturnType<typeof planDraftStore>,
  merged: string,
): DraftSaver {
  const { id, drafting } = plan;
  if (drafting === null) throw new Error("a plan without a draft");
  const from =
    kept === null
      ? { draft: draftOf(drafting), draftVersion: drafting.draftVersion }
      : { draft: kept.base, draftVersion: kept.draftVersion };
  return createDraftSaver(from, {
    store,
    newKey,
    now,
    send: (draft, draftVersion, key) =>
      serverCall(
        "PUT /api/plans/:planId/draft",
        { params: { planId: id }, body: { draft, draftVersion } },
        { key },
      ),
    later: (again) => {
      const timer = setTimeout(again, PAUSE_MS);
      const stop = useReachability.subscribe(({ reachable }) => {
        if (reachable) again();
      });
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
    onState: (state) => usePlanSaving.setState({ state }),
    onSaved: (saved) => putPlan(client, saved),
    onMerged: (draft) => {
      useCheck.getState().replaceDraft(draft);
      showToast({ kind: "done", text: merged, action: null });
    },
  });
}
