import { cellAt, displayWidth } from "./width.ts";

/**
 * Breaks text into lines of at most `columns` columns: at blanks, and between Chinese characters, but never
 * before a closing mark or comma.
 */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const piece of pieces(text)) {
    const extra = displayWidth(piece);
    if (width + displayWidth(piece.trimEnd()) > columns && line !== "") {
      lines.push(line.trimEnd());
      [line, width] = ["", 0];
    }
    line += piece;
    width += extra;
  }
  lines.push(line.trimEnd());
  return lines;
}

/** What may not be parted: a word with its blank, a character with the mark that follows it. */
function pieces(text: string): readonly string[] {
  const out: string[] = [];
  let piece = "";
  for (let at = 0; at < text.length; ) {
    const cell = cellAt(text, at);
    const character = text.slice(cell.start, cell.end);
    const next = text.charAt(cell.end);
    piece += character;
    at = cell.end;
    const breaks =
      character === " " || cell.width === 2 || (next !== "" && displayWidth(next) === 2);
    if (breaks && !CLOSERS.includes(next) && !OPENERS.includes(character)) {
      out.push(piece);
      piece = "";
    }
  }
  return piece === "" ? out : [...out, piece];
}

const CLOSERS = "，。、；：？！）》”’】 ,.;:)]";
const OPENERS = "（《“‘【([";
