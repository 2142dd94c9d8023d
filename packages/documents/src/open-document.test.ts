import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { DocumentError } from "./error/document-error.ts";
import { renderDocumentError } from "./error/render-document-error.ts";
import { openDocument } from "./open-document.ts";
import { makeDocx, p } from "./testing/docx-builder.ts";

/** The reason as printed, in both languages. */
function reason(bytes: Uint8Array): readonly [string, string, string] {
  try {
    openDocument(bytes);
  } catch (error) {
    if (error instanceof DocumentError) {
      return [error.code, renderDocumentError(error, "zh"), renderDocumentError(error, "en")];
    }
    throw error;
  }
  throw new Error("it was read");
}

/** A compound file with one directory entry of that name. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let i = 0; i < stream.length; i++) bytes[1024 + 128 + i * 2] = stream.charCodeAt(i);
  return bytes;
}

const zip = (entries: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])));

describe("formats that are not read say which and what to do", () => {
  const rels = (target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`;
  const cases: Readonly<Record<string, readonly [Uint8Array, string, string]>> = {
    "an empty file": [new Uint8Array(), "empty-file", "the file is empty"],
    pdf: [
      strToU8("%PDF-1.7\n"),
      "unsupported-format",
      "PDF files are not supported; supply a .docx or a text file",
    ],
    doc: [
      compound("WordDocument"),
      "unsupported-format",
      ".doc files are not supported; save it as .docx in Word or WPS",
    ],
    xls: [
      compound("Workbook"),
      "unsupported-format",
      ".xls files are not supported; save it as .docx in Word or WPS",
    ],
    "an encrypted docx": [
      compound("EncryptedPackage"),
      "password-protected",
      "the file is password-protected; remove the password in Word or WPS and save it as .docx",
    ],
    rtf: [
      strToU8("{\\rtf1 x}"),
      "unsupported-format",
      "RTF files are not supported; save it as .docx in Word or WPS",
    ],
    html: [
      strToU8("<!DOCTYPE html><p>x"),
      "unsupported-format",
      "HTML files are not supported; save it as .docx in Word or WPS",
    ],
    ofd: [
      zip({ "OFD.xml": "x" }),
      "unsupported-format",
      "OFD files are not supported; supply a .docx or a text file",
    ],
    odt: [
      zip({ mimetype: "application/vnd.oasis.opendocument.text" }),
      "unsupported-format",
      "ODF files are not supported; save it as .docx in Word or WPS",
    ],
    xlsx: [
      zip({
        "_rels/.rels": rels("xl/workbook.xml"),
        "xl/workbook.xml":
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      }),
      "unsupported-format",
      "xlsx files are not supported; supply a .docx or a text file",
    ],
    "a docx without its main part": [
      zip({ "_rels/.rels": rels("word/document.xml") }),
      "missing-part",
      "word/document.xml is missing from the file",
    ],
    "a package without a document": [
      zip({ "_rels/.rels": rels("x").replace("officeDocument", "image") }),
      "missing-part",
      "officeDocument is missing from the file",
    ],
  };
  for (const [name, [bytes, code, english]] of Object.entries(cases)) {
    test(name, () => {
      const [found, chinese, said] = reason(bytes);
      expect([found, said]).toEqual([code, english]);
      expect(chinese).not.toContain("{");
      expect(chinese).not.toContain("?");
    });
  }
});

test("names from the file are printed without control characters", () => {
  const error = new DocumentError("bad-name", { part: "a\u001b[31m\u202eb" });
  expect(renderDocumentError(error, "en")).toBe(
    "unsafe entry name in the zip: a\\u001b[31m\\u202eb",
  );
});

test("the format follows the content, not a name", () => {
  expect(openDocument(makeDocx({ body: p("甲") })).format).toBe("docx");
  expect(openDocument(strToU8("甲")).format).toBe("txt");
});

test("any bytes give a document or a DocumentError", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(0, 1, 2, 3), (bytes, kind) => {
      const starts = [
        [],
        [0x50, 0x4b, 3, 4],
        [0xff, 0xfe],
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      ];
      try {
        openDocument(Uint8Array.from([...(starts[kind] ?? []), ...bytes]));
      } catch (error) {
        expect(error).toBeInstanceOf(DocumentError);
      }
    }),
  );
});
