import type { SourceText } from "@luoshi/compiler";
import { addNote, countNotes, type DocumentNote, notesOf } from "./document-note.ts";
import { type PageMargin, readDocx } from "./docx/read-docx.ts";
import { DocumentError } from "./error/document-error.ts";
import { refuseOtherPackages } from "./format/refuse-other-packages.ts";
import { sniffFormat } from "./format/sniff.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { looksLikeMarkdown } from "./markdown/looks-like-markdown.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import type { OriginMap } from "./origin/origin-map.ts";
import { decodeText, type TextEncoding } from "./text/decode-text.ts";
import { normaliseText } from "./text/normalise-text.ts";
import { readText } from "./text/read-text.ts";
import { readArchive } from "./zip/read-archive.ts";

/** The formats that are read. */
export type DocumentFormat = "docx" | "txt" | "md";

/** A document read from bytes. */
export interface OpenedDocument {
  readonly format: DocumentFormat;
  readonly source: SourceText;
  /** The way back from offsets in the text to the file. */
  readonly origin: OriginMap;
  /** Headers and footers of a docx, in the order of its relationships. */
  readonly headers: readonly PageMargin[];
  readonly notes: readonly DocumentNote[];
  /** The encoding of a text file. */
  readonly encoding?: TextEncoding;
}

/** What `openDocument` may be told. */
export interface OpenOptions {
  readonly limits?: Partial<Limits>;
}

/**
 * Reads a document: docx, text or Markdown, told apart by content. Throws a `DocumentError` and
 * nothing else, whatever the bytes. It is synchronous: the longest step, inflating, takes a
 * millisecond for a plan, and a caller that must not block runs the whole reader in a worker.
 */
export function openDocument(bytes: Uint8Array, options: OpenOptions = {}): OpenedDocument {
  const limits: Limits = { ...defaultLimits, ...options.limits };
  if (bytes.length > limits.fileBytes) {
    throw new DocumentError("too-large", { size: bytes.length, limit: limits.fileBytes });
  }
  if (sniffFormat(bytes) === "text") return openText(bytes, limits);
  const archive = readArchive(bytes, limits);
  refuseOtherPackages(archive, limits);
  return { format: "docx", ...readDocx(archive, limits) };
}

function openText(bytes: Uint8Array, limits: Limits): OpenedDocument {
  const decoded = decodeText(bytes);
  if (decoded.text.length > limits.characters) {
    throw new DocumentError("too-much-text", { limit: limits.characters });
  }
  const { text, segments, controls } = normaliseText(decoded.text);
  const notes = countNotes();
  for (let n = 0; n < decoded.replaced; n++) addNote(notes, "replaced-bytes");
  for (let n = 0; n < controls; n++) addNote(notes, "control-characters");
  const file: OriginMap = { parts: [""], segments, paragraphs: [] };
  const { encoding } = decoded;
  if (!looksLikeMarkdown(text)) {
    const source = readText(text);
    return { format: "txt", source, origin: file, headers: [], notes: notesOf(notes), encoding };
  }
  const { source, origin } = readMarkdown(text, file);
  return { format: "md", source, origin, headers: [], notes: notesOf(notes), encoding };
}
