import type { Corrections } from "@luoshi/compiler";
import { expect, test } from "vitest";
import {
  clearField,
  setDeadline,
  setKind,
  setOwners,
  setQuotas,
  setRecurrence,
  setText,
} from "./correct-fields.ts";

const none: Corrections = { fields: {}, dropped: [], merged: [], splits: [], added: [] };

test("owners are trimmed, named once, and keep their order and side", () => {
  const changed = setOwners(none, "a", [
    { name: " 市水务局 ", side: "lead" },
    { name: "", side: "owner" },
    { name: "市水务局", side: "support" },
    { name: "财务科", side: "support" },
  ]);
  expect(changed.fields["a"]?.owners).toEqual([
    { name: "市水务局", side: "lead" },
    { name: "财务科", side: "support" },
  ]);
});

test("fields of one task stand beside each other, other tasks stay", () => {
  const first = setOwners(none, "a", []);
  const second = setQuotas(setQuotas(first, "a", ["不少于4次", " "]), "b", []);
  expect(second.fields).toEqual({ a: { owners: [], quotas: ["不少于4次"] }, b: { quotas: [] } });
});

test("a deadline of a day alone is named by that day; one of nothing is none", () => {
  const of = (text: string, date: string | null) =>
    setDeadline(none, "a", { text, date }).fields["a"]?.deadline;
  expect(of("6月底前", null)).toEqual({ text: "6月底前", date: null });
  expect(of(" ", "2027-06-30")).toEqual({ text: "2027-06-30", date: "2027-06-30" });
  expect(of("", null)).toBeNull();
  expect(setDeadline(none, "a", null).fields["a"]?.deadline).toBeNull();
});

test("a rhythm without words is none, a text without words is that of the document", () => {
  expect(setRecurrence(none, "a", " ").fields["a"]?.recurrence).toBeNull();
  expect(setRecurrence(none, "a", "每季度末").fields["a"]?.recurrence).toBe("每季度末");
  const typed = setText(none, "a", "更换阀门");
  expect(typed.fields["a"]?.text).toBe("更换阀门");
  expect(setText(typed, "a", "  ")).toEqual(none);
});

test("the last cleared field takes its task off the list", () => {
  const both = setKind(setOwners(none, "a", []), "a", "requirement");
  const one = clearField(both, "a", "owners");
  expect(one.fields).toEqual({ a: { kind: "requirement" } });
  expect(clearField(one, "a", "kind")).toEqual(none);
  expect(clearField(none, "a", "kind")).toBe(none);
});
