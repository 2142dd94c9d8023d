import type { Edit } from "@luoshi/compiler";
import type { OriginMap, OriginSegment } from "../origin/origin-map.ts";
import { isXmlBlank, isXmlCharacter } from "../xml/characters.ts";
import { escapeText, readReference, resolveText } from "../xml/references.ts";
import { type Patch, type Plan, shrinkEdit } from "./edit-plan.ts";
import { emptyParagraphPatch } from "./empty-paragraph.ts";
import { insertionSegment, segmentsOf } from "./segments-of.ts";

/** What is needed to plan edits of a docx: its text and map, and the decoded parts by index. */
export interface DocxSources {
  readonly text: string;
  readonly origin: OriginMap;
  readonly partText: (part: number) => string;
}

/**
 * Plans one edit of a docx. The new text goes into the first run that the edit touches and the others
 * lose their characters, so every run keeps its looks and nothing but text changes.
 */
export function planDocxEdit(sources: DocxSources, edit: Edit): Plan {
  if (!isXmlText(edit.text)) return { reason: "bad-text" };
  const { span, text } = shrinkEdit(sources.text, edit);
  if (span.start === span.end && text === "") return { patches: [] };
  if (span.start === span.end) return planInsertion(sources, span.start, text);
  const segments = segmentsOf(sources.origin, span);
  if (typeof segments === "string") return { reason: segments };
  if (!segments.every((segment) => matches(sources, segment))) return { reason: "mismatch" };
  // Text rather than a tab takes the new words, so that they look like words around them.
  const target = segments.find(({ kind }) => kind !== "mark") ?? segments[0];
  const patches = segments.map((segment): Patch => {
    const source = sources.partText(segment.part);
    const from = sourceOffset(source, segment, Math.max(span.start, segment.start));
    const to = sourceOffset(source, segment, Math.min(span.end, segment.end));
    const mine = segment === target && text !== "";
    if (segment.kind !== "mark") {
      return { part: segment.part, from, to, text: mine ? runText(text, source, segment) : "" };
    }
    const replaced = mine ? wrapped(text, elementPrefix(source, segment.from)) : "";
    return { part: segment.part, from: segment.from, to: segment.to, text: replaced };
  });
  return { patches };
}

function planInsertion(sources: DocxSources, offset: number, text: string): Plan {
  const place = insertionSegment(sources.origin, offset);
  if (typeof place === "string") return { reason: place };
  if (place === undefined) {
    const paragraph = sources.origin.paragraphs.find(
      ({ start, end }) => start <= offset && end === offset,
    );
    if (paragraph === undefined) return { reason: "no-place" };
    const source = sources.partText(paragraph.part);
    const patch = emptyParagraphPatch(source, paragraph, (prefix) => wrapped(text, prefix));
    return patch === undefined ? { reason: "mismatch" } : { patches: [patch] };
  }
  const { segment, atEnd } = place;
  if (!matches(sources, segment)) return { reason: "mismatch" };
  const source = sources.partText(segment.part);
  if (segment.kind === "mark") {
    const from = atEnd ? segment.to : segment.from;
    const prefix = elementPrefix(source, segment.from);
    return { patches: [{ part: segment.part, from, to: from, text: wrapped(text, prefix) }] };
  }
  const from = sourceOffset(source, segment, offset);
  return {
    patches: [{ part: segment.part, from, to: from, text: runText(text, source, segment) }],
  };
}

/** Whether the part still says what the document was read to say. */
function matches(sources: DocxSources, segment: OriginSegment): boolean {
  if (segment.kind === "mark") return true;
  const source = sources.partText(segment.part);
  if (segment.to > source.length) return false;
  const wanted = sources.text.slice(segment.start, segment.end);
  if (segment.kind === "plain") return source.slice(segment.from, segment.to) === wanted;
  const resolved = resolveText(source, segment.from, segment.to, "");
  return resolved.replaceAll("\n", " ").replaceAll("\t", " ") === wanted;
}

