import type { Call } from "@luoshi/server/contract/client";
import type { QueuedPhoto, QueuedReport } from "./queued-report.ts";

/** What sending needs beside the report. */
export interface Sending {
  readonly call: Call;
  readonly photo: (id: string) => Promise<ArrayBuffer | null>;
  /** Told as soon as the server has a photo, so that it is never sent again. */
  readonly kept: (item: QueuedReport) => Promise<void>;
}

/**
 * Sends a report: its photos first, one by one, then what it says. Each carries its own key, so that a try after a lost answer
 * has no second effect.
 * @throws CallError where the server did not take it
 */
export async function sendReport(
  item: QueuedReport,
  { call, photo, kept }: Sending,
): Promise<void> {
  let sent = item;
  for (const each of item.photos) {
    if (each.fileId !== null) continue;
    const bytes = await photo(each.id);
    // Lost by the device itself, as when the browser's data were cleared: the words are worth sending all the same.
    if (bytes === null) continue;
    const file = await call(
      "POST /api/files",
      { query: { name: each.name, unitId: item.unitId }, bytes: new Blob([bytes]) },
      { key: each.key },
    );
    const photos = sent.photos.map(
      (other): QueuedPhoto => (other.id === each.id ? { ...other, fileId: file.id } : other),
    );
    sent = { ...sent, photos };
    await kept(sent);
  }
  const arrived = sent.photos.flatMap(({ fileId }) => (fileId === null ? [] : [fileId]));
  const fileIds = [...sent.fileIds, ...arrived];
  const content = { ...sent.words, fileIds };
  if (sent.report === null)
    await call(
      "POST /api/duties/:dutyId/reports",
      { params: { dutyId: sent.dutyId }, body: { content, submit: sent.submit, sign: sent.sign } },
      { key: sent.key },
    );
  else
    await call(
      "PUT /api/reports/:reportId",
      {
        params: { reportId: sent.report.id },
        body: { version: sent.report.version, content, submit: sent.submit },
      },
      { key: sent.key },
    );
}
