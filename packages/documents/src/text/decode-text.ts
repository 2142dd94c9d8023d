import { DocumentError } from "../error/document-error.ts";

/** The encodings that text files come in here; GBK and GB2312 are parts of GB18030. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** A text file as a string. */
export interface DecodedText {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Bytes of the byte order mark, 0 to 3. */
  readonly mark: number;
  /** Places where invalid bytes became U+FFFD. */
  readonly replaced: number;
}

/** Up to one replacement in fifty characters is a damaged text; more is no text in that encoding. */
const tolerance = 50;

/**
 * Finds out the encoding by the byte order mark or by what decodes, UTF-8 before GB18030: GBK text
 * is almost never valid UTF-8, while UTF-8 often passes as GB18030. Throws `not-a-document` where
 * nothing fits.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return tolerant(bytes, marked.encoding, marked.mark);
  const wide = looksWide(bytes);
  if (wide !== undefined) return tolerant(bytes, wide, 0);
  return (
    strict(bytes, "utf-8") ??
    damaged(bytes, "utf-8") ??
    strict(bytes, "gb18030") ??
    tolerant(bytes, "gb18030", 0)
  );
}

function byteOrderMark(bytes: Uint8Array): { encoding: TextEncoding; mark: number } | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", mark: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", mark: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", mark: 2 };
  return undefined;
}

/**
 * UTF-16 without a mark. Every line end and Latin letter has a zero byte, which no other text has; which
 * side comes first is found by decoding both ways and seeing what looks like writing (一 is 4E 00).
 */
function looksWide(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes.length % 2 === 1) return undefined;
  const sample = bytes.subarray(0, 4096);
  if (!sample.includes(0)) return undefined;
  const little = familiarity(sample, "utf-16le");
  const big = familiarity(sample, "utf-16be");
  if (Math.max(little, big) < 0.8) return undefined;
  return little > big ? "utf-16le" : "utf-16be";
}

/** The share of characters that Chinese office texts consist of. */
function familiarity(sample: Uint8Array, encoding: TextEncoding): number {
  const text = new TextDecoder(encoding).decode(sample);
  let familiar = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const latin = (code >= 0x20 && code < 0x7f) || code === 0x0a || code === 0x0d || code === 0x09;
    const chinese = (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3000 && code <= 0x303f);
    const wide = (code >= 0xff01 && code <= 0xff5e) || (code >= 0x2010 && code <= 0x2030);
    if (latin || chinese || wide) familiar++;
  }
  return familiar / Math.max(1, text.length);
}

function strict(bytes: Uint8Array, encoding: TextEncoding): DecodedText | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding, mark: 0, replaced: 0 };
  } catch {
    return undefined;
  }
}

function damaged(bytes: Uint8Array, encoding: TextEncoding): DecodedText | undefined {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const replaced = countReplacements(text);
  return replaced * tolerance <= text.length ? { text, encoding, mark: 0, replaced } : undefined;
}

function tolerant(bytes: Uint8Array, encoding: TextEncoding, mark: number): DecodedText {
  const found = strict(bytes.subarray(mark), encoding) ?? damaged(bytes.subarray(mark), encoding);
  if (found === undefined) throw new DocumentError("not-a-document");
  return { ...found, mark };
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) count++;
  return count;
}
