import { plainCalendar } from "@luoshi/ledger";
import { z } from "zod";
import { answerOwner, resolveOwnersAnew } from "../../commands/plan/answer-owner.ts";
import { changePlan } from "../../commands/plan/change-plan.ts";
import { mediaTypes } from "../../commands/plan/compile-document.ts";
import { decideTasks } from "../../commands/plan/decide-tasks.ts";
import { closePlan, deleteDraft, revisePlan } from "../../commands/plan/end-plan.ts";
import { compileExchange, exchangeFile } from "../../commands/plan/exchange-file.ts";
import { linkClauses } from "../../commands/plan/link-clauses.ts";
import { type PlanReading, plansOf, readDrafted, readPlan } from "../../commands/plan/plan-work.ts";
import { publishPlan } from "../../commands/plan/publish-plan.ts";
import {
  type CompiledSave,
  compileSave,
  saveDraft,
  takeDraft,
} from "../../commands/plan/save-draft.ts";
import { readUpload, uploadPlan } from "../../commands/plan/upload-plan.ts";
import { AppError } from "../../http/app-error.ts";
import type { FileAnswer, Serve } from "../../http/handler.ts";
import type { Services } from "../../http/services.ts";
import { actingUnits } from "../../policies/actor.ts";
import { shownState } from "../../policies/plan.ts";
import { dutyReachBy, unitReach } from "../../policies/reach.ts";
import type { ReadPlan } from "../../reader/reader.ts";
import { listClauses, listDraftedClauses } from "../../store/clause.ts";
import { findDocument } from "../../store/document.ts";
import type { DraftOwner } from "../../store/draft-owner.ts";
import { listDraftTasks } from "../../store/draft-task.ts";
import { readReachedIds } from "../../store/duty-list.ts";
import { lightSql } from "../../store/light-sql.ts";
import { countPlans, listPlans, type PlanFilters } from "../../store/plan-list.ts";
import { readPlanProgress } from "../../store/plan-progress.ts";
import { findVersion, listVersions } from "../../store/plan-version.ts";
import { listTasks } from "../../store/task.ts";
import { findUnitPlaces } from "../../store/unit.ts";
import { publishedTaskOf, rowOf, taskOf, versionOf } from "./plan-answers.ts";
import { changed, orCurrent, readPlanDetail, readPlanGate, withNames } from "./plan-detail.ts";
import { takeTarget } from "./take-target.ts";

