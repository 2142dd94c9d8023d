import { sql } from "kysely";
import { uuidv7 } from "uuidv7";
import type { UnitSet } from "../../contract/unit-set.ts";
import { AppError } from "../../http/app-error.ts";
import { rootPaths } from "../../policies/actor.ts";
import { among, below } from "../../policies/reach.ts";
import { mayKeep } from "../../policies/unit.ts";
import {
  deleteUnitSetMembers,
  findUnitSets,
  insertUnitSet,
  insertUnitSetMembers,
  isSetNameTaken,
  type StoredUnitSet,
  updateUnitSet,
} from "../../store/unit-set.ts";
import {
  type DirectoryReading,
  type DirectoryWork,
  enterKept,
  holdUnits,
} from "../unit/unit-work.ts";

type Rule = NonNullable<UnitSet["rule"]>;

/** Sets within the actor's trees, or those of these ids. */
export async function readUnitSets(
  { db, shard, actor }: DirectoryReading,
  ids?: readonly string[],
): Promise<readonly UnitSet[]> {
  const reach = below(sql.ref("s.unit_path"), rootPaths(actor));
  const wanted =
    ids === undefined ? reach : sql<boolean>`${among(sql.ref("s.id"), ids)} and ${reach}`;
  const sets = await findUnitSets(db, shard, wanted);
  return sets.map((set: StoredUnitSet) => {
    const { unitPath, ...rest } = set;
    return {
      ...rest,
      aliases: [...set.aliases],
      members: [...set.members],
      mayChange: mayKeep(actor, unitPath),
    };
  });
}

/** One set. @throws AppError `not-found` */
export async function readUnitSet(work: DirectoryReading, id: string): Promise<UnitSet> {
  const [set] = await readUnitSets(work, [id]);
  if (set === undefined) throw new AppError("not-found");
  return set;
}

/** Makes a set that a unit keeps, by rule or by list. */
export async function makeUnitSet(
  work: DirectoryWork,
  wish: {
    readonly unitId: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly rule: Rule | null;
    readonly members: readonly string[];
  },
): Promise<UnitSet> {
  const { db, shard, record } = work;
  const { unitId, name, aliases, rule, members } = wish;
  const unit = await enterKept(work, unitId);
  await checkMembers(work, rule, members);
  if (await isSetNameTaken(db, shard, unitId, name, null))
    throw new AppError("set-name-taken", { name });
  const id = uuidv7();
  await insertUnitSet(db, { shard, id, unitId, unitPath: unit.path, name, aliases, rule });
  await insertUnitSetMembers(db, shard, id, members);
  record({
    kind: "unitSet.created",
    objectKind: "unitSet",
    objectId: id,
    unitPath: unit.path,
    after: { name, aliases, rule, members },
  });
  return readUnitSet(work, id);
}

/** Changes a set; a rule takes the place of the list, a list that of the rule. */
export async function changeUnitSet(
  work: DirectoryWork,
  id: string,
  edit: {
    readonly version: number;
    readonly name?: string | undefined;
    readonly aliases?: readonly string[] | undefined;
    readonly rule?: Rule | undefined;
    readonly members?: readonly string[] | undefined;
  },
): Promise<UnitSet> {
  const { db, shard, record } = work;
  const { before, unitPath } = await enterSet(work, id);
  const { version, name, aliases, rule, members } = edit;
  await checkMembers(work, rule ?? null, members ?? []);
  if (name !== undefined && (await isSetNameTaken(db, shard, before.unitId, name, id)))
    throw new AppError("set-name-taken", { name });
  const change = { name, aliases, rule: members === undefined ? rule : null };
  if (!(await updateUnitSet(db, shard, id, version, change))) throw await conflict(work, id);
  if (rule !== undefined || members !== undefined) await deleteUnitSetMembers(db, shard, id);
  if (members !== undefined) await insertUnitSetMembers(db, shard, id, members);
  const after = await readUnitSet(work, id);
  record({
    kind: "unitSet.changed",
    objectKind: "unitSet",
    objectId: id,
    unitPath,
    before: told(before),
    after: told(after),
  });
  return after;
}

/** Ends a set: plans made with it keep it, new ones no longer find it. */
export async function endUnitSet(work: DirectoryWork, id: string, version: number): Promise<void> {
  const { db, shard, now, record } = work;
  const { unitPath } = await enterSet(work, id);
  if (!(await updateUnitSet(db, shard, id, version, { ended_at: now })))
    throw await conflict(work, id);
  record({ kind: "unitSet.ended", objectKind: "unitSet", objectId: id, unitPath });
}

async function enterSet(work: DirectoryWork, id: string) {
  const before = await readUnitSet(work, id);
  return { before, unitPath: (await enterKept(work, before.unitId)).path };
}

async function checkMembers(
  work: DirectoryWork,
  rule: Rule | null,
  members: readonly string[],
): Promise<void> {
  // A set may name units of the whole tree: 各街道 kept by a department.
  const named = rule === null ? members : [...members, rule.below];
  await holdUnits(work, [...new Set(named)]);
}

async function conflict(work: DirectoryWork, id: string): Promise<AppError> {
  return new AppError("version-conflict", {}, { current: await readUnitSet(work, id) });
}

const told = ({ name, aliases, rule, members }: UnitSet) => ({
  name,
  aliases,
  rule,
  // Who is in it by rule is no decision of this change.
  members: rule === null ? members : [],
});
