import type { OpenFailure } from "../../checker/checker.ts";

/** Which advice fits a file that was not opened. */
export type Advice =
  | "word-binary"
  | "wps"
  | "pdf"
  | "ofd"
  | "image"
  | "spreadsheet"
  | "slides"
  | "archive"
  | "other-text"
  | "unknown"
  | "password"
  | "too-large"
  | "damaged"
  | "empty"
  | "no-text"
  | "blank"
  | "internal"
  | "unreadable";

/** Message of a failure that the page itself reports: the browser gave no bytes. */
export const UNREADABLE = "unreadable";

const BY_ENDING: Readonly<Record<string, Advice>> = {
  doc: "word-binary",
  dot: "word-binary",
  wps: "wps",
  wpt: "wps",
  pdf: "pdf",
  ofd: "ofd",
  ceb: "ofd",
  caj: "ofd",
  jpg: "image",
  jpeg: "image",
  png: "image",
  gif: "image",
  bmp: "image",
  tif: "image",
  tiff: "image",
  webp: "image",
  heic: "image",
  xls: "spreadsheet",
  xlsx: "spreadsheet",
  et: "spreadsheet",
  csv: "spreadsheet",
  ppt: "slides",
  pptx: "slides",
  dps: "slides",
  zip: "archive",
  rar: "archive",
  "7z": "archive",
  rtf: "other-text",
  htm: "other-text",
  html: "other-text",
  mht: "other-text",
  odt: "other-text",
  uot: "other-text",
};

/** `方案.DOC`: `doc`; nothing where the name has no ending. */
export function endingOf(name: string): string {
  return /\.([^.\\/]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** What to tell the clerk to do next; for a format that is not read it depends on the file's ending. */
export function adviceFor({ kind, message, name }: OpenFailure): Advice {
  switch (kind) {
    case "unsupported":
      return BY_ENDING[endingOf(name)] ?? "unknown";
    case "damaged":
      return message === UNREADABLE ? "unreadable" : "damaged";
    case "no-text":
      return /^(txt|md|markdown)$/.test(endingOf(name)) ? "blank" : "no-text";
    case "password":
    case "too-large":
    case "empty":
    case "internal":
      return kind;
  }
}
