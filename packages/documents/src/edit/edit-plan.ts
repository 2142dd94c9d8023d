import type { Edit } from "@luoshi/compiler";

/** Why an edit was not made; the file is unchanged there. */
export type RefusalReason =
  /** The word processor generates the number; it is no text of the file. */
  | "generated-number"
  /** The text is the result of a field, which is computed anew. */
  | "field"
  /** The edit reaches across paragraphs or cells. */
  | "crosses-blocks"
  /** Text that cannot be edited in place: formulas, WordArt, CDATA. */
  | "fixed"
  /** Two edits of the same characters; the first was made. */
  | "overlap"
  | "out-of-range"
  /** No text of the file stands there. */
  | "no-place"
  /** The bytes are not those the document was read from. */
  | "mismatch"
  /** The new text holds characters that the file cannot. */
  | "bad-text"
  /** The file has invalid bytes, so nothing can be put back exactly. */
  | "damaged";

/** An edit that was not made. */
export interface RefusedEdit {
  readonly edit: Edit;
  readonly reason: RefusalReason;
}

/** A replacement in the decoded source of a part. */
export interface Patch {
  readonly part: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What an edit comes to in the source, or why it comes to nothing. */
export type Plan = { readonly patches: readonly Patch[] } | { readonly reason: RefusalReason };

/**
 * The edit without the characters that stay the same at both ends, so that it touches as few runs as it
 * can: 23月 to 12月 leaves 月 where it is. Surrogate pairs are kept whole.
 */
export function shrinkEdit(text: string, edit: Edit): Edit {
  let { start, end } = edit.span;
  let from = 0;
  let to = edit.text.length;
  while (start < end && from < to && text.charCodeAt(start) === edit.text.charCodeAt(from)) {
    start++;
    from++;
  }
  while (end > start && to > from && text.charCodeAt(end - 1) === edit.text.charCodeAt(to - 1)) {
    end--;
    to--;
  }
  if (from > 0 && isHigh(edit.text.charCodeAt(from - 1))) {
    start--;
    from--;
  }
  if (to < edit.text.length && isLow(edit.text.charCodeAt(to))) {
    end++;
    to++;
  }
  return { span: { start, end }, text: edit.text.slice(from, to) };
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Sorts edits by place and sets aside what is out of range or overlaps an earlier one. */
export function orderEdits(
  text: string,
  edits: readonly Edit[],
): { readonly ordered: readonly Edit[]; readonly refused: readonly RefusedEdit[] } {
  const refused: RefusedEdit[] = [];
  const ordered: Edit[] = [];
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let last = -1;
  for (const edit of sorted) {
    const { start, end } = edit.span;
    const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start;
    if (!inside || end > text.length) refused.push({ edit, reason: "out-of-range" });
    else if (start < last) refused.push({ edit, reason: "overlap" });
    else {
      ordered.push(edit);
      last = end;
    }
  }
  return { ordered, refused };
}

/** A text with patches made; they are sorted and do not overlap. */
export function applyPatches(text: string, patches: readonly Patch[]): string {
  const sorted = [...patches].sort((a, b) => a.from - b.from || a.to - b.to);
  let out = "";
  let at = 0;
  for (const patch of sorted) {
    out += text.slice(at, patch.from) + patch.text;
    at = patch.to;
  }
  return out + text.slice(at);
}
