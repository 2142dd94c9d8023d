import { sql } from "kysely";
import type { ChangeEvent } from "../../audit/record.ts";
import type { Unit } from "../../contract/unit.ts";
import { AppError } from "../../http/app-error.ts";
import type { Actor } from "../../policies/actor.ts";
import { among, unitReach } from "../../policies/reach.ts";
import { countedPaths, mayKeep } from "../../policies/unit.ts";
import type { Database } from "../../store/database.ts";
import {
  findUnitPlaces,
  findUnits,
  holdUnitPlaces,
  lockTree,
  type StoredUnit,
  type UnitPlace,
} from "../../store/unit.ts";

/** The transaction in which the directory changes, and who changes it. */
export interface DirectoryWork {
  readonly db: Database;
  readonly shard: number;
  readonly actor: Actor;
  readonly now: string;
  readonly today: string;
  readonly record: (event: ChangeEvent) => void;
}

/** What reading the directory takes. */
export type DirectoryReading = Pick<DirectoryWork, "db" | "shard" | "actor" | "today">;

/** A unit within reach, held where it stands. @throws AppError `not-found` */
export async function holdUnit(work: DirectoryReading, unitId: string): Promise<UnitPlace> {
  const [place] = await holdUnits(work, [unitId]);
  if (place === undefined) throw new AppError("not-found");
  return place;
}

/** Units within reach, held where they stand, in the order asked for. @throws AppError `not-found` */
export async function holdUnits(
  { db, shard, actor }: DirectoryReading,
  unitIds: readonly string[],
): Promise<readonly UnitPlace[]> {
  if (unitIds.length === 0) return [];
  return inOrder(await holdUnitPlaces(db, shard, unitReach(actor, "u"), unitIds), unitIds);
}

/**
 * Units within reach whose tree keeps its shape until the transaction ends.
 * @throws AppError `not-found`, or `unit-other-root` where they are not of one tree
 */
export async function enterTree(
  { db, shard, actor }: DirectoryReading,
  unitIds: readonly string[],
): Promise<readonly UnitPlace[]> {
  const reach = unitReach(actor, "u");
  const seen = inOrder(await findUnitPlaces(db, shard, reach, unitIds), unitIds);
  const roots = new Set(seen.map(({ path }) => path.slice(0, 6)));
  if (roots.size !== 1) throw new AppError(roots.size === 0 ? "not-found" : "unit-other-root");
  for (const root of roots) await lockTree(db, shard, root);
  // Read again: another move may have ended while we waited.
  return inOrder(await findUnitPlaces(db, shard, reach, unitIds), unitIds);
}

function inOrder(places: readonly UnitPlace[], ids: readonly string[]): readonly UnitPlace[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  return ids.map((id) => {
    const place = byId.get(id);
    if (place === undefined) throw new AppError("not-found");
    return place;
  });
}

/** @throws AppError `forbidden` where the actor does not keep that part of the tree */
export function checkKeeps({ actor }: DirectoryReading, path: string): void {
  if (!mayKeep(actor, path)) throw new AppError("forbidden");
}

/** A unit whose sets and workgroups the actor keeps, its tree locked. @throws AppError `not-found`, `forbidden` */
export async function enterKept(work: DirectoryReading, unitId: string): Promise<UnitPlace> {
  const [unit] = await enterTree(work, [unitId]);
  if (unit === undefined) throw new AppError("not-found");
  checkKeeps(work, unit.path);
  return unit;
}

/** @throws AppError `version-conflict` with what stands now */
export async function checkVersion(
  work: DirectoryReading,
  unit: UnitPlace,
  version: number,
): Promise<void> {
  if (unit.version !== version)
    throw new AppError("version-conflict", {}, { current: await readUnit(work, unit.id) });
}

/** A unit as the contract gives it. @throws AppError `not-found` */
export async function readUnit(work: DirectoryReading, unitId: string): Promise<Unit> {
  const { db, shard, actor, today } = work;
  const reach = unitReach(actor, "u");
  const [unit] = await findUnits(
    db,
    shard,
    { counted: countedPaths(actor), today },
    sql`${among(sql.ref("u.id"), [unitId])} and ${reach}`,
  );
  if (unit === undefined) throw new AppError("not-found");
  return unitAnswer(actor, unit);
}

/** A stored unit as the contract gives it. */
export function unitAnswer(actor: Actor, unit: StoredUnit): Unit {
  return {
    id: unit.id,
    parentId: unit.parent_id,
    path: unit.path,
    depth: unit.path.length / 6 - 1,
    name: unit.name,
    shortName: unit.short_name,
    kind: unit.kind,
    position: unit.position,
    aliases: [...unit.aliases],
    reviewSteps: unit.review_steps,
    retiredAt: unit.retired_at,
    successors: [...unit.successors],
    version: unit.version,
    children: unit.children,
    people: unit.people,
    mayChange: mayKeep(actor, unit.path),
  };
}
