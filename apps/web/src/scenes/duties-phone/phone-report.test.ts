import { expect, test } from "vitest";
import { emptyDraft } from "../duties/report/report-draft.ts";
import type { ReportRow } from "../duties/report/report-row.ts";
import { beginningOf, lastTimeOf, queueDraftOf } from "./phone-report.ts";

const row: ReportRow = {
  id: "r1",
  version: 3,
  dutyId: "d1",
  no: 2,
  state: "sentBack",
  stepsLeft: 0,
  done: "已清理5处",
  problems: "缺设备",
  next: "下周完成",
  percent: 40,
  figures: [{ name: "清理", value: "5", unit: "处" }],
  evidence: [{ id: "e1", fileId: "f1", name: "现场.jpg", mediaType: "image/jpeg", size: 9 }],
  reason: "请补充点位",
  writtenBy: null,
  writtenAt: "2027-03-01T02:00:00.000Z",
  submittedAt: null,
  decidedAt: null,
  late: false,
  due: null,
  commands: ["saveReport"],
};

const duty = { id: "d1", taskText: "清理排水口" };

test("what came back begins with what it said, keeps its files, and is sent as a change of itself", () => {
  const draft = beginningOf(row, 10);
  expect(draft).toMatchObject({ done: "已清理5处", percent: "40", problems: "缺设备" });
  const sent = queueDraftOf({ duty, unitId: "u1", draft, photos: [], editing: row, sign: false });
  expect(sent).toMatchObject({ report: { id: "r1", version: 3 }, fileIds: ["f1"], submit: true });
  expect(sent?.words).not.toHaveProperty("fileIds");
});

test("a new one says how far the duty is, signs for it, and takes its photos along", () => {
  const draft = { ...emptyDraft(30), done: "已排查" };
  const bytes = new ArrayBuffer(3);
  const photos = [{ name: "1.jpg", bytes }];
  const sent = queueDraftOf({ duty, unitId: "u1", draft, photos, editing: null, sign: true });
  expect(sent).toMatchObject({ report: null, sign: true, words: { percent: 30 } });
  expect(sent?.photos).toEqual([{ name: "1.jpg", bytes }]);
});

test("without a sentence nothing is sent", () => {
  const draft = { ...emptyDraft(30), done: "  " };
  expect(
    queueDraftOf({ duty, unitId: "u1", draft, photos: [], editing: null, sign: false }),
  ).toBeNull();
});

test("as last time, but progress does not go back", () => {
  expect(lastTimeOf(row, 60)).toMatchObject({ done: "已清理5处", percent: "60" });
  expect(lastTimeOf(row, 20)).toMatchObject({ percent: "40" });
});
