import { DocumentError } from "../error/document-error.ts";

/** A `bad-xml` error at a character of a part: `word/document.xml`, 1204, `unclosed tag`. */
export function badXml(part: string, offset: number, what: string): DocumentError {
  return new DocumentError("bad-xml", { part, offset, what });
}
