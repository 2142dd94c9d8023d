import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../source/span.ts";
import { readAssignments, readOwnerCell } from "./assignment.ts";
import { readBasis, readCitations } from "./citation.ts";
import { readDocumentNumbers } from "./document-number.ts";
import { readUnitHead, readUnitLine } from "./unit-line.ts";
import { readUnitList } from "./unit-list.ts";
import { readWorkgroups } from "./workgroup.ts";

// Pieces that the readers have rules for, in any order, with odd characters between.
const PIECES =
  "由|负责|牵头|配合|会同|承担|责任|、|，|。|；|：|:|\n|\t|（|）|(|)|《|》|〔|〕|【|】|“|”|等|和|及|与|按职责分工|责任单位|完成时限|成立|领导小组|下设|办公室|设在|组长|成员|市教育局|各部门|组|根据|某发〔2027〕4号|第4号令|各县（市、区）|张三| |　|\u0000|\ud83d|😀|1.|一、|要|年|6月底前".split(
    "|",
  );
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(""));

/** Every span of every unit, group and citation that the readers give for `at`. */
function spansOf(words: string, at: Span): readonly Span[] {
  const owners = readAssignments(words, at);
  const cell = readOwnerCell(words, at, "owner");
  const groups = readWorkgroups(words, at);
  const units = [
    owners.owners,
    owners.lead,
    owners.support,
    owners.actors,
    cell.owners,
    readUnitList(words, at),
    readUnitHead(words, at),
    ...groups.map((group) => [...group.lead, ...group.members]),
  ].flat();
  for (const unit of units)
    expect(words.slice(unit.span.start, unit.span.end).replace(/\s/gu, "")).toContain(
      unit.name.slice(0, 1),
    );
  const line = readUnitLine(words, at);
  return [
    ...units.map((unit) => unit.span),
    ...owners.assignments.map((each) => each.span),
    ...owners.asides,
    ...groups.map((group) => group.span),
    ...readBasis(words, at).map((each) => each.span),
    ...readCitations(words, at).map((each) => each.span),
    ...readDocumentNumbers(words, at).map((each) => each.span),
    ...(line === null ? [] : [line.unit, line.rest]),
  ];
}

describe("any text", () => {
  it("gives spans inside the slice that was asked for", () => {
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), (words, from, length) => {
        const start = Math.min(from, words.length);
        const at = { start, end: Math.min(words.length, start + length) };
        for (const span of spansOf(words, at)) {
          expect(span.start).toBeGreaterThanOrEqual(at.start);
          expect(span.end).toBeLessThanOrEqual(at.end);
          expect(span.start).toBeLessThanOrEqual(span.end);
        }
      }),
      { numRuns: 600 },
    );
  });

  it("has lead and support among the owners", () => {
    fc.assert(
      fc.property(text, (words) => {
        const found = readAssignments(words, { start: 0, end: words.length });
        const names = new Set(found.owners.map((unit) => unit.name));
        for (const unit of [...found.lead, ...found.support])
          expect(names.has(unit.name)).toBe(true);
        for (const unit of found.actors) expect(names.has(unit.name)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  // Runs of one piece are what makes a scanner look back or ahead again and again.
  it.each(
    PIECES.filter((piece) => piece.trim() !== "").concat([
      "责任单位：",
      "会同办公室",
      "各部门，",
      "成立领导小组，",
      "A、B等",
      "根据《甲》、",
    ]),
  )("costs no more than in proportion for a run of %s", (piece) => {
    const time = (size: number): number => {
      const words = piece.repeat(Math.ceil(size / piece.length));
      const start = performance.now();
      spansOf(words, { start: 0, end: words.length });
      return performance.now() - start;
    };
    // Four times the text; quadratic work takes sixteen times as long, and far more than the floor that keeps noise out.
    const slow = Math.min(time(8000), time(8000));
    if (slow > 200) expect(slow).toBeLessThan(10 * time(2000));
  });
});
