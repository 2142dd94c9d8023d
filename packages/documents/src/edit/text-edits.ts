import type { Edit } from "@luoshi/compiler";
import type { OpenedDocument } from "../open-document.ts";
import { decodeText, type TextEncoding } from "../text/decode-text.ts";
import { encodeGb18030, gb18030Offset } from "../text/gb18030.ts";
import { encodeXml } from "../xml/decode-xml.ts";
import type { EditedFile } from "./apply-edits.ts";
import { type Patch, type Plan, type RefusedEdit, shrinkEdit } from "./edit-plan.ts";
import { insertionSegment, segmentsOf } from "./segments-of.ts";

/** Makes edits in a text or Markdown file; bytes outside them, encoding and line ends stay. */
export function applyTextEdits(
  bytes: Uint8Array,
  document: OpenedDocument,
  edits: readonly Edit[],
): EditedFile {
  const file = decodeText(bytes);
  if (file.replaced > 0) {
    return { bytes, applied: [], refused: edits.map((edit) => ({ edit, reason: "damaged" })) };
  }
  const applied: Edit[] = [];
  const refused: RefusedEdit[] = [];
  const patches: Patch[] = [];
  const lineEnd = file.text.includes("\r\n") ? "\r\n" : "\n";
  for (const edit of edits) {
    const shrunk = shrinkEdit(document.source.text, edit);
    const plan = planTextEdit(file.text, document, shrunk, lineEnd);
    if ("reason" in plan) refused.push({ edit, reason: plan.reason });
    else {
      applied.push(edit);
      patches.push(...plan.patches);
    }
  }
  const content = splice(bytes.subarray(file.mark), file.text, patches, file.encoding);
  if (content === undefined) {
    return { bytes, applied: [], refused: edits.map((edit) => ({ edit, reason: "bad-text" })) };
  }
  const out = new Uint8Array(file.mark + content.length);
  out.set(bytes.subarray(0, file.mark));
  out.set(content, file.mark);
  return { bytes: patches.length === 0 ? bytes : out, applied, refused };
}

function planTextEdit(
  source: string,
  document: OpenedDocument,
  { span, text }: Edit,
  lineEnd: string,
): Plan {
  const { origin } = document;
  const content = text.replaceAll("\n", lineEnd);
  if (span.start === span.end && text === "") return { patches: [] };
  if (span.start === span.end) {
    const place = insertionSegment(origin, span.start);
    if (typeof place === "string") return { reason: place };
    const empty = source.length === 0 || origin.segments.length === 0;
    if (place === undefined) {
      return empty
        ? { patches: [{ part: 0, from: 0, to: 0, text: content }] }
        : { reason: "no-place" };
    }
    const { segment, atEnd } = place;
    const from = atEnd ? segment.to : segment.from + span.start - segment.start;
    return { patches: [{ part: 0, from, to: from, text: content }] };
  }
  const segments = segmentsOf(origin, span);
  if (typeof segments === "string") return { reason: segments };
  const patches: Patch[] = [];
  for (const segment of segments) {
    const start = Math.max(span.start, segment.start);
    const end = Math.min(span.end, segment.end);
    let from = segment.from + start - segment.start;
    const to = segment.from + end - segment.start;
    const said = source.slice(from, to).replaceAll("\r", "\n");
    if (!same(said, document.source.text.slice(start, end))) return { reason: "mismatch" };
    // A line end that goes takes both its characters along.
    if (source.startsWith("\r\n", from - 1)) from--;
    patches.push({ part: 0, from, to, text: patches.length === 0 ? content : "" });
  }
  return { patches };
}

/** Control characters were read as blanks or line ends; everything else must be the same. */
function same(source: string, text: string): boolean {
  if (source.length !== text.length) return false;
  for (let i = 0; i < text.length; i++) {
    const code = source.charCodeAt(i);
    if (code !== text.charCodeAt(i) && code >= 0x20 && code !== 0x7f) return false;
  }
  return true;
}

/** The file's bytes with patches made; `undefined` where the new text has no bytes in the encoding. */
function splice(
  bytes: Uint8Array,
  text: string,
  patches: readonly Patch[],
  encoding: TextEncoding,
): Uint8Array | undefined {
  const sorted = [...patches].sort((a, b) => a.from - b.from || a.to - b.to);
  const pieces: Uint8Array[] = [];
  let at = 0;
  let byte = 0;
  for (const patch of sorted) {
    const fresh =
      encoding === "gb18030" ? encodeGb18030(patch.text) : encodeXml(patch.text, encoding);
    if (fresh === undefined) return undefined;
    const from = byteOffset(bytes, text, at, byte, patch.from, encoding);
    const to = byteOffset(bytes, text, patch.from, from, patch.to, encoding);
    pieces.push(bytes.subarray(byte, from), fresh);
    at = patch.to;
    byte = to;
  }
  pieces.push(bytes.subarray(byte));
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let length = 0;
  for (const piece of pieces) {
    out.set(piece, length);
    length += piece.length;
  }
  return out;
}

/** The byte at which character `to` begins, counted on from character `from` at byte `byte`. */
function byteOffset(
  bytes: Uint8Array,
  text: string,
  from: number,
  byte: number,
  to: number,
  encoding: TextEncoding,
): number {
  if (encoding === "gb18030") return gb18030Offset(bytes, byte, to - from);
  return byte + encodeXml(text.slice(from, to), encoding).length;
}
