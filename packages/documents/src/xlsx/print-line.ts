import { plainText } from "./plain-text.ts";
import type { PrintLine } from "./workbook-model.ts";

/**
 * Excel's code for a print header or footer: `第 {page} 页` in the middle is `&C第 &P 页`.
 * An ampersand in the text is doubled, as the format asks.
 */
export function printLineCode(line: PrintLine): string {
  return field("&L", line.left) + field("&C", line.center) + field("&R", line.right);
}

function field(mark: string, text: string | undefined): string {
  if (text === undefined || text === "") return "";
  const escaped = plainText(text).replaceAll("&", "&&");
  return mark + escaped.replaceAll("{page}", "&P").replaceAll("{pages}", "&N");
}
