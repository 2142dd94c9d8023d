import { ADDRESSEE_WORDS, UNIT_LINE_WORDS } from "../lexicon/front-matter.ts";
import type { Line, LineKind } from "../lines/line.ts";
import type { Phrase } from "../model/phrase.ts";
import type { SourceText, Table } from "../source/source-text.ts";
import { annexMarkOf, endsAsTitle, opensList, readAttachmentList } from "./attachment-list.ts";
import type { AttachmentEntry, Part } from "./part.ts";
import type { TitleLines } from "./title.ts";
import {
  endsLikeTitle,
  findTitle,
  isAgencyLine,
  isDocumentNumberLine,
  isIssuer,
  isMasthead,
  wordsOf,
} from "./title.ts";

/** The lines with their places known, the parts they fall into, the annexes listed, the first title. */
export interface Layout {
  readonly lines: readonly Line[];
  readonly parts: readonly Part[];
  readonly attachments: readonly AttachmentEntry[];
  readonly title: Phrase | null;
}

/** Weighs the lines by where they stand: front matter, the document brought by a notice, lists of annexes, annexes. */
export function readParts(source: SourceText, read: readonly Line[]): Layout {
  const { text } = source;
  const lines = [...read];
  const set = (i: number, kind: LineKind): void => {
    const line = lines[i] as Line;
    lines[i] = { ...line, kind, mark: null, runIns: [] };
  };
  const attachments: AttachmentEntry[] = [];
  const annexes: Annex[] = [];
  readAnnexes(source, lines, set, attachments, annexes);
  const bodyEnd = annexes[0]?.from ?? lines.length;
  const front = readFront(text, lines, set, bodyEnd);
  const parts: Part[] = [];
  const inner = findInner(text, lines, front.bodyFrom, bodyEnd, front.title);
  if (inner !== null) {
    for (let i = inner.from; i < inner.to; i++) set(i, "title");
    parts.push(
      bodyPart("cover", front.title, 0, inner.from),
      bodyPart("main", inner.title, inner.from, bodyEnd),
    );
  } else parts.push(bodyPart("main", front.title, 0, bodyEnd));
  annexes.forEach((annex, i) => {
    parts.push({
      kind: "annex",
      mark: annex.mark,
      no: annex.no,
      printed: annex.printed,
      title: annex.title,
      from: annex.from,
      to: annexes[i + 1]?.from ?? lines.length,
    });
  });
  for (const part of parts) markSignatures(text, lines, set, part);
  return { lines, parts, attachments, title: front.title };
}

function bodyPart(kind: "cover" | "main", title: Phrase | null, from: number, to: number): Part {
  return { kind, mark: null, no: null, printed: null, title, from, to };
}

interface Annex {
  readonly from: number;
  readonly mark: string;
  readonly no: number;
  readonly printed: string | null;
  readonly title: Phrase | null;
}

function readAnnexes(
  source: SourceText,
  lines: Line[],
  set: (i: number, kind: LineKind) => void,
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
  set: (i: number, kind: LineKind) => void,
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

interface Front {
  readonly title: Phrase | null;
  /** First line of the body. */
  readonly bodyFrom: number;
}

function readFront(
  text: string,
  lines: Line[],
  set: (i: number, kind: LineKind) => void,
  end: number,
): Front {
  let stop = 0;
  // Front matter ends where the text begins: a numbered line, a table or a full sentence.
  while (stop < end) {
    const line = lines[stop] as Line;
    if (line.kind === "numbered" || line.kind === "table") break;
    const words = wordsOf(text, line.content);
    if (
      line.kind === "text" &&
      (words.length > 90 || (/[。；]/.test(words) && !endsLikeTitle(words)))
    )
      break;
    stop++;
  }
  const found = findTitle(text, lines, 0, stop);
  const titleFrom = found?.from ?? 0;
  for (let i = 0; i < stop; i++) {
    const line = lines[i] as Line;
    if (line.kind !== "text") continue;
    const words = wordsOf(text, line.content);
    if (found !== null && i >= found.from && i < found.to) set(i, "title");
    else if (isDocumentNumberLine(words)) set(i, "document-number");
    else if (isAgencyLine(words)) set(i, "stray");
    else if (isMasthead(words)) set(i, "masthead");
    else if (found !== null && i < titleFrom) set(i, isIssuer(words) ? "masthead" : "stray");
    else if (found !== null && words === found.title.text) set(i, "title");
    else if (isAddressee(words)) set(i, "addressee");
  }
  // A long addressee line runs past the ninety characters of a title.
  const next = lines[stop];
  if (next !== undefined && next.kind === "text" && isAddressee(wordsOf(text, next.content))) {
    set(stop, "addressee");
    stop++;
  }
  return { title: found?.title ?? null, bodyFrom: found === null ? 0 : found.to };
}

function isAddressee(words: string): boolean {
  if (!/[：:]$/.test(words) || words.length > 300 || words.length < 3) return false;
  const bare = words.slice(0, -1);
  return (
    !/[。；]/.test(bare) &&
    ADDRESSEE_WORDS.some((w) => bare.endsWith(w)) &&
    !/^(责任|牵头|配合|填报|完成)/.test(bare) &&
    (/[、，,]/.test(bare) || /^[各全有省市县区本]/.test(bare) || bare.length <= 20)
  );
}

/** The document that a notice brings: a second title right behind the notice's signature and date. */
function findInner(
  text: string,
  lines: readonly Line[],
  from: number,
  to: number,
  title: Phrase | null,
): TitleLines | null {
  if (title === null) return null;
  for (let i = from; i < to; i++) {
    if ((lines[i] as Line).kind !== "date") continue;
    let stop = i + 1;
    for (let seen = 0; stop < to && seen < 5; stop++) {
      const line = lines[stop] as Line;
      if (line.kind === "numbered" || line.kind === "table" || line.kind === "date") break;
      if (line.kind !== "blank") seen++;
    }
    const found = findTitle(text, lines, i + 1, stop);
    if (found !== null) return found;
  }
  return null;
}

/** The signature is the short line, or the two or three of a joint issue, above a date line. */
function markSignatures(
  text: string,
  lines: Line[],
  set: (i: number, kind: LineKind) => void,
  part: Part,
): void {
  for (let i = part.from; i < part.to; i++) {
    if ((lines[i] as Line).kind !== "date") continue;
    for (let k = i - 1, seen = 0; k >= part.from && seen < 4; k--) {
      const line = lines[k] as Line;
      if (line.kind === "blank") continue;
      const words = wordsOf(text, line.content);
      if (line.kind !== "text" || words.length > 45 || !isIssuer(words)) break;
      set(k, "signature");
      seen++;
    }
  }
}
