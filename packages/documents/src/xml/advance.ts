import { DocumentError } from "../error/document-error.ts";
import { forbiddenCharacterAt, isXmlBlank } from "./characters.ts";
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

/**
 * Character data up to the next tag; false where it is blank space outside the root element.
 * One loop finds its end, what must be resolved in it and what may not stand there: runs of text are
 * short, and five native searches cost more than looking at each character once.
 */
function readCharacterData(cursor: XmlCursor, at: number): boolean {
  const { text, part } = cursor;
  if (cursor.depth === 0) return skipOuterBlanks(cursor, at);
  let plain = true;
  let oneLine = true;
  let i = at;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x5d) {
      if (code >= 0xfffe) throw badXml(part, i, "forbidden character");
    } else if (code === 0x3c) break;
    else if (code < 0x20) {
      if (!isXmlBlank(code)) throw badXml(part, i, "forbidden character");
      oneLine = false;
      if (code === 0x0d) plain = false;
    } else if (code === 0x26) {
      i = readReference(text, i, part).end - 1;
      plain = false;
    } else if (code === 0x5d && text.startsWith("]]>", i)) throw badXml(part, i, "]]> in text");
  }
  cursor.end = i;
  cursor.plain = plain;
  cursor.oneLine = oneLine;
  cursor.cdata = false;
  cursor.kind = "text";
  return true;
}

function skipOuterBlanks(cursor: XmlCursor, at: number): false {
  const { text, part } = cursor;
  let i = at;
  for (; i < text.length && text.charCodeAt(i) !== 0x3c; i++) {
    if (!isXmlBlank(text.charCodeAt(i))) throw badXml(part, i, "text outside the root element");
  }
  cursor.end = i;
  return false;
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
  // `<a/>` gives two tokens, so that readers need to know one kind of element only.
  cursor.selfClosing = code === 0x2f;
  if (code === 0x2f) code = text.charCodeAt(++i);
  if (code !== 0x3e) throw badXml(part, i, "tag");
  cursor.end = i + 1;
  if (cursor.attributeCount > 0) checkAttributes(cursor);
  cursor.open[cursor.depth - 1] = id;
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
      } else if (code < 0x20) {
        if (!isXmlBlank(code)) throw badXml(cursor.part, i, "forbidden character");
        raw = true;
      }
    } else if (code === 0x3c || code >= 0xfffe || i >= text.length) {
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
  const { attributeNames: ids, attributeCount: count } = cursor;
  const { declares } = cursor.names;
  for (let n = 0; n < count; n++) {
    if (declares[ids[n] as number] !== true) continue;
    bindNamespaces(cursor);
    break;
  }
  // Resolving a name finds out whether its prefix is bound.
  for (let n = 0; n < count; n++) {
    const id = ids[n] as number;
    if (declares[id] !== true) attributeKey(cursor, id);
  }
  if (count > 1) refuseDuplicateAttributes(cursor);
}

function readEndTag(cursor: XmlCursor, at: number): XmlToken {
  const { text, part } = cursor;
  const id = cursor.open[cursor.depth - 1];
  const name = cursor.depth === 0 || id === undefined ? undefined : cursor.names.raw[id];
  if (name === undefined || !text.startsWith(name, at + 2)) throw badXml(part, at, "end tag");
  let i = at + 2 + name.length;
  let code = text.charCodeAt(i);
  while (isXmlBlank(code)) code = text.charCodeAt(++i);
  if (code !== 0x3e) throw badXml(part, at, "end tag");
  cursor.end = i + 1;
  return closeElement(cursor);
}

function closeElement(cursor: XmlCursor): XmlToken {
  if (cursor.undo.length > 0) unbindNamespaces(cursor, cursor.depth);
  cursor.depth--;
  cursor.pendingClose = false;
  cursor.kind = "close";
  return "close";
}

function refuseForbidden({ text, part }: XmlCursor, start: number, end: number): void {
  const found = forbiddenCharacterAt(text.slice(start, end));
  if (found >= 0) throw badXml(part, start + found, "forbidden character");
}

/** A comment or a CDATA section; true where it gave character data. */
function readMarkup(cursor: XmlCursor, at: number): boolean {
  const { text, part } = cursor;
  if (text.startsWith("<!--", at)) {
    const end = text.indexOf("--", at + 4);
    if (end < 0 || text.charCodeAt(end + 2) !== 0x3e) throw badXml(part, at, "comment");
    refuseForbidden(cursor, at, end);
    cursor.end = end + 3;
    return false;
  }
  if (text.startsWith("<![CDATA[", at) && cursor.depth > 0) {
    const end = text.indexOf("]]>", at + 9);
    if (end < 0) throw badXml(part, at, "CDATA section");
    refuseForbidden(cursor, at, end);
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
  refuseForbidden(cursor, at, end);
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
