import { expect, test } from "vitest";
import { AppError } from "../http/app-error.ts";
import { createPasswordHasher } from "./password-hasher.ts";

const quick = { memoryKiB: 64, passes: 1 };

test("a hash is Argon2id with 19 MiB, 2 passes, 1 lane; no two are alike; it knows its password exactly", async () => {
  const hasher = createPasswordHasher();
  const [one, two] = await Promise.all([hasher.hash("一二三 Three"), hasher.hash("一二三 Three")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
  expect(await hasher.verify(one, "一二三 Three")).toBe(true);
  expect(await hasher.verify(one, "一二三 Three ")).toBe(false);
  expect(await hasher.verify(one, "一二三 three")).toBe(false);
});

test("who does not exist costs a hash too, and never gets in", async () => {
  const begun: number[] = [];
  const hasher = createPasswordHasher({ ...quick, onHash: (running) => begun.push(running) });
  expect(await hasher.verify(null, "nobody has this password")).toBe(false);
  expect(begun).toEqual([1]);
});

test("two at once, some wait, the rest is told to come back", async () => {
  const begun: number[] = [];
  const hasher = createPasswordHasher({
    ...quick,
    slots: 2,
    waiting: 5,
    onHash: (running) => begun.push(running),
  });
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, (_, at) => hasher.hash(`password ${at}`)),
  );
  const refused = tries.flatMap((each): unknown[] =>
    each.status === "rejected" ? [each.reason] : [],
  );
  expect(tries.length - refused.length).toBe(7);
  expect(Math.max(...begun)).toBe(2);
  expect(refused.every((each) => each instanceof AppError && each.code === "busy")).toBe(true);
  expect((refused[0] as AppError).retryAfter).toBeGreaterThan(0);
  await expect(hasher.hash("later")).resolves.toContain("argon2id");
});
