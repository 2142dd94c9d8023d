import { CallError } from "@luoshi/server/contract/client";
import { useQueryClient } from "@tanstack/react-query";
import { CopyCheck } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { newKey } from "../../../api/new-key.ts";
import { serverCall } from "../../../api/server-call.ts";
import { refresh } from "../../../api/use-call.ts";
import { useUpload } from "../../../api/use-upload.ts";
import { useWords } from "../../../language/use-words.ts";
import { resizePhoto } from "../../../report-queue/resize-photo.ts";
import { useMe } from "../../../session/use-me.ts";
import { Button } from "../../../ui/Button.tsx";
import { ConflictDialog } from "../../../ui/ConflictDialog.tsx";
import { DropZone } from "../../../ui/DropZone.tsx";
import { ErrorLine } from "../../../ui/ErrorState.tsx";
import { TextArea } from "../../../ui/TextField.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import type { DutyDetail } from "../duty/duty-detail.ts";
import { dutyRefreshes } from "../duty-refreshes.ts";
import { timeOfMoment } from "../moments.ts";
import { DraftFiles, Figures, PercentSlider } from "./ReportFields.tsx";
import "./report-form.css";
import { contentOf, emptyDraft, type ReportDraft, readPercent } from "./report-draft.ts";
import type { ReportRow } from "./report-row.ts";
import { useReportDraft } from "./use-report-draft.ts";
import { words } from "./words.ts";

const KINDS = [
  ".jpg",
  ".jpeg",
  ".png",
  ".webp",
  ".pdf",
  ".docx",
  ".doc",
  ".xlsx",
  ".xls",
  ".wps",
  ".et",
  ".ofd",
  ".txt",
  ".zip",
] as const;
const MOST_BYTES = 20 * 1024 * 1024;

