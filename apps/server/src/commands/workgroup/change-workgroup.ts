import { sql } from "kysely";
import { uuidv7 } from "uuidv7";
import type { Workgroup } from "../../contract/workgroup.ts";
import { AppError } from "../../http/app-error.ts";
import { rootPaths } from "../../policies/actor.ts";
import { personReach } from "../../policies/person.ts";
import { among, below } from "../../policies/reach.ts";
import { mayKeep } from "../../policies/unit.ts";
import {
  deleteWorkgroupMembers,
  findWorkgroups,
  insertWorkgroup,
  insertWorkgroupMembers,
  isGroupNameTaken,
  updateWorkgroup,
} from "../../store/workgroup.ts";
import { seePeople } from "../person/person-work.ts";
import {
  type DirectoryReading,
  type DirectoryWork,
  enterKept,
  holdUnits,
} from "../unit/unit-work.ts";

/** A member as a clerk names one. */
export interface MemberWish {
  readonly personId: string | null;
  readonly unitId: string | null;
  readonly title: string;
}

/** Workgroups within the actor's trees, or those of these ids. */
export async function readWorkgroups(
  { db, shard, actor }: DirectoryReading,
  ids?: readonly string[],
): Promise<readonly Workgroup[]> {
  const reach = below(sql.ref("w.unit_path"), rootPaths(actor));
  const wanted =
    ids === undefined ? reach : sql<boolean>`${among(sql.ref("w.id"), ids)} and ${reach}`;
  const groups = await findWorkgroups(db, shard, wanted, personReach(actor, shard, "n"));
  return groups.map(({ unitPath, ...group }) => ({
    ...group,
    aliases: [...group.aliases],
    mayChange: mayKeep(actor, unitPath),
  }));
}

/** One workgroup. @throws AppError `not-found` */
export async function readWorkgroup(work: DirectoryReading, id: string): Promise<Workgroup> {
  const [group] = await readWorkgroups(work, [id]);
  if (group === undefined) throw new AppError("not-found");
  return group;
}

/** Sets up a workgroup of a unit. Its members see the tasks that it leads or supports. */
export async function makeWorkgroup(
  work: DirectoryWork,
  wish: {
    readonly unitId: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly duty: string;
    readonly leadUnitId: string | null;
    readonly members: readonly MemberWish[];
  },
): Promise<Workgroup> {
  const { db, shard, record } = work;
  const { unitId, name, aliases, duty, leadUnitId, members } = wish;
  const unit = await enterKept(work, unitId);
  await checkMembers(work, leadUnitId, members, []);
  if (await isGroupNameTaken(db, shard, unitId, name, null))
    throw new AppError("set-name-taken", { name });
  const id = uuidv7();
  const unitPath = unit.path;
  await insertWorkgroup(db, { shard, id, unitId, unitPath, name, aliases, duty, leadUnitId });
  await insertWorkgroupMembers(db, shard, id, numbered(members));
  record({
    kind: "workgroup.created",
    objectKind: "workgroup",
    objectId: id,
    unitPath,
    after: { name, aliases, duty, leadUnitId, members: toldMembers(members) },
  });
  return readWorkgroup(work, id);
}

/** Changes a workgroup; `members` is the whole list as it shall be. */
export async function changeWorkgroup(
  work: DirectoryWork,
  id: string,
  edit: {
    readonly version: number;
    readonly name?: string | undefined;
    readonly aliases?: readonly string[] | undefined;
    readonly duty?: string | undefined;
    readonly leadUnitId?: string | null | undefined;
    readonly members?: readonly MemberWish[] | undefined;
  },
): Promise<Workgroup> {
  const { db, shard, record } = work;
  const { before, unitPath } = await enterGroup(work, id);
  const { version, name, aliases, duty, leadUnitId, members } = edit;
  await checkMembers(work, leadUnitId ?? null, members ?? [], before.members);
  if (name !== undefined && (await isGroupNameTaken(db, shard, before.unitId, name, id)))
    throw new AppError("set-name-taken", { name });
  const change = { name, aliases, duty, leadUnitId };
  if (!(await updateWorkgroup(db, shard, id, version, change))) throw await conflict(work, id);
  if (members !== undefined) {
    await deleteWorkgroupMembers(db, shard, id);
    await insertWorkgroupMembers(db, shard, id, numbered(members));
  }
  const after = await readWorkgroup(work, id);
  record({
    kind: "workgroup.changed",
    objectKind: "workgroup",
    objectId: id,
    unitPath,
    before: told(before),
    after: told(after),
  });
  return after;
}

/** Ends a workgroup: its members see its tasks no longer through it. */
export async function endWorkgroup(
  work: DirectoryWork,
  id: string,
  version: number,
): Promise<void> {
  const { db, shard, now, record } = work;
  const { unitPath } = await enterGroup(work, id);
  if (!(await updateWorkgroup(db, shard, id, version, { ended_at: now })))
    throw await conflict(work, id);
  record({ kind: "workgroup.ended", objectKind: "workgroup", objectId: id, unitPath });
}

async function enterGroup(work: DirectoryWork, id: string) {
  const before = await readWorkgroup(work, id);
  return { before, unitPath: (await enterKept(work, before.unitId)).path };
}

/** Units and people must be within reach; those who were members already may stay. */
async function checkMembers(
  work: DirectoryWork,
  leadUnitId: string | null,
  members: readonly MemberWish[],
  before: readonly MemberWish[],
): Promise<void> {
  const units = members.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]));
  await holdUnits(work, [...new Set(leadUnitId === null ? units : [...units, leadUnitId])]);
  const stayed = new Set(before.map(({ personId }) => personId));
  const people = new Set(
    members.flatMap(({ personId }) =>
      personId === null || stayed.has(personId) ? [] : [personId],
    ),
  );
  const ids = [...people];
  const found = await seePeople(work, { ids, former: false, limit: ids.length }, false);
  if (found.length !== ids.length) throw new AppError("not-found");
}

async function conflict(work: DirectoryWork, id: string): Promise<AppError> {
  return new AppError("version-conflict", {}, { current: await readWorkgroup(work, id) });
}

const numbered = (members: readonly MemberWish[]) =>
  members.map(({ personId, unitId, title }) => ({ id: uuidv7(), personId, unitId, title }));

const toldMembers = (members: readonly MemberWish[]) =>
  members.map(({ personId, unitId, title }) => ({ personId, unitId, title }));

const told = ({ name, aliases, duty, leadUnitId, members }: Workgroup) => ({
  name,
  aliases,
  duty,
  leadUnitId,
  members: toldMembers(members),
});
