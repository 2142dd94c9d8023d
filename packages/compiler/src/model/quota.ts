import type { Span } from "../source/span.ts";
import type { Phrase } from "./phrase.ts";

/** How the count binds: at least, at most, exactly, between. */
export type QuotaOperator = ">=" | "<=" | "=" | "range";

/** A counted obligation: `每年至少组织开展1次疏散演练`. */
export interface Quota {
  /** The words that carry the count and its object. */
  readonly span: Span;
  readonly op: QuotaOperator;
  readonly min: number | null;
  readonly max: number | null;
  /** Counting word or unit: 次, 篇, 件, %, 小时, 万元. */
  readonly unit: string;
  /** What is counted: 疏散演练. */
  readonly what: Phrase | null;
  /** The performer that the clause itself names: 局领导. */
  readonly who: Phrase | null;
  /** The period it recurs in: 年, 季度, 半年, 月. */
  readonly per: Phrase | null;
  /** Said to be rounded: 左右, 约. */
  readonly approximate?: true;
  /** The words as a clerk typed them, where the task's own words do not have them; `span` is empty then. */
  readonly typed?: string;
}

/** A number or share that a goal names; nobody's duty by itself. */
export interface Target {
  readonly span: Span;
  readonly quotas: readonly Quota[];
}
