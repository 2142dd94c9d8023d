/** RFC 5545 §3.3.11: backslash, semicolon and comma are escaped, a line end is `\n`, control characters go. */
export function escapeText(text: string): string {
  let out = "";
  for (const character of text.replaceAll("\r\n", "\n")) {
    if (character === "\n" || character === "\r") out += "\\n";
    else if (character === "\\" || character === ";" || character === ",") out += `\\${character}`;
    else if (character >= " " || character === "\t") out += character === "\u007f" ? "" : character;
  }
  return out;
}
