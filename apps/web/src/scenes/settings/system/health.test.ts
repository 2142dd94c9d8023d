import { expect, test } from "vitest";
import { readHealth } from "./health.ts";

test("each part in the word that the server has for it", () => {
  const answer = {
    ready: false,
    server: "ok",
    database: "unreachable",
    sealing: "ok",
    disk: "low",
  };
  expect(readHealth(answer)?.map(({ state }) => state)).toEqual(["ok", "unreachable", "ok", "low"]);
});

test("a word or an answer that nobody knows is not taken for health", () => {
  expect(readHealth({ ready: true, server: "fine" })?.[0]?.state).toBe("unknown");
  expect(readHealth({ error: { code: "not-found" } })).toBeNull();
  expect(readHealth(null)).toBeNull();
});
