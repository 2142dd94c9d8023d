import type { Clause } from "../model/clause.ts";
import type { Task } from "../model/task.ts";
import type { Item, Matching } from "./match-items.ts";
import type { Wording } from "./plan-version.ts";

/** Clauses as the matcher takes them. */
export function clauseItems(clauses: readonly Clause[], wordings: readonly Wording[]): Item[] {
  const indexes = new Map(clauses.map((clause, index) => [clause.id, index]));
  return clauses.map((clause, index) => ({
    id: clause.id,
    words: wordings[index]?.words ?? "",
    no: clause.no,
    parent: indexes.get(clause.parent ?? "") ?? -1,
    place: clause.part ?? "",
  }));
}

/** A name for each clause that both versions give to the same clause, and to no other. */
export function clauseKeys(matching: Matching): { before: string[]; after: string[] } {
  return {
    before: matching.after.map((fresh, old) => (fresh < 0 ? `old${old}` : `=${fresh}`)),
    after: matching.before.map((old, fresh) => (old < 0 ? `new${fresh}` : `=${fresh}`)),
  };
}

/** Tasks as the matcher takes them; `keys` are the clauses' names. */
export function taskItems(
  clauses: readonly Clause[],
  keys: readonly string[],
  tasks: readonly Task[],
  wordings: readonly Wording[],
): Item[] {
  const byId = new Map(clauses.map((clause, index) => [clause.id, { clause, key: keys[index] }]));
  return tasks.map((task, index): Item => {
    const own = task.row === null ? byId.get(task.clause ?? "") : undefined;
    const words = wordings[index]?.words ?? "";
    if (own === undefined) {
      // A row stands in its annex; what its number says is what the annex prints.
      const place = task.path.slice(0, -1).join("/");
      return { id: task.id, words, no: task.row?.printed ?? "", parent: -1, place };
    }
    const { clause, key } = own;
    const place = byId.get(clause.parent ?? "")?.key ?? clause.part ?? "";
    return { id: task.id, words, no: clause.no, parent: -1, place, ...(key && { anchor: key }) };
  });
}
