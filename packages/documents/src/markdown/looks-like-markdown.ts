import { splitLines } from "../text/lines.ts";
import { isDelimiterRow } from "./pipe-table.ts";

/**
 * Whether a text is Markdown: a `# heading`, a pipe table with its rule, a fenced block that closes, or
 * two lines with `**strong**` text. Plans typed as plain text have none of these.
 */
export function looksLikeMarkdown(text: string): boolean {
  let fences = 0;
  let strong = 0;
  let before = "";
  for (const { start, end } of splitLines(text)) {
    const line = text.slice(start, Math.min(end, start + 2000)).trim();
    if (headingLevel(line) > 0) return true;
    if (before.includes("|") && isDelimiterRow(line)) return true;
    if (line.startsWith("```") || line.startsWith("~~~")) fences++;
    const open = line.indexOf("**");
    if (open >= 0 && line.indexOf("**", open + 3) > 0) strong++;
    if (fences > 1 || strong > 1) return true;
    before = line;
  }
  return false;
}

/** 1 to 6 for `## 工作安排`, else 0. */
export function headingLevel(line: string): number {
  let level = 0;
  while (level < 7 && line.charCodeAt(level) === 0x23) level++;
  const next = line.charCodeAt(level);
  return level > 0 && level < 7 && (next === 0x20 || next === 0x09) ? level : 0;
}
