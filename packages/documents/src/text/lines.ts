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
  // The next TAB is looked for again only when it was passed: a text without TABs is searched once.
  let tab = nextTab(text, 0);
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    if (tab < start) tab = nextTab(text, start);
    const first = firstText(text, start, end);
    const own = tab < end ? tab : -1;
    lines.push({ start, end, blank: first === end && own < 0, tab: own, text: first });
    start = end + 1;
  }
  return lines;
}

function nextTab(text: string, from: number): number {
  const at = text.indexOf("\t", from);
  return at < 0 ? text.length : at;
}

function firstText(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && " \t\u3000\u00a0".includes(text.charAt(at))) at++;
  return at;
}
