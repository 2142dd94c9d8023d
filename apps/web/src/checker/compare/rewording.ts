import type { Span, WordingChange } from "@luoshi/compiler";
import type { TextPiece } from "../compare-view.ts";
import { textPieces } from "./text-pieces.ts";

/** So many characters stand on each side of what changed. */
const BESIDE = 8;

/** Longer stretches are cut in the middle: the end of a clause often names owner and day. */
const LONGEST = { same: 14, gone: 48, come: 48 };

/** The changed words of a task among their neighbours: …对全市 40→46 家危险化学品…. */
export function rewording(
  change: WordingChange,
  texts: { readonly before: string; readonly after: string },
): readonly TextPiece[] {
  const before = aroundNumbers(texts.before, change.before);
  const after = aroundNumbers(texts.after, change.after);
  const { start, end } = after;
  const lineStart = texts.after.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = texts.after.indexOf("\n", end);
  const from = Math.max(start === 0 ? 0 : lineStart, start - BESIDE);
  const to = Math.min(lineEnd < 0 ? texts.after.length : lineEnd, end + BESIDE);
  const lead = `${from > lineStart ? "…" : ""}${texts.after.slice(from, start)}`;
  const tail = `${texts.after.slice(end, to)}${to === lineEnd ? "" : "…"}`;
  const changed = textPieces(
    texts.before.slice(before.start, before.end),
    texts.after.slice(start, end),
  );
  const pieces: readonly TextPiece[] = [
    { kind: "same", text: lead },
    ...changed.map(({ kind, text }) => ({ kind, text: shortened(text, LONGEST[kind]) })),
    { kind: "same", text: tail },
  ];
  return pieces.flatMap(({ kind, text }) => {
    const words = text.replace(/\s+/g, " ");
    return words.trim() === "" ? [] : [{ kind, text: words }];
  });
}

/** 4|0| → 4|6| is 40 → 46: a number is taken whole. */
function aroundNumbers(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  const joins = (at: number): boolean => /^[0-9A-Za-z.]{2}$/.test(text.slice(at - 1, at + 1));
  while (from > 0 && joins(from)) from--;
  while (to < text.length && joins(to)) to++;
  return { start: from, end: to };
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const half = Math.floor(longest / 2);
  return `${text.slice(0, half)}…${text.slice(-half)}`;
}
