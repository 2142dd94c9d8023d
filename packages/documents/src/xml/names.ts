import { last } from "../last.ts";
import { isQualifiedName } from "./characters.ts";
import type { XmlCursor } from "./cursor.ts";
import { knownPrefix } from "./namespaces.ts";
import { resolveAttribute } from "./references.ts";
import { badXml } from "./xml-error.ts";

const xmlUri = "http://www.w3.org/XML/1998/namespace";
const xmlnsUri = "http://www.w3.org/2000/xmlns/";

/**
 * The id of the name at `[start, end)`, whose rolling hash the caller made while looking for its end.
 * The hash only picks a slot to try first, so colliding names cost a map lookup and no more.
 */
export function nameId(cursor: XmlCursor, start: number, end: number, hash: number): number {
  const { names, text } = cursor;
  const slot = hash & 255;
  const recent = names.recent[slot] as number;
  if (recent >= 0) {
    const name = names.raw[recent] as string;
    if (name.length === end - start && text.startsWith(name, start)) return recent;
  }
  const id = internName(cursor, start, end);
  names.recent[slot] = id;
  return id;
}

function internName(cursor: XmlCursor, start: number, end: number): number {
  const { names } = cursor;
  const name = cursor.text.slice(start, end);
  const known = names.ids.get(name);
  if (known !== undefined) return known;
  if (!isQualifiedName(name)) throw badXml(cursor.part, start, "name");
  const id = names.raw.push(name) - 1;
  names.ids.set(name, id);
  names.declares.push(name === "xmlns" || name.startsWith("xmlns:"));
  names.elements.push("");
  names.elementGenerations.push(0);
  names.attributes.push("");
  names.attributeGenerations.push(0);
  return id;
}

/** What an element's name stands for here: `w:p`, or `""` outside the namespaces we know. */
export function elementName(cursor: XmlCursor, id: number): string {
  const { names, generation } = cursor;
  if (names.elementGenerations[id] !== generation) {
    names.elementGenerations[id] = generation;
    names.elements[id] = resolveName(cursor, names.raw[id] as string);
  }
  return names.elements[id] as string;
}

/** What an attribute's name stands for here: `w:val`, or the bare name where it has no prefix. */
export function attributeKey(cursor: XmlCursor, id: number): string {
  const { names, generation } = cursor;
  if (names.attributeGenerations[id] !== generation) {
    names.attributeGenerations[id] = generation;
    const raw = names.raw[id] as string;
    names.attributes[id] = raw.includes(":") ? resolveName(cursor, raw) : shared(raw);
  }
  return names.attributes[id] as string;
}

function resolveName(cursor: XmlCursor, raw: string): string {
  const colon = raw.indexOf(":");
  const uri = cursor.bindings.get(colon < 0 ? "" : raw.slice(0, colon));
  if (uri === undefined && colon >= 0) throw badXml(cursor.part, cursor.start, "unbound prefix");
  const prefix = uri === undefined ? undefined : knownPrefix(uri);
  return prefix === undefined ? "" : shared(`${prefix}:${raw.slice(colon + 1)}`);
}

/** Copies of names met before, in any file. OOXML has a few thousand; a hostile file must not add more. */
const copies = new Map<string, string>();
const mostCopies = 4096;

/**
 * The same string as a property key. Engines keep one copy of each key and of each literal, so that
 * the readers' `case "w:p":` compares two addresses instead of two strings.
 */
function shared(name: string): string {
  const known = copies.get(name);
  if (known !== undefined) return known;
  const copy = Object.keys({ [name]: 0 })[0] as string;
  if (copies.size < mostCopies && copy.length < 64) copies.set(copy, copy);
  return copy;
}

/** Takes the `xmlns` attributes of a tag into force; runs before any of its names is resolved. */
export function bindNamespaces(cursor: XmlCursor): void {
  for (let n = 0; n < cursor.attributeCount; n++) {
    const id = cursor.attributeNames[n] as number;
    if (cursor.names.declares[id] !== true) continue;
    const prefix = (cursor.names.raw[id] as string).slice(6);
    const start = cursor.attributeStarts[n] as number;
    const uri = resolveAttribute(
      cursor.text,
      start,
      cursor.attributeEnds[n] as number,
      cursor.part,
    );
    const wrong =
      prefix === "xmlns" ||
      (prefix === "xml") !== (uri === xmlUri) ||
      uri === xmlnsUri ||
      (prefix !== "" && uri === "");
    if (wrong) throw badXml(cursor.part, start, "namespace");
    const before = cursor.bindings.get(prefix);
    if (before === uri) continue;
    cursor.undo.push({ depth: cursor.depth, prefix, before });
    if (uri === "") cursor.bindings.delete(prefix);
    else cursor.bindings.set(prefix, uri);
    cursor.generation = ++cursor.names.generation;
    const other = cursor.boundPrefixes.get(uri);
    if (other === undefined) cursor.boundPrefixes.set(uri, prefix);
    else if (other !== prefix) cursor.aliased = true;
  }
}

/** Puts back what the element that is closing had bound. */
export function unbindNamespaces(cursor: XmlCursor, depth: number): void {
  for (;;) {
    const binding = last(cursor.undo);
    if (binding === undefined || binding.depth !== depth) return;
    cursor.undo.pop();
    if (binding.before === undefined) cursor.bindings.delete(binding.prefix);
    else cursor.bindings.set(binding.prefix, binding.before);
    cursor.generation = ++cursor.names.generation;
  }
}

/** Refuses an attribute given twice, also under two prefixes of one namespace. */
export function refuseDuplicateAttributes(cursor: XmlCursor): void {
  const { attributeNames: ids, attributeCount: count } = cursor;
  if (count > 12 || cursor.aliased) {
    const seen = new Set<string>();
    for (let n = 0; n < count; n++) seen.add(expandedAttribute(cursor, ids[n] as number));
    if (seen.size < count) throw badXml(cursor.part, cursor.start, "attribute given twice");
    return;
  }
  for (let n = 1; n < count; n++) {
    for (let m = 0; m < n; m++) {
      if (ids[n] === ids[m]) throw badXml(cursor.part, cursor.start, "attribute given twice");
    }
  }
}

function expandedAttribute(cursor: XmlCursor, id: number): string {
  const raw = cursor.names.raw[id] as string;
  const colon = raw.indexOf(":");
  if (colon < 0) return raw;
  const prefix = raw.slice(0, colon);
  const uri = prefix === "xmlns" ? xmlnsUri : cursor.bindings.get(prefix);
  return `${uri ?? ""} ${raw.slice(colon + 1)}`;
}
