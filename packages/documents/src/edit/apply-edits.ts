import type { Edit } from "@luoshi/compiler";
import { defaultLimits, type Limits } from "../limits.ts";
import type { OpenedDocument } from "../open-document.ts";
import { decodeXml, encodeXml, type XmlEncoding } from "../xml/decode-xml.ts";
import type { ZipArchive } from "../zip/archive.ts";
import { readArchive } from "../zip/read-archive.ts";
import { replaceEntries } from "../zip/replace-entries.ts";
import { unpackEntry } from "../zip/unpack-entry.ts";
import { keepBlanks, planDocxEdit } from "./docx-edits.ts";
import { applyPatches, orderEdits, type Patch, type RefusedEdit } from "./edit-plan.ts";
import { applyTextEdits } from "./text-edits.ts";

/** A file with edits made. */
export interface EditedFile {
  readonly bytes: Uint8Array;
  readonly applied: readonly Edit[];
  readonly refused: readonly RefusedEdit[];
}

/**
 * Makes edits in the file a document was read from, in place: in a docx every other entry of the zip
 * keeps its bytes, and so does the part's XML outside the edits; a text file keeps its encoding
 * and line ends. An edit that cannot be made is refused with a reason, and the others are still made.
 * `{span, text}`: the characters of `span` become `text`; an empty span puts text in.
 */
export function applyEdits(
  bytes: Uint8Array,
  document: OpenedDocument,
  edits: readonly Edit[],
): EditedFile {
  const { ordered, refused } = orderEdits(document.source.text, edits);
  if (ordered.length === 0) return { bytes, applied: [], refused };
  const made =
    document.format === "docx"
      ? applyDocxEdits(bytes, document, ordered)
      : applyTextEdits(bytes, document, ordered);
  return { ...made, refused: [...refused, ...made.refused] };
}

interface OpenPart {
  readonly name: string;
  readonly text: string;
  readonly encoding: XmlEncoding;
}

function applyDocxEdits(
  bytes: Uint8Array,
  document: OpenedDocument,
  edits: readonly Edit[],
): EditedFile {
  const limits: Limits = { ...defaultLimits, fileBytes: Number.POSITIVE_INFINITY };
  const archive = readArchive(bytes, limits);
  const parts = new Map<number, OpenPart>();
  const open = (index: number): OpenPart => {
    let part = parts.get(index);
    if (part === undefined) {
      part = openPart(archive, document.origin.parts[index] ?? "", limits);
      parts.set(index, part);
    }
    return part;
  };
  const sources = {
    text: document.source.text,
    origin: document.origin,
    partText: (index: number) => open(index).text,
  };
  const applied: Edit[] = [];
  const refused: RefusedEdit[] = [];
  const patches = new Map<number, Patch[]>();
  for (const edit of edits) {
    const plan = planDocxEdit(sources, edit);
    if ("reason" in plan) {
      refused.push({ edit, reason: plan.reason });
      continue;
    }
    applied.push(edit);
    for (const patch of plan.patches) {
      const list = patches.get(patch.part);
      if (list === undefined) patches.set(patch.part, [patch]);
      else list.push(patch);
    }
  }
  if (patches.size === 0) return { bytes, applied, refused };
  const contents = new Map<string, Uint8Array>();
  for (const [index, list] of patches) {
    const { name, text, encoding } = open(index);
    contents.set(name, encodeXml(applyPatches(text, keepBlanks(text, list)), encoding));
  }
  return { bytes: replaceEntries(archive, contents), applied, refused };
}

/** A part by its name; an empty one where the file has none, so that every edit of it is a mismatch. */
function openPart(archive: ZipArchive, part: string, limits: Limits): OpenPart {
  const lower = part.toLowerCase();
  const name = archive.entries.has(part)
    ? part
    : [...archive.entries.keys()].find((one) => one.toLowerCase() === lower);
  const entry = name === undefined ? undefined : archive.entries.get(name);
  if (name === undefined || entry === undefined) return { name: part, text: "", encoding: "utf-8" };
  return { name, ...decodeXml(unpackEntry(archive, entry, limits), name) };
}
