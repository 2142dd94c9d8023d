import { UNIT_LINE_WORDS } from "../lexicon/front-matter.ts";
import type { Line, LineKind } from "../lines/line.ts";
import type { Phrase } from "../model/phrase.ts";
import type { SourceText, Table } from "../source/source-text.ts";
import { annexMarkOf, endsAsTitle, opensList, readAttachmentList } from "./attachment-list.ts";
import type { AttachmentEntry } from "./part.ts";
import { wordsOf } from "./title.ts";

/** Gives a line another kind; its number and run-in items go with the old one. */
export type SetKind = (line: number, kind: LineKind) => void;

/** An annex that stands in the file. */
export interface Annex {
  /** Index of its first line. */
  readonly from: number;
  readonly mark: string;
  readonly no: number;
  readonly printed: string | null;
  readonly title: Phrase | null;
}

/**
 * Finds the list of annexes and the annexes themselves: by their marks (附件1), by a table that carries mark or title, or
 * by a line that is one of the listed titles.
 */
export function readAnnexes(
  source: SourceText,
  lines: Line[],
  set: SetKind,
  attachments: AttachmentEntry[],
  annexes: Annex[],
): void {
  const { text } = source;
  const tables = source.blocks.filter((b): b is Table => b.kind === "table");
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.kind === "table") {
      const mark = tableMark(text, tables[line.table ?? -1], attachments, annexes);
      if (mark !== null) annexes.push({ ...mark, from: i });
      continue;
    }
    if (attachments.length === 0 && opensList(text, line)) {
      const list = readAttachmentList(text, lines, i);
      if (list !== null) {
        attachments.push(...list.entries);
        for (let k = i + 1; k < list.to; k++)
          if ((lines[k] as Line).kind !== "blank") set(k, "attachment-list");
        i = list.to - 1;
      }
      continue;
    }
    const mark = annexMarkOf(text, line);
    if (mark === null) {
      const entry = untitledAnnex(text, line, attachments, annexes);
      if (entry !== null)
        annexes.push({
          from: i,
          mark: `附件${entry.printed ?? ""}`,
          no: entry.no,
          printed: null,
          title: { text: entry.title.text, span: line.content },
        });
      continue;
    }
    const list =
      attachments.length === 0 && annexes.length === 0 ? readAttachmentList(text, lines, i) : null;
    if (list !== null && isList(text, lines, list.from, list.to, mark.colon)) {
      attachments.push(...list.entries);
      for (let k = list.from; k < list.to; k++)
        if ((lines[k] as Line).kind !== "blank") set(k, "attachment-list");
      i = list.to - 1;
      continue;
    }
    // The mark of an annex stands alone or before its title; a repeated mark goes on with the same annex.
    const no = mark.no ?? annexes.length + 1;
    if (annexes.some((a) => a.no === no && a.printed === mark.printed)) continue;
    set(i, "annex-head");
    annexes.push({
      from: i,
      mark: mark.mark,
      no,
      printed: mark.printed,
      title: annexTitle(text, lines, set, i, mark.rest),
    });
  }
}

/** A list of annexes stands at the end of the body: signature, date, an annex or the end of the file follows. */
function isList(
  text: string,
  lines: readonly Line[],
  from: number,
  to: number,
  colon: boolean,
): boolean {
  let seen = 0;
  for (let i = to; i < lines.length && seen < 6; i++) {
    const line = lines[i] as Line;
    if (line.kind === "blank" || line.kind === "page") continue;
    seen++;
    if (line.kind === "date" || annexMarkOf(text, line) !== null) return true;
    if (line.kind === "table") return seen === 1 ? to - from > 1 : true;
    if (line.kind === "numbered") return false;
  }
  return seen === 0 || colon;
}

/** An annex whose table carries its mark (附件2) or its listed title in the first rows. */
function tableMark(
  text: string,
  table: Table | undefined,
  attachments: readonly AttachmentEntry[],
  annexes: readonly Annex[],
): Omit<Annex, "from"> | null {
  if (table === undefined) return null;
  let found: Omit<Annex, "from"> | null = null;
  for (const row of table.rows.slice(0, 3)) {
    const filled = row.cells.filter((cell) => wordsOf(text, cell.span) !== "");
    const cell = filled[0];
    if (filled.length !== 1 || cell === undefined) continue;
    const words = wordsOf(text, cell.span);
    const mark = /^(附件|附表)(\d{0,2})[：:]?$/.exec(words);
    if (mark !== null) {
      const no = mark[2] === "" ? annexes.length + 1 : Number(mark[2]);
      if (annexes.some((a) => a.no === no)) return null;
      found = {
        mark: words.replace(/[：:]$/, ""),
        no,
        printed: mark[2] === "" ? null : (mark[2] ?? null),
        title: listedTitle(attachments, no),
      };
      continue;
    }
    const entry = attachments.find((a) => sameTitle(a.title.text, words));
    if (entry !== undefined && found === null && !annexes.some((a) => a.no === entry.no)) {
      return {
        mark: `附件${attachments.length > 1 || entry.printed !== null ? entry.no : ""}`,
        no: entry.no,
        printed: null,
        title: { text: words, span: cell.span },
      };
    }
  }
  return found;
}

function listedTitle(attachments: readonly AttachmentEntry[], no: number): Phrase | null {
  return attachments.find((a) => a.no === no)?.title ?? null;
}

/** An annex that prints only its title, which the list gave: no mark 附件1 above it. */
function untitledAnnex(
  text: string,
  line: Line,
  attachments: readonly AttachmentEntry[],
  annexes: readonly Annex[],
): AttachmentEntry | null {
  if (line.kind !== "text" || line.content.end - line.content.start > 80) return null;
  const words = wordsOf(text, line.content);
  return (
    attachments.find(
      (a) => sameTitle(a.title.text, words) && !annexes.some((x) => x.no === a.no),
    ) ?? null
  );
}

function sameTitle(a: string, b: string): boolean {
  const fold = (s: string): string => s.replace(/[《》“”"·\s]/g, "");
  return fold(a) === fold(b) && fold(a).length > 3;
}

function annexTitle(
  text: string,
  lines: readonly Line[],
  set: SetKind,
  head: number,
  rest: { start: number; end: number },
): Phrase | null {
  if (rest.start < rest.end) return { text: wordsOf(text, rest), span: rest };
  let first = -1;
  let last = -1;
  for (let i = head + 1; i < lines.length && i < head + 8; i++) {
    const line = lines[i] as Line;
    if (line.kind === "blank") {
      if (first >= 0) break;
      continue;
    }
    if (
      line.kind !== "text" ||
      line.content.end - line.content.start > 60 ||
      annexMarkOf(text, line) !== null
    )
      break;
    const words = wordsOf(text, line.content);
    if (/[。；：:，]$/.test(words) || UNIT_LINE_WORDS.some((w) => words.startsWith(w))) break;
    if (first < 0) first = i;
    else if (endsAsTitle(text, (lines[last] as Line).content)) break;
    last = i;
    if (endsAsTitle(text, line.content)) break;
  }
  if (first < 0) return null;
  for (let i = first; i <= last; i++) set(i, "annex-title");
  const span = {
    start: (lines[first] as Line).content.start,
    end: (lines[last] as Line).content.end,
  };
  return { text: wordsOf(text, span), span };
}
