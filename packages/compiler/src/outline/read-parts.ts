import type { Line, LineKind } from "../lines/line.ts";
import type { Phrase } from "../model/phrase.ts";
import type { SourceText } from "../source/source-text.ts";
import type { AttachmentEntry, Part } from "./part.ts";
import { type Annex, readAnnexes } from "./read-annexes.ts";
import { findInner, markSignatures, readFront } from "./read-front.ts";

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
