import { uuidv7 } from "uuidv7";
import { AppError } from "../../http/app-error.ts";
import { type Actor, actingUnits } from "../../policies/actor.ts";
import { findUnitPath } from "../../store/duty-targets.ts";
import {
  countViews,
  deleteView,
  insertView,
  lockView,
  type StoredView,
  updateView,
} from "../../store/saved-view.ts";
import type { StepWork } from "../duty/step-stored-duty.ts";

/** Nobody finds their way among more. */
const mostViews = 200;

/**
 * Keeps filters under a name, for the person or for a unit for which they act.
 * @throws AppError `not-found` for a unit out of reach, `forbidden` for one that the actor does not act for
 */
export async function keepView(
  { db, shard, now, record }: StepWork,
  actor: Actor,
  wish: Pick<StoredView, "page" | "name" | "search" | "unitId">,
): Promise<StoredView> {
  const { unitId } = wish;
  if (unitId !== null && !actingUnits(actor).includes(unitId)) {
    const path = await findUnitPath(db, shard, actor, unitId);
    throw new AppError(path === null ? "not-found" : "forbidden");
  }
  if ((await countViews(db, shard, actor.personId)) >= mostViews)
    throw new AppError("too-many-views", { most: mostViews });
  const view: StoredView = { ...wish, id: uuidv7(), version: 1, personId: actor.personId };
  await insertView(db, shard, view, now);
  record(told("view.saved", actor, view));
  return view;
}

/** Changes a view of one's own. @throws AppError `not-found`, `forbidden`, `version-conflict` */
export async function changeView(
  { db, shard, record }: StepWork,
  actor: Actor,
  id: string,
  version: number,
  change: Pick<StoredView, "name" | "search">,
): Promise<StoredView> {
  const view = await lockOwn({ db, shard }, actor, id);
  if (view.version !== version) throw new AppError("version-conflict", {}, { current: view });
  await updateView(db, shard, id, change);
  const after = { ...view, ...change, version: version + 1 };
  record(told("view.changed", actor, after));
  return after;
}

/** Takes a view of one's own away. @throws AppError `not-found`, `forbidden` */
export async function dropView(
  { db, shard, record }: StepWork,
  actor: Actor,
  id: string,
): Promise<void> {
  const view = await lockOwn({ db, shard }, actor, id);
  await deleteView(db, shard, id);
  record(told("view.deleted", actor, view));
}

/** A shared view is changed by whoever shared it; the others copy it. */
async function lockOwn(
  { db, shard }: Pick<StepWork, "db" | "shard">,
  actor: Actor,
  id: string,
): Promise<StoredView> {
  const view = await lockView(db, shard, actor.personId, actingUnits(actor), id);
  if (view === null) throw new AppError("not-found");
  if (view.personId !== actor.personId) throw new AppError("forbidden");
  return view;
}

/** What somebody looks for is nobody's matter: the record keeps where the view belongs, not its filters. */
function told(kind: string, actor: Actor, { id, page, unitId }: StoredView) {
  const unitPath = actor.posts.find((post) => post.unitId === unitId)?.unitPath ?? "";
  return { kind, objectKind: "view", objectId: id, unitPath, after: { page, unitId } };
}
