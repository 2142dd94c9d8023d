import type { QueuedReport } from "../../report-queue/queued-report.ts";
import type { ReportDraft as QueueDraft } from "../../report-queue/report-queue.ts";
import type { ReadyPhoto } from "../../report-queue/resize-photo.ts";
import { contentOf, emptyDraft, type ReportDraft } from "../duties/report/report-draft.ts";
import type { ReportRow } from "../duties/report/report-row.ts";

/** What the form begins with: the report that came back or was not finished, else nothing but how far the duty is. */
export function beginningOf(editing: ReportRow | null, percent: number): ReportDraft {
  if (editing === null) return emptyDraft(percent);
  const { done, problems, next, figures, evidence } = editing;
  const files = evidence.map(({ fileId, name, size }) => ({ fileId, name, size }));
  return { ...emptyDraft(editing.percent), done, problems, next, figures, files };
}

/** What 同上期 brings in; progress does not go back. */
export function lastTimeOf(
  { done, problems, next, percent, figures }: ReportRow,
  now: number,
): Pick<ReportDraft, "done" | "problems" | "next" | "percent" | "figures"> {
  return { done, problems, next, figures, percent: String(Math.max(percent, now)) };
}

/** The report for the queue: handed in, signed for on the way where that was not done. Null where it says nothing yet. */
export function queueDraftOf({
  duty,
  unitId,
  draft,
  photos,
  editing,
  sign,
}: {
  readonly duty: { readonly id: string; readonly taskText: string };
  /** To whom the photos belong. */
  readonly unitId: string;
  readonly draft: ReportDraft;
  readonly photos: readonly ReadyPhoto[];
  readonly editing: Pick<ReportRow, "id" | "version"> | null;
  readonly sign: boolean;
}): QueueDraft | null {
  const content = contentOf(draft);
  if (content === null || content.done.trim() === "") return null;
  const { fileIds = [], ...said } = content;
  return {
    dutyId: duty.id,
    unitId,
    taskText: duty.taskText,
    words: said,
    fileIds,
    sign,
    submit: true,
    report: editing === null ? null : { id: editing.id, version: editing.version },
    photos: photos.map(({ name, bytes }) => ({ name, bytes })),
  };
}

/** Reports of a duty that are still on this device. */
export function pendingOf(items: readonly QueuedReport[], dutyId: string): readonly QueuedReport[] {
  return items.filter((item) => item.dutyId === dutyId);
}
