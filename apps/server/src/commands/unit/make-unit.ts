import { uuidv7 } from "uuidv7";
import type { Unit, UnitKind } from "../../contract/unit.ts";
import { AppError } from "../../http/app-error.ts";
import { insertAliases, insertUnits, isNameTaken, type StoredAlias } from "../../store/unit.ts";
import { deepest, isFreePath, levelsOf, newKey } from "../../store/unit-path.ts";
import { checkKeeps, type DirectoryWork, enterTree, readUnit } from "./unit-work.ts";

/** A unit as a clerk asks for it. */
export interface UnitWish {
  readonly parentId: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: UnitKind;
  readonly aliases: readonly StoredAlias[];
}

/** Makes a unit, last below its parent. */
export async function makeUnit(work: DirectoryWork, wish: UnitWish): Promise<Unit> {
  const { db, shard, now, record } = work;
  const [parent] = await enterTree(work, [wish.parentId]);
  if (parent === undefined) throw new AppError("not-found");
  checkKeeps(work, parent.path);
  if (parent.retired) throw new AppError("unit-retired", { name: parent.name });
  if (levelsOf(parent.path) >= deepest) throw new AppError("unit-too-deep", { limit: deepest });
  if (await isNameTaken(db, shard, parent.id, wish.name, null))
    throw new AppError("unit-name-taken", { name: wish.name });
  const id = uuidv7();
  const path = await freePath(work, parent.path, null);
  const { name, shortName, kind } = wish;
  await insertUnits(db, shard, now, [
    { id, parentId: parent.id, path, name, shortName, kind, position: null },
  ]);
  await insertAliases(
    db,
    shard,
    wish.aliases.map((alias) => ({ ...alias, unitId: id })),
  );
  record({
    kind: "unit.created",
    objectKind: "unit",
    objectId: id,
    unitPath: path,
    after: { parentId: parent.id, name, shortName, kind, aliases: wish.aliases },
  });
  return readUnit(work, id);
}

/** A path below another that nobody has or had. `key` is tried first. */
export async function freePath(
  { db, shard }: DirectoryWork,
  parentPath: string,
  unit: { readonly id: string; readonly key: string } | null,
): Promise<string> {
  for (let key = unit?.key ?? newKey(); ; key = newKey())
    if (await isFreePath(db, shard, parentPath + key, unit?.id ?? null)) return parentPath + key;
}
