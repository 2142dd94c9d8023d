import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { closeSecret, keyedDigest, openSecret } from "./secret-box.ts";

const key = randomBytes(32);

test("a box opens with its key, for its use and owner only", () => {
  const box = closeSecret(key, "totp", "person 1", "秘密 JBSWY3DP");
  expect(openSecret(key, "totp", "person 1", box)).toBe("秘密 JBSWY3DP");
  expect(() => openSecret(randomBytes(32), "totp", "person 1", box)).toThrow();
  expect(() => openSecret(key, "answer", "person 1", box)).toThrow();
  expect(() => openSecret(key, "totp", "person 2", box)).toThrow();
  expect(box.includes("JBSWY3DP")).toBe(false);
});

test("no bit of it can be changed", () => {
  const box = closeSecret(key, "totp", "person 1", "JBSWY3DP");
  for (let at = 0; at < box.length * 8; at++) {
    const changed = Buffer.from(box);
    changed[at >> 3] = (changed[at >> 3] ?? 0) ^ (1 << (at & 7));
    expect(() => openSecret(key, "totp", "person 1", changed)).toThrow();
  }
});

test("a digest is the same for the same value and key, and tells nothing else", () => {
  expect(keyedDigest(key, "zhang.min")).toBe(keyedDigest(key, "zhang.min"));
  expect(keyedDigest(key, "zhang.min")).not.toBe(keyedDigest(key, "zhang.mei"));
  expect(keyedDigest(key, "zhang.min")).not.toBe(keyedDigest(randomBytes(32), "zhang.min"));
});
