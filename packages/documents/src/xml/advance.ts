import { DocumentError } from "../error/document-error.ts";
import { last } from "../last.ts";
import { isXmlBlank } from "./characters.ts";
import type { XmlCursor, XmlToken } from "./cursor.ts";
import { checkDeclaration, isDeclaration } from "./declaration.ts";
import {
  attributeKey,
  bindNamespaces,
  elementName,
  nameId,
  refuseDuplicateAttributes,
  unbindNamespaces,
} from "./names.ts";
import { readReference } from "./references.ts";
import { badXml } from "./xml-error.ts";

/** Moves to the next token. Comments and processing instructions are checked and passed over. */
export function advance(cursor: XmlCursor): XmlToken {
  if (cursor.pendingClose) return closeElement(cursor);
  const { text } = cursor;
  for (;;) {
    const at = cursor.end;
    if (at >= text.length) return finish(cursor);
    cursor.start = at;
    if (text.charCodeAt(at) !== 0x3c) {
      if (readCharacterData(cursor, at)) return cursor.kind;
      continue;
    }
    switch (text.charCodeAt(at + 1)) {
      case 0x2f: // </
        return readEndTag(cursor, at);
      case 0x21: // <!
        if (readMarkup(cursor, at)) return cursor.kind;
        break;
      case 0x3f: // <?
        readInstruction(cursor, at);
        break;
      default:
        return readStartTag(cursor, at);
    }
  }
}

function finish(cursor: XmlCursor): XmlToken {
  if (cursor.depth > 0) throw badXml(cursor.part, cursor.text.length, "unclosed element");
  if (!cursor.rootSeen) throw badXml(cursor.part, cursor.text.length, "no element");
  cursor.start = cursor.text.length;
  cursor.kind = "end";
  cursor.name = "";
  return "end";
}

/** Character data up to the next tag; false where it is blank space outside the root element. */
function readCharacterData(cursor: XmlCursor, at: number): boolean {
  const { text, part } = cursor;
  const tag = text.indexOf("<", at);
  const end = tag < 0 ? text.length : tag;
  cursor.end = end;
  if (cursor.depth === 0) {
    for (let i = at; i < end; i++) {
      if (!isXmlBlank(text.charCodeAt(i))) throw badXml(part, i, "text outside the root element");
    }
    return false;
  }
  // Each search runs on from the last hit, so that all of them together read the text once.
  if (cursor.nextSectionEnd < at) cursor.nextSectionEnd = search(text, "]]>", at);
  if (cursor.nextSectionEnd < end) throw badXml(part, cursor.nextSectionEnd, "]]> in text");
  if (cursor.nextAmpersand < at) cursor.nextAmpersand = search(text, "&", at);
  if (cursor.nextReturn < at) cursor.nextReturn = search(text, "\r", at);
  if (cursor.nextFeed < at) cursor.nextFeed = search(text, "\n", at);
  if (cursor.nextTab < at) cursor.nextTab = search(text, "\t", at);
  const references = cursor.nextAmpersand < end;
  if (references) checkReferences(cursor, end);
  cursor.plain = !references && cursor.nextReturn >= end;
  cursor.oneLine = cursor.nextReturn >= end && cursor.nextFeed >= end && cursor.nextTab >= end;
  cursor.cdata = false;
  cursor.kind = "text";
  return true;
}

function checkReferences(cursor: XmlCursor, end: number): void {
  while (cursor.nextAmpersand < end) {
    const after = readReference(cursor.text, cursor.nextAmpersand, cursor.part).end;
    cursor.nextAmpersand = search(cursor.text, "&", after);
  }
}

