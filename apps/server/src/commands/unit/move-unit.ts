import { uuidv7 } from "uuidv7";
import type { Unit } from "../../contract/unit.ts";
import { AppError } from "../../http/app-error.ts";
import { asSystem } from "../../store/transaction.ts";
import { findDeepest, isNameTaken, type UnitPlace } from "../../store/unit.ts";
import {
  deepest,
  insertMove,
  keyLength,
  levelsOf,
  movePathsOf,
  moveUnits,
  pathTables,
} from "../../store/unit-path.ts";
import { freePath } from "./make-unit.ts";
import { checkKeeps, checkVersion, type DirectoryWork, enterTree, readUnit } from "./unit-work.ts";

/**
 * Puts a unit with all below it under another of the same tree. Paths of all that belongs to the branch follow in this
 * transaction; reach changes with it.
 */
export async function moveUnit(
  work: DirectoryWork,
  unitId: string,
  { version, parentId }: { readonly version: number; readonly parentId: string },
): Promise<Unit> {
  const { db, shard, actor, now, record } = work;
  const [unit, parent] = await enterTree(work, [unitId, parentId]);
  if (unit === undefined || parent === undefined) throw new AppError("not-found");
  // Both the place that it leaves and the place where it comes to.
  checkKeeps(work, unit.path.slice(0, -keyLength) || unit.path);
  checkKeeps(work, parent.path);
  await checkVersion(work, unit, version);
  await checkMove(work, unit, parent);
  const to = await freePath(work, parent.path, { id: unitId, key: unit.path.slice(-keyLength) });
  await insertMove(db, shard, {
    id: uuidv7(),
    unit,
    toParentId: parentId,
    toPath: to,
    movedBy: actor.personId,
    movedAt: now,
  });
  await moveUnits(db, shard, unit, parentId, to);
  // The mover may not see all that belongs to the branch: drafts, a leader paired from elsewhere.
  await asSystem(db, { shard, person: actor.personId }, async () => {
    for (const table of pathTables) await movePathsOf(db, shard, table, unit.path, to);
  });
  record({
    kind: "unit.moved",
    objectKind: "unit",
    objectId: unitId,
    unitPath: to,
    before: { parentId: unit.parentId, path: unit.path },
    after: { parentId, path: to },
  });
  return readUnit(work, unitId);
}

async function checkMove(work: DirectoryWork, unit: UnitPlace, parent: UnitPlace): Promise<void> {
  const { db, shard } = work;
  if (unit.parentId === null) throw new AppError("unit-root-fixed");
  if (parent.path.startsWith(unit.path))
    throw new AppError("unit-move-refused", { name: unit.name });
  if (parent.retired) throw new AppError("unit-retired", { name: parent.name });
  const below = ((await findDeepest(db, shard, unit.path)) - unit.path.length) / keyLength;
  if (levelsOf(parent.path) + 1 + below > deepest)
    throw new AppError("unit-too-deep", { limit: deepest });
  if (!unit.retired && (await isNameTaken(db, shard, parent.id, unit.name, unit.id)))
    throw new AppError("unit-name-taken", { name: unit.name });
}
