import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { patchAnswers, patchRows } from "./patch-answers.ts";

const client = new QueryClient();
const rows = (...states: readonly string[]) => ({
  pages: [{ rows: states.map((state, index) => ({ id: String(index), state })), next: null }],
  pageParams: [null],
});

test("rows of every kept list are changed ahead and put back as they were", () => {
  const list = ["GET /api/plans", { query: {} }, "pages"];
  const other = ["GET /api/units", {}, "pages"];
  client.setQueryData(list, rows("draft", "published"));
  client.setQueryData(other, rows("draft"));
  const restore = patchRows(client, "GET /api/plans", (row) =>
    row.id === "0" ? null : { ...row, state: "closed" as const },
  );
  expect(client.getQueryData(list)).toMatchObject({
    pages: [{ rows: [{ id: "1", state: "closed" }] }],
  });
  expect(client.getQueryData(other)).toEqual(rows("draft"));
  restore();
  expect(client.getQueryData(list)).toEqual(rows("draft", "published"));
});

test("a single answer is changed, a list of the same endpoint is not", () => {
  const key = ["GET /api/me", {}];
  client.setQueryData(key, { name: "陈默" });
  const restore = patchAnswers(client, "GET /api/me", (me) => ({ ...me, name: "陈墨" }));
  expect(client.getQueryData(key)).toEqual({ name: "陈墨" });
  restore();
  expect(client.getQueryData(key)).toEqual({ name: "陈默" });

  const list = ["GET /api/plans", { query: {} }, "pages"];
  client.setQueryData(list, rows("draft"));
  patchAnswers(client, "GET /api/plans", () => ({ rows: [], next: null }));
  expect(client.getQueryData(list)).toEqual(rows("draft"));
});
