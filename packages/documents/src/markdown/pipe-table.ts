/** A piece of a text line, `[start, end)`. */
export type Range = readonly [number, number];

/** Whether a line is the rule below a table's head: `| --- | :---: |`. */
export function isDelimiterRow(line: string): boolean {
  let dashes = 0;
  for (let i = 0; i < line.length; i++) {
    const char = line.charAt(i);
    if (char === "-") dashes++;
    else if (char !== "|" && char !== ":" && char !== " " && char !== "\t") return false;
  }
  return dashes > 0 && line.includes("|");
}

/** The cells of a row, without the pipes around them; `\|` is a pipe inside a cell. */
export function pipeCells(text: string, start: number, end: number): readonly Range[] {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) from++;
  while (to > from && isSpace(text, to - 1)) to--;
  if (text.charAt(from) === "|") from++;
  if (to > from && text.charAt(to - 1) === "|" && text.charAt(to - 2) !== "\\") to--;
  const cells: Range[] = [];
  let cell = from;
  for (let i = from; i <= to; i++) {
    if (i < to && text.charAt(i) === "\\") {
      i++;
      continue;
    }
    if (i < to && text.charAt(i) !== "|") continue;
    cells.push(trim(text, cell, Math.min(i, to)));
    cell = i + 1;
  }
  if (cell <= to) cells.push(trim(text, cell, to));
  return cells;
}

function trim(text: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) from++;
  while (to > from && isSpace(text, to - 1)) to--;
  return [from, to];
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x09;
}
