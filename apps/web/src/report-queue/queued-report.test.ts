import { describe, expect, test } from "vitest";
import { testReport } from "../testing/test-report.ts";
import { afterFailure, again, nextToSend, pauseAfter, type QueuedReport } from "./queued-report.ts";

const answer = (code: string) => ({
  code,
  message: { zh: "不行", en: "no" },
  help: { zh: "改", en: "mend" },
  args: {},
});
const failed = (item: QueuedReport, status: number, code = "x", retryAfter: number | null = null) =>
  afterFailure(item, { status, answer: answer(code), retryAfter }, 1000, 0.5);

describe("a report that was not sent", () => {
  test.each([0, 401, 408, 429, 500, 502, 503, 504, 507])("goes again later after %i", (status) => {
    const after = failed(testReport(), status);
    expect([after.state, after.tries, after.nextAt]).toEqual(["waiting", 1, 3000]);
  });

  test.each([400, 403, 404, 413, 415, 422])("needs its author after %i", (status) => {
    const after = failed(testReport(), status, "invalid");
    expect([after.state, after.refusal?.code]).toEqual(["refused", "invalid"]);
  });

  test("is told apart where somebody else changed it, and where the ledger refuses it", () => {
    expect(failed(testReport(), 409, "version-conflict").state).toBe("conflict");
    expect(failed(testReport(), 409, "duty-not-active").state).toBe("refused");
  });

  test("keeps what it says, its photos and its keys whatever happens", () => {
    const item = testReport();
    for (const status of [0, 400, 409, 503]) {
      const { words, photos, key } = failed(item, status);
      expect({ words, photos, key }).toEqual({
        words: item.words,
        photos: item.photos,
        key: item.key,
      });
    }
  });

  test("waits as long as the server asks, and longer after each try", () => {
    expect(failed(testReport(), 503, "busy", 30).nextAt).toBe(31_000);
    const pauses = [1, 2, 3, 4, 5, 6, 60].map((tries) => pauseAfter(tries, 0.5));
    expect(pauses).toEqual([2000, 5000, 15_000, 60_000, 300_000, 300_000, 300_000]);
    expect([pauseAfter(1, 0), pauseAfter(1, 1)]).toEqual([1500, 2500]);
  });

  test("begins anew when its author says so", () => {
    const after = again(failed(testReport(), 400), 7);
    expect([after.state, after.nextAt, after.refusal]).toEqual(["waiting", 7, null]);
  });
});

describe("the next to be sent", () => {
  const item = (id: string, dutyId: string, writtenAt: number, more: Partial<QueuedReport> = {}) =>
    testReport({ id, dutyId, writtenAt, nextAt: writtenAt, ...more });

  test("is the one that is due first", () => {
    const items = [item("b", "2", 20), item("a", "1", 10), item("c", "3", 30, { nextAt: 5 })];
    expect(nextToSend(items)?.item.id).toBe("c");
  });

  test("never overtakes an earlier one of the same duty", () => {
    const stuck = item("a", "1", 10, { state: "conflict" });
    expect(nextToSend([stuck, item("b", "1", 20)])).toBeNull();
    expect(nextToSend([stuck, item("b", "1", 20), item("c", "2", 30)])?.item.id).toBe("c");
    const later = item("a", "1", 10, { nextAt: 99 });
    expect(nextToSend([item("b", "1", 20), later])).toEqual({ item: later, at: 99 });
  });
});
