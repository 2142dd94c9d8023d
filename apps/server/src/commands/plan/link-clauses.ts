import { AppError } from "../../http/app-error.ts";
import {
  type ClauseLink,
  listClauseLinks,
  listClauses,
  listDraftClauses,
  replaceClauseLinks,
} from "../../store/clause.ts";
import { updatePlan } from "../../store/plan.ts";
import { holdPlan, type PlanWork, readPlan, recordPlan, sameVersion } from "./plan-work.ts";

/**
 * Says which clauses of a draft carry out which of the parent plan, all at once.
 * @throws AppError `not-found`, `forbidden`, `plan-state`, `version-conflict`, `parent-refused` without a parent,
 * `clause-unknown`
 */
export async function linkClauses(
  work: PlanWork,
  planId: string,
  version: number,
  links: readonly ClauseLink[],
): Promise<void> {
  const { db, shard } = work;
  const plan = await holdPlan(work, planId, "edit");
  sameVersion(plan, version);
  const former = await listClauseLinks(db, shard, planId);
  if (links.length > 0) {
    if (plan.parentId === null) throw new AppError("parent-refused");
    const parent = await readPlan(work, plan.parentId);
    const own = new Set(await listDraftClauses(db, shard, planId));
    const above = new Set((await listClauses(db, shard, parent.id)).map(({ id }) => id));
    const lost = links.filter((l) => !own.has(l.clauseId) || !above.has(l.parentClauseId));
    if (lost.length > 0) throw new AppError("clause-unknown", { count: lost.length });
  }
  const once = new Map(links.map((link) => [`${link.clauseId} ${link.parentClauseId}`, link]));
  await replaceClauseLinks(db, shard, planId, plan.parentId, [...once.values()]);
  if (!(await updatePlan(db, shard, planId, version, {}))) throw new AppError("version-conflict");
  recordPlan(work, plan, "clausesLinked", {
    before: { links: former },
    after: { links: [...once.values()] },
  });
}
