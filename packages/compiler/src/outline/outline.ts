import { characterSet, inSet } from "../lexicon/character-set.ts";
import { bracketAtEnd, isFormulaLine } from "../lexicon/owner-bracket.ts";
import { foldedWords } from "../lexicon/span-words.ts";
import type { Line } from "../lines/line.ts";
import type { NumberMark } from "../lines/number-mark.ts";
import type { Clause, ClauseLevel } from "../model/clause.ts";
import type { Span } from "../source/span.ts";
import { trimSpan } from "../source/span.ts";
import { clauseIds } from "./clause-id.ts";
import type { Part } from "./part.ts";
import type { Layout } from "./read-parts.ts";

/** A clause with what later stages need of its place and never print. */
export interface OutlineClause extends Clause {
  /** Index of its part. */
  readonly partIndex: number;
  /** What stands behind its run-in items and is said of all of them: a closing owner bracket, following paragraphs. */
  readonly tail: readonly Span[];
  readonly family: NumberMark["family"];
  readonly children: readonly string[];
}

interface Draft {
  /** Its place among all drafts. */
  index: number;
  mark: NumberMark;
  runIn: boolean;
  part: number;
  parent: Draft | null;
  children: Draft[];
  lineEnd: number;
  line: number;
  start: number;
  end: number;
  tail: Span[];
  /** Unnumbered paragraphs that follow its own line. */
  following: number;
  /** Lines below it that say only who does it or by when. */
  formulas: number;
}

const HEAD_LENGTH = 40;

/** Builds the clause tree from the numbered lines and run-in items, part by part: by the shape of the numbers, never by style. */
export function readOutline(text: string, layout: Layout): OutlineClause[] {
  const drafts: Draft[] = [];
  layout.parts.forEach((part, index) => readPart(text, layout, part, index, drafts));
  const ids = clauseIds(
    drafts.map((d) => ({
      part: layout.parts[d.part]?.mark ?? "",
      no: d.mark.no,
      words: wordsForId(text, d),
      parent: d.parent?.index ?? -1,
    })),
  );
  return drafts.map((d) => finish(text, d, layout, ids));
}

function readPart(text: string, layout: Layout, part: Part, index: number, drafts: Draft[]): void {
  const stack: Draft[] = [];
  const close = (d: Draft, at: number): void => {
    d.end = trimSpan(text, { start: d.start, end: Math.max(at, d.start) }).end;
  };
  const closeFrom = (depth: number, at: number): void => {
    while (stack.length > depth) close(stack.pop() as Draft, at);
  };
  const push = (mark: NumberMark, runIn: boolean, line: Line, lineIndex: number): void => {
    let depth = stack.length;
    while (depth > 0 && rank((stack[depth - 1] as Draft).mark) >= rank(mark)) depth--;
    closeFrom(depth, mark.span.start);
    const parent = stack[depth - 1] ?? null;
    const draft: Draft = {
      index: drafts.length,
      mark,
      runIn,
      part: index,
      parent,
      children: [],
      lineEnd: line.content.end,
      line: lineIndex,
      start: mark.span.start,
      end: line.content.end,
      tail: [],
      following: 0,
      formulas: 0,
    };
    parent?.children.push(draft);
    drafts.push(draft);
    stack.push(draft);
  };
  let lastEnd = 0;
  const firstDraft = drafts.length;
  for (let i = part.from; i < part.to; i++) {
    const line = layout.lines[i] as Line;
    if (
      line.kind === "signature" ||
      line.kind === "date" ||
      line.kind === "imprint" ||
      line.kind === "attachment-list" ||
      line.kind === "title" ||
      line.kind === "annex-head" ||
      line.kind === "annex-title"
    ) {
      closeFrom(0, lastEnd);
      continue;
    }
    if (line.kind === "blank" || line.kind === "page") continue;
    if (line.mark !== null) push(line.mark, false, line, i);
    if (line.runIns.length > 0) {
      const depth = stack.length;
      const top = line.runIns.reduce((low, m) => Math.min(low, rank(m)), 99);
      const keep = line.mark === null ? depthBelow(stack, top) : depth;
      for (const mark of line.runIns) push(mark, true, line, i);
      // Items end with their paragraph; what follows is said by the clause that holds them.
      const bracket = sharedBracket(text, line);
      const end = bracket?.start ?? line.content.end;
      const holder = stack[Math.min(keep, stack.length) - 1];
      closeFrom(Math.min(keep, stack.length), end);
      if (bracket !== null && holder !== undefined) holder.tail.push(bracket);
    }
    const before = lastEnd;
    lastEnd = line.content.end;
    if (line.mark === null && line.runIns.length === 0) {
      const formula = isFormulaLine(text, line.content);
      if (formula && isSharedLine(stack)) closeFrom(stack.length - 1, before);
      const top = stack[stack.length - 1];
      if (top === undefined) continue;
      if (top.children.length > 0) top.tail.push(line.content);
      if (formula) top.formulas++;
      else top.following++;
    }
  }
  closeFrom(0, lastEnd);
  cutClosing(text, drafts.slice(firstDraft));
}

/**
 * A closing paragraph (各地区、各部门要认真贯彻…) is said of the whole plan, not of its last item: where no other item
 * goes on below its own line, the last one, which says all it has to say on its line, does not either.
 */
