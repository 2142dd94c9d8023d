import { CallError, type Input } from "@luoshi/server/contract/client";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { create } from "zustand";
import { serverCall } from "../../../api/server-call.ts";
import { refresh, useCall } from "../../../api/use-call.ts";
import type { Place } from "../../../checker/view.ts";
import { useLanguage } from "../../../language/language-store.ts";
import { useCheck } from "../../../state/check-store.ts";
import { paragraphsOf } from "../../../state/edited-texts.ts";
import { showToast } from "../../../ui/toast-store.ts";
import { usePlan } from "../use-plan.ts";
import { type Thread, threadsOf } from "./threads.ts";

/** Where a remark is being written, and the paragraph whose remarks were asked for. */
export const useRemarking = create<{
  readonly place: (Place & { readonly quote: string }) | null;
  readonly paragraph: string | null;
}>(() => ({ place: null, paragraph: null }));

/** The remarks on the plan's draft; none where the actor may not see any. */
export function useThreads(): {
  readonly threads: readonly Thread[];
  readonly loading: boolean;
} {
  const { id, drafting } = usePlan();
  const comments = useCall(
    "GET /api/plans/:planId/comments",
    { params: { planId: id } },
    { enabled: drafting !== null },
  );
  const rows = comments.data?.rows;
  return {
    threads: useMemo(() => threadsOf(rows ?? []), [rows]),
    loading: drafting !== null && comments.isPending,
  };
}

/** Begins a remark on marked words. */
export function beginRemark({ paragraph, start, end }: Place): void {
  const { view } = useCheck.getState();
  const text = view === null ? "" : (paragraphsOf(view).get(paragraph)?.text ?? "");
  const quote = text.slice(start, end).slice(0, 2000);
  useRemarking.setState({ place: { paragraph, start, end, quote }, paragraph });
}

type CommentCommand =
  | "POST /api/plans/:planId/comments"
  | "POST /api/comments/:commentId/replies"
  | "PATCH /api/comments/:commentId"
  | "POST /api/comments/:commentId/resolve"
  | "POST /api/comments/:commentId/reopen";

/** Does something with remarks; true when it was done. What was typed stays where it was not. */
export function useCommentCommand() {
  const client = useQueryClient();
  return async <N extends CommentCommand>(name: N, input: Input<N>): Promise<boolean> => {
    try {
      await serverCall(name, input);
      return true;
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      const { message, help } = error.answer;
      const { language } = useLanguage.getState();
      showToast({ kind: "error", text: `${message[language]} ${help[language]}`, action: null });
      return false;
    } finally {
      await refresh(client, ["GET /api/plans/:planId/comments", "GET /api/plans/:planId"]);
    }
  };
}
