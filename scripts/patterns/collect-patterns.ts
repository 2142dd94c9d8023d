import { parseAst } from "rolldown/parseAst";

/** A regular expression as it stands in a source file. */
export interface FoundPattern {
  /** `packages/x/src/y.ts:12`, to be clicked */
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** What one source file says about regular expressions. */
export interface PatternsOfFile {
  readonly found: readonly FoundPattern[];
  /** places where one is put together at run time, so that its text is not in the source */
  readonly dynamic: readonly string[];
  /** whether the file exports `patterns`, through which such expressions are proved */
  readonly exportsPatterns: boolean;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** String methods that make a regular expression of a string argument. */
const CONVERTING = new Set(["match", "matchAll", "search"]);

/**
 * Reads every regular expression of a TypeScript file from its syntax tree: literals such as
 * `/第\d+条/u`, `new RegExp("…")`, and strings handed to `match`, `matchAll` and `search`.
 * @param file the path to report; `text` its content
 */
export function collectPatterns(file: string, text: string): PatternsOfFile {
  const found: FoundPattern[] = [];
  const dynamic: string[] = [];
  let exportsPatterns = false;
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;

  const visit = (node: Node): void => {
    const where = `${file}:${lineAt(node.start)}`;
    const regex = node["regex"] as { pattern: string; flags: string } | undefined;
    if (node.type === "Literal" && regex) {
      found.push({ where, source: regex.pattern, flags: regex.flags });
    }
    const call = callOf(node);
    if (call?.name === "RegExp") {
      const [pattern, flags] = call.args;
      const source = textOf(pattern);
      const flagText = flags === undefined ? "" : textOf(flags);
      if (source !== undefined && flagText !== undefined) {
        found.push({ where, source, flags: flagText });
      } else {
        dynamic.push(where);
      }
    }
    if (call?.method && CONVERTING.has(call.name)) {
      const source = textOf(call.args[0]);
      if (source !== undefined) found.push({ where, source, flags: "" });
    }
    if (node.type === "ExportNamedDeclaration" && exportsName(node, "patterns")) {
      exportsPatterns = true;
    }
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child);
    }
  };

  visit(parseAst(text, { lang: "ts" }, file) as unknown as Node);
  return { found, dynamic, exportsPatterns };
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

function callOf(
  node: Node,
): { readonly name: string; readonly method: boolean; readonly args: readonly Node[] } | undefined {
  if (node.type !== "NewExpression" && node.type !== "CallExpression") return undefined;
  const callee = node["callee"] as Node;
  const args = node["arguments"] as readonly Node[];
  if (callee.type === "Identifier") return { name: callee["name"] as string, method: false, args };
  if (callee.type !== "MemberExpression") return undefined;
  const property = callee["property"] as Node;
  const name = property["name"] ?? property["value"];
  return typeof name === "string" ? { name, method: true, args } : undefined;
}

/** The text of a string literal, or of a template (also `String.raw`) without expressions. */
function textOf(node: Node | undefined): string | undefined {
  if (node?.type === "Literal" && typeof node["value"] === "string") return node["value"];
  const raw = node?.type === "TaggedTemplateExpression";
  const template = raw ? (node["quasi"] as Node) : node;
  if (template?.type !== "TemplateLiteral") return undefined;
  const quasis = template["quasis"] as readonly { value: { raw: string; cooked: string } }[];
  const [only, ...more] = quasis;
  if (only === undefined || more.length > 0) return undefined;
  return raw ? only.value.raw : only.value.cooked;
}

function exportsName(node: Node, name: string): boolean {
  const declaration = node["declaration"] as Node | null;
  const declared = (declaration?.["declarations"] ?? []) as readonly { id: Node }[];
  const specifiers = node["specifiers"] as readonly { exported: Node }[];
  const names = [...declared.map(({ id }) => id), ...specifiers.map(({ exported }) => exported)];
  return names.some((id) => id["name"] === name);
}
