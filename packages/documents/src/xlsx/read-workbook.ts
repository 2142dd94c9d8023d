import type { DocxPackage, Relationship } from "../docx/package.ts";
import { openPart, relationshipsOf } from "../docx/package.ts";
import { DocumentError } from "../error/document-error.ts";
import type { XmlCursor } from "../xml/cursor.ts";
import { attribute, finishPart, nextChild, openRoot } from "../xml/read.ts";
import type { DayEpoch } from "./number-text.ts";

/** What a workbook says of itself before any sheet is read. */
export interface WorkbookParts {
  readonly sheets: readonly WorkbookSheet[];
  readonly epoch: DayEpoch;
  /** Names of the parts, undefined where the workbook has none. */
  readonly styles: string | undefined;
  readonly sharedStrings: string | undefined;
}

/** A sheet of cells: `人员名册` in `xl/worksheets/sheet1.xml`. */
export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** Reads the workbook part; charts and macro sheets, which hold no cells, are left out. */
export function readWorkbook(pack: DocxPackage, limit: number): WorkbookParts {
  const main = relationshipsOf(pack, "").find(({ type }) => type === "officeDocument")?.target;
  if (main === undefined) throw new DocumentError("missing-part", { part: "officeDocument" });
  if (main.endsWith(".bin"))
    throw new DocumentError("unsupported-format", { format: "xlsb", advice: "save-as-xlsx" });
  const relationships = relationshipsOf(pack, main);
  const byId = new Map(relationships.map((one) => [one.id, one]));
  const cursor = openPart(pack, main);
  refuseOtherRoots(openRoot(cursor), main);
  const sheets: WorkbookSheet[] = [];
  let epoch: DayEpoch = 1900;
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    if (cursor.name === "x:workbookPr") {
      const flag = attribute(cursor, "date1904");
      if (flag === "1" || flag === "true") epoch = 1904;
    }
    if (cursor.name === "x:sheets") readSheetList(cursor, byId, limit, sheets);
  }
  finishPart(cursor);
  const partOf = (type: string): string | undefined =>
    relationships.find((one) => one.type === type)?.target;
  return { sheets, epoch, styles: partOf("styles"), sharedStrings: partOf("sharedStrings") };
}

function readSheetList(
  cursor: XmlCursor,
  byId: ReadonlyMap<string, Relationship>,
  limit: number,
  sheets: WorkbookSheet[],
): void {
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    if (cursor.name !== "x:sheet") continue;
    const target = worksheet(byId.get(attribute(cursor, "r:id") ?? ""));
    if (target === undefined) continue;
    if (sheets.length === limit) throw new DocumentError("too-many-sheets", { limit });
    const state = attribute(cursor, "state");
    const hidden = state === "hidden" || state === "veryHidden";
    sheets.push({ name: attribute(cursor, "name") ?? "", hidden, part: target });
  }
}

function worksheet(relationship: Relationship | undefined): string | undefined {
  return relationship?.type === "worksheet" ? relationship.target : undefined;
}

function refuseOtherRoots(root: string, part: string): void {
  if (root === "x:workbook") return;
  const format = root === "w:document" ? "docx" : root === "p:presentation" ? "pptx" : undefined;
  if (format === undefined)
    throw new DocumentError("missing-part", { part: `x:workbook (${part})` });
  throw new DocumentError("unsupported-format", { format, advice: "save-as-xlsx" });
}
