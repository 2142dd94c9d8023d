/** A piece of a page: words between tags, or a tag with what its attributes say. */
export type HtmlPiece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "open"; readonly name: string; readonly tag: string }
  | { readonly kind: "close"; readonly name: string };

/** Elements whose contents are no words of the page. */
const RAW: readonly string[] = ["style", "script", "title", "textarea", "xml"];

/**
 * Parts a page into tags and words, in one pass and without ever failing; comments, conditional ones among them, styles and
 * scripts are left out. What a spreadsheet puts on the clipboard needs no more of HTML's grammar.
 */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0 || open > at) {
      yield { kind: "text", text: html.slice(at, open < 0 ? html.length : open) };
      if (open < 0) return;
    }
    if (html.startsWith("<!--", open)) {
      const end = html.indexOf("-->", open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const found = /^<(\/?)([A-Za-z][A-Za-z0-9:]{0,30})/.exec(html.slice(open, open + 34));
    if (found === null) {
      const other = "!?/".includes(html.charAt(open + 1) || " ");
      const end = other ? html.indexOf(">", open) : open;
      if (!other) yield { kind: "text", text: "<" };
      at = end < 0 ? html.length : end + 1;
      continue;
    }
    const name = (found[2] ?? "").toLowerCase();
    const end = tagEnd(html, open + found[0].length);
    at = end;
    if (found[1] === "/") yield { kind: "close", name };
    else {
      yield { kind: "open", name, tag: html.slice(open + found[0].length, end - 1) };
      if (RAW.includes(name)) at = rawEnd(html, name, end);
    }
  }
}

/** Behind the `>` of a tag; one in a quoted value does not count. */
function tagEnd(html: string, from: number): number {
  let quote = "";
  for (let at = from; at < html.length; at++) {
    const char = html.charAt(at);
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === ">") return at + 1;
    else if (char === '"' || char === "'") quote = char;
  }
  return html.length;
}

function rawEnd(html: string, name: string, from: number): number {
  for (let at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return html.length;
}

/** The value of an attribute in the words of a tag: `colspan` of ` class=x colspan=2` is `2`; empty where it has none. */
export function htmlAttribute(tag: string, wanted: string): string | undefined {
  let at = 0;
  while (at < tag.length) {
    if (isGap(tag.charAt(at))) {
      at++;
      continue;
    }
    const nameEnd = skip(tag, at, (char) => char !== "=" && !isGap(char));
    const name = tag.slice(at, nameEnd).toLowerCase();
    const sign = skip(tag, nameEnd, isGap);
    let value = "";
    at = Math.max(sign, at + 1);
    if (tag.charAt(sign) === "=") {
      const start = skip(tag, sign + 1, isGap);
      const quote = tag.charAt(start);
      if (quote === '"' || quote === "'") {
        const end = tag.indexOf(quote, start + 1);
        value = tag.slice(start + 1, end < 0 ? tag.length : end);
        at = end < 0 ? tag.length : end + 1;
      } else {
        at = skip(tag, start, (char) => !isGap(char));
        value = tag.slice(start, at);
      }
    }
    if (name === wanted) return value;
  }
  return undefined;
}

function skip(tag: string, from: number, more: (char: string) => boolean): number {
  let at = from;
  while (at < tag.length && more(tag.charAt(at))) at++;
  return at;
}

function isGap(char: string): boolean {
  return char === " " || char === "\n" || char === "\r" || char === "\t" || char === "/";
}