/** Plans: uploaded, drafted, published in versions, closed. */
export function planRoutes(serve: Serve): void {
  serve("GET /api/plans", async (work) => {
    const { db, shard, actor, query } = work;
    const { limit, after = null } = query;
    const filters = await filtersOf(work, query);
    if (filters === null) return { rows: [], next: null };
    const plans = await listPlans(
      db,
      shard,
      { ...filters, state: query.state },
      { after: placeOf(after), limit: limit + 1 },
    );
    const progress = await readProgress(work, plans.slice(0, limit));
    const rows = plans.slice(0, limit).map((plan) => ({
      ...rowOf(actor, plan, plan.shown),
      progress: progress.get(plan.id) ?? null,
    }));
    return { rows, next: plans.length > limit ? (rows.at(-1)?.id ?? null) : null };
  });
  serve("GET /api/plans/counts", async (work) => {
    const filters = await filtersOf(work, work.query);
    const none = { draft: 0, review: 0, published: 0, closed: 0 };
    return filters === null
      ? none
      : { ...none, ...(await countPlans(work.db, work.shard, filters)) };
  });
  serve(
    "POST /api/plans",
    async (work, read: ReadPlan) => {
      const { name, unitId, parentId = null, parentDutyId = null } = work.query;
      const planId = await uploadPlan(
        work,
        { name, unitId, parentId, parentDutyId },
        work.blob,
        read,
      );
      return readPlanDetail(work, planId);
    },
    ({ services, query, blob, today }) => readUpload(services, query.name, blob, today),
  );
  serve("GET /api/plans/:planId", (work) => readPlanDetail(work, work.params.planId));
  serve("GET /api/plans/:planId/file", async (work) => {
    const plan = await readPlan(work, work.params.planId);
    return documentFile(work, plan.seesDraft ? plan.documentId : plan.publishedDocumentId);
  });
  serve(
    "PUT /api/plans/:planId/draft",
    (work, compiled: CompiledSave | null) =>
      changed(work, work.params.planId, () =>
        saveDraft(work, work.params.planId, work.body.draftVersion, compiled),
      ),
    (early) =>
      compileSave(early, early.params.planId, takeDraft(early.body.draft), early.body.draftVersion),
  );
  serve(
    "PUT /api/plans/:planId/file",
    (work, compiled: CompiledSave | null) =>
      changed(work, work.params.planId, () =>
        exchangeFile(work, work.params.planId, work.query.draftVersion, work.blob, compiled),
      ),
    (early) => {
      const { name, draftVersion } = early.query;
      return compileExchange(early, early.params.planId, name, early.blob, draftVersion);
    },
  );
  serve("PATCH /api/plans/:planId", (work) => {
    const { version, defaultOwner: owner, ...rest } = work.body;
    const defaultOwner = owner == null ? owner : takeTarget(owner);
    const settings = { ...rest, defaultOwner };
    return changed(work, work.params.planId, () =>
      changePlan(work, work.params.planId, version, settings),
    );
  });
  serve("PATCH /api/plans/:planId/tasks/:key", async (work) => {
    const { planId, key } = work.params;
    const { version, disposition } = work.body;
    const [task] = await orCurrent(work, planId, () =>
      decideTasks(work, planId, [{ key, version }], disposition),
    );
    if (task === undefined) throw new AppError("not-found");
    return taskOf(task);
  });
  serve("PATCH /api/plans/:planId/tasks", async (work) => {
    const { planId } = work.params;
    const { tasks, disposition } = work.body;
    const decided = await orCurrent(work, planId, () =>
      decideTasks(work, planId, tasks, disposition),
    );
    return { tasks: decided.map(taskOf) };
  });
  serve("PUT /api/plans/:planId/owners", async (work) => {
    const { planId } = work.params;
    const { target, ...rest } = work.body;
    const said = { ...rest, target: target === null ? null : takeTarget(target) };
    const answered = await orCurrent(work, planId, () => answerOwner(work, planId, said));
    const { owners, gate } = await ownersAndGate(work, planId, [answered]);
    const [owner] = owners;
    if (owner === undefined) throw new AppError("not-found");
    return { owner, gate };
  });
  serve("POST /api/plans/:planId/owners/resolve", async (work) => {
    const { planId } = work.params;
    const owners = await orCurrent(work, planId, () =>
      resolveOwnersAnew(work, planId, work.body.draftVersion),
    );
    return ownersAndGate(work, planId, owners);
  });
  serve("PUT /api/plans/:planId/clause-links", (work) => {
    const { version, links } = work.body;
    return changed(work, work.params.planId, () =>
      linkClauses(work, work.params.planId, version, links),
    );
  });
  serve("GET /api/plans/:planId/gate", async (work) =>
    readPlanGate(work, await readDrafted(work, work.params.planId)),
  );
  serve(
    "POST /api/plans/:planId/publish",
    (work, compiled: CompiledSave | null) =>
      changed(work, work.params.planId, () =>
        publishPlan(work, work.params.planId, work.body, compiled),
      ),
    (early) => compileSave(early, early.params.planId, "saved", early.body.draftVersion),
  );
  serve("POST /api/plans/:planId/revise", (work) =>
    changed(work, work.params.planId, () =>
      revisePlan(work, work.params.planId, work.body.version),
    ),
  );
  serve("POST /api/plans/:planId/close", (work) => {
    return changed(work, work.params.planId, () => closePlan(work, work.params.planId, work.body));
  });
  serve("DELETE /api/plans/:planId", (work) =>
    orCurrent(work, work.params.planId, () =>
      deleteDraft(work, work.params.planId, work.query.version),
    ),
  );
  serve("GET /api/plans/:planId/tasks", async (work) => {
    const plan = await readPlan(work, work.params.planId);
    return { rows: (await listTasks(work.db, work.shard, plan.id)).map(publishedTaskOf) };
  });
  serve("GET /api/plans/:planId/clauses", async (work) => {
    const plan = await readPlan(work, work.params.planId);
    const drafted = work.query.draft === "1" && plan.seesDraft;
    const rows = await (drafted ? listDraftedClauses : listClauses)(work.db, work.shard, plan.id);
    return { rows: rows.map((clause) => ({ ...clause, path: [...clause.path] })) };
  });
  serve("GET /api/plans/:planId/versions", async (work) => {
    const plan = await readPlan(work, work.params.planId);
    const versions = await listVersions(work.db, work.shard, plan.id);
    return { rows: versions.map(versionOf) };
  });
  serve("GET /api/plans/:planId/versions/:no", async (work) => {
    const version = await readVersion(work, work.params);
    return { ...versionOf(version), draft: version.draft, plan: version.plan };
  });
  serve("GET /api/plans/:planId/versions/:no/file", async (work) =>
    documentFile(work, (await readVersion(work, work.params)).documentId),
  );
}

