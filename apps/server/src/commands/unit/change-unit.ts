import type { Unit, UnitKind } from "../../contract/unit.ts";
import { AppError } from "../../http/app-error.ts";
import {
  deleteAliases,
  insertAliases,
  isNameTaken,
  type StoredAlias,
  updateUnit,
} from "../../store/unit.ts";
import { checkKeeps, checkVersion, type DirectoryWork, enterTree, readUnit } from "./unit-work.ts";

/** What a clerk changes of a unit; what is left out stays. */
export interface UnitEdit {
  readonly version: number;
  readonly name?: string | undefined;
  /** The old name stays as an alias until this day. */
  readonly formerUntil?: string | undefined;
  readonly shortName?: string | null | undefined;
  readonly kind?: UnitKind | undefined;
  readonly aliases?: readonly StoredAlias[] | undefined;
  readonly reviewSteps?: number | undefined;
}

/** Changes names, kind and review steps of a unit. */
export async function changeUnit(
  work: DirectoryWork,
  unitId: string,
  edit: UnitEdit,
): Promise<Unit> {
  const { db, shard, record } = work;
  const [unit] = await enterTree(work, [unitId]);
  if (unit === undefined) throw new AppError("not-found");
  checkKeeps(work, unit.path);
  await checkVersion(work, unit, edit.version);
  const before = await readUnit(work, unitId);
  const name = edit.name ?? unit.name;
  if (name !== unit.name && !unit.retired)
    if (await isNameTaken(db, shard, unit.parentId, name, unit.id))
      throw new AppError("unit-name-taken", { name });
  await updateUnit(db, shard, unitId, edit.version, {
    name: edit.name,
    short_name: edit.shortName,
    kind: edit.kind,
    review_steps: edit.reviewSteps,
  });
  const aliases = aliasesAfter(edit, before);
  if (aliases !== null) {
    await deleteAliases(db, shard, [unitId]);
    await insertAliases(
      db,
      shard,
      aliases.map((alias) => ({ ...alias, unitId })),
    );
  }
  const after = await readUnit(work, unitId);
  record({
    kind: "unit.changed",
    objectKind: "unit",
    objectId: unitId,
    unitPath: unit.path,
    before: told(before),
    after: told(after),
  });
  return after;
}

function aliasesAfter(edit: UnitEdit, before: Unit): readonly StoredAlias[] | null {
  const kept = edit.aliases ?? before.aliases;
  const { formerUntil } = edit;
  if (formerUntil === undefined || edit.name === undefined || edit.name === before.name)
    return edit.aliases ?? null;
  const others = kept.filter(({ alias }) => alias !== before.name);
  return [...others, { alias: before.name, since: null, until: formerUntil }];
}

const told = ({ name, shortName, kind, aliases, reviewSteps }: Unit) => ({
  name,
  shortName,
  kind,
  aliases,
  reviewSteps,
});
