import { getRouteApi } from "@tanstack/react-router";
import { useCall } from "../../api/use-call.ts";
import { useWords } from "../../language/use-words.ts";
import { PhoneHeader } from "../../phone-shell/PhoneHeader.tsx";
import { useMe } from "../../session/use-me.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import type { DutyDetail } from "../duties/duty/duty-detail.ts";
import { lastHandedIn, openReport } from "../duties/report/report-row.ts";
import { words as dutyWords } from "../duties/words.ts";
import { DutyAsk, DutyRest } from "./DutyAsk.tsx";
import "./duties-phone.css";
import { PhoneCommands } from "./PhoneCommands.tsx";
import { PhoneReport } from "./PhoneReport.tsx";
import { PhoneReports } from "./PhoneReports.tsx";

const route = getRouteApi("/signed-in/duties/$dutyId");

/** One duty on a phone: what is asked, the report at once, then all else. */
export function DutyScene() {
  const { title } = useWords(dutyWords);
  const { dutyId } = route.useParams();
  const found = useCall("GET /api/duties/:dutyId", { params: { dutyId } });
  const duty = found.data?.id === dutyId ? found.data : undefined;
  return (
    <>
      <PhoneHeader title={duty?.unitName ?? title} back />
      {duty !== undefined ? (
        <DutyBody key={duty.id} duty={duty} />
      ) : found.error === null ? (
        <Skeleton />
      ) : (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      )}
    </>
  );
}

function DutyBody({ duty }: { readonly duty: DutyDetail }) {
  const me = useMe();
  const reports = useCall("GET /api/duties/:dutyId/reports", { params: { dutyId: duty.id } });
  const deputy = me.posts.some(
    ({ unitId, role }) => unitId === duty.unitId && ["office", "head", "liaison"].includes(role),
  );
  const unsigned = duty.state === "assigned";
  const open = duty.state === "active" || duty.state === "claimed" || (unsigned && deputy);
  const writes = open && (deputy || duty.personIds.includes(me.personId));
  const rows = reports.data?.rows ?? [];
  const editing = openReport(rows);
  return (
    <div className="phone-duty">
      <DutyAsk duty={duty} />
      {writes && reports.data !== undefined ? (
        <PhoneReport
          key={editing?.id ?? "new"}
          duty={duty}
          editing={editing}
          last={lastHandedIn(rows)}
          sign={unsigned}
        />
      ) : null}
      <PhoneCommands duty={duty} />
      {reports.error !== null && reports.data === undefined ? (
        <ErrorState error={reports.error} onRetry={() => void reports.refetch()} />
      ) : (
        <PhoneReports rows={rows} />
      )}
      <DutyRest duty={duty} />
    </div>
  );
}
