import type { CheckView, ParagraphRole, TableRowView } from "../view.ts";

/** What is laid side by side: a paragraph with words, or a row of a table with its cells. */
export interface DraftLine {
  /** Keys of its paragraphs; the first names the line. */
  readonly keys: readonly string[];
  readonly no: number | null;
  readonly role: ParagraphRole;
  /** Its words, blanks folded; a tab parts cells. */
  readonly text: string;
}

/** The lines of a draft in its order; blank paragraphs and empty rows are none. */
export function draftLines({ blocks }: CheckView): readonly DraftLine[] {
  return blocks.flatMap((block): readonly DraftLine[] => {
    if (block.kind === "table") return block.rows.flatMap(rowLine);
    const { key, no, role } = block;
    const text = folded(block.text);
    return text === "" ? [] : [{ keys: [key], no, role, text }];
  });
}

function rowLine({ cells }: TableRowView): readonly DraftLine[] {
  const keys = cells.flatMap(({ paragraphs }) => paragraphs.map(({ key }) => key));
  const words = cells.map(({ paragraphs }) => folded(paragraphs.map(({ text }) => text).join(" ")));
  const text = words.join("\t");
  return text.trim() === "" ? [] : [{ keys, no: null, role: "cell", text }];
}

function folded(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** A line's words without any blank, by which lines are the same: 附　件 is 附件. */
export function withoutBlanks({ text }: DraftLine): string {
  return text.replace(/\s+/g, "");
}

/** `（三）强化宣传` is 强化宣传: a number says where a line stands, not what it says. */
export function withoutNumber(text: string): string {
  return text.replace(
    /^(?:第[一二三四五六七八九十百\d]+[章节条]|[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.．、)）\t])\s*/,
    "",
  );
}
