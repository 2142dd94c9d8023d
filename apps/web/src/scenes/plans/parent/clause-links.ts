import type { Answer } from "@luoshi/server/contract/client";
import type { Plan } from "../plan-answers.ts";

/** A clause of a plan. */
export type Clause = Answer<"GET /api/plans/:planId/clauses">["rows"][number];

/** A clause that carries out one of the parent plan. */
export type ClauseLink = Plan["clauseLinks"][number];

/** How it does: as it is, a part of it, more than it asks, or it touches it. */
export const linkKinds = [
  "part",
  "equal",
  "more",
  "touches",
] as const satisfies readonly ClauseLink["kind"][];

/** The links with one more; a clause is linked to the same clause once, in the newest way. */
export function withLink(links: readonly ClauseLink[], link: ClauseLink): readonly ClauseLink[] {
  return [...withoutLink(links, link), link];
}

/** The links without one. */
export function withoutLink(
  links: readonly ClauseLink[],
  { clauseId, parentClauseId }: Pick<ClauseLink, "clauseId" | "parentClauseId">,
): readonly ClauseLink[] {
  return links.filter(
    (each) => each.clauseId !== clauseId || each.parentClauseId !== parentClauseId,
  );
}

/** Clauses with the same words in the parent plan that are linked to nothing yet: `排查水库` and `排查水库`. */
export function proposeLinks(
  clauses: readonly Pick<Clause, "id" | "head" | "level">[],
  parents: readonly Pick<Clause, "id" | "head" | "level">[],
  links: readonly ClauseLink[],
): readonly ClauseLink[] {
  const linked = new Set(links.map(({ clauseId }) => clauseId));
  const byWords = new Map<string, string | null>();
  // Words that stand twice say nothing.
  for (const { id, head } of parents)
    byWords.set(wordsOf(head), byWords.has(wordsOf(head)) ? null : id);
  return clauses.flatMap(({ id, head }): readonly ClauseLink[] => {
    const parentClauseId = byWords.get(wordsOf(head));
    if (linked.has(id) || parentClauseId == null || wordsOf(head).length < 4) return [];
    return [{ clauseId: id, parentClauseId, kind: "part" }];
  });
}

function wordsOf(head: string): string {
  return head.replace(/[\s，。、；：]/g, "");
}
