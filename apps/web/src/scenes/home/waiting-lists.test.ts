import { expect, test } from "vitest";
import {
  countLabel,
  countWaiting,
  type InboxGroup,
  type InboxKind,
  waitingLists,
} from "./waiting-lists.ts";

const group = (kind: InboxKind, count: number, more: Partial<InboxGroup> = {}): InboxGroup => ({
  kind,
  count,
  more: false,
  duties: [],
  reports: [],
  plans: [],
  ...more,
});

const report = {
  id: "r1",
  version: 2,
  dutyId: "d1",
  planTitle: "汛期安全工作方案",
  taskText: "排查低洼易涝点",
  unitName: "水务局",
  done: "已排查12处",
  percent: 40,
  submittedAt: null,
};

test("nothing that waits is lost on the way into five lists, and empty lists are not shown", () => {
  const groups = [
    group("toSign", 2),
    group("toReport", 3),
    group("sentBack", 1, { reports: [report] }),
    group("toReview", 0),
    group("toAccept", 4),
    group("toConfirm", 1),
    group("extensions", 1),
    group("declined", 1),
    group("toSignOff", 2),
    group("reviews", 1),
  ];
  const lists = waitingLists(groups);
  expect(lists.map(({ key, count }) => [key, count])).toEqual([
    ["sign", 2],
    ["report", 4],
    ["review", 4],
    ["decide", 5],
    ["plans", 1],
  ]);
  expect(lists.reduce((sum, { count }) => sum + count, 0)).toBe(countWaiting(groups));
  expect(waitingLists([group("toReport", 0), group("toSign", 1)]).map(({ key }) => key)).toEqual([
    "sign",
  ]);
});

test("what was sent back stands before what is new", () => {
  const [list] = waitingLists([
    group("toReport", 1, { duties: [{ id: "d2" } as InboxGroup["duties"][number]] }),
    group("sentBack", 1, { reports: [report] }),
  ]);
  expect(list?.items.map(({ of }) => of)).toEqual(["sentBack", "toReport"]);
});

test("what was not counted to its end is shown as more than 999, whatever stands beside it", () => {
  const shown = (groups: readonly InboxGroup[]) =>
    waitingLists(groups).map(({ count, items }) => [
      countLabel(count),
      countLabel(count, items.length),
    ]);
  const full = group("toAccept", 999, { more: true, reports: [report] });
  expect(shown([full])).toEqual([["999+", "998+"]]);
  expect(shown([full, group("toReview", 3)])).toEqual([["999+", "998+"]]);
  expect(shown([group("toAccept", 999, { reports: [report] })])).toEqual([["999", "998"]]);
  // Two that were counted to their end may be more than that together.
  expect(shown([group("toAccept", 999), group("toReview", 1)])).toEqual([["999+", "999+"]]);
  expect(countLabel(countWaiting([full, group("toSign", 12)]))).toBe("999+");
});
