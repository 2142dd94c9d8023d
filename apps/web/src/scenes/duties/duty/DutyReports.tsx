import { FileText, Image as ImageIcon, SquarePen } from "lucide-react";
import { useState } from "react";
import { basePath } from "../../../api/base-path.ts";
import { useCall } from "../../../api/use-call.ts";
import { useCommand } from "../../../api/use-command.ts";
import { useBilingual, useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { sizeWords } from "../../../ui/DropZone.tsx";
import { ErrorLine, ErrorState } from "../../../ui/ErrorState.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { Tag, type TagTone } from "../../../ui/Tag.tsx";
import { TextArea } from "../../../ui/TextField.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { useUndoable } from "../../../ui/use-undoable.ts";
import { dutyRefreshes } from "../duty-refreshes.ts";
import { timeOfMoment } from "../moments.ts";
import { reportInTurn } from "../own-steps.ts";
import { ReportForm } from "../report/ReportForm.tsx";
import { lastHandedIn, openReport, type ReportRow } from "../report/report-row.ts";
import type { DutyDetail } from "./duty-detail.ts";
import { words } from "./words.ts";

const tones: Readonly<Record<ReportRow["state"], TagTone>> = {
  draft: "plain",
  submitted: "amber",
  accepted: "green",
  sentBack: "amber",
};

/** The reports of a duty, newest first, and the form for the next one. */
export function DutyReports({
  duty,
  writes,
  deputy,
}: {
  readonly duty: DutyDetail;
  /** The actor may report for it. */
  readonly writes: boolean;
  /** The actor acts for the unit, and may sign for it. */
  readonly deputy: boolean;
}) {
  const say = useWords(words);
  const found = useCall("GET /api/duties/:dutyId/reports", { params: { dutyId: duty.id } });
  const [writing, setWriting] = useState(false);
  const rows = found.data?.rows ?? [];
  const editing = openReport(rows);
  const unsigned = duty.state === "assigned";
  const open = duty.state === "active" || duty.state === "claimed" || (unsigned && deputy);
  const may = writes && open;
  // The one that is being changed stands in the form.
  const shown = writing ? rows.filter((report) => report !== editing) : rows;
  return (
    <section className="duty-section" aria-label={say.reports}>
      <div className="duty-section-head">
        <h3>
          {say.reports} <span className="duty-faint number">{rows.length || null}</span>
        </h3>
        {may && !writing ? (
          <Button
            kind={unsigned ? "plain" : "primary"}
            icon={<SquarePen size={14} aria-hidden />}
            onPress={() => setWriting(true)}
          >
            {unsigned ? say.writeSign : say.write}
          </Button>
        ) : null}
      </div>
      {writing && found.data !== undefined ? (
        <ReportForm
          key={editing?.id ?? "new"}
          duty={duty}
          editing={editing}
          last={lastHandedIn(rows)}
          sign={unsigned}
          onClose={() => setWriting(false)}
        />
      ) : null}
      {found.error !== null && found.data === undefined ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : null}
      {found.isPending ? <Skeleton lines={2} /> : null}
      {found.data !== undefined && rows.length === 0 && !writing ? (
        <p className="duty-faint">
          {say.noReports}。{say.noReportsHelp[may ? (unsigned ? "unsigned" : "writer") : "reader"]}
        </p>
      ) : null}
      {shown.map((report) => (
        <Report key={report.id} report={report} onEdit={() => setWriting(true)} />
      ))}
    </section>
  );
}

function Report({ report, onEdit }: { readonly report: ReportRow; readonly onEdit: () => void }) {
  const say = useWords(words);
  const { no, state, stepsLeft, late, done, problems, next, percent, figures, evidence } = report;
  const at = report.submittedAt ?? report.writtenAt;
  return (
    <article className="report">
      <div className="report-head">
        <strong className="number">{say.reportNo(no)}</strong>
        <Tag tone={tones[state]}>
          {state === "draft" && stepsLeft > 0 ? say.inReview : say.reportStates[state]}
        </Tag>
        {late ? <Tag tone="amber">{say.late}</Tag> : null}
        <span className="duty-faint">
          {[report.writtenBy?.name, timeOfMoment(at)].filter(Boolean).join(" · ")}
        </span>
        <strong className="number">{percent}%</strong>
      </div>
      {report.reason === "" ? null : (
        <p className="report-why">
          <span className="report-label">{say.sentBackWhy}</span>
          {report.reason}
        </p>
      )}
      <p>{done}</p>
      {problems === "" ? null : (
        <p>
          <span className="report-label">{say.problems}</span>
          {problems}
        </p>
      )}
      {next === "" ? null : (
        <p>
          <span className="report-label">{say.next}</span>
          {next}
        </p>
      )}
      {figures.length === 0 ? null : (
        <p className="number">
          <span className="report-label">{say.figures}</span>
          {figures.map(({ name, value, unit }) => `${name} ${value}${unit}`).join("；")}
        </p>
      )}
      {evidence.length === 0 ? null : (
        <ul className="report-files" aria-label={say.evidence}>
          {evidence.map(({ id, fileId, name, mediaType, size }) => (
            <li key={id}>
              {mediaType.startsWith("image/") ? (
                <ImageIcon size={14} aria-hidden />
              ) : (
                <FileText size={14} aria-hidden />
              )}
              <a
                className="name link"
                href={`${basePath}api/files/${fileId}/bytes`}
                download={name}
              >
                {name}
              </a>
              <span className="duty-faint number">{sizeWords(size)}</span>
            </li>
          ))}
        </ul>
      )}
      <ReportActions report={report} onEdit={onEdit} />
    </article>
  );
}

function ReportActions({
  report,
  onEdit,
}: {
  readonly report: ReportRow;
  readonly onEdit: () => void;
}) {
  const say = useWords(words);
  const told = useBilingual();
  const undoable = useUndoable();
  const [asking, setAsking] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [reason, setReason] = useState("");
  const given = useCommand("POST /api/reports/:reportId/commands", {
    refreshes: dutyRefreshes,
    through: reportInTurn,
    onDone: (_, { body }) => {
      setAsking(false);
      showToast({ kind: "done", text: say.reportDid[body.command.kind], action: null });
    },
    onRefused: ({ answer }, { body }) => {
      if (body.command.kind !== "sendBackReport")
        showToast({
          kind: "error",
          text: `${told(answer.message)}。${told(answer.help)}`,
          action: null,
        });
    },
  });
  const { commands, id, version } = report;
  const give = (command: Parameters<typeof given.give>[0]["body"]["command"]): void =>
    given.give({ params: { reportId: id }, body: { version, command } });
  const accept = (): void => {
    setWaiting(true);
    undoable(
      say.willAccept,
      () => {
        setWaiting(false);
        give({ kind: "acceptReport" });
      },
      () => setWaiting(false),
    );
  };
  if (commands.length === 0) return null;
  const busy = given.pending || waiting;
  const name = say.reportCommands;
  return (
    <div className="report-actions">
      {commands.includes("acceptReport") ? (
        <Button kind="primary" busy={busy} onPress={accept}>
          {name.acceptReport}
        </Button>
      ) : null}
      {commands.includes("reviewReport") ? (
        <Button kind="primary" busy={busy} onPress={() => give({ kind: "reviewReport" })}>
          {name.reviewReport}
        </Button>
      ) : null}
      {commands.includes("saveReport") ? <Button onPress={onEdit}>{name.saveReport}</Button> : null}
      {commands.includes("submitReport") && report.done !== "" ? (
        <Button busy={busy} onPress={() => give({ kind: "submitReport" })}>
          {name.submitReport}
        </Button>
      ) : null}
      {commands.includes("sendBackReport") ? (
        <Button
          onPress={() => {
            given.reset();
            setAsking(true);
          }}
        >
          {name.sendBackReport}
        </Button>
      ) : null}
      {asking ? (
        <Dialog
          title={say.sendBackTitle}
          description={say.sendBackHelp}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{say.cancel}</Button>
              <Button
                kind="primary"
                busy={given.pending}
                disabled={reason.trim() === ""}
                onPress={() => give({ kind: "sendBackReport", reason })}
              >
                {name.sendBackReport}
              </Button>
            </>
          }
        >
          <ErrorLine error={given.error} />
          <TextArea label={say.reason} value={reason} onChange={setReason} />
        </Dialog>
      ) : null}
    </div>
  );
}
