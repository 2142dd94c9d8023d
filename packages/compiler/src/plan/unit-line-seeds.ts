import { type Line, linesIn } from "../lines/line.ts";
import type { TaskKind } from "../model/task.ts";
import type { UnitReference } from "../model/unit-reference.ts";
import type { OutlineClause } from "../outline/outline.ts";
import { readUnitLine } from "../terms/unit-line.ts";
import type { TaskSeed } from "./task-seed.ts";

/** A unit line of a clause: the unit before the colon is the owner of what stands behind it. */
export interface UnitLineSeed extends TaskSeed {
  readonly units: readonly UnitReference[];
}

/**
 * Unnumbered lines `省教育厅：负责…` under one heading, at least two of them: one task each, path `["二", "row N"]`
 * (GUIDE, reading 4).
 */
export function unitLineSeeds(
  text: string,
  clause: OutlineClause,
  kind: TaskKind,
  lines: readonly Line[],
): UnitLineSeed[] {
  if (clause.children.length > 0) return [];
  const seeds: UnitLineSeed[] = [];
  for (const line of linesIn(lines, { start: clause.headSpan.end, end: clause.span.end })) {
    if (line.kind !== "text" || line.mark !== null) continue;
    const found = readUnitLine(text, line.content);
    if (found === null) continue;
    seeds.push({
      path: [...clause.path, `row ${seeds.length + 1}`],
      kind,
      clause,
      row: { table: null, row: seeds.length + 1, printed: null },
      parent: false,
      group: null,
      span: line.content,
      regions: [line.content],
      words: line.content,
      cells: [],
      units: found.units,
    });
  }
  return seeds.length >= 2 ? seeds : [];
}
