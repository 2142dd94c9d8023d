import type { Unit } from "../../contract/unit.ts";
import { AppError } from "../../http/app-error.ts";
import { findChildIds, orderUnits, updateUnit } from "../../store/unit.ts";
import { checkKeeps, checkVersion, type DirectoryWork, enterTree, readUnit } from "./unit-work.ts";

/** Sets in which order the units right below one stand. All of them must be named. */
export async function orderChildren(
  work: DirectoryWork,
  unitId: string,
  { version, children }: { readonly version: number; readonly children: readonly string[] },
): Promise<Unit> {
  const { db, shard, record } = work;
  const [unit] = await enterTree(work, [unitId]);
  if (unit === undefined) throw new AppError("not-found");
  checkKeeps(work, unit.path);
  await checkVersion(work, unit, version);
  const present = await findChildIds(db, shard, unitId);
  const wanted = new Set(children);
  if (
    wanted.size !== children.length ||
    wanted.size !== present.length ||
    !present.every((id) => wanted.has(id))
  )
    throw new AppError("invalid", { field: "children" });
  await orderUnits(db, shard, unitId, children);
  await updateUnit(db, shard, unitId, version, {});
  record({
    kind: "unit.ordered",
    objectKind: "unit",
    objectId: unitId,
    unitPath: unit.path,
    after: { children },
  });
  return readUnit(work, unitId);
}