/** Where the character at `offset` of the text stands in the part. */
function sourceOffset(source: string, segment: OriginSegment, offset: number): number {
  const ahead = offset - segment.start;
  if (segment.kind !== "escaped") return segment.from + ahead;
  let at = segment.from;
  for (let left = ahead; left > 0; ) {
    const code = source.charCodeAt(at);
    if (code === 0x26) {
      const reference = readReference(source, at, "");
      left -= reference.value.length;
      at = reference.end;
    } else {
      at += code === 0x0d && source.charCodeAt(at + 1) === 0x0a ? 2 : 1;
      left--;
    }
  }
  return at;
}

/** Text as it stands inside a `w:t`; line ends and tabs leave it and come back into it. */
function runText(text: string, source: string, segment: OriginSegment): string {
  const prefix = elementPrefix(source, source.lastIndexOf("<", segment.from - 1));
  return escapeText(text)
    .replaceAll("\n", `</${prefix}t><${prefix}br/><${prefix}t xml:space="preserve">`)
    .replaceAll("\t", `</${prefix}t><${prefix}tab/><${prefix}t xml:space="preserve">`);
}

/** Text with a `w:t` of its own around it. */
function wrapped(text: string, prefix: string): string {
  const inner = escapeText(text)
    .replaceAll("\n", `</${prefix}t><${prefix}br/><${prefix}t xml:space="preserve">`)
    .replaceAll("\t", `</${prefix}t><${prefix}tab/><${prefix}t xml:space="preserve">`);
  return `<${prefix}t xml:space="preserve">${inner}</${prefix}t>`;
}

/** The prefix with its colon of the tag at `at`: `w:` of `<w:tab/>`, `` where WordprocessingML is the default. */
function elementPrefix(source: string, at: number): string {
  const tag = source.slice(at + 1, at + 65);
  const colon = tag.indexOf(":");
  const end = tag.search(/[\s/>]/);
  return colon >= 0 && (end < 0 || colon < end) ? tag.slice(0, colon + 1) : "";
}

function isXmlText(text: string): boolean {
  for (const char of text) if (!isXmlCharacter(char.codePointAt(0) ?? 0)) return false;
  return true;
}

/**
 * Adds `xml:space="preserve"` where an edited `w:t` now begins or ends with a blank, which Word would drop.
 * `patches` belong to one part, whose text is `source`.
 */
export function keepBlanks(source: string, patches: readonly Patch[]): readonly Patch[] {
  const added = new Map<number, Patch>();
  for (const patch of patches) {
    const open = source.lastIndexOf("<", patch.from - 1);
    const tagEnd = source.indexOf(">", open) + 1;
    const close = source.indexOf("<", Math.max(patch.to, tagEnd));
    if (open < 0 || tagEnd > patch.from || close < 0 || !isTextTag(source, open)) continue;
    if (source.slice(open, tagEnd).includes("xml:space")) continue;
    const inside = patches.filter(({ from, to }) => from >= tagEnd && to <= close);
    const before = source.slice(tagEnd, close);
    const after = inside.reduceRight(
      (text, one) => text.slice(0, one.from - tagEnd) + one.text + text.slice(one.to - tagEnd),
      before,
    );
    // Blanks that were dropped all along would come back with the attribute; such text stays as it is.
    if (hasOuterBlank(before) || !hasOuterBlank(after)) continue;
    const at = tagEnd - 1;
    added.set(at, { part: patch.part, from: at, to: at, text: ' xml:space="preserve"' });
  }
  return [...patches, ...added.values()];
}

function isTextTag(source: string, at: number): boolean {
  const tag = source.slice(at + 1, at + 1 + 65);
  const colon = tag.indexOf(":");
  const end = tag.search(/[\s/>]/);
  const name = colon >= 0 && colon < end ? tag.slice(colon + 1, end) : tag.slice(0, end);
  return name === "t";
}

function hasOuterBlank(text: string): boolean {
  return isXmlBlank(text.charCodeAt(0)) || isXmlBlank(text.charCodeAt(text.length - 1));
}
