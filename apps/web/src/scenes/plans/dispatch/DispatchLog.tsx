import { useCall } from "../../../api/use-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { momentHere } from "../review/moment-here.ts";
import { usePlan } from "../use-plan.ts";
import { words } from "./words.ts";

/** What went out when, and by whom. */
export function DispatchLog() {
  const say = useWords(words);
  const { id } = usePlan();
  const log = useCall("GET /api/plans/:planId/dispatches", { params: { planId: id } });
  if (log.error !== null)
    return <ErrorState error={log.error} onRetry={() => void log.refetch()} />;
  if (log.data === undefined) return <Skeleton />;
  if (log.data.rows.length === 0)
    return <EmptyState title={say.noReceipts} help={say.noReceiptsHelp} />;
  return (
    <div className="dispatch-scroll">
      <table className="receipts">
        <thead>
          <tr>
            <th scope="col">{say.logAt}</th>
            <th scope="col">{say.logBy}</th>
            <th scope="col">{say.logVersion}</th>
            <th scope="col">{say.logTasks}</th>
            <th scope="col">{say.logDuties}</th>
          </tr>
        </thead>
        <tbody>
          {log.data.rows.map(({ id: key, at, by, versionNo, taskCount, dutyCount }) => (
            <tr key={key}>
              <td>{momentHere(at)}</td>
              <td>{by ?? "—"}</td>
              <td className="number">{versionNo}</td>
              <td className="number">{taskCount}</td>
              <td className="number">{dutyCount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
