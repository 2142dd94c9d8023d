import { type Call, CallError, type CallOptions } from "@luoshi/server/contract/client";
import { afterEach, expect, test } from "vitest";
import { mayRetry, retryPause } from "./query-client.ts";
import { withSignIn } from "./server-call.ts";
import { abandonSignIn, noteEntered, signedInAgain, useSignInAgain } from "./sign-in-again.ts";

const refusal = (status: number, code: string, retryAfter: number | null = null): CallError =>
  new CallError(
    status,
    { code, message: { zh: "", en: "" }, help: { zh: "", en: "" }, args: {} },
    retryAfter,
  );

/** A server that answers these in turn, and notes the keys. */
function answering(...answers: readonly (CallError | string)[]) {
  const keys: (string | undefined)[] = [];
  const call = (_name: string, _input: unknown, options?: CallOptions) => {
    const answer = answers[keys.push(options?.key) - 1];
    return answer instanceof CallError ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { keys, call: withSignIn(call as unknown as Call) };
}

afterEach(() => {
  abandonSignIn();
  noteEntered(false);
});

test("a call that meets the end of the session waits, and goes on with the same key", async () => {
  noteEntered(true);
  const { keys, call } = answering(refusal(401, "not-signed-in"), "done");
  const answer = call("POST /api/sessions", { body: { login: "a", password: "b" } });
  await expect.poll(() => useSignInAgain.getState().asking).toBe(true);
  signedInAgain();
  expect(await answer).toBe("done");
  expect(keys).toHaveLength(2);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[1]).toBe(keys[0]);
  expect(useSignInAgain.getState().asking).toBe(false);
});

test("several that wait go on together; all fail with their own error where nobody signs in", async () => {
  noteEntered(true);
  const calls = [1, 2, 3].map(() => answering(refusal(401, "not-signed-in"), "done").call);
  const answers = calls.map((call) => call("GET /api/me", {}));
  await expect.poll(() => useSignInAgain.getState().asking).toBe(true);
  abandonSignIn();
  const settled = await Promise.allSettled(answers);
  expect(settled.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
});

test("before anybody was signed in, and for any other refusal, the error is the answer", async () => {
  await expect(
    answering(refusal(401, "not-signed-in")).call("GET /api/me", {}),
  ).rejects.toMatchObject({ status: 401 });
  noteEntered(true);
  await expect(answering(refusal(403, "forbidden")).call("GET /api/me", {})).rejects.toMatchObject({
    status: 403,
  });
  expect(useSignInAgain.getState().asking).toBe(false);
});

test("only what may pass by itself is tried again, as late as the server asks", () => {
  expect([0, 502, 503, 504].map((status) => mayRetry(0, refusal(status, "x")))).toEqual(
    Array(4).fill(true),
  );
  expect([400, 401, 403, 404, 409, 422, 500].some((s) => mayRetry(0, refusal(s, "x")))).toBe(false);
  expect(mayRetry(3, refusal(503, "x"))).toBe(false);
  expect(mayRetry(0, new Error("ours"))).toBe(false);
  expect([0, 1, 2].map((tries) => retryPause(tries, refusal(0, "x")))).toEqual([500, 1000, 2000]);
  expect(retryPause(0, refusal(503, "busy", 7))).toBe(7000);
});