function cutClosing(text: string, drafts: readonly Draft[]): void {
  const leaves = drafts.filter((d) => !d.runIn && d.children.every((c) => c.runIn));
  const last = leaves[leaves.length - 1];
  if (last === undefined || last.following === 0 || last !== lastLine(drafts)) return;
  const peers = leaves.filter((d) => d !== last && rank(d.mark) === rank(last.mark));
  if (peers.length === 0 || peers.some((d) => d.following > 0)) return;
  const head = readHead(text, last.mark.end, last.lineEnd);
  if (last.lineEnd - head.end < 12) return;
  for (let d: Draft | null = last; d !== null; d = d.parent) {
    d.end = Math.min(d.end, last.lineEnd);
    d.tail = d.tail.filter((at) => at.start < last.lineEnd);
  }
}

function lastLine(drafts: readonly Draft[]): Draft | undefined {
  let found: Draft | undefined;
  for (const d of drafts) if (!d.runIn) found = d;
  return found;
}

/**
 * An owner line below the last of several items is said of all of them, where none of the items before it has one:
 * 1.… 2.… 3.… （责任单位：市水利局）.
 */
function isSharedLine(stack: readonly Draft[]): boolean {
  const top = stack[stack.length - 1];
  const siblings = top?.parent?.children ?? [];
  return top !== undefined && siblings.length > 1 && siblings.every((d) => d.formulas === 0);
}

function depthBelow(stack: readonly Draft[], top: number): number {
  let depth = stack.length;
  while (depth > 0 && rank((stack[depth - 1] as Draft).mark) >= top) depth--;
  return depth;
}

/** The owner bracket that closes a paragraph of run-in items and is said of all of them: only the last item seems to carry one. */
function sharedBracket(text: string, line: Line): Span | null {
  const marks = line.runIns;
  if (marks.length < 2 && line.mark === null) return null;
  const found = bracketAtEnd(text, line.content);
  if (found === null) return null;
  for (let i = 0; i < marks.length - 1; i++) {
    const item = {
      start: (marks[i] as NumberMark).span.start,
      end: (marks[i + 1] as NumberMark).span.start,
    };
    if (bracketAtEnd(text, trimSpan(text, item)) !== null) return null;
  }
  return found.start > (marks[marks.length - 1] as NumberMark).span.end ? found : null;
}

/** Depth by shape. 章 above 一、 above 节, 条 and （一）; then 1. 1.1 （1） 1） ①; run-in 一是 below all. */
export function rank(mark: {
  readonly level: ClauseLevel;
  readonly family: NumberMark["family"];
}): number {
  switch (mark.family) {
    case "chapter":
      return 0;
    case "chinese":
      return 1;
    case "chinese-bracket":
    case "article":
      return 2;
    case "digit-dot":
      return 3;
    case "decimal":
      return mark.level === 5 ? 3.6 : 3.3;
    case "digit-bracket":
      return 4;
    case "digit-paren":
      return 4.5;
    case "circle":
      return 5;
    case "enum-is":
    case "enum-di":
      return 9;
  }
}

function finish(text: string, d: Draft, layout: Layout, ids: readonly string[]): OutlineClause {
  const part = layout.parts[d.part] as Part;
  const own = { start: d.start, end: d.children[0]?.start ?? d.end };
  const head = readHead(text, d.mark.end, own.end);
  const path: string[] = [];
  for (let x: Draft | null = d; x !== null; x = x.parent) path.unshift(withoutComma(x.mark.no));
  if (part.mark !== null) path.unshift(part.mark);
  return {
    id: ids[d.index] as string,
    no: d.mark.no,
    raw: text.slice(d.mark.span.start, d.mark.span.end),
    value: d.mark.value,
    level: d.mark.level,
    head: foldedWords(text, head).slice(0, HEAD_LENGTH),
    path,
    parent: d.parent === null ? null : (ids[d.parent.index] as string),
    part: part.mark,
    runIn: d.runIn,
    span: { start: d.start, end: d.end },
    numberSpan: d.mark.span,
    headSpan: head,
    own: trimSpan(text, own),
    partIndex: d.part,
    tail: d.tail,
    family: d.mark.family,
    children: d.children.map((c) => ids[c.index] as string),
  };
}

function withoutComma(no: string): string {
  return no.endsWith("、") ? no.slice(0, -1) : no;
}

/** The head ends at the first stop or colon, at the end of the line, at the next item; a clock's colon ends none. */
export function readHead(text: string, start: number, end: number): Span {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (!inSet(HEAD_MARKS, code)) continue;
    if (code === COLON ? isClock(text, i) : code === POINT && isInWord(text, i)) continue;
    return { start, end: i };
  }
  return { start, end };
}

/** The marks that may end a head; a colon of a clock and a point inside `1.5` or `www.…` do not. */
const HEAD_MARKS = characterSet("\n\t。；;：:.");
const COLON = 0x3a;
const POINT = 0x2e;

function isInWord(text: string, point: number): boolean {
  return /[0-9A-Za-z]/.test(text.charAt(point + 1));
}

function isClock(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  const next = text.charCodeAt(at + 1);
  return code >= 0x30 && code <= 0x39 && next >= 0x30 && next <= 0x39;
}

function wordsForId(text: string, d: Draft): string {
  const own = { start: d.mark.end, end: d.children[0]?.start ?? d.end };
  const head = readHead(text, own.start, own.end);
  return text.slice(head.start, Math.min(head.end, head.start + HEAD_LENGTH));
}