/** Totals of the plans of a page, over the duties that the actor sees. */
async function readProgress(
  { db, shard, actor, today }: PlanReading & { readonly today: string },
  plans: readonly { readonly id: string }[],
) {
  const reached = await readReachedIds(db, shard, actingUnits(actor), actor.groups, actor.personId);
  return readPlanProgress(
    db,
    shard,
    plans.map(({ id }) => id),
    dutyReachBy(actor, reached, "d"),
    lightSql(today, plainCalendar),
  );
}

/** Filters as conditions; null where they can match nothing. */
async function filtersOf(
  work: PlanReading,
  query: {
    readonly unitId?: string | undefined;
    readonly year?: number | undefined;
    readonly text?: string | undefined;
    readonly parentId?: string | undefined;
  },
): Promise<PlanFilters | null> {
  const { db, shard, actor } = work;
  const { unitId, year, text, parentId } = query;
  let unitPath: string | undefined;
  if (unitId !== undefined) {
    const [unit] = await findUnitPlaces(db, shard, unitReach(actor, "u"), [unitId]);
    if (unit === undefined) return null;
    unitPath = unit.path;
  }
  const shown = shownState(actor, shard, "p");
  return { ...plansOf(work), shownState: shown, unitPath, year, text, parentId };
}

/** Pages go on after the id of their last row. */
function placeOf(after: string | null): string | null {
  if (after === null || z.uuid().safeParse(after).success) return after;
  throw new AppError("invalid", { field: "after" });
}

async function documentFile(
  { db, shard, services }: PlanReading & { readonly services: Services },
  documentId: string | null,
): Promise<FileAnswer> {
  const document = documentId === null ? null : await findDocument(db, shard, documentId);
  if (document === null) throw new AppError("not-found");
  const { name, hash } = document.file;
  const mediaType = mediaTypes[document.format] ?? "application/octet-stream";
  return { name, mediaType, bytes: await services.blobs.open(hash) };
}

async function readVersion(
  work: PlanReading,
  { planId, no }: { readonly planId: string; readonly no: number },
) {
  const plan = await readPlan(work, planId);
  const version = await findVersion(work.db, work.shard, plan.id, no);
  if (version === null) throw new AppError("not-found");
  return version;
}

/** Answered names and what they leave for the gate. */
async function ownersAndGate(work: PlanReading, planId: string, owners: readonly DraftOwner[]) {
  const plan = await readDrafted(work, planId);
  const tasks = await listDraftTasks(work.db, work.shard, planId);
  const present = tasks.filter((task) => task.present);
  return {
    owners: await withNames(work, owners, present),
    gate: await readPlanGate(work, plan),
  };
}
