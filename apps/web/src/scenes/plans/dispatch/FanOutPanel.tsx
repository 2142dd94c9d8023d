import "../../../ui/search-box.css";
import { CallError } from "@luoshi/server/contract/client";
import { Search } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { serverCall } from "../../../api/server-call.ts";
import { useCall } from "../../../api/use-call.ts";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorLine, ErrorState } from "../../../ui/ErrorState.tsx";
import { Progress } from "../../../ui/Progress.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { usePlan } from "../use-plan.ts";
import { FanTaskList } from "./FanTaskList.tsx";
import { FanUnitList } from "./FanUnitList.tsx";
import { dispatchTasks, type FanChoice, fanCounts, wholeFan } from "./fan-out.ts";
import { words } from "./words.ts";

/** What would go out, task by task or unit by unit; what to leave out, and words of one's own; then the dispatch. */
export function FanOutPanel({ onSent }: { readonly onSent: () => void }) {
  const say = useWords(words);
  const plan = usePlan();
  const input = { params: { planId: plan.id } };
  const preview = useCall("GET /api/plans/:planId/dispatch-preview", input);
  const units = useCall("GET /api/units", {}, { staleTime: 5 * 60_000 });
  const [choice, setChoice] = useState<FanChoice>(wholeFan);
  const [by, setBy] = useState<"task" | "unit">("task");
  const [typed, setTyped] = useState("");
  const [asking, setAsking] = useState(false);
  const send = useCommand("POST /api/plans/:planId/dispatches", {
    refreshes: [
      "GET /api/plans/:planId",
      "GET /api/plans/:planId/dispatch-preview",
      "GET /api/plans/:planId/receipts",
      "GET /api/plans/:planId/dispatches",
      "GET /api/duties",
      "GET /api/duties/counts",
    ],
    onDone: ({ dutyCount }) => {
      setAsking(false);
      setChoice(wholeFan);
      showToast({ kind: "done", text: say.sent(dutyCount), action: null });
      onSent();
    },
  });
  const fan = preview.data;
  const counts = useMemo(() => (fan === undefined ? null : fanCounts(fan, choice)), [fan, choice]);
  if (preview.error !== null)
    return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  if (fan === undefined || counts === null) return <Skeleton lines={10} />;
  if (fan.tasks.length === 0) return <EmptyState title={say.noTasks} help={say.noTasksHelp} />;
  const untouched = fanCounts(fan, wholeFan);
  if (untouched.duties === 0 && untouched.blocked === 0)
    return <EmptyState title={say.allSent} help={say.allSentHelp} />;
  const { tasks, units: unitCount, duties, before, blocked } = counts;
  return (
    <>
      <div className="dispatch-bar">
        <div className="dispatch-by" role="group" aria-label={say.preview}>
          {(["task", "unit"] as const).map((each) => (
            <Button
              key={each}
              kind={by === each ? "plain" : "quiet"}
              aria-pressed={by === each}
              onPress={() => setBy(each)}
            >
              {each === "task" ? say.byTask : say.byUnit}
            </Button>
          ))}
        </div>
        <label className="search-box">
          <Search size={14} aria-hidden />
          <input
            type="search"
            aria-label={say.search}
            placeholder={say.search}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <p className="dispatch-sum number" role="status">
          {duties === 0 ? say.nothingToSend : say.toSend(tasks, unitCount, duties)}
          {before > 0 ? <span>{say.before(before)}</span> : null}
          {blocked > 0 ? <span className="amber">{say.blocked(blocked)}</span> : null}
        </p>
        <Button
          kind="primary"
          reason={duties === 0 ? say.sendReason : null}
          onPress={() => setAsking(true)}
        >
          {say.send}
        </Button>
      </div>
      <div className="dispatch-scroll">
        {by === "task" ? (
          <FanTaskList fan={fan} choice={choice} typed={typed} onChange={setChoice} />
        ) : (
          <FanUnitList
            fan={fan}
            tree={units.data?.rows ?? []}
            choice={choice}
            typed={typed}
            onChange={setChoice}
          />
        )}
      </div>
      {asking ? (
        <Dialog
          title={say.confirmTitle}
          description={say.confirm(tasks, unitCount, duties)}
          {...(send.pending ? {} : { onClose: () => setAsking(false) })}
          actions={
            <>
              <Button disabled={send.pending} onPress={() => setAsking(false)}>
                {say.cancel}
              </Button>
              <Button
                kind="primary"
                data-first
                busy={send.pending}
                onPress={() =>
                  send.give({
                    ...input,
                    body: { version: plan.version, tasks: dispatchTasks(fan, choice) },
                  })
                }
              >
                {say.send}
              </Button>
            </>
          }
        >
          <ErrorLine error={send.error} />
          {send.pending ? <DispatchProgress planId={plan.id} /> : null}
        </Dialog>
      ) : null}
    </>
  );
}

/** How far a running dispatch is; asked twice a second. */
function DispatchProgress({ planId }: { readonly planId: string }) {
  const say = useWords(words);
  const [at, setAt] = useState({ done: 0, total: 0 });
  useEffect(() => {
    const ask = async (): Promise<void> => {
      try {
        const { done, total, running } = await serverCall(
          "GET /api/plans/:planId/dispatch-progress",
          { params: { planId } },
        );
        if (running) setAt({ done, total });
      } catch (error) {
        // The dispatch itself tells what went wrong.
        if (!(error instanceof CallError)) throw error;
      }
    };
    const timer = setInterval(() => void ask(), 500);
    return () => clearInterval(timer);
  }, [planId]);
  if (at.total === 0) return <p role="status">{say.sendingSome}</p>;
  const percent = Math.floor((100 * at.done) / at.total);
  return (
    <div role="status">
      <p>{say.sending(at.done, at.total)}</p>
      <Progress percent={percent} label={say.sendingSome} />
    </div>
  );
}