/** One report: what was done, and what else there is to say. What is typed stays in this browser until it has arrived. */
export function ReportForm({
  duty,
  editing,
  last,
  sign,
  onClose,
}: {
  readonly duty: DutyDetail;
  /** A draft, or one that was sent back; null for a new one. */
  readonly editing: ReportRow | null;
  /** The newest one that was handed in, for 同上期. */
  readonly last: ReportRow | null;
  /** Signs for the duty first. */
  readonly sign: boolean;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const me = useMe();
  const client = useQueryClient();
  const box = useRef<HTMLElement>(null);
  const begin = editing === null ? emptyDraft(duty.percent) : draftOf(editing);
  const { draft, kept, back, change, keyed, drop } = useReportDraft(me.personId, duty.id, begin);
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState<"submit" | "save" | null>(null);
  const [conflict, setConflict] = useState<{
    readonly theirs: ReportRow;
    readonly submit: boolean;
  } | null>(null);
  const [version, setVersion] = useState(editing?.version ?? 0);
  const unitId =
    me.posts.find((post) => post.unitId === duty.unitId)?.unitId ??
    me.posts[0]?.unitId ??
    duty.unitId;
  const files = useRef(draft.files);
  files.current = draft.files;
  const upload = useUpload("POST /api/files", ({ id: fileId, name, size }) =>
    change({ files: [...files.current, { fileId, name, size }] }),
  );
  useEffect(() => {
    box.current?.querySelector("textarea")?.focus();
  }, []);

  const send = async (submit: boolean, against: number = version): Promise<void> => {
    const content = contentOf(draft);
    if (content === null) return;
    setBusy(submit ? "submit" : "save");
    setError(null);
    try {
      // A draft and a report handed in are two things, also in the same words.
      const key = `${keyed(newKey)}${submit ? "" : "-draft"}`;
      if (editing === null)
        await serverCall(
          "POST /api/duties/:dutyId/reports",
          // `sign` also where it is signed for already: a try after a lost answer must say the very same.
          { params: { dutyId: duty.id }, body: { content, submit, sign: true } },
          { key },
        );
      else
        await serverCall(
          "PUT /api/reports/:reportId",
          { params: { reportId: editing.id }, body: { version: against, content, submit } },
          { key: `${key}-${against}` },
        );
      drop();
      showToast({ kind: "done", text: submit ? say.submitted : say.saved, action: null });
      onClose();
      await refresh(client, dutyRefreshes);
    } catch (failure) {
      if (!(failure instanceof CallError)) throw failure;
      const { current, code } = failure.answer;
      if (editing !== null && code === "version-conflict" && isTheirs(current)) {
        setConflict({ theirs: { ...editing, ...current, ...current.content }, submit });
      } else setError(failure);
    } finally {
      setBusy(null);
    }
  };
  const take = async (file: File): Promise<void> => {
    const ready = file.type.startsWith("image/")
      ? await resizePhoto(file)
      : { name: file.name, bytes: await file.arrayBuffer() };
    await upload.send(
      { name: ready.name },
      { query: { name: ready.name, unitId }, bytes: new Blob([ready.bytes]) },
    );
  };
  const takeLast = (): void => {
    if (last === null) return;
    const { done, problems, next, percent, figures } = last;
    change({
      done,
      problems,
      next,
      percent: String(Math.max(percent, readPercent(draft.percent) ?? 0)),
      figures,
    });
  };

  const percent = readPercent(draft.percent) ?? duty.percent;
  const empty = draft.done.trim() === "";
  return (
    <section ref={box} className="report-form" aria-label={say.title}>
      <ErrorLine error={error} />
      {back ? (
        <p className="report-note" role="status">
          {say.back}
          <button type="button" className="link" onClick={drop}>
            {say.drop}
          </button>
        </p>
      ) : null}
      {last === null ? null : (
        <div className="report-form-top">
          <Button kind="quiet" icon={<CopyCheck size={14} aria-hidden />} onPress={takeLast}>
            {say.same}
          </Button>
        </div>
      )}
      <TextArea
        label={say.done}
        help={say.doneHelp}
        value={draft.done}
        onChange={(done) => change({ done })}
        rows={3}
      />
      <PercentSlider percent={percent} onChange={(next) => change({ percent: String(next) })} />
      <div className="report-form-two">
        <TextArea
          label={say.problems}
          optional
          rows={2}
          value={draft.problems}
          onChange={(problems) => change({ problems })}
        />
        <TextArea
          label={say.next}
          optional
          rows={2}
          value={draft.next}
          onChange={(next) => change({ next })}
        />
      </div>
      <Figures figures={draft.figures} onChange={(figures) => change({ figures })} />
      <h4>{say.evidence}</h4>
      <DraftFiles
        files={draft.files}
        onRemove={(fileId) =>
          change({ files: draft.files.filter((file) => file.fileId !== fileId) })
        }
      />
      <DropZone
        title={say.evidenceTitle}
        kinds={KINDS}
        maxBytes={MOST_BYTES}
        state={upload.state}
        onFile={(file) => void take(file)}
        onStop={upload.stop}
      />
      <p className="report-kept" aria-live="polite">
        {draft.at === 0
          ? null
          : kept
            ? say.keptHere(timeOfMoment(new Date(draft.at).toISOString()).slice(11))
            : say.notKept}
      </p>
      <div className="report-actions">
        <Button
          kind="primary"
          busy={busy === "submit"}
          reason={empty ? say.empty : null}
          onPress={() => void send(true)}
        >
          {sign ? say.signSubmit : say.submit}
        </Button>
        <Button busy={busy === "save"} onPress={() => void send(false)}>
          {say.save}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {say.cancel}
        </Button>
      </div>
      {conflict === null ? null : (
        <ConflictDialog
          fields={(["done", "problems", "next", "percent"] as const).map((key) => ({
            key,
            name: say.conflictFields[key],
            mine: String(draft[key]),
            theirs: String(conflict.theirs[key]),
          }))}
          onKeepMine={() => {
            const against = conflict.theirs.version;
            setConflict(null);
            setVersion(against);
            void send(conflict.submit, against);
          }}
          onTakeTheirs={() => {
            setVersion(conflict.theirs.version);
            const { done, problems, next, percent: theirs } = conflict.theirs;
            change({ done, problems, next, percent: String(theirs) });
            setConflict(null);
          }}
          onClose={() => setConflict(null)}
        />
      )}
    </section>
  );
}

/** What a conflict answers with: the report as it stands, its words inside. */
function isTheirs(current: unknown): current is {
  readonly version: number;
  readonly content: Pick<ReportRow, "done" | "problems" | "next" | "percent">;
} {
  return (
    typeof current === "object" && current !== null && "version" in current && "content" in current
  );
}

function draftOf(report: ReportRow): ReportDraft {
  return {
    ...emptyDraft(report.percent),
    done: report.done,
    problems: report.problems,
    next: report.next,
    figures: report.figures,
    files: report.evidence.map(({ fileId, name, size }) => ({ fileId, name, size })),
  };
}
