import { DocumentError } from "../error/document-error.ts";
import type { Limits } from "../limits.ts";
import { makeNameTable, type NameTable, openXml, type XmlCursor } from "../xml/cursor.ts";
import { decodeXml } from "../xml/decode-xml.ts";
import { attribute, nextChild, openRoot } from "../xml/read.ts";
import type { ZipArchive } from "../zip/archive.ts";
import { unpackEntry } from "../zip/unpack-entry.ts";

/** A relationship of a part: `rId3` of type `styles` to `word/styles.xml`. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, which transitional and strict files share. */
  readonly type: string;
  /** The target's entry name. */
  readonly target: string;
}

/** An OPC package: a zip whose parts are unpacked once each, against one budget. */
export interface DocxPackage {
  readonly archive: ZipArchive;
  readonly limits: Limits;
  readonly relationships: Map<string, readonly Relationship[]>;
  readonly names: NameTable;
  spent: number;
}

/** A package none of whose parts was unpacked yet. */
export function openPackage(archive: ZipArchive, limits: Limits): DocxPackage {
  return { archive, limits, relationships: new Map(), names: makeNameTable(), spent: 0 };
}

/** The decoded text of a part, or an error that names it. */
export function partText(pack: DocxPackage, part: string): string {
  const entry = pack.archive.entries.get(entryNameOf(pack, part));
  if (entry === undefined) throw new DocumentError("missing-part", { part });
  pack.spent += entry.size;
  if (pack.spent > pack.limits.totalBytes) {
    const { totalBytes: limit } = pack.limits;
    throw new DocumentError("entry-too-large", { part, size: pack.spent, limit });
  }
  return decodeXml(unpackEntry(pack.archive, entry, pack.limits), part).text;
}

/** A cursor before the first token of a part. */
export function openPart(pack: DocxPackage, part: string): XmlCursor {
  return openXml(partText(pack, part), part, pack.limits.depth, pack.names);
}

/** Part names are the same whatever their case (OPC 6.2.2.3); almost all files spell them alike. */
function entryNameOf(pack: DocxPackage, part: string): string {
  if (pack.archive.entries.has(part)) return part;
  const lower = part.toLowerCase();
  for (const name of pack.archive.entries.keys()) if (name.toLowerCase() === lower) return name;
  return part;
}

/** Whether the package has a part of that name, in whatever case. */
export function hasPart(pack: DocxPackage, part: string): boolean {
  return pack.archive.entries.has(entryNameOf(pack, part));
}

/** The relationships of a part (`""` for the package itself); none where it has no `.rels`. */
export function relationshipsOf(pack: DocxPackage, part: string): readonly Relationship[] {
  const known = pack.relationships.get(part);
  if (known !== undefined) return known;
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const rels = `${folder}_rels/${part.slice(slash)}.rels`;
  const found = hasPart(pack, rels) ? readRelationships(pack, rels, folder) : [];
  pack.relationships.set(part, found);
  return found;
}

function readRelationships(pack: DocxPackage, rels: string, folder: string): Relationship[] {
  const cursor = openPart(pack, rels);
  const found: Relationship[] = [];
  openRoot(cursor);
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    if (cursor.name !== "pr:Relationship" || attribute(cursor, "TargetMode") === "External")
      continue;
    const type = attribute(cursor, "Type") ?? "";
    const target = resolveTarget(folder, attribute(cursor, "Target") ?? "");
    const id = attribute(cursor, "Id") ?? "";
    found.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target });
  }
  return found;
}

/** `styles.xml`, `/word/styles.xml` and `../word/styles.xml` are all found from the folder `word/`. */
function resolveTarget(folder: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : folder + target;
  const out: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") out.pop();
    else if (step !== "." && step !== "") out.push(step);
  }
  return out.join("/");
}
