import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import {
  CONTACT_LABELS,
  EXAMPLE_WORDS,
  FACTOR_ENDINGS,
  HINT_ENDINGS,
  HINT_OPENINGS,
  PLACE_HOLDER_HEADS,
  SIGNING_WORDS,
  TEMPLATE_TITLES,
  X_WORDS,
} from "../lexicon/placeholder-words.ts";
import { isSign as isSignOf, signBit, signBitsOf } from "../lexicon/sign-bits.ts";
import type { Part } from "../outline/part.ts";
import { isBlank, type Span, span } from "../source/span.ts";
import { findIn } from "./find-in.ts";
import type { Passage } from "./passage.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { wordFinder } from "./word-cursor.ts";

type Variant = "name" | "blank" | "content" | "masked";

/** A blank found; blanks with one `key` are one slip, found again. */
interface Blank {
  readonly variant: Variant;
  readonly span: Span;
  readonly key: string;
  readonly mark: string;
}

/**
 * What a template left to be filled in: `X市`, `××局`, `（会议内容）…`, `____`, `2027年  月  日`; and masked numbers.
 * Reported at the first place of each spelling, with the other places beside it.
 */
export const placeholder: Rule = (context) => {
  const forms = new Set(context.plan.forms.map(({ table }) => table));
  const templates = new Set(context.layout.parts.filter(isTemplate));
  const finders = makeFinders(context.text);
  const byKey = new Map<string, Blank[]>();
  for (const passage of context.passages) {
    if (passage.table !== null && forms.has(passage.table)) continue;
    if (passage.part !== null && templates.has(passage.part)) continue;
    for (const blank of readPassage(context.text, passage, finders)) {
      const same = byKey.get(blank.key);
      if (same === undefined) byKey.set(blank.key, [blank]);
      else same.push(blank);
    }
  }
  return [...byKey.values()].map((blanks) => report(context, blanks));
};

function isTemplate({ kind, title: phrase }: Part): boolean {
  const title = kind === "annex" ? (phrase?.text ?? "") : "";
  return TEMPLATE_TITLES.some((word) => title.includes(word));
}

function report({ text }: RuleContext, [first, ...others]: readonly Blank[]): Diagnostic {
  const { variant, span: at, mark } = first ?? { variant: "blank", span: span(0, 0), mark: "" };
  const quote = text.slice(at.start, at.end);
  const related = others
    .slice(0, MOST_RELATED)
    .map((other) => ({ label: "again" as const, span: other.span, args: {} }));
  switch (variant) {
    case "name":
      return makeDiagnostic("placeholder", {
        span: at,
        variant,
        args: { text: quote, mark },
        related,
      });
    case "blank":
      return makeDiagnostic("placeholder", { span: at, variant, args: {}, related });
    case "content":
      return makeDiagnostic("placeholder", { span: at, variant, args: { text: quote }, related });
    case "masked":
      return makeDiagnostic("placeholder", { span: at, variant, args: { text: quote }, related });
  }
}

const MOST_RELATED = 20;
const SIGNS = "XＸx×╳✕○＊*某";
/** What a sign or a hint can begin with. */
const STARTS = signBit(`${SIGNS}（([【`);

/** Finders of what opens a blank, which each passage is asked for. */
interface Finders {
  readonly line: Finder;
  readonly year: Finder;
  readonly bracket: Finder;
  readonly contacts: readonly { readonly label: string; readonly find: Finder }[];
}

type Finder = ReturnType<typeof wordFinder>;

function makeFinders(text: string): Finders {
  return {
    line: wordFinder(text, "___"),
    year: wordFinder(text, "年"),
    bracket: wordFinder(text, "〔"),
    contacts: CONTACT_LABELS.map((label) => ({ label, find: wordFinder(text, `${label}：`) })),
  };
}

function readPassage(text: string, passage: Passage, finders: Finders): readonly Blank[] {
  const found: Blank[] = [];
  const { span: at } = passage;
  const bits = signBitsOf(text);
  for (let i = at.start; i < at.end; i++) {
    if (!isSignOf(bits, i, STARTS)) continue;
    const c = text.charAt(i);
    if (SIGNS.includes(c)) {
      let end = i + 1;
      while (end < at.end && text.charAt(end) === c) end++;
      const blank = readSign(text, span(i, end), at);
      if (blank !== null) found.push(blank);
      i = end - 1;
    } else if ("（([【".includes(c)) {
      const hint = readHint(text, i, at);
      if (hint !== null) found.push(hint);
    }
  }
  if (passage.part?.kind !== "annex" && passage.kind !== "cell") {
    found.push(
      ...readBlankLines(text, at, finders),
      ...readOpenDate(text, at, finders),
      ...readOpenNumber(text, at, finders),
      ...readOpenContacts(text, at, finders),
    );
  }
  return found;
}