function search(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

function readStartTag(cursor: XmlCursor, at: number): XmlToken {
  const { text, part } = cursor;
  if (cursor.depth === 0) {
    if (cursor.rootSeen) throw badXml(part, at, "second root element");
    cursor.rootSeen = true;
  }
  if (cursor.depth >= cursor.maxDepth) {
    throw new DocumentError("too-deep", { part, limit: cursor.maxDepth });
  }
  let hash = 0;
  let i = at + 1;
  let code = text.charCodeAt(i);
  while (i < text.length && code !== 0x3e && code !== 0x2f && code > 0x20) {
    hash = (hash * 31 + code) | 0;
    code = text.charCodeAt(++i);
  }
  const id = nameId(cursor, at + 1, i, hash);
  cursor.depth++;
  cursor.attributeCount = 0;
  if (code !== 0x3e) {
    i = readAttributes(cursor, i);
    code = text.charCodeAt(i);
  }
  cursor.selfClosing = code === 0x2f;
  if (code === 0x2f) code = text.charCodeAt(++i);
  if (code !== 0x3e) throw badXml(part, i, "tag");
  cursor.end = i + 1;
  if (cursor.attributeCount > 0) checkAttributes(cursor);
  cursor.open.push(id);
  cursor.pendingClose = cursor.selfClosing;
  cursor.name = elementName(cursor, id);
  cursor.kind = "open";
  return "open";
}

/** Reads attributes up to `/` or `>` and says where that stands. */
function readAttributes(cursor: XmlCursor, from: number): number {
  const { text, part } = cursor;
  let i = from;
  for (;;) {
    const blanks = i;
    let code = text.charCodeAt(i);
    while (isXmlBlank(code)) code = text.charCodeAt(++i);
    if (code === 0x3e || code === 0x2f) return i;
    if (i === blanks || i >= text.length) throw badXml(part, i, "tag");
    const nameStart = i;
    let hash = 0;
    while (i < text.length && code !== 0x3d && code !== 0x3e && code > 0x20) {
      hash = (hash * 31 + code) | 0;
      code = text.charCodeAt(++i);
    }
    const id = nameId(cursor, nameStart, i, hash);
    while (isXmlBlank(code)) code = text.charCodeAt(++i);
    if (code !== 0x3d) throw badXml(part, i, "attribute without value");
    code = text.charCodeAt(++i);
    while (isXmlBlank(code)) code = text.charCodeAt(++i);
    if (code !== 0x22 && code !== 0x27) throw badXml(part, i, "attribute without quotes");
    i = readAttributeValue(cursor, id, i + 1, code);
  }
}

/** Values are short, so a loop beats `indexOf`; `>` inside quotes ends nothing. */
function readAttributeValue(cursor: XmlCursor, id: number, from: number, quote: number): number {
  const { text } = cursor;
  let raw = false;
  let i = from;
  for (;;) {
    const code = text.charCodeAt(i);
    if (code === quote) break;
    if (code < 0x27) {
      if (code === 0x26) {
        i = readReference(text, i, cursor.part).end - 1;
        raw = true;
      } else if (code < 0x20) raw = true;
    } else if (code === 0x3c || i >= text.length) {
      throw badXml(cursor.part, i, "attribute value");
    }
    i++;
  }
  const n = cursor.attributeCount++;
  cursor.attributeNames[n] = id;
  cursor.attributeStarts[n] = from;
  cursor.attributeEnds[n] = i;
  cursor.attributeRaw[n] = raw;
  return i + 1;
}

function checkAttributes(cursor: XmlCursor): void {
  bindNamespaces(cursor);
  for (let n = 0; n < cursor.attributeCount; n++) {
    const id = cursor.attributeNames[n] as number;
    const raw = cursor.rawNames[id] as string;
    if (!raw.startsWith("xmlns:")) attributeKey(cursor, id);
  }
  if (cursor.attributeCount > 1) refuseDuplicateAttributes(cursor);
}

function readEndTag(cursor: XmlCursor, at: number): XmlToken {
  const { text, part } = cursor;
  const id = last(cursor.open);
  const name = id === undefined ? undefined : cursor.rawNames[id];
  if (name === undefined || !text.startsWith(name, at + 2)) throw badXml(part, at, "end tag");
  let i = at + 2 + name.length;
  let code = text.charCodeAt(i);
  while (isXmlBlank(code)) code = text.charCodeAt(++i);
  if (code !== 0x3e) throw badXml(part, at, "end tag");
  cursor.end = i + 1;
  return closeElement(cursor);
}

function closeElement(cursor: XmlCursor): XmlToken {
  const id = cursor.open.pop() as number;
  cursor.name = elementName(cursor, id);
  if (cursor.undo.length > 0) unbindNamespaces(cursor, cursor.depth);
  cursor.depth--;
  cursor.pendingClose = false;
  cursor.kind = "close";
  return "close";
}

/** A comment or a CDATA section; true where it gave character data. */
function readMarkup(cursor: XmlCursor, at: number): boolean {
  const { text, part } = cursor;
  if (text.startsWith("<!--", at)) {
    const end = text.indexOf("--", at + 4);
    if (end < 0 || text.charCodeAt(end + 2) !== 0x3e) throw badXml(part, at, "comment");
    cursor.end = end + 3;
    return false;
  }
  if (text.startsWith("<![CDATA[", at) && cursor.depth > 0) {
    const end = text.indexOf("]]>", at + 9);
    if (end < 0) throw badXml(part, at, "CDATA section");
    cursor.end = end + 3;
    cursor.plain = false;
    cursor.oneLine = false;
    cursor.cdata = true;
    cursor.kind = "text";
    return true;
  }
  if (text.startsWith("<!DOCTYPE", at)) throw new DocumentError("doctype-refused", { part });
  throw badXml(part, at, "markup");
}

function readInstruction(cursor: XmlCursor, at: number): void {
  const { text, part } = cursor;
  const end = text.indexOf("?>", at + 2);
  if (end < 0) throw badXml(part, at, "processing instruction");
  if (isDeclaration(text, at)) checkDeclaration(cursor, at, end);
  else {
    let nameEnd = at + 2;
    while (nameEnd < end && !isXmlBlank(text.charCodeAt(nameEnd))) nameEnd++;
    const target = text.slice(at + 2, nameEnd);
    // A target is an NCName; names are checked where they are interned.
    nameId(cursor, at + 2, nameEnd, 0);
    if (target.includes(":") || target.toLowerCase() === "xml") {
      throw badXml(part, at, "processing instruction");
    }
  }
  cursor.end = end + 2;
}
