/**
 * Text of a cell as people see it: `_x000D_` is the character of that code, `_x005F_` an underscore that would else begin
 * one. The way back from `cellText`.
 */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  const shown = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  // Half a character, which no database keeps.
  return shown.replace(/\p{Cs}/gu, "\ufffd");
}
