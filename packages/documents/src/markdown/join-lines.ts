/** Ends of a sentence or of a heading; the next line does not go on with it. */
const terminal = "。！？；：…!?;:”》";

/** Characters that a number, a bracket or a mark at the start of a new clause begins with. */
const openers = "一二三四五六七八九十百（(①②③④⑤⑥⑦⑧⑨⑩第附0123456789【〔★●◆■";

/**
 * Whether a line goes on in the next one, that is: whether its end is only a wrap. Markdown says yes
 * to all, but Chinese authors put clauses on lines of their own, so only two cases are safe: the
 * line ends in a comma, or it is as long as wrapped lines are and stops in mid-sentence.
 */
export function goesOn(line: string, next: string): boolean {
  const end = line.charAt(line.length - 1);
  if (terminal.includes(end) || openers.includes(next.charAt(0))) return false;
  if (end === "，" || end === "、" || end === ",") return true;
  const label = next.slice(0, 12);
  return displayWidth(line) >= 60 && !label.includes("：") && !label.includes(":");
}

/** What stands between two joined lines: a space between Latin words, nothing beside Chinese. */
export function joiner(line: string, next: string): string {
  return line.charCodeAt(line.length - 1) < 0x2e80 && next.charCodeAt(0) < 0x2e80 ? " " : "";
}

function displayWidth(line: string): number {
  let width = 0;
  for (let i = 0; i < line.length; i++) width += line.charCodeAt(i) >= 0x1100 ? 2 : 1;
  return width;
}
