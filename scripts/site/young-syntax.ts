import { parseAst } from "rolldown/parseAst";

/** Where the walk is: inside of `a?.b…`, inside of a function. */
interface Place {
  readonly inChain: boolean;
  readonly inFunction: boolean;
}

interface Node {
  readonly type?: string;
  readonly arguments?: readonly Node[];
  readonly left?: Node;
  readonly regex?: { readonly flags: string };
}

/**
 * The kinds of syntax in a program that Chromium 86 lacks or gets wrong, though a build for 91 leaves them: V8 before 9.1
 * loses arguments after a spread in an optional call, `f?.(...a, 1)`. Nothing, for what we send.
 */
export function youngSyntax(program: string): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown, place: Place): void => {
    if (typeof value !== "object" || value === null) return;
    const node = value as Node;
    const { type = "" } = node;
    const args = node.arguments ?? [];
    const spread = args.findIndex((each) => each.type === "SpreadElement");
    if (place.inChain && spread !== -1 && spread < args.length - 1)
      found.add("arguments after a spread in an optional call");
    if (type === "BinaryExpression" && node.left?.type === "PrivateIdentifier")
      found.add("#name in");
    if (!place.inFunction && (type === "AwaitExpression" || Reflect.get(value, "await") === true))
      found.add("await outside of functions");
    if (type === "StaticBlock") found.add("static block");
    if (/[dv]/.test(node.regex?.flags ?? "")) found.add("flags of an expression");
    const isFunction = type.includes("Function");
    const within = {
      inChain: type === "ChainExpression" || (place.inChain && !isFunction),
      inFunction: place.inFunction || isFunction,
    };
    for (const each of Object.values(node)) visit(each, within);
  };
  visit(parseAst(program), { inChain: false, inFunction: false });
  return [...found].sort();
}