function readSign(text: string, run: Span, at: Span): Blank | null {
  const before = run.start > at.start ? text.charAt(run.start - 1) : "";
  const behind = run.end < at.end ? text.charAt(run.end) : "";
  const sign = text.charAt(run.start);
  const length = run.end - run.start;
  const mark = text.slice(run.start, run.end);
  const year = openYear(text, run, at);
  if (year !== null) return { variant: "name", span: year, key: "20XX年", mark };
  if (length >= 2 && sign !== "某" && (isDigit(before) || isDigit(behind))) {
    return length >= 3 || sign === "*" ? masked(text, run, at) : null;
  }
  if (!isSign(sign, length, before, behind)) return null;
  if (isExample(text, run.start, at)) return null;
  const head = PLACE_HOLDER_HEADS.includes(behind) && behind !== "" ? behind : "";
  // With what follows, so that the place can be told from others: X市, X改革.
  let end = run.end;
  const shown = head !== "" ? 1 : 2;
  while (end < at.end && end - run.end < shown && isIdeograph(text.charCodeAt(end))) end++;
  const key = `${mark}${"市县区省镇乡村州盟旗局厅委院校公集".includes(head) ? head : ""}`;
  return { variant: "name", span: span(run.start, end), key, mark };
}

/** `20XX年`, `202X年`: a year of which digits are left open. */
function openYear(text: string, run: Span, at: Span): Span | null {
  if (text.charAt(run.end) !== "年" || run.end >= at.end) return null;
  let start = run.start;
  while (start > at.start && run.end - start < 4 && isDigit(text.charAt(start - 1))) start--;
  const century = text.slice(start, start + 2);
  return century === "20" || century === "19" ? span(start, run.end + 1) : null;
}

function isSign(sign: string, length: number, before: string, behind: string): boolean {
  if (
    isLetterOrFigure(before) ||
    isLetterOrFigure(behind) ||
    "+-—/".includes(before) ||
    "+-—/".includes(behind)
  ) {
    // At the edge of a passage there is nothing beside it, which is no figure either.
    if (before !== "" && (isLetterOrFigure(before) || "+-—/".includes(before))) return false;
    if (behind !== "" && (isLetterOrFigure(behind) || "+-—/".includes(behind))) return false;
  }
  const named = behind !== "" && PLACE_HOLDER_HEADS.includes(behind);
  const inWords = isIdeograph(before.charCodeAt(0)) || isIdeograph(behind.charCodeAt(0));
  switch (sign) {
    case "X":
    case "Ｘ":
      return inWords && !(length === 1 && behind !== "" && X_WORDS.includes(behind));
    case "x":
      return length >= 2 && inWords;
    case "某":
      return length >= 2 && inWords;
    case "○":
      return length >= 2 && named && !"一二三四五六七八九〇".includes(before === "" ? " " : before);
    case "×":
    case "╳":
    case "✕":
      return (
        (length >= 2 && inWords) ||
        (named && !FACTOR_ENDINGS.includes(before === "" ? " " : before))
      );
    default:
      // Stars are also emphasis and footnote marks.
      return length >= 2 && named;
  }
}

/** A number with signs in it, to its ends: 138****1234. */
function masked(text: string, run: Span, at: Span): Blank {
  let { start, end } = run;
  while (
    start > at.start &&
    (isDigit(text.charAt(start - 1)) || SIGNS.includes(text.charAt(start - 1)))
  )
    start--;
  while (end < at.end && (isDigit(text.charAt(end)) || SIGNS.includes(text.charAt(end)))) end++;
  const quote = text.slice(start, end);
  return { variant: "masked", span: span(start, end), key: `masked ${quote}`, mark: quote };
}

