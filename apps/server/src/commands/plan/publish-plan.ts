import { createHash } from "node:crypto";
import type { PlanJson } from "@luoshi/compiler";
import { uuidv7 } from "uuidv7";
import { AppError } from "../../http/app-error.ts";
import type { CompiledTask } from "../../reader/compiled-plan.ts";
import { toSearchVector } from "../../search/bigrams.ts";
import {
  listClauseLinks,
  replaceClauseLinks,
  replaceClauses,
  type StoredClause,
} from "../../store/clause.ts";
import { findDocument } from "../../store/document.ts";
import type { DraftOwner } from "../../store/draft-owner.ts";
import { type DraftTask, putDraftTasks } from "../../store/draft-task.ts";
import { updatePlan } from "../../store/plan.ts";
import { insertVersion } from "../../store/plan-version.ts";
import { endTasks, type PublishedTask, putTasks } from "../../store/task.ts";
import { compilationOf, headOf } from "./compile-document.ts";
import { holdPlan, type PlanWork, recordPlan, sameVersion } from "./plan-work.ts";
import { readGate } from "./read-gate.ts";
import type { CompiledSave } from "./save-draft.ts";
import { syncDraft } from "./sync-draft.ts";

/**
 * Publishes a draft as the next version: numbered and never changed. `compiled` is the draft compiled anew today, for a
 * waiver may have ended. Tasks keep their identity through versions by the keys that were carried with every edit.
 * @throws AppError `not-found`, `forbidden`, `plan-state`, `version-conflict`, `gate-closed` with the reasons
 */
export async function publishPlan(
  work: PlanWork,
  planId: string,
  seen: { readonly version: number; readonly draftVersion: number },
  compiled: CompiledSave | null,
): Promise<void> {
  const { db, shard, actor, now } = work;
  const plan = await holdPlan(work, planId, "publish");
  sameVersion(plan, seen.version);
  if (compiled === null || plan.draftVersion !== seen.draftVersion)
    throw new AppError("version-conflict");
  const { read, fileName } = compiled;
  const { tasks, owners } = await syncDraft(work, plan, read);
  const { errors, orphans } = read;
  const gate = await readGate(work, { plan, tasks, owners, errors, orphans });
  if (!gate.open)
    throw new AppError("gate-closed", {
      count: String(gate.reasons.length),
      reasons: gate.reasons,
    });
  const no = plan.publishedNo + 1;
  const identified = tasks.map((task) => ({ ...task, taskId: task.taskId ?? uuidv7() }));
  await putDraftTasks(
    db,
    shard,
    planId,
    identified.filter((_, at) => tasks[at]?.taskId === null),
  );
  const head = headOf(read, fileName);
  // Days that a clerk set stand as they are; a revision says its own unless it says none.
  const first = plan.publishedNo === 0;
  const days = {
    starts: first ? plan.starts : (head.starts ?? plan.starts),
    ends: first ? plan.ends : (head.ends ?? plan.ends),
  };
  const published = publishedTasks(read.tasks, identified, owners, no);
  const { draft, compiled: planText } = compilationOf(read);
  const document = await findDocument(db, shard, plan.documentId);
  await insertVersion(db, shard, {
    planId,
    no,
    documentId: plan.documentId,
    title: head.title,
    taskCount: published.length,
    draft,
    compiled: planText,
    digest: digestOf([document?.file.hash, draft, published]),
    publishedBy: actor.personId,
    publishedAt: now,
  });
  await endTasks(db, shard, planId, plan.publishedNo);
  await putTasks(
    db,
    shard,
    planId,
    published.map((task) => ({ ...task, search: toSearchVector(`${head.title}\n${task.text}`) })),
  );
  await putClauses(work, planId, no, read.plan);
  const change = { state: "published", publishedNo: no, head: { ...head, ...days } } as const;
  if (!(await updatePlan(db, shard, planId, plan.version, change)))
    throw new AppError("version-conflict");
  recordPlan(work, plan, "published", {
    before: { state: plan.state, publishedNo: plan.publishedNo },
    after: { state: "published", publishedNo: no, tasks: published.length },
  });
}

function publishedTasks(
  compiled: readonly CompiledTask[],
  drafted: readonly (DraftTask & { readonly taskId: string })[],
  owners: readonly DraftOwner[],
  no: number,
): readonly PublishedTask[] {
  const byKey = new Map(drafted.map((task) => [task.key, task]));
  const targets = new Map(owners.map(({ written, target }) => [written, target]));
  return compiled.flatMap((task, position): PublishedTask[] => {
    const decided = byKey.get(task.key);
    if (decided === undefined) return [];
    const [start, end] = task.span;
    const { key, path, kind, text, quote, deadline, deadlineQuote, recurrence, quotas } = task;
    return [
      {
        id: decided.taskId,
        key,
        position,
        no: task.no,
        path,
        kind,
        text,
        quote,
        start,
        end,
        deadline,
        deadlineQuote,
        recurrence,
        quotas,
        disposition: decided.disposition,
        owners: task.owners.map((owner) => ({
          ...owner,
          target: targets.get(owner.written) ?? null,
        })),
        sinceNo: no,
      },
    ];
  });
}

/** The clauses of the version; links whose clause is gone go with it. */
async function putClauses(
  { db, shard }: PlanWork,
  planId: string,
  no: number,
  { clauses }: PlanJson,
): Promise<void> {
  const rows = clauses.map(
    ({ id, no: number, level, head, path }, position): StoredClause => ({
      id,
      position,
      no: number,
      level: typeof level === "number" ? level : 6,
      head,
      path,
    }),
  );
  await replaceClauses(db, shard, planId, no, rows);
  const links = await listClauseLinks(db, shard, planId);
  const ids = new Set(rows.map(({ id }) => id));
  const kept = links.filter(({ clauseId }) => ids.has(clauseId));
  if (kept.length === links.length) return;
  await replaceClauseLinks(db, shard, planId, links[0]?.parentPlanId ?? null, kept);
}

function digestOf(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
