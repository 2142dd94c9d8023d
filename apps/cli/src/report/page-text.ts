import { type Paint, plainPaint } from "../render/paint.ts";

/**
 * A page of the documentation for a terminal: headings and strong words stand out, examples are set in,
 * and what a rule would mark in them (⟦…⟧) is coloured where there is colour.
 */
export function pageText(markdown: string, paint: Paint): string {
  const lines: string[] = [];
  let example = false;
  for (const line of markdown.trimEnd().split("\n")) {
    if (line.startsWith("```")) example = !example;
    else if (example) lines.push(`    ${marked(line, paint)}`);
    else if (line.startsWith("#")) lines.push(paint("frame", line.replace(/^#{1,6} /u, "")));
    else lines.push(strong(line, paint));
  }
  return `${lines.join("\n")}\n`;
}

function marked(line: string, paint: Paint): string {
  if (paint === plainPaint) return line;
  return between(line, "⟦", "⟧", (words) => paint("error", words));
}

function strong(line: string, paint: Paint): string {
  return between(line, "**", "**", (words) => paint("strong", words));
}

/** Puts what stands between two signs through `say`, and the signs away; a sign without its other half stays. */
function between(
  line: string,
  open: string,
  close: string,
  say: (words: string) => string,
): string {
  let out = "";
  let at = 0;
  for (;;) {
    const start = line.indexOf(open, at);
    const end = start < 0 ? -1 : line.indexOf(close, start + open.length);
    if (end < 0) return out + line.slice(at);
    out += line.slice(at, start) + say(line.slice(start + open.length, end));
    at = end + close.length;
  }
}
