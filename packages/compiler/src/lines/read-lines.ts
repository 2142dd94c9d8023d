import { isDateLine, readImprint } from "../lexicon/date-line.ts";
import type { Block, SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import { trimSpan } from "../source/span.ts";
import type { Line, LineKind } from "./line.ts";
import type { NumberMark } from "./number-mark.ts";
import { readNumberMark } from "./number-mark.ts";
import { readRunIns } from "./run-in.ts";

/** Cuts a document into lines and says of each what its own words show; the places around it are weighed in `placeLines`. */
export function readLines(source: SourceText): Line[] {
  const lines: Line[] = [];
  const { text } = source;
  let table = 0;
  let from = 0;
  // The number that goes on from the last item 1. 2. 3.
  let expected = 0;
  const { blocks } = source;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    // A line owns everything up to the next block, so that the lines leave no gap.
    const next = blocks[i + 1]?.span.start ?? text.length;
    if (block.kind === "table") {
      const span = { start: from, end: next };
      lines.push({
        kind: "table",
        span,
        content: block.span,
        mark: null,
        runIns: [],
        table: table++,
      });
    } else {
      let start = from;
      while (start < next) {
        const at = text.indexOf("\n", start);
        const end = at < 0 || at >= next ? next : at + 1;
        const line = readLine(text, { start, end }, expected);
        lines.push(line);
        if (line.mark?.family === "digit-dot") expected = line.mark.value + 1;
        start = end;
      }
    }
    from = next;
  }
  if (from < text.length) lines.push(readLine(text, { start: from, end: text.length }, expected));
  return lines;
}

function readLine(text: string, span: Span, expected: number): Line {
  const content = trimSpan(text, span);
  if (content.start === content.end)
    return { span, content, table: null, kind: "blank", mark: null, runIns: [] };
  const start = skipOrnament(text, content);
  const mark = readNumberMark(text, start, content.end, expected);
  const numbered = mark !== null && mark.end < content.end;
  const leading: NumberMark | null = numbered ? mark : null;
  const kind: LineKind = numbered ? "numbered" : plainKind(text, content);
  const runIns = kind === "numbered" || kind === "text" ? readRunIns(text, content, leading) : [];
  return { span, content, table: null, kind, mark: leading, runIns };
}

/** Stars and squares that mark an important item stand before its number: ★1.…, ■一、… */
function skipOrnament(text: string, at: Span): number {
  return "★☆■□●◆▲※*".includes(text.charAt(at.start)) ? at.start + 1 : at.start;
}

function plainKind(text: string, at: Span): LineKind {
  const length = at.end - at.start;
  if (length > 60) return "text";
  const words = text.slice(at.start, at.end);
  if (isPageNumber(words)) return "page";
  if (isDateLine(words)) return "date";
  if (readImprint(words) !== null || /^(抄送|抄报|主送|分送)[：:]/.test(words)) return "imprint";
  return "text";
}

/** `— 3 —`, `-3-`, `第3页`, `3/12`: a printed page number caught in the text. */
function isPageNumber(words: string): boolean {
  const bare = words.replace(/[\s—–\-－·]/g, "");
  if (bare.length === 0) return /^[—–\-－\s]{2,}$/.test(words);
  if (bare.length > 8) return false;
  if (/^\d{1,3}$/.test(bare)) return bare.length !== words.length;
  return /^第\d{1,3}页(共\d{1,3}页)?$/.test(bare);
}