/** `（会议内容）…`, `【此处填写单位】`: a hint in brackets. */
function readHint(text: string, open: number, at: Span): Blank | null {
  const close = "）)]】".includes(text.charAt(open + 1)) ? -1 : closeOf(text, open, at);
  if (close < 0) return null;
  const inner = text.slice(open + 1, close).trim();
  const dots = text.charAt(close + 1) === "…" || text.startsWith("..", close + 1);
  const opens = HINT_OPENINGS.some((word) => inner.startsWith(word)) && inner.length <= 12;
  const ends = dots && HINT_ENDINGS.some((word) => inner.endsWith(word));
  if (!opens && !ends) return null;
  let end = close + 1;
  while (end < at.end && "….".includes(text.charAt(end))) end++;
  return { variant: "content", span: span(open, end), key: inner, mark: inner };
}

const LONGEST_HINT = 24;

function closeOf(text: string, open: number, at: Span): number {
  for (let i = open + 1; i < Math.min(at.end, open + LONGEST_HINT); i++) {
    if ("）)]】".includes(text.charAt(i))) return i;
  }
  return -1;
}

/** `____` inside a sentence of the body. */
function readBlankLines(text: string, at: Span, finders: Finders): readonly Blank[] {
  const start = finders.line(at);
  if (start < 0 || at.end - at.start < 12) return [];
  const words = text.slice(at.start, at.end);
  if (SIGNING_WORDS.some((word) => words.includes(word))) return [];
  let end = start;
  while (end < at.end && text.charAt(end) === "_") end++;
  return [{ variant: "blank", span: span(start, end), key: "blank", mark: "_" }];
}

/** `2027年  月  日`: a day that was to be written in by hand. */
function readOpenDate(text: string, at: Span, finders: Finders): readonly Blank[] {
  const year = finders.year(at);
  const month = year < 0 ? -1 : findIn(text, "月", at, year);
  const day = month < 0 ? -1 : findIn(text, "日", at, month);
  if (day < 0) return [];
  if (!isGap(text, year + 1, month) || !isGap(text, month + 1, day)) return [];
  let start = year;
  while (start > at.start && isDigit(text.charAt(start - 1))) start--;
  return [{ variant: "blank", span: span(start, day + 1), key: "date", mark: "" }];
}

/** `〔2027〕  号`: a document number that was to be put in when the paper is registered. */
function readOpenNumber(text: string, at: Span, finders: Finders): readonly Blank[] {
  const open = finders.bracket(at);
  const year = open < 0 ? -1 : findIn(text, "〕", at, open);
  const sign = year < 0 ? -1 : findIn(text, "号", at, year);
  if (sign < 0 || !isGap(text, year + 1, sign)) return [];
  return [{ variant: "blank", span: span(open, sign + 1), key: "number", mark: "" }];
}

/** `联系人：  联系电话：`: whom to ask, and nobody is named. */
function readOpenContacts(text: string, at: Span, finders: Finders): readonly Blank[] {
  const found: Blank[] = [];
  for (const { label, find } of finders.contacts) {
    const start = find(at);
    if (start < 0 || isIdeograph(text.charCodeAt(start - 1))) continue;
    let end = start + label.length + 1;
    while (
      end < at.end &&
      (isBlank(text.charCodeAt(end)) || "，；,;。_".includes(text.charAt(end)))
    )
      end++;
    const next = CONTACT_LABELS.some((other) => text.startsWith(`${other}：`, end));
    if (end < at.end && !next) continue;
    found.push({
      variant: "blank",
      span: span(start, start + label.length + 1),
      key: `contact ${label}`,
      mark: "",
    });
  }
  return found;
}

/** At least one blank or low line, and nothing else. */
function isGap(text: string, start: number, end: number): boolean {
  if (end - start < 1 || end - start > 8) return false;
  for (let i = start; i < end; i++) {
    if (!isBlank(text.charCodeAt(i)) && text.charAt(i) !== "_") return false;
  }
  return true;
}

function isExample(text: string, start: number, at: Span): boolean {
  const before = text.slice(Math.max(at.start, start - 24), start);
  const sentence = before.slice(before.lastIndexOf("。") + 1);
  return EXAMPLE_WORDS.some((word) => sentence.includes(word));
}

function isDigit(c: string): boolean {
  return c !== "" && "0123456789".includes(c);
}

function isLetterOrFigure(c: string): boolean {
  return /[A-Za-z0-9%％.]/.test(c);
}

function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
