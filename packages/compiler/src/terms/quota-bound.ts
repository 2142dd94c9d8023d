import {
  ABOUT,
  AND_LESS,
  AND_MORE,
  AT_LEAST,
  AT_MOST,
  BEFORE_VERB,
  BEFORE_WHOLE,
  CHANGE_BY,
  LESS_THAN,
  LIMIT_NOUN,
  LOWER_TO,
  MORE_THAN,
  OR_SO,
  REACH,
} from "../lexicon/bound-word.ts";
import {
  AT_END,
  BELOW_END,
  LIST_JOINT_WORDS,
  LIST_MARK,
  OF,
  TRIP,
  WITHIN,
} from "../lexicon/quota-signs.ts";
import { type WordTable, wordAt, wordBefore } from "../lexicon/word-table.ts";
import type { QuotaOperator } from "../model/quota.ts";
import type { Span } from "../source/span.ts";
import { digitAt } from "./character.ts";
import { inclusiveEnd } from "./clause-frame.ts";
import { isRhythmDigit } from "./period-at.ts";
import type { Quantity } from "./quantity.ts";
import { skipSpaces, skipSpacesBack } from "./spaces.ts";

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
  /** 以上 or 以下 follows, not 以内. */
  readonly beyond: boolean;
  /** 以内 or 内 follows. */
  readonly within: boolean;
  readonly approximate: boolean;
}

type Side = "low" | "high" | null;

/** Bound words before a number, and what each kind does: the first table that has one wins. */
const NEAR: readonly (readonly [WordTable, Side, BoundForce])[] = [
  [AT_LEAST, "low", "must"],
  [AT_MOST, "high", "must"],
  [LOWER_TO, null, "reach"],
  [REACH, null, "reach"],
  [MORE_THAN, "low", "more"],
  [LESS_THAN, "high", "more"],
  [CHANGE_BY, null, "change"],
];
/** How far 至少 may stand before its number: 至少组织党员干部开展1次. */
const FAR = 24;

/** Reads the bound words around a quantity, inside its clause. */
export function readBound(text: string, clause: Span, quantity: Quantity): Bound {
  const { start: number, end } = quantity.span;
  const touching = skipSpacesBack(text, clause.start, number);
  const about = wordBefore(text, clause.start, touching, ABOUT);
  const before = touching - (about?.length ?? 0);
  const near = nearBound(text, clause.start, before);
  const left = before - (near?.word.length ?? 0);
  const far = near?.force === "must" ? null : farBound(text, clause.start, left, quantity);
  const behind = boundBehind(text, end, clause.end, quantity);
  const must = far !== null || near?.force === "must";
  // 控制在1200字左右 names the value aimed at, not a limit.
  const aimed = behind.about && near?.word.endsWith(AT_END) === true;
  const behindOrNear = behind.side ?? near?.side;
  const side = aimed ? null : ((must ? (far?.side ?? near?.side) : behindOrNear) ?? null);
  return {
    force: must ? "must" : (near?.force ?? (behind.side === null ? "none" : "after")),
    ...valuesOf(quantity, side, near?.word ?? ""),
    start: far?.start ?? (near ? left : number),
    end: behind.end,
    left: near || about !== null ? left : touching,
    within: behind.within,
    beyond: behind.side !== null && !behind.within,
    approximate: quantity.approximate || about !== null || behind.about,
  };
}

/**
 * The bound of a number that goes on a list from `before`: of 分别不超过4个、10个 the second is a limit too.
 * `bound` itself where it has words of its own or no such list goes on.
 */
export function sharedBound(text: string, before: Bound, bound: Bound, quantity: Quantity): Bound {
  if (bound.force !== "none" || before.force === "none" || before.force === "after") return bound;
  const { start } = quantity.span;
  if (start <= before.end || !LIST_JOINT_WORDS.has(text.slice(before.end, start))) return bound;
  const side = before.op === ">=" ? "low" : before.op === "<=" ? "high" : null;
  return { ...bound, force: before.force, ...valuesOf(quantity, side, "") };
}

function nearBound(
  text: string,
  start: number,
  end: number,
): { word: string; side: Side; force: BoundForce } | null {
  for (const [table, side, force] of NEAR) {
    const word = wordBefore(text, start, end, table);
    if (word !== null && wordBefore(text, start, end, LIMIT_NOUN) === null)
      return { word, side, force };
  }
  return null;
}

/** 至少 before the verb, or 不低于 before the whole (不低于总数的20%), with no list mark and no other number between. */
function farBound(
  text: string,
  start: number,
  end: number,
  { kind }: Quantity,
): { start: number; side: Side } | null {
  const words = kind === "share" && text.charAt(end - 1) === OF ? BEFORE_WHOLE : BEFORE_VERB;
  for (let at = end - 1; at >= start && end - at <= FAR; at--) {
    if (text.charAt(at) === LIST_MARK) return null;
    if (digitAt(text, at) && !isRhythmDigit(text, at)) return null;
    const word = wordAt(text, at, end, words);
    // 最多跑一次 is a slogan.
    if (word !== null && text.charAt(at + word.length) !== TRIP)
      return {
        start: at,
        side: AT_LEAST.words.has(word) ? "low" : AT_MOST.words.has(word) ? "high" : null,
      };
  }
  return null;
}

/** 以上, 以内 (内 only of spans of time), 左右 behind the measure word. */
function boundBehind(
  text: string,
  from: number,
  limit: number,
  { kind }: Quantity,
): { side: Side; within: boolean; about: boolean; end: number } {
  const at = skipSpaces(text, from, limit);
  const more = wordAt(text, at, limit, AND_MORE);
  if (more !== null)
    return {
      side: "low",
      within: false,
      about: false,
      end: pastInclusive(text, at + more.length, limit),
    };
  const less = wordAt(text, at, limit, AND_LESS);
  if (less !== null && (less !== WITHIN || kind === "time"))
    return {
      side: "high",
      within: !less.endsWith(BELOW_END),
      about: false,
      end: pastInclusive(text, at + less.length, limit),
    };
  const about = wordAt(text, at, limit, OR_SO);
  return {
    side: null,
    within: false,
    about: about !== null,
    end: about === null ? from : at + about.length,
  };
}

function pastInclusive(text: string, at: number, limit: number): number {
  return at < limit ? inclusiveEnd(text, at) : at;
}

function valuesOf(
  { min, max }: Quantity,
  side: Side,
  word: string,
): { op: QuotaOperator; min: number | null; max: number | null } {
  const ranged = min !== max;
  // 控制在10%-15% names both ends; 控制在10% only the upper.
  if (side === null || (ranged && word.endsWith(AT_END)))
    return { op: ranged ? "range" : "=", min, max };
  return side === "low" ? { op: ">=", min, max: null } : { op: "<=", min: null, max };
}
