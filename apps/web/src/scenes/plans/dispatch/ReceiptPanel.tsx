import { Link } from "@tanstack/react-router";
import { BellRing } from "lucide-react";
import { useMemo, useState } from "react";
import { useCall } from "../../../api/use-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Select } from "../../../ui/desk/Select.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Progress } from "../../../ui/Progress.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { momentHere } from "../review/moment-here.ts";
import { usePlan } from "../use-plan.ts";
import {
  isReceiptOf,
  type Receipt,
  type ReceiptFilter,
  receiptTotals,
  receiptTree,
} from "./receipts.ts";
import { useChase } from "./use-chase.ts";
import { words } from "./words.ts";

const filters: readonly ReceiptFilter[] = ["all", "unanswered", "answered", "declined"];
const numbers = [
  "duties",
  "unanswered",
  "active",
  "claimed",
  "done",
  "declined",
  "chased",
] as const;

/** Who has signed and who has not, unit by unit; a reminder to those who have not, and to nobody else. */
export function ReceiptPanel() {
  const say = useWords(words);
  const { id, may } = usePlan();
  const [filter, setFilter] = useState<ReceiptFilter>("all");
  const [taskId, setTaskId] = useState<string | null>(null);
  const receipts = useCall("GET /api/plans/:planId/receipts", {
    params: { planId: id },
    query: taskId === null ? {} : { taskId },
  });
  const tasks = useCall("GET /api/plans/:planId/tasks", { params: { planId: id } });
  const chase = useChase(id);
  const rows = receipts.data?.rows;
  const tree = useMemo(
    () => receiptTree((rows ?? []).filter((row) => isReceiptOf(row, filter))),
    [rows, filter],
  );
  if (receipts.error !== null)
    return <ErrorState error={receipts.error} onRetry={() => void receipts.refetch()} />;
  if (rows === undefined) return <Skeleton lines={8} />;
  if (rows.length === 0 && taskId === null)
    return (
      <EmptyState title={say.noReceipts} help={may.dispatch ? say.noReceiptsHelp : say.notMine} />
    );
  const totals = receiptTotals(rows);
  const waiting = rows.filter(({ unanswered }) => unanswered > 0);
  const percent = totals.duties === 0 ? 0 : Math.floor((100 * totals.signed) / totals.duties);
  const dispatched = (tasks.data?.rows ?? []).filter(
    ({ disposition }) => disposition === "dispatched",
  );
  return (
    <>
      <div className="dispatch-bar">
        <div className="dispatch-by" role="group" aria-label={say.receipts}>
          {filters.map((each) => (
            <Button
              key={each}
              kind={filter === each ? "plain" : "quiet"}
              aria-pressed={filter === each}
              onPress={() => setFilter(each)}
            >
              {say.filters[each]}
              <span className="number">{rows.filter((row) => isReceiptOf(row, each)).length}</span>
            </Button>
          ))}
        </div>
        <Select
          label={say.task}
          width={240}
          clearable
          placeholder={say.allTasks}
          choices={dispatched.map((task) => ({ value: task.id, name: `${task.no} ${task.text}` }))}
          value={taskId}
          onChange={setTaskId}
        />
        <p className="dispatch-sum number" role="status">
          {say.signed(totals.signed, totals.duties)}
          <Progress percent={percent} label={say.signed(totals.signed, totals.duties)} />
        </p>
        {may.dispatch && waiting.length > 0 ? (
          <Button
            kind="primary"
            icon={<BellRing size={14} aria-hidden />}
            onPress={() =>
              chase(
                waiting.map(({ unitId }) => unitId),
                taskId,
              )
            }
          >
            {say.chaseAll(waiting.length)}
          </Button>
        ) : null}
      </div>
      <div className="dispatch-scroll">
        <table className="receipts">
          <thead>
            <tr>
              <th scope="col">{say.columns.unit}</th>
              {numbers.map((key) => (
                <th key={key} scope="col">
                  {say.columns[key]}
                </th>
              ))}
              <th scope="col">{say.columns.signed}</th>
              <th scope="col">
                <span className="visually-hidden">{say.chase}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {tree.map(({ receipt, depth }) => (
              <ReceiptLine
                key={receipt.unitId}
                receipt={receipt}
                depth={depth}
                onChase={may.dispatch ? () => chase([receipt.unitId], taskId) : null}
              />
            ))}
          </tbody>
        </table>
        {tree.length === 0 ? <p className="dispatch-none">{say.nothingFound}</p> : null}
      </div>
    </>
  );
}

function ReceiptLine({
  receipt,
  depth,
  onChase,
}: {
  readonly receipt: Receipt;
  readonly depth: number;
  readonly onChase: (() => void) | null;
}) {
  const say = useWords(words);
  const { id } = usePlan();
  const { unitId, unitName, unanswered, firstSignedAt } = receipt;
  return (
    <tr className={unanswered > 0 ? "waiting" : undefined}>
      <th scope="row" style={{ paddingLeft: 20 + depth * 22 }}>
        <Link
          to="/duties"
          search={{ scope: "reach", planId: id, unitId }}
          title={say.showDuties(unitName)}
        >
          {unitName}
        </Link>
      </th>
      {numbers.map((key) => (
        <td key={key} className={`number${key === "unanswered" && unanswered > 0 ? " amber" : ""}`}>
          {receipt[key] === 0 ? "—" : receipt[key]}
        </td>
      ))}
      <td className="number">{firstSignedAt === null ? "—" : momentHere(firstSignedAt)}</td>
      <td>
        {onChase !== null && unanswered > 0 ? (
          <button
            type="button"
            className="link"
            aria-label={say.chaseOf(unitName)}
            onClick={onChase}
          >
            {say.chase}
          </button>
        ) : null}
      </td>
    </tr>
  );
}
