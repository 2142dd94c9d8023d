import { DocumentError } from "../error/document-error.ts";

/** What the first bytes say a file is; text is what is left when nothing else fits. */
export type SniffedFormat = "zip" | "text";

const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], "PDF"],
  [[0x89, 0x50, 0x4e, 0x47], "PNG"],
  [[0xff, 0xd8, 0xff], "JPEG"],
  [[0x47, 0x49, 0x46, 0x38], "GIF"],
  [[0x52, 0x61, 0x72, 0x21], "RAR"],
  [[0x37, 0x7a, 0xbc, 0xaf], "7z"],
  [[0x1f, 0x8b], "gzip"],
];

/** Bytes of a compound file: .doc, .xls, .ppt, .wps, or an encrypted .docx. */
const compound: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Streams of a compound file, by what they mean. */
const streams: readonly (readonly [string, string])[] = [
  ["EncryptedPackage", "encrypted"],
  ["WordDocument", ".doc"],
  ["Workbook", ".xls"],
  ["PowerPoint Document", ".ppt"],
];

/**
 * Tells a format by its content, never by the file's name. Formats that are known but not read are
 * refused here with their name: `unsupported-format` {format: "PDF"}.
 */
export function sniffFormat(bytes: Uint8Array): SniffedFormat {
  if (bytes.length === 0) throw new DocumentError("empty-file");
  if (startsWith(bytes, compound)) throw compoundError(bytes);
  for (const [signature, format] of signatures) {
    if (!startsWith(bytes, signature)) continue;
    throw new DocumentError("unsupported-format", { format, advice: "export-text" });
  }
  if (isZip(bytes)) return "zip";
  const markup = markupFormat(bytes);
  if (markup === undefined) return "text";
  throw new DocumentError("unsupported-format", { format: markup, advice: "save-as-docx" });
}

/** A local header, an empty archive, or a first volume. */
function isZip(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, [0x50, 0x4b, 3, 4]) ||
    startsWith(bytes, [0x50, 0x4b, 5, 6]) ||
    startsWith(bytes, [0x50, 0x4b, 7, 8])
  );
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, n) => bytes[n] === byte);
}

function compoundError(bytes: Uint8Array): DocumentError {
  for (const [stream, meaning] of streams) {
    if (!contains(bytes, stream)) continue;
    if (meaning === "encrypted") return new DocumentError("password-protected");
    return new DocumentError("unsupported-format", { format: meaning, advice: "save-as-docx" });
  }
  return new DocumentError("unsupported-format", { format: "OLE", advice: "save-as-docx" });
}

/** Whether a stream's name, in UTF-16LE as directories hold it, occurs at a directory entry (128 bytes). */
function contains(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    let n = 0;
    while (
      n < name.length &&
      bytes[at + 2 * n] === name.charCodeAt(n) &&
      bytes[at + 2 * n + 1] === 0
    )
      n++;
    if (n === name.length) return true;
  }
  return false;
}

/** RTF, HTML and XML are text, but not such as one reads. */
function markupFormat(bytes: Uint8Array): string | undefined {
  let head = "";
  for (const byte of bytes.subarray(0, 512))
    if (byte > 0 && byte < 0x80) head += String.fromCharCode(byte);
  const start = head.trimStart().toLowerCase();
  if (start.startsWith("{\\rtf")) return "RTF";
  if (start.startsWith("<!doctype html") || start.startsWith("<html")) return "HTML";
  if (start.startsWith("mime-version:")) return "MHT";
  if (start.startsWith("<?xml")) return "XML";
  return undefined;
}
