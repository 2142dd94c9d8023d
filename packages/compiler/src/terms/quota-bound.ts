import {
  ABOUT,
  AND_LESS,
  AND_MORE,
  AT_LEAST,
  AT_MOST,
  CHANGE_BY,
  LESS_THAN,
  LOWER_TO,
  MORE_THAN,
  OR_SO,
  REACH,
} from "../lexicon/bound-word.ts";
import { type WordTable, wordAt, wordBefore, wordTable } from "../lexicon/word-table.ts";
import type { QuotaOperator } from "../model/quota.ts";
import { isBlank, type Span } from "../source/span.ts";
import type { Quantity } from "./quantity.ts";

/**
 * How strongly the words beside a number bind: `must` 至少, 不超过; `more` 超过, 低于 (conditions as often as goals);
 * `reach` 达到, 降至; `change` 增长; `after` only 以上 or 以内 behind it; `none`.
 */
export type BoundForce = "must" | "more" | "reach" | "change" | "after" | "none";

/** A number with its bound words: `⟦至少⟧讲1次⟦以上⟧`. */
export interface Bound {
  readonly force: BoundForce;
  readonly op: QuotaOperator;
  readonly min: number | null;
  readonly max: number | null;
  /** From the first bound word (or the number) to the last. */
  readonly start: number;
  readonly end: number;
  /** Where what governs the number ends: before the bound word that touches it. */
  readonly left: number;
  /** 以内 or 内 follows. */
  readonly within: boolean;
  /** 以上 or 以下 follows. */
  readonly beyond: boolean;
  readonly approximate: boolean;
}

const BEFORE_VERB: WordTable = wordTable("至少 最少 起码 最多 至多 不少于 不超过");
/** Before the whole that a share is of: 不低于总数的20%. */
const BEFORE_WHOLE: WordTable = wordTable(
  "至少 最少 最多 至多 不少于 不低于 不得少于 不得低于 不超过 不高于 不得超过",
);
/** How far 至少 may stand before its number: 至少组织党员干部开展1次. */
const FAR = 24;

/** Reads the bound words around a quantity, inside its clause. */
export function readBound(text: string, clause: Span, quantity: Quantity): Bound {
  let left = backBlank(text, clause.start, quantity.span.start);
  let approximate = quantity.approximate;
  const about = wordBefore(text, clause.start, left, ABOUT);
  if (about !== null) {
    approximate = true;
    left -= about.length;
  }
  const near = nearBound(text, clause.start, left);
  let start = near ? left - near.word.length : quantity.span.start;
  const touching = near ? start : left;
  let side: Side = near?.side ?? null;
  let force: BoundForce = near?.force ?? "none";
  if (force !== "must") {
    const ofWhole = quantity.kind === "share" && text.charAt(touching - 1) === "的";
    const far = farBound(text, clause.start, touching, ofWhole ? BEFORE_WHOLE : BEFORE_VERB);
    if (far) {
      start = far.start;
      side = far.side;
      force = "must";
    }
  }
  let end = quantity.span.end;
  let within = false;
  let beyond = false;
  const at = skipBlank(text, end, clause.end);
  const more = wordAt(text, at, clause.end, AND_MORE);
  const less = more === null ? wordAt(text, at, clause.end, AND_LESS) : null;
  const orSo = wordAt(text, at, clause.end, OR_SO);
  if (more !== null) {
    end = at + (more.endsWith("的") ? more.length - 1 : more.length);
    beyond = true;
    if (force !== "must") side = "low";
    if (force === "none") force = "after";
  } else if (less !== null && !(less === "内" && quantity.kind !== "time")) {
    end = at + less.length;
    within = !less.endsWith("下");
    beyond = !within;
    if (force !== "must") side = "high";
    if (force === "none") force = "after";
  } else if (orSo !== null) {
    end = at + orSo.length;
    approximate = true;
  }
  const values = valuesOf(quantity, side, near?.word ?? "");
  return { force, ...values, start, end, left: touching, within, beyond, approximate };
}

type Side = "low" | "high" | null;

interface NearBound {
  readonly word: string;
  readonly side: Side;
  readonly force: BoundForce;
}

const NEAR: readonly (readonly [WordTable, Side, BoundForce])[] = [
  [AT_LEAST, "low", "must"],
  [AT_MOST, "high", "must"],
  [LOWER_TO, null, "reach"],
  [REACH, null, "reach"],
  [MORE_THAN, "low", "more"],
  [LESS_THAN, "high", "more"],
  [CHANGE_BY, null, "change"],
];

function nearBound(text: string, start: number, end: number): NearBound | null {
  for (const [table, side, force] of NEAR) {
    const word = wordBefore(text, start, end, table);
    if (word !== null) return { word, side, force };
  }
  return null;
}

/** 至少 before the verb, with no list mark and no other number between. */
function farBound(
  text: string,
  start: number,
  end: number,
  words: WordTable,
): { start: number; side: Side } | null {
  for (let at = end - 1; at >= start && end - at <= FAR; at--) {
    const c = text.charAt(at);
    if (c === "、" || (c >= "0" && c <= "9")) return null;
    const word = wordAt(text, at, end, words);
    if (word !== null && text.charAt(at + word.length) !== "跑")
      return { start: at, side: AT_LEAST.words.has(word) ? "low" : "high" };
  }
  return null;
}

function valuesOf(
  quantity: Quantity,
  side: Side,
  word: string,
): { op: QuotaOperator; min: number | null; max: number | null } {
  const { min, max } = quantity;
  const ranged = min !== max;
  // 控制在10%-15% names both ends; 控制在10% only the upper.
  if (side === null || (ranged && word.endsWith("在")))
    return { op: ranged ? "range" : "=", min, max };
  return side === "low" ? { op: ">=", min, max: null } : { op: "<=", min: null, max };
}

function backBlank(text: string, start: number, end: number): number {
  let at = end;
  while (
    at > start &&
    end - at < 3 &&
    isBlank(text.charCodeAt(at - 1)) &&
    text.charAt(at - 1) !== "\n"
  )
    at--;
  return at;
}

function skipBlank(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && at - start < 3 && isBlank(text.charCodeAt(at)) && text.charAt(at) !== "\n")
    at++;
  return at;
}
