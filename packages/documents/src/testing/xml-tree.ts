import { SaxesParser } from "saxes";

/** An element as a test looks at it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Parses with saxes, which refuses everything that is not well-formed XML. */
export function xmlTree(source: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open: XmlElement[] = [root];
  const parser = new SaxesParser({});
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const top = open.at(-1);
    if (top !== undefined) top.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(source).close();
  return root;
}

/** All elements of a name below another, in document order. */
export function elements(root: XmlElement, name: string): XmlElement[] {
  return root.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elements(child, name),
  ]);
}

/** The one element of a name; throws when there is none or more. */
export function element(root: XmlElement, name: string): XmlElement {
  const found = elements(root, name);
  if (found.length !== 1 || found[0] === undefined) {
    throw new Error(`${found.length} elements ${name}`);
  }
  return found[0];
}
