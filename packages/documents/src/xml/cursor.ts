/** What the scanner stands on: a start tag, an end tag, character data, or the end of the part. */
export type XmlToken = "open" | "close" | "text" | "end";

/**
 * Names as written, by id, and what they stand for in the generation noted. One table serves all parts
 * of a package, since they share most names.
 */
export interface NameTable {
  readonly raw: string[];
  readonly ids: Map<string, number>;
  /** Whether the name is `xmlns` or begins with `xmlns:`, by id. */
  readonly declares: boolean[];
  /** The id last found in each slot of a small hash. */
  readonly recent: Int32Array;
  readonly elements: string[];
  readonly elementGenerations: number[];
  readonly attributes: string[];
  readonly attributeGenerations: number[];
  /** The last generation given out; each says one set of namespace bindings of one cursor. */
  generation: number;
}

/** An empty table. */
export function makeNameTable(): NameTable {
  return {
    raw: [],
    ids: new Map(),
    declares: [],
    recent: new Int32Array(256).fill(-1),
    elements: [],
    elementGenerations: [],
    attributes: [],
    attributeGenerations: [],
    generation: 0,
  };
}

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
  /** The name of the element last opened as `w:p`, by our prefixes; `""` in namespaces we do not know. */
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
  /** Ids of the open elements' names, by depth; what lies deeper is left over. */
  readonly open: number[];
  /** Attributes of the tag: name id, range of the value, 1 where the value needs resolving. */
  attributeCount: number;
  readonly attributeNames: number[];
  readonly attributeStarts: number[];
  readonly attributeEnds: number[];
  readonly attributeRaw: boolean[];
  readonly names: NameTable;
  readonly bindings: Map<string, string>;
  readonly undo: Binding[];
  /** First prefix bound to each address; a second one sets `aliased`. */
  readonly boundPrefixes: Map<string, string>;
  aliased: boolean;
}

/** Puts a cursor before the first token of a part. `part` is for error messages: `word/styles.xml`. */
export function openXml(
  text: string,
  part: string,
  maxDepth: number,
  names: NameTable = makeNameTable(),
): XmlCursor {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const bindings = new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]);
  return makeCursor(text, part, maxDepth, names, start, bindings);
}

/**
 * A second cursor on the element that `outer` has just opened, to be read later. It knows the
 * bindings in force there and counts depth on from there, so nesting stays bounded.
 */
export function reopenXml(outer: XmlCursor): XmlCursor {
  const { text, part, names } = outer;
  const left = outer.maxDepth - outer.depth;
  return makeCursor(text, part, left, names, outer.start, new Map(outer.bindings));
}

function makeCursor(
  text: string,
  part: string,
  maxDepth: number,
  names: NameTable,
  start: number,
  bindings: Map<string, string>,
): XmlCursor {
  names.generation++;
  return {
    text,
    part,
    maxDepth,
    kind: "text",
    name: "",
    start,
    end: start,
    depth: 0,
    plain: true,
    cdata: false,
    oneLine: true,
    selfClosing: false,
    generation: names.generation,
    pendingClose: false,
    rootSeen: false,
    open: [],
    attributeCount: 0,
    attributeNames: [],
    attributeStarts: [],
    attributeEnds: [],
    attributeRaw: [],
    names,
    bindings,
    undo: [],
    boundPrefixes: new Map([...bindings].map(([prefix, uri]) => [uri, prefix])),
    // Two prefixes for one address may already be in force where an inner element is reopened.
    aliased: new Set(bindings.values()).size < bindings.size,
  };
}
