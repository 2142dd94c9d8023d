import { UNIT_LINE_WORDS } from "../lexicon/front-matter.ts";
import type { Line } from "../lines/line.ts";
import type { Form, FormField } from "../model/form.ts";
import type { Phrase } from "../model/phrase.ts";
import type { Part } from "../outline/part.ts";
import { wordsOf } from "../outline/title.ts";
import type { Span } from "../source/span.ts";
import { cover, trimSpan } from "../source/span.ts";
import { ownerRoleOfLabel } from "../terms/owner-label.ts";
import type { Grid, GridCell } from "./grid.ts";
import { filledCells, isNote } from "./grid.ts";

/** Reads a table as a form to be filled in; null when its rows are filled already. */
export function readForm(
  text: string,
  grid: Grid,
  lines: readonly Line[],
  line: number,
  part: Part,
): Omit<Form, "id"> | null {
  const fields = readFields(text, grid);
  if (fields === null || fields.length === 0) return null;
  const around = surroundings(text, grid, lines, line, part);
  const title = around.title ?? part.title;
  if (title === null) return null;
  return {
    title: title.text,
    span: around.span,
    fields,
    unitLine: around.unitLine,
    note: around.note,
    attachment: part.kind === "annex" ? part.no : null,
    table: grid.index,
  };
}

/** Fields of a list form (a head over empty rows) or of a card form (labels beside blanks); null where it is filled in. */
function readFields(text: string, grid: Grid): FormField[] | null {
  const body = grid.rows.filter((r) => r.role === "body" || r.role === "empty").slice();
  const heads = grid.rows.filter((r) => r.role === "head");
  const first = grid.rows.findIndex((r) => r.role === "head");
  const below = grid.rows.slice(first + heads.length).filter((r) => r.role !== "note");
  const empty = below.filter((r) => isBlankRow(filledCells(r.cells)));
  const widest =
    heads.length > 0 ? filledCells((heads[0] as Grid["rows"][number]).cells).length : 0;
  if (heads.length > 0 && widest >= 2 && below.length > 0 && empty.length === below.length)
    return listFields(text, grid);
  if (body.length + heads.length === 0) return null;
  return cardFields(grid);
}

/** A row to be filled in: nothing, its number, or in the first column what it is for (2月1日, 合计). */
function isBlankRow(filled: readonly GridCell[]): boolean {
  const [first, ...others] = filled;
  return (
    first === undefined ||
    (others.length === 0 && first.cell.column <= 1 && first.words.length <= 12)
  );
}

function listFields(text: string, grid: Grid): FormField[] {
  const heads = grid.rows.filter((r) => r.role === "head");
  const fields: FormField[] = [];
  const seen = new Set<GridCell["cell"]>();
  for (let x = 0; x < grid.columns; x++) {
    const column = heads
      .map((r) => r.cells[x] ?? null)
      .filter((c): c is GridCell => c !== null && c.words !== "" && !c.below);
    const lowest = column[column.length - 1];
    if (lowest === undefined || seen.has(lowest.cell)) continue;
    seen.add(lowest.cell);
    const group = column.slice(0, -1).map((c) => c.words);
    for (const at of labelsIn(text, lowest.content))
      fields.push({ label: wordsOf(text, at), span: at, group });
  }
  return fields;
}

/** Two labels stand in one head cell where each of its lines names a side of its own (牵头领导 over 牵头部门、参与部门). */
function labelsIn(text: string, at: Span): Span[] {
  const lines: Span[] = [];
  for (let start = at.start; start < at.end; ) {
    const stop = text.indexOf("\n", start);
    const end = stop < 0 || stop > at.end ? at.end : stop;
    const line = trimSpan(text, { start, end });
    if (line.end > line.start) lines.push(line);
    start = end + 1;
  }
  return lines.length > 1 && lines.every((l) => ownerRoleOfLabel(wordsOf(text, l)) !== null)
    ? lines
    : [at];
}

/** A card: each short label has a blank cell to its right or below; at least half of the cells are blank. */
function cardFields(grid: Grid): FormField[] | null {
  const fields: FormField[] = [];
  let filled = 0;
  let blank = 0;
  const seen = new Set<GridCell["cell"]>();
  grid.rows.forEach((row, y) => {
    if (row.role !== "body" && row.role !== "head" && row.role !== "empty") return;
    row.cells.forEach((c, x) => {
      if (c === null || seen.has(c.cell)) return;
      seen.add(c.cell);
      if (c.words === "") {
        blank++;
        return;
      }
      filled++;
      const right = row.cells[x + c.cell.columnSpan] ?? null;
      const under = grid.rows[y + c.cell.rowSpan]?.cells[x] ?? null;
      if (c.words.length <= 20 && (right?.words === "" || (right === null && under?.words === "")))
        fields.push({ label: c.words.replace(/[：:]$/, ""), span: c.content, group: [] });
    });
  });
  return fields.length >= 2 && blank * 2 >= filled && fields.length * 3 >= filled ? fields : null;
}

interface Surroundings {
  readonly title: Phrase | null;
  readonly unitLine: boolean;
  readonly note: Phrase | null;
  readonly span: Span;
}

function surroundings(
  text: string,
  grid: Grid,
  lines: readonly Line[],
  line: number,
  part: Part,
): Surroundings {
  let span = grid.table.span;
  let title: Phrase | null = null;
  let unitLine = false;
  let note: Phrase | null = null;
  for (const row of grid.rows) {
    const first = filledCells(row.cells)[0];
    if (first === undefined) continue;
    if (row.role === "title") title = { text: first.words, span: first.content };
    else if (row.role === "unit-line") unitLine = true;
    else if (row.role === "note") note = notePhrase(text, first.content);
  }
  for (let i = line - 1; i >= Math.max(part.from, 0) && i >= line - 8; i--) {
    const above = lines[i] as Line;
    if (above.kind === "blank") continue;
    if (above.kind === "table" || above.kind === "numbered" || above.kind === "annex-head") break;
    const words = wordsOf(text, above.content);
    if (UNIT_LINE_WORDS.some((w) => words.startsWith(w))) unitLine = true;
    else if (words.length <= 60 && !/[。；]/.test(words)) {
      title ??=
        above.kind === "annex-title" && part.title !== null
          ? part.title
          : { text: words, span: above.content };
      span = cover(span, above.content);
      break;
    } else break;
    span = cover(span, above.content);
  }
  for (let i = line + 1; i < Math.min(part.to, line + 4); i++) {
    const below = lines[i] as Line;
    if (below.kind === "blank") continue;
    if (isNote(wordsOf(text, below.content))) {
      note ??= notePhrase(text, below.content);
      span = cover(span, below.content);
    }
    break;
  }
  return { title, unitLine, note, span };
}

function notePhrase(text: string, at: Span): Phrase {
  const words = text.slice(at.start, at.end);
  const colon = words.search(/[：:]/);
  const start = at.start + (colon >= 0 && colon < 6 ? colon + 1 : 0);
  return {
    text: text.slice(start, at.end).replace(/\s+/g, " ").trim(),
    span: { start, end: at.end },
  };
}
