import { strFromU8, unzipSync } from "fflate";
import { element, elements, type XmlElement, xmlTree } from "./xml-tree.ts";

/** What a test wants to know of a written sheet. */
export interface ReadSheet {
  readonly xml: XmlElement;
  /** Text of a cell, or its number as typed in the file. */
  readonly value: (ref: string) => string | undefined;
  /** Number format code of a cell. */
  readonly numberFormat: (ref: string) => string | undefined;
  /** The cell's style record. */
  readonly style: (ref: string) => XmlElement | undefined;
}

/** The files inside, decoded. */
export function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]),
  );
}

/** Reads a sheet back by its number, from 1, independently of the library that wrote it. */
export function readSheet(bytes: Uint8Array, number = 1): ReadSheet {
  const files = parts(bytes);
  const xml = xmlTree(files[`xl/worksheets/sheet${number}.xml`] ?? "");
  const styles = xmlTree(files["xl/styles.xml"] ?? "");
  const strings = elements(xmlTree(files["xl/sharedStrings.xml"] ?? "<sst/>"), "si");
  const cells = new Map(elements(xml, "c").map((cell) => [cell.attributes["r"], cell]));
  const formats = new Map(
    elements(styles, "numFmt").map((f) => [f.attributes["numFmtId"], f.attributes["formatCode"]]),
  );
  const records = element(styles, "cellXfs").children;
  const style = (ref: string) => records[Number(cells.get(ref)?.attributes["s"] ?? 0)];
  return {
    xml,
    style,
    value: (ref) => {
      const cell = cells.get(ref);
      const value = cell && elements(cell, "v")[0]?.text;
      if (value === undefined || cell?.attributes["t"] !== "s") return value;
      return elements(strings[Number(value)] ?? xmlTree("<si/>"), "t")
        .map((t) => t.text)
        .join("");
    },
    numberFormat: (ref) => {
      const id = style(ref)?.attributes["numFmtId"];
      return id === "0" ? "General" : formats.get(id ?? "");
    },
  };
}
