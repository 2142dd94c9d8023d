import type { Unit } from "../../contract/unit.ts";
import { AppError } from "../../http/app-error.ts";
import { asSystem } from "../../store/transaction.ts";
import { findUses, isNameTaken, lockUnit, updateUnit } from "../../store/unit.ts";
import { keyLength } from "../../store/unit-path.ts";
import { checkKeeps, checkVersion, type DirectoryWork, enterTree, readUnit } from "./unit-work.ts";

/**
 * Retires a unit: it stays with its history, but takes no work. Whoever has its work now is named where it was merged.
 * @throws AppError `unit-in-use` with how many duties, units and people it still has
 */
export async function retireUnit(
  work: DirectoryWork,
  unitId: string,
  { version, successors }: { readonly version: number; readonly successors: readonly string[] },
): Promise<Unit> {
  const { db, shard, actor, now, today, record } = work;
  const [unit, ...heirs] = await enterTree(work, [unitId, ...successors]);
  if (unit === undefined) throw new AppError("not-found");
  if (unit.parentId === null) throw new AppError("unit-root-fixed");
  checkKeeps(work, unit.path.slice(0, -keyLength));
  await checkVersion(work, unit, version);
  if (unit.retired) throw new AppError("unit-retired", { name: unit.name });
  for (const heir of heirs) {
    if (heir.retired) throw new AppError("unit-retired", { name: heir.name });
    if (heir.id === unitId) throw new AppError("invalid", { field: "successors" });
  }
  // Whoever is just handing it work holds its row: their duties are counted once they are done.
  await lockUnit(db, shard, unitId);
  await updateUnit(db, shard, unitId, version, {
    retired_at: now,
    successors: [...new Set(successors)],
  });
  const uses = await asSystem(db, { shard, person: actor.personId }, () =>
    findUses(db, shard, unit, today),
  );
  if (uses.duties + uses.children + uses.people > 0)
    throw new AppError("unit-in-use", { name: unit.name, ...uses });
  record({
    kind: "unit.retired",
    objectKind: "unit",
    objectId: unitId,
    unitPath: unit.path,
    after: { successors },
  });
  return readUnit(work, unitId);
}

/** Brings a retired unit back to where it stood. */
export async function restoreUnit(
  work: DirectoryWork,
  unitId: string,
  { version }: { readonly version: number },
): Promise<Unit> {
  const { db, shard, record } = work;
  const [unit] = await enterTree(work, [unitId]);
  if (unit === undefined) throw new AppError("not-found");
  checkKeeps(work, unit.path.slice(0, -keyLength) || unit.path);
  await checkVersion(work, unit, version);
  if (!unit.retired) return readUnit(work, unitId);
  if (unit.parentId !== null) {
    const [parent] = await enterTree(work, [unit.parentId]);
    if (parent?.retired === true) throw new AppError("unit-retired", { name: parent.name });
  }
  if (await isNameTaken(db, shard, unit.parentId, unit.name, unitId))
    throw new AppError("unit-name-taken", { name: unit.name });
  await updateUnit(db, shard, unitId, version, { retired_at: null, successors: [] });
  record({
    kind: "unit.restored",
    objectKind: "unit",
    objectId: unitId,
    unitPath: unit.path,
  });
  return readUnit(work, unitId);
}
