import type { QueuedReport } from "../report-queue/queued-report.ts";

/** A report in the queue, with one photo. */
export function testReport(changed: Partial<QueuedReport> = {}): QueuedReport {
  return {
    id: "r1",
    personId: "p1",
    dutyId: "d1",
    unitId: "u1",
    taskText: "排查供水隐患",
    words: { done: "已排查12处", percent: 40 },
    sign: false,
    submit: true,
    report: null,
    fileIds: [],
    photos: [{ id: "f1", name: "现场.jpg", size: 3, key: "photo-key", fileId: null }],
    key: "report-key",
    writtenAt: 0,
    state: "waiting",
    tries: 0,
    nextAt: 0,
    refusal: null,
    ...changed,
  };
}
