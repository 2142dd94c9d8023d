import { setTimeout as pause, setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { type Gathering, gather } from "./gather.ts";

/** Rounds that end when they are told to. */
function rounds(changed: Partial<Gathering<string, string>> = {}) {
  const begun: {
    readonly calls: readonly string[];
    readonly end: () => void;
    readonly fail: (error: Error) => void;
  }[] = [];
  const call = gather<string, string>({
    lanes: 2,
    most: 4,
    worth: 3,
    patience: 0,
    objectOf: (one) => one.slice(0, 1),
    serve: (calls) =>
      new Promise((resolve, reject) => {
        begun.push({
          calls,
          end: () => resolve(calls.map((one) => `${one}!`)),
          fail: reject,
        });
      }),
    ...changed,
  });
  return { call, begun, sets: () => begun.map(({ calls }) => calls.join(" ")) };
}

test("one alone goes at once; what comes in one turn goes together, each with its own result", async () => {
  const { call, begun, sets } = rounds();
  const first = call("a1");
  await turn();
  expect(sets()).toEqual(["a1"]);
  begun[0]?.end();
  expect(await first).toBe("a1!");
  const all = ["a2", "b2", "c2"].map(call);
  await turn();
  expect(sets()).toEqual(["a1", "a2 b2 c2"]);
  begun[1]?.end();
  expect(await Promise.all(all)).toEqual(["a2!", "b2!", "c2!"]);
});

test("beside a round another begins when enough wait for it; what is left goes when one has ended", async () => {
  const { call, begun, sets } = rounds();
  const all = [call("a")];
  await turn();
  all.push(call("b"), call("c"));
  await turn();
  expect(sets()).toEqual(["a"]);
  all.push(call("d"));
  await turn();
  expect(sets()).toEqual(["a", "b c d"]);
  all.push(...["e", "f", "g", "h", "i"].map(call));
  await turn();
  expect(sets()).toHaveLength(2);
  begun[0]?.end();
  await turn();
  // A share of what waits, and the rest is too little for a round beside two.
  expect(sets().slice(2)).toEqual(["e f g"]);
  begun[1]?.end();
  begun[2]?.end();
  await pause(20);
  expect(sets().slice(3)).toEqual(["h i"]);
  begun[3]?.end();
  expect(await Promise.all(all)).toEqual("abcdefghi".split("").map((one) => `${one}!`));
});

test("many go by shares, and never more than a round takes", async () => {
  const { call, begun, sets } = rounds();
  const all = Array.from("abcdefghijklmn", call);
  await turn();
  expect(sets()).toEqual(["a b c d", "e f g h"]);
  for (let n = 0; n < 4; n++) {
    begun[n]?.end();
    await turn();
  }
  expect(sets().slice(2)).toEqual(["i j k", "l m n"]);
  expect(await Promise.all(all)).toHaveLength(14);
});

test("two on the same object never go at once, and nobody behind them waits for that", async () => {
  const { call, begun, sets } = rounds({ worth: 1 });
  const all = ["a1", "a2", "b1"].map(call);
  await turn();
  expect(sets()).toEqual(["a1 b1"]);
  all.push(call("a3"));
  await turn();
  expect(sets()).toEqual(["a1 b1"]);
  begun[0]?.end();
  await turn();
  expect(sets()).toEqual(["a1 b1", "a2"]);
  begun[1]?.end();
  await turn();
  begun[2]?.end();
  expect(await Promise.all(all)).toEqual(["a1!", "a2!", "b1!", "a3!"]);
});

test("a round's error is the error of its calls alone, and the next ones go on", async () => {
  const { call, begun } = rounds();
  const failed = ["a", "b"].map(call);
  const ended = Promise.allSettled(failed);
  await turn();
  begun[0]?.fail(new Error("cut"));
  expect((await ended).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  const next = call("a");
  await pause(20);
  begun[1]?.end();
  expect(await next).toBe("a!");
});

test("where there was company a moment ago, few wait for it, and go when it has come or the time is over", async () => {
  const { call, begun, sets } = rounds({ patience: 200 });
  const all = ["a", "b"].map(call);
  await turn();
  begun[0]?.end();
  await Promise.all(all);
  all.push(call("c"), call("d"));
  await turn();
  expect(sets()).toEqual(["a b"]);
  all.push(call("e"));
  await turn();
  expect(sets()).toEqual(["a b", "c d e"]);
  const last = call("f");
  await pause(400);
  // Beside a round few do not go.
  expect(sets()).toHaveLength(2);
  begun[1]?.end();
  await Promise.all(all);
  await turn();
  expect(sets()).toHaveLength(2);
  await pause(400);
  expect(sets().slice(2)).toEqual(["f"]);
  begun[2]?.end();
  expect(await last).toBe("f!");
  // That one was alone: the next does not wait.
  const alone = call("g");
  await turn();
  expect(sets().slice(3)).toEqual(["g"]);
  begun[3]?.end();
  expect(await alone).toBe("g!");
});
