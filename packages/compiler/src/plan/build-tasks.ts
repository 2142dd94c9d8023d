import type { Deadline } from "../model/deadline.ts";
import type { Task } from "../model/task.ts";
import type { UnitReference } from "../model/unit-reference.ts";
import { clauseIds } from "../outline/clause-id.ts";
import type { OutlineClause } from "../outline/outline.ts";
import { foldBlanks } from "../source/fold-blanks.ts";
import { isBlank } from "../source/span.ts";
import { chooseRecurrence } from "../terms/recurrence.ts";
import type { OwnTerms } from "./read-terms.ts";
import type { TaskSeed } from "./task-seed.ts";

const QUOTE_LENGTH = 30;

/** Reads the own values of a clause as a holder of others: what its items inherit. */
export type TermsOf = (clause: OutlineClause) => OwnTerms;

/** Turns seeds into tasks: own values first, then what the enclosing clauses hand down. */
export function buildTasks(
  text: string,
  seeds: readonly TaskSeed[],
  ownTerms: (seed: TaskSeed) => OwnTerms,
  termsOf: TermsOf,
  byId: ReadonlyMap<string, OutlineClause>,
): Task[] {
  const ids = clauseIds(
    seeds.map((s) => ({
      part: s.path.length > 1 && s.row !== null ? (s.path[0] ?? "") : "",
      no: "",
      words: text.slice(s.words.start, Math.min(s.words.end, s.words.start + 60)),
      parent: -1,
    })),
  );
  return seeds.map((seed, i) => {
    const own = ownTerms(seed);
    const chain = ancestors(seed, byId).map((c) => {
      const terms = termsOf(c);
      return { ...terms, deadlines: handedDown(text, c, terms) };
    });
    const above = chain.find((t) => t.owners.length > 0);
    const inherits = own.owners.length === 0 && above !== undefined;
    const dated = [...own.deadlines];
    const handed = !dated.some((d) => d.certainty === "inherited")
      ? chain.find((t) => t.deadlines.length > 0)
      : undefined;
    const { deadline, others } = pickDeadline(dated, handed?.deadlines ?? []);
    const from = (units: readonly UnitReference[]): UnitReference[] =>
      units.map((u) => ({ ...u, certainty: "inherited" }));
    const owners = inherits ? from(above.owners) : own.owners;
    const start =
      text.charAt(seed.span.start) === ""
        ? seed.words.start
        : seed.clause !== null && seed.words.start === seed.clause.headSpan.start
          ? seed.span.start
          : seed.words.start;
    const task: Task = {
      id: `t${(ids[i] as string).slice(1)}`,
      path: seed.path,
      kind: seed.kind,
      clause: seed.clause?.id ?? null,
      row: seed.row,
      span: seed.span,
      text: textOf(text, seed, own),
      quote: { start, end: quoteEnd(text, start, seed.words.end) },
      parent: seed.parent,
      group: seed.group,
      owners,
      lead: inherits ? from(above.lead) : own.lead,
      support: inherits ? from(above.support) : own.support,
      actors: own.actors,
      assignments: inherits ? above.assignments : own.assignments,
      deadline,
      otherDeadlines: others,
      start: own.start,
      period: own.period,
      ongoing: own.ongoing,
      ...chooseRecurrence(own.recurrences),
      quotas: own.quotas,
      counterparts: [],
    };
    return task;
  });
}

/** Enclosing clauses, nearest first. A row or unit line begins with the clause it stands under. */
function ancestors(seed: TaskSeed, byId: ReadonlyMap<string, OutlineClause>): OutlineClause[] {
  const out: OutlineClause[] = [];
  const clause = seed.clause;
  if (clause === null) return out;
  if (seed.row !== null) out.push(clause);
  for (let id = clause.parent; id !== null; ) {
    const parent = byId.get(id);
    if (parent === undefined) break;
    out.push(parent);
    id = parent.parent;
  }
  return out;
}

/**
 * What a clause's dates say of its items: all of them but the span of a campaign told in running text (从9月开始，至次年2月
 * 结束), which is a period and nobody's deadline. A span in the heading or in a bracket is that of a stage and counts.
 */
export function handedDown(
  text: string,
  clause: OutlineClause,
  terms: OwnTerms,
): readonly Deadline[] {
  const { period } = terms;
  if (period === null) return terms.deadlines;
  return terms.deadlines.filter(
    (d) =>
      d.span.start !== period.span.start ||
      d.span.start < clause.headSpan.end ||
      isBracketed(text, d.span.start, clause.own.start),
  );
}

function isBracketed(text: string, at: number, from: number): boolean {
  for (let i = at - 1; i >= from && at - i < 60; i--) {
    const c = text.charAt(i);
    if (c === "（" || c === "(") return true;
    if (c === "）" || c === ")" || c === "。") return false;
  }
  return false;
}

/** Own dates decide, the latest of them; the rest, and what is handed down, stand beside it. */
function pickDeadline(
  own: readonly Deadline[],
  handed: readonly Deadline[],
): { deadline: Deadline | null; others: readonly Deadline[] } {
  const inherited = handed.map((d): Deadline => ({ ...d, certainty: "inherited" }));
  const first = own.length > 0 ? own : inherited;
  let best: Deadline | null = null;
  for (const d of first) if (best === null || rankOf(d) > rankOf(best)) best = d;
  const rest = [...own, ...inherited].filter((d) => d !== best);
  return { deadline: best, others: rest };
}

function rankOf(d: Deadline): string {
  return d.date ?? (d.partial === null ? "" : `0000${d.partial.slice(1)}`);
}

function textOf(text: string, seed: TaskSeed, own: OwnTerms): string {
  const start = seed.words.start;
  const end = seed.regions.reduce(
    (last, r) => Math.max(last, r.start <= start && start < r.end ? r.end : last),
    seed.words.end,
  );
  let at = start;
  let out = "";
  const cut = [...own.asides].sort((a, b) => a.start - b.start);
  for (const span of cut) {
    if (span.start < at || span.end > end) continue;
    out += text.slice(at, span.start);
    at = span.end;
  }
  out += text.slice(at, end);
  return foldBlanks(out).trim();
}

/** End of the first thirty characters, blanks not counted, so that a line break inside changes nothing. */
function quoteEnd(text: string, start: number, end: number): number {
  let at = start;
  for (let n = 0; at < end && n < QUOTE_LENGTH; at++) if (!isBlank(text.charCodeAt(at))) n++;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}
