import { readFileSync } from "node:fs";
import { type Draft, emptyDraft } from "@luoshi/compiler";
import { openDocument } from "@luoshi/documents";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { editedTexts, paragraphsOf } from "../state/edited-texts.ts";
import { exportFile } from "./export-file.ts";
import { openSession, type Session, updateSession } from "./session.ts";

const circumstances = { language: "zh", today: "2027-03-01" } as const;
function opened(name: string): Session {
  const path = new URL(`../../../../samples/${name}/input.docx`, import.meta.url);
  return openSession(`${name}.docx`, new Uint8Array(readFileSync(path)), emptyDraft, circumstances);
}

const names = [
  "planted-defects",
  "work-safety",
  "school-year",
  "service-quality",
  "superior-decision",
];

describe.each(names)("the view of %s", (name) => {
  const { view } = opened(name);
  const paragraphs = paragraphsOf(view);

  test("has every paragraph once, with marks inside it", () => {
    expect([...paragraphs.keys()]).toEqual(paragraphs.size === 0 ? [] : keys(paragraphs.size));
    for (const { text, marks } of paragraphs.values())
      for (const { start, end } of marks) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(Math.max(text.length, start + 1));
      }
  });

  test("places each problem on its own words", () => {
    for (const { place, quote } of view.problems) {
      const text = paragraphs.get(place.paragraph)?.text ?? "";
      expect(quote.startsWith(text.slice(place.start, place.end))).toBe(true);
    }
  });

  test("places each owner and deadline on words that name it", () => {
    for (const { units, deadline } of view.tasks) {
      for (const { name: unit, place } of units) {
        if (place === null) continue;
        const words = paragraphs.get(place.paragraph)?.text.slice(place.start, place.end) ?? "";
        expect(words.replace(/\s/g, "")).toBe(unit);
      }
      if (deadline?.place != null) {
        const { paragraph, start, end } = deadline.place;
        expect(paragraphs.get(paragraph)?.text.slice(start, end)).toContain(deadline.text);
      }
    }
  });

  test("gives ids that are unique and the same again", () => {
    const ids = view.problems.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(opened(name).view.problems.map(({ id }) => id)).toEqual(ids);
  });
});

describe("putting it right", () => {
  test("every choice takes its problem away", () => {
    const session = opened("planted-defects");
    const { view } = session;
    const choices = view.problems.flatMap((problem) =>
      problem.choices.map((choice) => ({ problem, choice })),
    );
    expect(choices.length).toBeGreaterThan(8);
    for (const { problem, choice } of choices) {
      const texts = editedTexts(view, {}, choice.edits);
      const after = updateSession(session, { ...emptyDraft, texts }, circumstances).view;
      const same = after.problems.filter(
        ({ code, message, place }) =>
          code === problem.code &&
          message === problem.message &&
          place.paragraph === problem.place.paragraph,
      );
      expect(same, `${problem.message}: ${choice.title}`).toEqual([]);
    }
  });

  test("an owner typed into an empty cell is read, and stands in the Word file", async () => {
    const session = opened("planted-defects");
    const fault = session.view.problems.find(({ code }) => code === "missing-owner");
    const row = session.view.blocks
      .flatMap((block) => (block.kind === "table" ? block.rows : []))
      .find(({ cells }) =>
        cells.some(({ paragraphs }) => paragraphs[0]?.key === fault?.place.paragraph),
      );
    const cell = row?.cells.find(({ paragraphs }) => paragraphs.every(({ text }) => text === ""));
    const key = cell?.paragraphs[0]?.key ?? "";
    const draft: Draft = { ...emptyDraft, texts: { [key]: "区生态环境分局" } };
    const after = updateSession(session, draft, circumstances);
    expect(after.view.problems.map(({ code }) => code)).not.toContain("missing-owner");
    const request = { kind: "docx", language: "zh", now: "2027-03-01T09:00:00" } as const;
    const { bytes, refused } = await exportFile(after, request);
    expect(refused).toEqual([]);
    expect(openDocument(bytes).source.text).toMatch(/垃圾和漂浮物\t区生态环境分局\t2027年10月底前/);
  });

  test("the exported plan keeps the published shape, with what was done beside it", async () => {
    const session = opened("work-safety");
    const id = session.view.tasks[4]?.id ?? "";
    const fields = { [id]: { deadline: { text: "12月15日前", date: "2027-12-15" } } };
    const corrections = { ...emptyDraft.corrections, fields };
    const after = updateSession(session, { ...emptyDraft, corrections }, circumstances);
    const request = { kind: "json", language: "zh", now: "2027-03-01T09:00:00" } as const;
    const plan: unknown = JSON.parse(
      new TextDecoder().decode((await exportFile(after, request)).bytes),
    );
    const schema = new URL("../../../../docs/plan.schema.json", import.meta.url);
    const validate = new Ajv2020().compile(JSON.parse(readFileSync(schema, "utf8")) as object);
    expect(validate(plan), JSON.stringify(validate.errors)).toBe(true);
    expect(plan).toMatchObject({ draft: { corrections: { fields } } });
  });

  test("a waiver moves the problem to the waived ones", () => {
    const session = opened("planted-defects");
    const [first] = session.view.problems;
    if (first === undefined) throw new Error("the sample has problems");
    const { code, clause, quote } = first;
    const waivers = [{ code, clause, quote, reason: "已报领导同意" }];
    const { view } = updateSession(session, { ...emptyDraft, waivers }, circumstances);
    expect(view.waived.map(({ id }) => id)).toContain(first.id);
    expect(view.problems.map(({ id }) => id)).not.toContain(first.id);
  });

  test("a correction stays with its task when its words are retyped", () => {
    const session = opened("work-safety");
    const task = session.view.tasks.find(
      ({ places, parent, path }) => !parent && places.length === 1 && !path[0]?.startsWith("附"),
    );
    const place = task?.places[0];
    if (task === undefined || place === undefined) throw new Error("the sample has tasks");
    const fields = { [task.id]: { owners: [{ name: "市数据局", side: "lead" as const }] } };
    const corrections = { ...emptyDraft.corrections, fields };
    const corrected = updateSession(session, { ...emptyDraft, corrections }, circumstances);
    const words = paragraphsOf(corrected.view).get(place.paragraph)?.text ?? "";
    const texts = { [place.paragraph]: words.replace(/。/, "，务求实效。") };
    const draft: Draft = { ...corrected.draft, texts };
    const after = updateSession(corrected, draft, circumstances);
    const led = after.view.tasks.filter(({ units }) => units[0]?.name === "市数据局");
    expect(led.map(({ places }) => places[0]?.paragraph)).toEqual([place.paragraph]);
    expect(after.view.orphans).toEqual([]);
  });
});

function keys(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `p${i}`);
}
