/**
 * Why a file was not read. One word per reason, in the order in which the readers meet them:
 * what the bytes are, the zip around the parts, the XML inside, the document itself, the cells of a table.
 */
export type DocumentErrorCode =
  | "empty-file"
  | "not-a-document"
  | "unsupported-format"
  | "password-protected"
  | "too-large"
  | "truncated-zip"
  | "bad-zip"
  | "too-many-entries"
  | "entry-too-large"
  | "ratio"
  | "bad-name"
  | "duplicate-entry"
  | "overlapping-entries"
  | "encrypted-entry"
  | "unsupported-compression"
  | "bad-deflate"
  | "bad-length"
  | "bad-crc"
  | "missing-part"
  | "bad-encoding"
  | "bad-xml"
  | "doctype-refused"
  | "too-deep"
  | "too-much-text"
  | "protected-table"
  | "no-such-sheet"
  | "too-many-sheets"
  | "too-many-strings"
  | "too-many-merges"
  | "too-many-rows"
  | "too-many-columns"
  | "too-many-cells"
  | "bad-cell";

/** What a message may name: a part, a format, a limit. Values come from the file, so they are shown escaped. */
export type DocumentErrorArgs = Readonly<Record<string, string | number>>;

/**
 * The one error of the readers. It says what is wrong as a code with arguments; the sentence is
 * rendered late, in Chinese or English, by `renderDocumentError`.
 */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  readonly code: DocumentErrorCode;
  readonly args: DocumentErrorArgs;

  constructor(code: DocumentErrorCode, args: DocumentErrorArgs = {}) {
    super(code);
    this.code = code;
    this.args = args;
  }
}
