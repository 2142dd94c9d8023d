import { CallError } from "@luoshi/server/contract/client";
import { useQueryClient } from "@tanstack/react-query";
import { newKey } from "../../../api/new-key.ts";
import { serverCall } from "../../../api/server-call.ts";
import { refresh } from "../../../api/use-call.ts";
import { useLanguage } from "../../../language/language-store.ts";
import { useWords } from "../../../language/use-words.ts";
import { showToast } from "../../../ui/toast-store.ts";
import { useUndoable } from "../../../ui/use-undoable.ts";
import { words } from "./words.ts";

/** As many duties as one call takes. */
const MOST = 1000;

/** Reminds the units that have not signed, and only of what they have not signed; five seconds to take it back. */
export function useChase(planId: string) {
  const say = useWords(words);
  const client = useQueryClient();
  const undoable = useUndoable();
  const chase = async (unitIds: ReadonlySet<string>, taskId: string | null): Promise<void> => {
    try {
      const ids = await unansweredDuties(planId, unitIds, taskId);
      let chased = 0;
      for (let at = 0; at < ids.length; at += MOST) {
        const answer = await serverCall(
          "POST /api/chases",
          { body: { dutyIds: ids.slice(at, at + MOST) } },
          { key: newKey() },
        );
        chased += answer.chased;
      }
      showToast({ kind: "done", text: say.chased(unitIds.size, chased), action: null });
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      const { message } = error.answer;
      const { language } = useLanguage.getState();
      showToast({ kind: "error", text: `${say.chaseFailed}：${message[language]}`, action: null });
    }
    await refresh(client, ["GET /api/plans/:planId/receipts", "GET /api/duties"]);
  };
  return (unitIds: readonly string[], taskId: string | null): void =>
    undoable(
      say.chasing(unitIds.length),
      () => void chase(new Set(unitIds), taskId),
      () => {},
    );
}

async function unansweredDuties(
  planId: string,
  unitIds: ReadonlySet<string>,
  taskId: string | null,
): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { rows, next }: { rows: readonly { id: string; unitId: string }[]; next: string | null } =
      await serverCall("GET /api/duties", {
        query: {
          planId,
          unanswered: "true",
          limit: 200,
          ...(taskId === null ? {} : { taskId }),
          ...(after === null ? {} : { after }),
        },
      });
    ids.push(...rows.filter(({ unitId }) => unitIds.has(unitId)).map(({ id }) => id));
    after = next;
  } while (after !== null);
  return ids;
}
