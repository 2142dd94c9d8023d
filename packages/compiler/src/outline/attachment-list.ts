import { TITLE_ENDINGS } from "../lexicon/front-matter.ts";
import type { AnnexMark } from "../lines/annex-mark.ts";
import { readAnnexMark } from "../lines/annex-mark.ts";
import type { Line } from "../lines/line.ts";
import type { Span } from "../source/span.ts";
import type { AttachmentEntry } from "./part.ts";

/** The list of annexes a document gives, and the lines it takes. */
export interface AttachmentList {
  readonly entries: readonly AttachmentEntry[];
  /** Line indices, first and after the last. */
  readonly from: number;
  readonly to: number;
}

/**
 * Reads the list of annexes that begins at line `from`: `附件：1.任务清单` and the lines `2.统计表` below it, or
 * `附件1：…`, `附件2：…` one below the other. Null where the line is the heading of an annex.
 */
export function readAttachmentList(
  text: string,
  lines: readonly Line[],
  from: number,
): AttachmentList | null {
  const first = annexMarkOf(text, lines[from]) ?? markAtEnd(text, lines[from]);
  if (first === null) return null;
  const entries: AttachmentEntry[] = [];
  let to = from + 1;
  let open: Span | null = null;
  const close = (): void => {
    if (open !== null) entries.push(entryOf(text, open, entries.length));
    open = null;
  };
  if (first.rest.start < first.rest.end)
    open = first.no === null ? first.rest : { start: first.span.start, end: first.rest.end };
  else if (!first.colon) return null;
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.kind === "blank") continue;
    if (line.kind === "table" || line.kind === "date" || line.kind === "page") break;
    const mark = annexMarkOf(text, line);
    const expected = entries.length + (open === null ? 0 : 1) + 1;
    if (mark !== null) {
      if (
        mark.no === null ||
        mark.no !== expected ||
        mark.rest.start === mark.rest.end ||
        first.no === null
      )
        break;
      close();
      open = { start: mark.span.start, end: mark.rest.end };
    } else if (
      line.mark !== null &&
      line.mark.family === "digit-dot" &&
      line.mark.value === expected &&
      length(line) <= 80
    ) {
      close();
      open = line.content;
    } else if (line.mark === null && length(line) <= 60 && !endsWithStop(text, line.content)) {
      // A wrapped title, or the first title below a bare 附件：.
      if (open === null) {
        if (entries.length > 0 || i > from + 2) break;
        open = line.content;
      } else if (i === to && !endsAsTitle(text, open) && endsAsTitle(text, line.content))
        open = { start: open.start, end: line.content.end };
      else break;
    } else break;
    to = i + 1;
  }
  close();
  if (entries.length === 0) return null;
  return { entries, from, to };
}

/** The annex mark of a line, also where it was read as plain text. */
export function annexMarkOf(text: string, line: Line | undefined): AnnexMark | null {
  if (line === undefined || line.kind === "table" || line.kind === "blank" || line.mark !== null)
    return null;
  return readAnnexMark(text, line.content);
}

/** A list may open at the end of a line that says something else first: `联系人：…，电话：… 附件：`. */
function markAtEnd(text: string, line: Line | undefined): AnnexMark | null {
  if (line === undefined || line.kind !== "text") return null;
  const { end } = line.content;
  const start = end - 3;
  if (start <= line.content.start || !/^附件[：:]$/.test(text.slice(start, end))) return null;
  const nowhere = { start: end, end };
  return {
    mark: "附件",
    no: null,
    printed: null,
    colon: true,
    span: { start, end: end - 1 },
    rest: nowhere,
  };
}

/** Whether a line ends by opening the list of annexes. */
export function opensList(text: string, line: Line): boolean {
  return markAtEnd(text, line) !== null;
}

function entryOf(text: string, at: Span, before: number): AttachmentEntry {
  let start = at.start;
  const mark = readAnnexMark(text, at);
  let printed: string | null = mark?.printed ?? null;
  let no = mark?.no ?? null;
  if (mark !== null) start = mark.rest.start;
  const numbered = no === null ? leadingNumber(text, start, at.end) : null;
  if (numbered !== null) {
    printed = numbered.printed;
    no = numbered.value;
    start = numbered.end;
  }
  const title = text
    .slice(start, at.end)
    .replace(/\s+/g, "")
    .replace(/[。；;]$/, "");
  return { no: no ?? before + 1, printed, title: { text: title, span: { start, end: at.end } } };
}

function leadingNumber(
  text: string,
  start: number,
  end: number,
): { value: number; printed: string; end: number } | null {
  let i = start;
  let value = 0;
  while (i < end && i - start < 2 && text.charCodeAt(i) >= 0x30 && text.charCodeAt(i) <= 0x39)
    value = value * 10 + text.charCodeAt(i++) - 0x30;
  if (i === start || i === end || !".．、﹒".includes(text.charAt(i))) return null;
  const printed = text.slice(start, i);
  i++;
  while (i < end && /\s/.test(text.charAt(i))) i++;
  return { value, printed, end: i };
}

function endsWithStop(text: string, at: Span): boolean {
  return "。；;".includes(text.charAt(at.end - 1));
}

/** Whether words end as titles do: in 方案, 统计表 and their like, or in a closing bracket. */
export function endsAsTitle(text: string, at: Span): boolean {
  const words = text
    .slice(Math.max(at.start, at.end - 12), at.end)
    .replace(/[（(][^（）()]*[）)]$/, "");
  return (
    words.endsWith("表") ||
    words.endsWith("图") ||
    words.endsWith("册") ||
    words.endsWith("单") ||
    words.endsWith("名单") ||
    TITLE_ENDINGS.some((ending) => words.endsWith(ending))
  );
}

function length(line: Line): number {
  return line.content.end - line.content.start;
}
