import { Paragraph, TextRun } from "docx";
import { CHARACTER, itemStyle, KAITI, LINE, line } from "./docx-styles.ts";
import type { ItemLevel, ParagraphRole, SampleBlock } from "./sample.ts";

const STYLES: Readonly<Record<ParagraphRole, string>> = {
  masthead: "Masthead",
  "document-number": "DocumentNumber",
  title: "PlanTitle",
  addressee: "Flush",
  text: "Body",
  "typed-item": "Body",
  roster: "Body",
  attachment: "Body",
  signature: "Closing",
  date: "Closing",
  "bracket-date": "UnderTitle",
  "annex-mark": "AnnexMark",
  "unit-line": "BesideTable",
  note: "BesideTable",
  imprint: "Imprint",
  stray: "Stray",
};

/** A paragraph without automatic number; `neighbour` is the date under a signature, else what stands above. */
export function docxParagraph(
  role: ParagraphRole,
  lines: readonly string[],
  neighbour: SampleBlock | undefined,
): Paragraph {
  const style = STYLES[role];
  const words = lines.join("");
  const runs = lines.flatMap((line, i) => [
    ...(i > 0 ? [new TextRun({ break: 1 })] : []),
    ...(role === "masthead" ? [mastheadRun(line)] : textRuns(line)),
  ]);
  switch (role) {
    case "signature":
    case "date":
      return new Paragraph({
        style,
        indent: { end: closingIndent(words, neighbour) },
        spacing: { before: role === "signature" ? 2 * LINE : 0, ...line },
        keepNext: role === "signature",
        children: runs,
      });
    case "attachment":
      return new Paragraph({
        style,
        indent: attachmentIndent(words),
        spacing: { before: words.startsWith("附件：") ? LINE : 0, ...line },
        children: runs,
      });
    case "imprint": {
      const first = neighbour?.kind !== "paragraph" || neighbour.role !== "imprint";
      return new Paragraph({
        style,
        spacing: { before: first ? LINE : 0, line: 480 },
        children: runs,
      });
    }
    case "addressee":
    case "bracket-date":
    case "annex-mark":
    case "document-number":
    case "masthead":
    case "note":
    case "roster":
    case "stray":
    case "text":
    case "title":
    case "typed-item":
    case "unit-line":
      return new Paragraph({ style, children: runs });
  }
}

/** A paragraph that Word numbers. Its first sentence is its head, and set apart as offices do. */
export function docxItem(
  level: ItemLevel,
  words: string,
  numbering: { readonly reference: string; readonly level: number; readonly instance: number },
): Paragraph {
  const stop = words.indexOf("。");
  const cut = stop < 0 ? words.length : stop + 1;
  const head = words.slice(0, cut);
  const runs =
    level === 2
      ? [new TextRun({ text: head, font: KAITI }), ...textRuns(words.slice(cut))]
      : level === 3 && cut < words.length
        ? [new TextRun({ text: head, bold: true }), ...textRuns(words.slice(cut))]
        : textRuns(words);
  // A heading never stands alone at the foot of a page.
  return new Paragraph({ style: itemStyle(level), numbering, keepNext: stop < 0, children: runs });
}

/** The owners in brackets at the end are set in 楷体. */
function textRuns(words: string): readonly TextRun[] {
  if (words === "") return [];
  const open = Math.max(words.lastIndexOf("（牵头"), words.lastIndexOf("（责任"));
  if (open < 0 || !words.endsWith("）")) return [new TextRun(words)];
  const owners = new TextRun({ text: words.slice(open), font: KAITI });
  return open === 0 ? [owners] : [new TextRun(words.slice(0, open)), owners];
}

/** A red head fills the line: the more characters, the smaller they are. */
function mastheadRun(words: string): TextRun {
  const points = Math.min(54, Math.floor(430 / (words.length * 0.75)));
  return new TextRun({ text: words, size: points * 2, scale: 75 });
}

/** Signature and date share their middle; the longer of the two ends two characters before the margin. */
function closingIndent(words: string, neighbour: SampleBlock | undefined): number {
  const other = neighbour?.kind === "paragraph" ? neighbour.lines.join("") : words;
  const slack = Math.max(0, widthOf(other) - widthOf(words)) / 2;
  return Math.round((2 + slack) * CHARACTER);
}

/** In characters of the body. */
function widthOf(words: string): number {
  let width = 0;
  for (const c of words) width += c.charCodeAt(0) < 0x80 ? 0.5 : 1;
  return width;
}

/** `附件：1.` begins two characters in; what follows stands below its number. */
function attachmentIndent(words: string) {
  const hanging = words.startsWith("附件：") ? 4 : 1;
  return { left: 6 * CHARACTER, hanging: hanging * CHARACTER };
}
