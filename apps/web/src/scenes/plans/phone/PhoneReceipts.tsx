import { useCall } from "../../../api/use-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { receiptTotals, receiptTree } from "../dispatch/receipts.ts";
import { words as dispatchWords } from "../dispatch/words.ts";
import { usePlan } from "../use-plan.ts";
import { words } from "./words.ts";

/** Who has signed and who has not, to be seen. */
export function PhoneReceipts() {
  const say = useWords(dispatchWords);
  const said = useWords(words);
  const { id } = usePlan();
  const receipts = useCall("GET /api/plans/:planId/receipts", { params: { planId: id } });
  if (receipts.error !== null)
    return <ErrorState error={receipts.error} onRetry={() => void receipts.refetch()} />;
  if (receipts.data === undefined) return <Skeleton />;
  const { rows } = receipts.data;
  if (rows.length === 0) return <EmptyState title={say.noReceipts} help={said.desk} />;
  const totals = receiptTotals(rows);
  return (
    <>
      <p className="phone-plans-sum number">{said.signed(totals.signed, totals.duties)}</p>
      <ul className="phone-plans">
        {receiptTree(rows).map(({ receipt, depth }) => (
          <li
            key={receipt.unitId}
            className="phone-receipt"
            style={{ paddingLeft: 16 + depth * 16 }}
          >
            <span>{receipt.unitName}</span>
            <span className={receipt.unanswered > 0 ? "number amber" : "number"}>
              {receipt.unanswered > 0 ? said.unsigned(receipt.unanswered) : said.allSigned}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
