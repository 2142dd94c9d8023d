import type { CompileResult, KeyedParagraph } from "@luoshi/compiler";
import type { ParagraphRole } from "./view.ts";

type LineKind = CompileResult["lines"][number]["kind"];

const ROLES: Readonly<Record<LineKind, ParagraphRole>> = {
  blank: "blank",
  masthead: "masthead",
  "document-number": "number",
  title: "title",
  addressee: "addressee",
  numbered: "body",
  text: "body",
  field: "body",
  "attachment-list": "attachments",
  "annex-head": "annex-mark",
  "annex-title": "annex-title",
  signature: "signature",
  date: "date",
  imprint: "imprint",
  note: "note",
  page: "note",
  stray: "note",
  table: "cell",
};

/** How each paragraph is set on the paper: by what its first line is, a numbered heading by its level. */
export function paragraphRoles(
  result: CompileResult,
  paragraphs: readonly KeyedParagraph[],
): ReadonlyMap<string, ParagraphRole> {
  const headings = new Map<number, ParagraphRole>();
  for (const clause of result.outline) {
    if (clause.runIn || (clause.level !== 1 && clause.level !== 2)) continue;
    // A heading alone on its line; one that runs into its text or its items is body with a head in it.
    const rest = result.source.text.slice(clause.headSpan.end).split("\n", 1)[0] ?? "";
    if (rest.trim().length <= 1)
      headings.set(clause.numberSpan.start, clause.level === 1 ? "heading1" : "heading2");
  }
  const roles = new Map<string, ParagraphRole>();
  let next = 0;
  for (const { key, paragraph, cell } of paragraphs) {
    if (cell) {
      roles.set(key, "cell");
      continue;
    }
    const { start, end } = paragraph.span;
    while (next < result.lines.length && (result.lines[next]?.span.end ?? 0) <= start) next++;
    const line = result.lines[next];
    const blank = result.source.text.slice(start, end).trim() === "";
    let role: ParagraphRole = blank || line === undefined ? "blank" : ROLES[line.kind];
    if (role === "body" && line !== undefined)
      role = headings.get(line.mark?.span.start ?? -1) ?? role;
    roles.set(key, role);
  }
  return roles;
}
