import { forbiddenCharacterAt } from "./characters.ts";
import { badXml } from "./xml-error.ts";

/** What the scanner stands on: a start tag, an end tag, character data, or the end of the part. */
export type XmlToken = "open" | "close" | "text" | "end";

/** A namespace binding to restore when the element that made it closes. */
interface Binding {
  readonly depth: number;
  readonly prefix: string;
  readonly before: string | undefined;
}

/**
 * A pull scanner's place in one XML part. It is mutable and meant to be read by one reader:
 * `advance` moves it, `attribute` and `textValue` look at what it stands on.
 *
 * The scanner is ours and no kept library for two reasons. Every token knows the offsets it came
 * from, attribute values and CDATA included, which is what editing in place needs and what no npm
 * parser gives; and it hands out names as shared strings without building one object per tag, so
 * that reading a document costs less than merely tokenising it with saxes, the fastest strict peer.
 * It takes exactly what XML 1.0 with namespaces takes, minus DOCTYPE (hence no entity expansion).
 */
export interface XmlCursor {
  readonly text: string;
  readonly part: string;
  readonly maxDepth: number;
  kind: XmlToken;
  /** The name of an open or closed element as `w:p`, by our prefixes; `""` in namespaces we do not know. */
  name: string;
  /** The token's range in `text`. */
  start: number;
  end: number;
  /** Elements open, the one just opened included and the one just closed not. */
  depth: number;
  /** Of character data: a plain slice of the source, without references, CDATA or carriage returns. */
  plain: boolean;
  cdata: boolean;
  /** Of character data: holds no line end and no tab. */
  oneLine: boolean;
  /** The element is written `<a/>`; its close comes as a token of its own. */
  selfClosing: boolean;
  /** Changes whenever a prefix may mean something else. */
  generation: number;

  // What follows belongs to the scanner's own files.
  pendingClose: boolean;
  rootSeen: boolean;
  /** Ids of the open elements' names, innermost last. */
  readonly open: number[];
  /** Attributes of the tag: name id, range of the value, 1 where the value needs resolving. */
  attributeCount: number;
  readonly attributeNames: number[];
  readonly attributeStarts: number[];
  readonly attributeEnds: number[];
  readonly attributeRaw: boolean[];
  /** Names as written, by id, and what they stand for in the generation noted. */
  readonly rawNames: string[];
  readonly rawIds: Map<string, number>;
  readonly recentIds: Int32Array;
  readonly elementNames: string[];
  readonly elementGenerations: number[];
  readonly attributeKeys: string[];
  readonly attributeGenerations: number[];
  readonly bindings: Map<string, string>;
  readonly undo: Binding[];
  /** First prefix bound to each address; a second one sets `aliased`. */
  readonly boundPrefixes: Map<string, string>;
  aliased: boolean;
  /** Places of the next `&`, `]]>`, carriage return, line feed and tab at or after the last search. */
  nextAmpersand: number;
  nextSectionEnd: number;
  nextReturn: number;
  nextFeed: number;
  nextTab: number;
}

/** Puts a cursor before the first token of a part. `part` is for error messages: `word/styles.xml`. */
export function openXml(text: string, part: string, maxDepth: number): XmlCursor {
  const forbidden = forbiddenCharacterAt(text);
  if (forbidden >= 0) throw badXml(part, forbidden, "forbidden character");
  return {
    text,
    part,
    maxDepth,
    kind: "text",
    name: "",
    start: 0,
    end: text.charCodeAt(0) === 0xfeff ? 1 : 0,
    depth: 0,
    plain: true,
    cdata: false,
    oneLine: true,
    selfClosing: false,
    generation: 1,
    pendingClose: false,
    rootSeen: false,
    open: [],
    attributeCount: 0,
    attributeNames: [],
    attributeStarts: [],
    attributeEnds: [],
    attributeRaw: [],
    rawNames: [],
    rawIds: new Map(),
    recentIds: new Int32Array(256).fill(-1),
    elementNames: [],
    elementGenerations: [],
    attributeKeys: [],
    attributeGenerations: [],
    bindings: new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]),
    undo: [],
    boundPrefixes: new Map(),
    aliased: false,
    nextAmpersand: -1,
    nextSectionEnd: -1,
    nextReturn: -1,
    nextFeed: -1,
    nextTab: -1,
  };
}

/**
 * A second cursor on the element that `outer` has just opened, to be read later. It knows the
 * bindings in force there and counts depth on from there, so nesting stays bounded.
 */
export function reopenXml(outer: XmlCursor): XmlCursor {
  return {
    ...outer,
    end: outer.start,
    maxDepth: outer.maxDepth - outer.depth,
    depth: 0,
    pendingClose: false,
    rootSeen: false,
    open: [],
    attributeNames: [],
    attributeStarts: [],
    attributeEnds: [],
    attributeRaw: [],
    rawNames: [],
    rawIds: new Map(),
    recentIds: new Int32Array(256).fill(-1),
    elementNames: [],
    elementGenerations: [],
    attributeKeys: [],
    attributeGenerations: [],
    bindings: new Map(outer.bindings),
    undo: [],
    boundPrefixes: new Map(outer.boundPrefixes),
    nextAmpersand: -1,
    nextSectionEnd: -1,
    nextReturn: -1,
    nextFeed: -1,
    nextTab: -1,
  };
}
