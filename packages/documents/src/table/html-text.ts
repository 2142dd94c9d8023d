/** Names that spreadsheets and offices write; others stay as they stand. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
    ensp: " ",
    emsp: " ",
    middot: "·",
    ldquo: "“",
    rdquo: "”",
    lsquo: "‘",
    rsquo: "’",
    mdash: "—",
    ndash: "–",
    hellip: "…",
    times: "×",
    yen: "¥",
    permil: "‰",
    deg: "°",
  }),
);

/** Character data of HTML with its references resolved: `A&amp;B`, `&#20013;`, `&nbsp;` as a blank. */
export function htmlText(source: string): string {
  if (!source.includes("&")) return source;
  return source.replace(
    /&(#[xX][0-9A-Fa-f]{1,6}|#\d{1,7}|[A-Za-z]{2,8});/g,
    (whole, body: string) => {
      if (!body.startsWith("#")) return NAMED.get(body) ?? whole;
      const hex = body.charAt(1).toLowerCase() === "x";
      const code = Number.parseInt(body.slice(hex ? 2 : 1), hex ? 16 : 10);
      if (code === 0xa0) return " ";
      const odd = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
      return odd ? "\ufffd" : String.fromCodePoint(code);
    },
  );
}

/** Runs of blanks made one, as a browser shows them; `\n` that a `<br>` left stays, blanks beside it go. */
export function collapseBlanks(text: string, lineBreak: string): string {
  let out = "";
  let pending = false;
  for (const char of text) {
    if (char === lineBreak) {
      out += "\n";
      pending = false;
    } else if (char === " " || char === "\n" || char === "\t" || char === "\r" || char === "\f") {
      pending = out !== "" && !out.endsWith("\n");
    } else {
      out += pending ? ` ${char}` : char;
      pending = false;
    }
  }
  return out;
}
