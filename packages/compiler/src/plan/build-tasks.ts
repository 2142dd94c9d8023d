import type { Deadline } from "../model/deadline.ts";
import type { Task } from "../model/task.ts";
import { clauseIds } from "../outline/clause-id.ts";
import type { OutlineClause } from "../outline/outline.ts";
import { foldBlanks } from "../source/fold-blanks.ts";
import { isBlank } from "../source/span.ts";
import { chooseRecurrence } from "../terms/recurrence.ts";
import type { HeldTerms } from "./held-terms.ts";
import type { OwnTerms } from "./read-terms.ts";
import type { TaskSeed } from "./task-seed.ts";

const QUOTE_LENGTH = 30;

/** What a clause hands down to all that stands under it. */
export type HeldOf = (clause: OutlineClause) => HeldTerms;

/** Turns seeds into tasks: own values first, then what the enclosing clauses hand down. */
export function buildTasks(
  text: string,
  seeds: readonly TaskSeed[],
  ownTerms: (seed: TaskSeed, index: number) => OwnTerms,
  heldOf: HeldOf,
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
    const own = ownTerms(seed, i);
    const chain = ancestors(seed, byId);
    const above =
      own.owners.length > 0 ? undefined : nearest(chain, heldOf, (h) => h.owners.length > 0);
    const sides = above ?? own;
    const handed = own.deadlines.some((d) => d.certainty === "inherited")
      ? undefined
      : nearest(chain, heldOf, (h) => h.deadlines.length > 0);
    const { deadline, others } = pickDeadline(own.deadlines, handed?.deadlines ?? []);
    const { recurrence, otherRecurrences } = chooseRecurrence(own.recurrences);
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
      owners: sides.owners,
      lead: sides.lead,
      support: sides.support,
      actors: own.actors,
      assignments: sides.assignments,
      deadline,
      otherDeadlines: others,
      start: own.start,
      period: own.period,
      ongoing: own.ongoing,
      recurrence,
      otherRecurrences,
      quotas: own.quotas,
      counterparts: [],
    };
    return task;
  });
}

/** What the nearest enclosing clause that says something of a kind hands down. */
function nearest(
  chain: readonly OutlineClause[],
  heldOf: HeldOf,
  says: (held: HeldTerms) => boolean,
): HeldTerms | undefined {
  for (const clause of chain) {
    const held = heldOf(clause);
    if (says(held)) return held;
  }
  return undefined;
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

/** Own dates decide, the latest of them; the rest, and what is handed down, stand beside it. */
function pickDeadline(
  own: readonly Deadline[],
  handed: readonly Deadline[],
): { deadline: Deadline | null; others: readonly Deadline[] } {
  const first = own.length > 0 ? own : handed;
  if (first.length === 0) return { deadline: null, others: first };
  let best: Deadline | null = null;
  for (const d of first) if (best === null || rankOf(d) > rankOf(best)) best = d;
  const rest = [...own, ...handed].filter((d) => d !== best);
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
  const cut =
    own.asides.length > 1 ? [...own.asides].sort((a, b) => a.start - b.start) : own.asides;
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
