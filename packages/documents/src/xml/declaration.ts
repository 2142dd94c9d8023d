import { DocumentError } from "../error/document-error.ts";
import type { XmlCursor } from "./cursor.ts";
import { badXml } from "./xml-error.ts";

/** Whether `<?xml …?>` begins here (and not `<?xml-stylesheet …?>`). */
export function isDeclaration(text: string, at: number): boolean {
  return text.startsWith("<?xml", at) && /^[\s?]/.test(text.charAt(at + 5));
}

const version = /^\s+version\s{0,9}=\s{0,9}(?:"1\.[0-9]"|'1\.[0-9]')/;
const encoding = /^\s+encoding\s{0,9}=\s{0,9}(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)')/;
const standalone = /^\s+standalone\s{0,9}=\s{0,9}(?:"(?:yes|no)"|'(?:yes|no)')/;

/** Encodings that may be declared; what the bytes are was found out before. */
const declarable: ReadonlySet<string> = new Set(["utf-8", "utf8", "utf-16", "us-ascii", "ascii"]);

/**
 * Holds `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` against the grammar. A declared
 * encoding other than UTF-8 and UTF-16 is refused: OPC forbids it, and reading GBK bytes as UTF-8
 * would give other words.
 */
export function checkDeclaration(cursor: XmlCursor, at: number, end: number): void {
  const { text, part } = cursor;
  const first = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (at !== first) throw badXml(part, at, "XML declaration");
  let rest = text.slice(at + 5, Math.min(end, at + 1000));
  const found = version.exec(rest);
  if (found === null) throw badXml(part, at, "XML declaration");
  rest = rest.slice(found[0].length);
  const named = encoding.exec(rest);
  if (named !== null) {
    const name = named[1] ?? named[2] ?? "";
    if (!declarable.has(name.toLowerCase())) {
      throw new DocumentError("bad-encoding", { part, encoding: name });
    }
    rest = rest.slice(named[0].length);
  }
  rest = rest.slice(standalone.exec(rest)?.[0].length ?? 0);
  if (rest.trim() !== "") throw badXml(part, at, "XML declaration");
}
