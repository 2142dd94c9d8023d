import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Draft, emptyDraft } from "./draft.ts";
import { type DraftFault, renderDraftFault } from "./draft-fault.ts";
import { readDraft } from "./read-draft.ts";

const full: Draft = {
  texts: { p0: "一、总体要求", p12: "" },
  corrections: {
    fields: {
      t0a1b: {
        owners: [{ name: "机关工委", side: "lead" }],
        deadline: { text: "6月底前", date: "2032-06-30" },
        recurrence: "每季度末",
        quotas: ["不少于4次"],
        kind: "requirement",
        text: "更换刀具",
      },
      "added-9ae2f0c1-2": { deadline: null, recurrence: null, owners: [] },
      "t0a1b-gone": { deadline: { text: "年底前", date: null } },
    },
    dropped: ["t3"],
    merged: [{ into: "t4", from: ["t5"] }],
    splits: [{ task: "t6", quotes: ["清洗", "更换"] }],
    added: [{ id: "t7", quote: "公布电话", before: "由食堂办", kind: "task" }],
  },
  waivers: [
    {
      code: "impossible-date",
      clause: "一/（一）",
      quote: "",
      reason: "如此",
      until: "2032-06-30",
    },
    { code: "typo", clause: "", quote: "台帐", reason: "原文" },
  ],
};

test("a draft comes through as it was, built anew", () => {
  expect(readDraft(JSON.parse(JSON.stringify(full)))).toEqual(full);
  expect(readDraft(emptyDraft)).toEqual(emptyDraft);
  const sent = structuredClone(full);
  const read = readDraft(sent) as Draft;
  expect(read.corrections.fields).not.toBe(sent.corrections.fields);
});

const { corrections } = full;
const withFields = (fields: unknown) => ({
  ...full,
  corrections: { ...corrections, fields: { t1: fields } },
});

describe("says what is wrong and where", () => {
  test.each<readonly [unknown, DraftFault["fault"], string]>([
    [null, "object", ""],
    [[], "object", ""],
    ["{}", "object", ""],
    [{ ...full, note: 1 }, "key", "note"],
    [{ texts: {}, corrections }, "missing", "waivers"],
    [Object.create(full), "missing", "texts"],
    [{ ...full, texts: { P1: "x" } }, "paragraph", "texts.P1"],
    [{ ...full, texts: { p01: "x" } }, "paragraph", "texts.p01"],
    [{ ...full, texts: JSON.parse('{"__proto__":"x"}') }, "paragraph", "texts.__proto__"],
    [{ ...full, texts: { p1: 7 } }, "text", "texts.p1"],
    [{ ...full, texts: { p1: "铃\0" } }, "character", "texts.p1"],
    [{ ...full, texts: { p1: "\ud83d" } }, "character", "texts.p1"],
    [{ ...full, texts: { p1: "长".repeat(200_001) } }, "long", "texts.p1"],
    [
      {
        ...full,
        texts: Object.fromEntries(
          Array.from({ length: 26 }, (_, i) => [`p${i}`, "长".repeat(2e5)]),
        ),
      },
      "total",
      "",
    ],
    [
      {
        ...full,
        texts: Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`p${i}`, ""])),
      },
      "many",
      "texts",
    ],
    [{ ...full, corrections: { ...corrections, dropped: {} } }, "list", "corrections.dropped"],
    [
      { ...full, corrections: { ...corrections, dropped: ["t1", "__proto__"] } },
      "id",
      "corrections.dropped[1]",
    ],
    [
      // A list with a hole.
      { ...full, corrections: { ...corrections, dropped: new Array(2) } },
      "text",
      "corrections.dropped[0]",
    ],
    [
      {
        ...full,
        corrections: { ...corrections, fields: JSON.parse('{"__proto__":{"kind":"task"}}') },
      },
      "id",
      "corrections.fields.__proto__",
    ],
    [withFields({ kind: "ask" }), "choice", "corrections.fields.t1.kind"],
    [withFields({ urgency: 1 }), "key", "corrections.fields.t1.urgency"],
    [withFields({ deadline: { text: "" } }), "missing", "corrections.fields.t1.deadline.date"],
    [
      withFields({ deadline: { text: "", date: "2032-06-31" } }),
      "day",
      "corrections.fields.t1.deadline.date",
    ],
    [
      withFields({ owners: [{ name: "局", side: "boss" }] }),
      "choice",
      "corrections.fields.t1.owners[0].side",
    ],
    [withFields({ quotas: new Array(1001).fill("") }), "many", "corrections.fields.t1.quotas"],
    [{ ...full, waivers: [{ ...full.waivers[0], reason: " " }] }, "blank", "waivers[0].reason"],
    [{ ...full, waivers: [{ ...full.waivers[0], code: "typos" }] }, "code", "waivers[0].code"],
    [{ ...full, waivers: [{ ...full.waivers[0], until: "soon" }] }, "day", "waivers[0].until"],
  ])("%#", (value, fault, path) => {
    expect(readDraft(value)).toMatchObject({ fault, path });
  });
});

test("in words, in both languages, every place filled", () => {
  const fault = readDraft({ ...full, texts: { p1: "长".repeat(200_001) } }) as DraftFault;
  expect(renderDraftFault(fault, "zh")).toBe(
    "texts.p1: 过长：200001 字，上限 200000 字，请缩短后重试",
  );
  expect(renderDraftFault(fault, "en")).toBe(
    "texts.p1: is too long: 200001 characters, limit 200000; shorten it and try again",
  );
});

test("any value gives a draft or a fault, and a draft that is read is read again to the same", () => {
  // Any JSON, and the full draft with one place of it replaced by any JSON.
  const places = placesOf(full);
  const damaged = fc
    .tuple(fc.constantFrom(...places), fc.oneof(fc.jsonValue(), fc.constant("__proto__")))
    .map(([place, value]) => replaced(full, place, value));
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), damaged, fc.anything()), (value) => {
      const read = readDraft(value);
      if ("fault" in read) {
        expect(renderDraftFault(read, "en")).not.toContain("{known}");
        return;
      }
      expect(readDraft(JSON.parse(JSON.stringify(read)))).toEqual(read);
    }),
  );
});

type Place = readonly (string | number)[];

function placesOf(value: unknown): readonly Place[] {
  if (typeof value !== "object" || value === null) return [[]];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    placesOf(item).map((place) => [key, ...place]),
  );
  return [[], ...inner];
}

function replaced(value: unknown, [key, ...rest]: Place, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}
