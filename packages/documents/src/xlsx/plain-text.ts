/** Text as XML can hold it: line ends as `\n`, without control characters and the two code points XML refuses. */
export function plainText(text: string): string {
  let out = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 ? code < 0xfffe : code === 0x0a || code === 0x09) continue;
    const lineEnd = code === 0x0d && text.charCodeAt(at + 1) !== 0x0a;
    out += text.slice(from, at) + (lineEnd ? "\n" : "");
    from = at + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}
