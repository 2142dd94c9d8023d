import { useCall } from "../../../api/use-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { useMe } from "../../../session/use-me.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { DutyCommands } from "../commands/DutyCommands.tsx";
import { DutyFacts } from "./DutyFacts.tsx";
import { DutyHistory } from "./DutyHistory.tsx";
import { DutyQuote } from "./DutyQuote.tsx";
import { DutyReports } from "./DutyReports.tsx";
import { DutyUnits } from "./DutyUnits.tsx";
import type { DutyDetail } from "./duty-detail.ts";
import { withDispatch } from "./history-line.ts";
import "./duty-view.css";
import { words } from "./words.ts";

/** A duty in full: beside the list in one column, as a page of its own in two. */
export function DutyView({
  dutyId,
  wide = false,
  onGo,
}: {
  readonly dutyId: string;
  readonly wide?: boolean;
  /** Opens another duty of the same task in this place. */
  readonly onGo: (dutyId: string) => void;
}) {
  const found = useCall("GET /api/duties/:dutyId", { params: { dutyId } });
  const duty = found.data;
  if (duty === undefined)
    return found.error === null ? (
      <Skeleton />
    ) : (
      <ErrorState error={found.error} onRetry={() => void found.refetch()} />
    );
  return <DutyBody key={duty.id} duty={duty} wide={wide} onGo={onGo} />;
}

function DutyBody({
  duty,
  wide,
  onGo,
}: {
  readonly duty: DutyDetail;
  readonly wide: boolean;
  readonly onGo: (dutyId: string) => void;
}) {
  const say = useWords(words);
  const me = useMe();
  const deputy = me.posts.some(
    ({ unitId, role }) => unitId === duty.unitId && ["office", "head", "liaison"].includes(role),
  );
  const writes = deputy || duty.personIds.includes(me.personId);
  return (
    <div className={wide ? "duty-view wide" : "duty-view"}>
      <div className="duty-main">
        <DutyCommands duty={duty} />
        <DutyFacts duty={duty} />
        <DutyQuote duty={duty} />
        <DutyReports duty={duty} writes={writes} deputy={deputy} />
      </div>
      <div className="duty-side" role="group" aria-label={say.units}>
        <DutyUnits duty={duty} onGo={onGo} />
        <DutyHistory lines={withDispatch(duty)} />
      </div>
    </div>
  );
}
