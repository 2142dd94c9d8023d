import { CallError } from "@luoshi/server/contract/client";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testReport } from "../testing/test-report.ts";
import { type QueueRunner, type QueueWorld, runQueue } from "./queue-runner.ts";
import { memoryQueueStore, type QueueStore } from "./queue-store.ts";
import type { QueuedReport } from "./queued-report.ts";

const refusal = (status: number, code: string): CallError =>
  new CallError(status, {
    code,
    message: { zh: "", en: "" },
    help: { zh: "", en: "" },
    args: {},
  });

/** A clock that goes where a test puts it, and a server that answers what a test says. */
function testWorld(answers: readonly (CallError | "ok")[] = [], store = memoryQueueStore()) {
  const left = [...answers];
  const sent: string[] = [];
  const tried: string[] = [];
  let shown: readonly QueuedReport[] = [];
  let at = 0;
  let timer: { readonly run: () => void; readonly at: number } | null = null;
  const world: QueueWorld = {
    store,
    personId: "p1",
    now: () => at,
    chance: () => 0.5,
    later: (run, pause) => {
      const set = { run, at: at + pause };
      timer = set;
      return () => {
        if (timer === set) timer = null;
      };
    },
    send: (item) => {
      tried.push(item.key);
      const answer = left.shift() ?? "ok";
      return answer === "ok" ? Promise.resolve() : Promise.reject(answer);
    },
    changed: (items) => {
      shown = items;
    },
    sent: ({ id }) => void sent.push(id),
  };
  return {
    world,
    sent,
    tried,
    shown: () => shown,
    states: () => shown.map(({ id, state }) => `${id} ${state}`),
    /** Lets time pass until nothing is planned any more, at most so often. */
    pass: async (runner: QueueRunner, most = 20) => {
      await runner.idle();
      for (let n = 0; n < most && timer !== null; n++) {
        const { run, at: then } = timer;
        timer = null;
        at = then;
        run();
        await runner.idle();
      }
    },
    forward: (by: number) => {
      at += by;
    },
  };
}

const noPhotos = new Map<string, ArrayBuffer>();

describe("the queue", () => {
  test("sends what is put in, and keeps it until it was taken", async () => {
    const test_ = testWorld([refusal(0, "no-answer"), refusal(503, "busy"), "ok"]);
    const runner = await runQueue(test_.world);
    await runner.add(testReport(), noPhotos);
    await runner.idle();
    expect(test_.states()).toEqual(["r1 waiting"]);
    expect(await test_.world.store.list()).toHaveLength(1);
    await test_.pass(runner);
    expect(test_.sent).toEqual(["r1"]);
    expect(test_.tried).toEqual(["report-key", "report-key", "report-key"]);
    expect([test_.shown(), await test_.world.store.list()]).toEqual([[], []]);
  });

  test("goes on where a closed page left off, with the same key", async () => {
    const store = memoryQueueStore();
    await store.add(testReport({ state: "sending", tries: 3, nextAt: 10_000_000 }), noPhotos);
    const test_ = testWorld([], store);
    const runner = await runQueue(test_.world);
    await runner.idle();
    expect([test_.sent, test_.tried]).toEqual([["r1"], ["report-key"]]);
  });

  test("leaves alone what somebody else wrote on this device", async () => {
    const store = memoryQueueStore();
    await store.add(testReport({ personId: "p2" }), noPhotos);
    const test_ = testWorld([], store);
    const runner = await runQueue(test_.world);
    await runner.idle();
    expect([test_.tried, test_.shown()]).toEqual([[], []]);
    expect(await store.list()).toHaveLength(1);
  });

  test("keeps a conflict for its author, who throws it away or sends it again", async () => {
    const test_ = testWorld([refusal(409, "version-conflict"), refusal(400, "invalid")]);
    const runner = await runQueue(test_.world);
    await runner.add(testReport(), noPhotos);
    await runner.add(testReport({ id: "r2", dutyId: "d2", writtenAt: 1 }), noPhotos);
    await test_.pass(runner);
    expect(test_.states()).toEqual(["r1 conflict", "r2 refused"]);
    expect(await test_.world.store.list()).toHaveLength(2);
    await runner.discard("r1");
    await runner.retry("r2");
    await runner.idle();
    expect([test_.states(), test_.sent]).toEqual([[], ["r2"]]);
  });

  test("does not wait for the end of a pause when the network is back", async () => {
    const test_ = testWorld([refusal(0, "no-answer")]);
    const runner = await runQueue(test_.world);
    await runner.add(testReport(), noPhotos);
    await runner.idle();
    runner.wake();
    await runner.idle();
    expect(test_.sent).toEqual(["r1"]);
  });

  test("says nothing was taken where the device fails to keep it", async () => {
    const broken: QueueStore = {
      ...memoryQueueStore(),
      add: () => Promise.reject(new Error("full")),
    };
    const test_ = testWorld([], broken);
    const runner = await runQueue(test_.world);
    await expect(runner.add(testReport(), noPhotos)).rejects.toThrow("full");
    expect([test_.tried, test_.shown()]).toEqual([[], []]);
  });
});

test("whatever the server answers, each report ends sent, or kept with its reason; never both, never neither", async () => {
  const outcome = fc.constantFrom<CallError | "ok">(
    "ok",
    refusal(0, "no-answer"),
    refusal(503, "busy"),
    refusal(401, "not-signed-in"),
    refusal(400, "invalid"),
    refusal(409, "version-conflict"),
    refusal(409, "duty-not-active"),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(outcome, { maxLength: 12 }),
      fc.array(fc.constantFrom("d1", "d2", "d3"), { minLength: 1, maxLength: 6 }),
      async (answers, duties) => {
        const test_ = testWorld(answers);
        const runner = await runQueue(test_.world);
        const ids = duties.map((_, index) => `r${index}`);
        for (const [index, dutyId] of duties.entries()) {
          const item = testReport({ id: `r${index}`, dutyId, writtenAt: index, key: `k${index}` });
          await runner.add(item, noPhotos);
        }
        await test_.pass(runner, 200);
        const kept = test_.shown().map(({ id }) => id);
        expect([...test_.sent, ...kept].sort()).toEqual(ids);
        expect((await test_.world.store.list()).map(({ id }) => id).sort()).toEqual(kept.sort());
        expect(test_.shown().filter(({ state }) => state === "sending")).toEqual([]);
        // What still waits stands behind one of the same duty that needs its author.
        for (const { state, dutyId } of test_.shown()) {
          if (state === "waiting")
            expect(
              test_.shown().some((other) => other.dutyId === dutyId && other.refusal !== null),
            ).toBe(true);
        }
      },
    ),
  );
});
