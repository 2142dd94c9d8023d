import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { anyDeferred, defer, doDeferred, UNDO_MS } from "./deferred.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const watched = () => {
  const said: string[] = [];
  const deferred = defer(
    () => void said.push("done"),
    () => void said.push("undone"),
  );
  return { said, deferred };
};

test("is done after five seconds, and cannot be taken back then", () => {
  const { said, deferred } = watched();
  vi.advanceTimersByTime(UNDO_MS - 1);
  expect([said, anyDeferred()]).toEqual([[], true]);
  vi.advanceTimersByTime(1);
  expect([said, deferred.takeBack(), anyDeferred()]).toEqual([["done"], false, false]);
});

test("is never done once it was taken back", () => {
  const { said, deferred } = watched();
  expect([deferred.takeBack(), deferred.takeBack()]).toEqual([true, false]);
  vi.advanceTimersByTime(60_000);
  deferred.doNow();
  expect(said).toEqual(["undone"]);
});

test("is done at once, and once, when the page goes", () => {
  const first = watched();
  const second = watched();
  doDeferred();
  vi.advanceTimersByTime(60_000);
  expect([first.said, second.said]).toEqual([["done"], ["done"]]);
});
