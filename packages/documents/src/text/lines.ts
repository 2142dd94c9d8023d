/** One line of a text, without its line end. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  /** Nothing but blanks. A line that holds only a TAB is an empty cell and not blank. */
  readonly blank: boolean;
  /** Place of the first TAB, or -1. */
  readonly tab: number;
  /** Place of the first character that is no blank, or the end. */
  readonly text: number;
}

/** Splits at `\n`; the end of the text ends a line, but an empty rest is none. */
export function splitLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    lines.push(lineAt(text, start, end));
    start = end + 1;
  }
  return lines;
}

function lineAt(text: string, start: number, end: number): TextLine {
  let first = start;
  let tab = -1;
  while (first < end) {
    const code = text.charCodeAt(first);
    if (code === 0x09 && tab < 0) tab = first;
    else if (code !== 0x20 && code !== 0x3000 && code !== 0xa0 && code !== 0x09) break;
    first++;
  }
  if (tab < 0) {
    const found = text.indexOf("\t", first);
    tab = found >= 0 && found < end ? found : -1;
  }
  return { start, end, blank: first === end && tab < 0, tab, text: first };
}
