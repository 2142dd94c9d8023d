import { isXmlCharacter } from "./characters.ts";
import { badXml } from "./xml-error.ts";

/**
 * The character a reference stands for, and where the reference ends. `text[at]` is `&`.
 * Only the five names of XML itself exist, since no DOCTYPE can declare more: `&amp;`, `&#20013;`.
 */
export function readReference(
  text: string,
  at: number,
  part: string,
): { value: string; end: number } {
  const semicolon = text.indexOf(";", at);
  // The longest reference is `&#x10FFFF;` with leading zeros; an end far away means there is none.
  const body = semicolon < 0 || semicolon - at > 40 ? "" : text.slice(at + 1, semicolon);
  const value = body.startsWith("#") ? numeric(body) : named(body);
  if (value === undefined) throw badXml(part, at, "character reference");
  return { value, end: semicolon + 1 };
}

function named(name: string): string | undefined {
  switch (name) {
    case "amp":
      return "&";
    case "lt":
      return "<";
    case "gt":
      return ">";
    case "quot":
      return '"';
    case "apos":
      return "'";
    default:
      return undefined;
  }
}

function numeric(body: string): string | undefined {
  const hex = body.charAt(1) === "x";
  const digits = body.slice(hex ? 2 : 1);
  if (!(hex ? /^[0-9a-fA-F]+$/ : /^[0-9]+$/).test(digits)) return undefined;
  const code = Number.parseInt(digits, hex ? 16 : 10);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/** Character data with its references resolved and its line ends made `\n`. */
export function resolveText(text: string, start: number, end: number, part: string): string {
  return resolve(text, start, end, part, "text");
}

/** An attribute's value: references resolved, blanks made spaces, as XML normalises CDATA attributes. */
export function resolveAttribute(text: string, start: number, end: number, part: string): string {
  return resolve(text, start, end, part, "attribute");
}

function resolve(
  text: string,
  start: number,
  end: number,
  part: string,
  kind: "text" | "attribute",
): string {
  const blank = kind === "text" ? "\n" : " ";
  let out = "";
  let from = start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x26) {
      const reference = readReference(text, at, part);
      out += text.slice(from, at) + reference.value;
      from = reference.end;
      at = reference.end - 1;
    } else if (code === 0x0d || (kind === "attribute" && (code === 0x0a || code === 0x09))) {
      out += text.slice(from, at) + blank;
      from = code === 0x0d && text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1;
      at = from - 1;
    }
  }
  return out + text.slice(from, end);
}

/** Text as XML writes it between tags. `>` is escaped too, so that no `]]>` can arise. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
