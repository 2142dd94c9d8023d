import type { Plugin } from "rolldown";
import { parseAst } from "rolldown/parseAst";

/** The parts of a program's tree that are read here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: unknown;
  readonly operator?: unknown;
}

/**
 * Writes the private names of a library's classes as plain ones, each its own: `this.#client` becomes `this.$1a`. For Safari 14
 * the build would keep each in a WeakMap, which is slower and 1 KB more in every page's start.
 * @param libraries which files, by their path
 */
export function plainPrivateNames(libraries: RegExp): Plugin {
  const plain = new Map<string, string>();
  return {
    name: "plain-private-names",
    transform: {
      filter: { id: libraries, code: /#/ },
      handler: (code, id) => {
        const written = writePlainly(code, (name) => {
          const key = `${id} ${name}`;
          const known = plain.get(key) ?? `$${plain.size.toString(36)}`;
          plain.set(key, known);
          return known;
        });
        return written === null ? null : { code: written, map: null };
      },
    },
  };
}

/**
 * The same program with other names for its private ones; null where it has none. Two classes of one file that have the same
 * private name share the plain one: a class and one that extends it may not, which is refused.
 * @throws where a name is asked for with `in`, or declared by two classes
 */
export function writePlainly(code: string, plain: (name: string) => string): string | null {
  const found: { readonly start: number; readonly end: number; readonly name: string }[] = [];
  const declared = new Map<string, number>();
  let classes = 0;
  const visit = (value: unknown, inClass: number): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, inClass);
    if (!isNode(value)) return;
    if (value.type === "PrivateIdentifier") {
      found.push({ start: value.start, end: value.end, name: String(value.name) });
      return;
    }
    const { left, key } = value as Node & { readonly left?: unknown; readonly key?: unknown };
    if (value.type === "BinaryExpression" && isPrivate(left))
      throw new Error("a private name is asked for with `in`: it cannot be written plainly");
    if (/^(?:PropertyDefinition|MethodDefinition)$/.test(value.type) && isPrivate(key)) {
      const name = String(key.name);
      if ((declared.get(name) ?? inClass) !== inClass)
        throw new Error(`#${name} is declared by two classes: they cannot share a plain name`);
      declared.set(name, inClass);
    }
    const within = /^Class(?:Declaration|Expression)$/.test(value.type) ? ++classes : inClass;
    for (const each of Object.values(value)) if (typeof each === "object") visit(each, within);
  };
  visit(parseAst(code), 0);
  if (found.length === 0) return null;
  let written = "";
  let at = 0;
  for (const { start, end, name } of found.sort((a, b) => a.start - b.start)) {
    written += code.slice(at, start) + plain(name);
    at = end;
  }
  return written + code.slice(at);
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === "object" && value !== null && typeof Reflect.get(value, "type") === "string"
  );
}

function isPrivate(value: unknown): value is Node {
  return isNode(value) && value.type === "PrivateIdentifier";
}
