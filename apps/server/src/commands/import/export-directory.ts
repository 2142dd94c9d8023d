import type { CellValue, SheetModel } from "@luoshi/documents";
import type { Role } from "../../contract/endpoint.ts";
import { roleNames } from "../../contract/person.ts";
import { unitKindNames } from "../../contract/unit.ts";
import { type Column, personColumns, unitColumns } from "../../imports/columns.ts";
import type { DirectoryPerson, HeldPost } from "../../imports/plan-people.ts";
import { type DirectoryUnit, valuesOf } from "../../imports/plan-units.ts";
import { indexUnits } from "../../imports/unit-index.ts";
import { joinList, writeAliases } from "../../imports/written-names.ts";
import { postReach } from "../../policies/person.ts";
import { unitReach } from "../../policies/reach.ts";
import { keptPaths } from "../../policies/unit.ts";
import { findDirectoryPeople, findDirectoryUnits } from "../../store/import.ts";
import { treeOrder } from "../unit/tree-order.ts";
import type { DirectoryReading } from "../unit/unit-work.ts";

/** How sheets list the people of a unit. */
const roleOrder: readonly Role[] = [
  "head",
  "leader",
  "office",
  "liaison",
  "supervision",
  "member",
  "systemAdmin",
  "securityAdmin",
  "auditAdmin",
];

/** The units that the actor keeps, as a sheet that can be imported again. */
export async function unitSheet({ db, shard, actor }: DirectoryReading): Promise<SheetModel> {
  const units = await findDirectoryUnits(db, shard, unitReach(actor, "u"));
  const index = indexUnits(units);
  const kept = treeOrder(units).filter(isBelow(keptPaths(actor)));
  return sheetOf(
    "机构",
    unitColumns,
    kept.map((unit) => {
      const parent = unit.parentId === null ? undefined : index.byId.get(unit.parentId);
      return [
        unit.name,
        parent === undefined ? null : index.write(parent),
        unit.shortName,
        unitKindNames[unit.kind].zh,
        writeAliases(valuesOf(unit).aliases) || null,
        unit.position,
      ];
    }),
  );
}

/** The people in these units with their posts, one a row, as a sheet that can be imported again. */
export async function peopleSheet(work: DirectoryReading): Promise<SheetModel> {
  const { db, shard, actor, today } = work;
  const units = await findDirectoryUnits(db, shard, unitReach(actor, "u"));
  const index = indexUnits(units);
  const place = new Map(treeOrder(units).map(({ id }, at) => [id, at]));
  const kept = isBelow(keptPaths(actor));
  const posts = postReach(actor, shard, "p");
  const people = await findDirectoryPeople(db, shard, keptPaths(actor), posts, today);
  const held = people.flatMap((person) =>
    person.posts
      .filter(({ unitId, unitPath }) => index.byId.has(unitId) && kept({ path: unitPath }))
      .map((post) => ({ person, post })),
  );
  held.sort(
    (a, b) =>
      (place.get(a.post.unitId) ?? 0) - (place.get(b.post.unitId) ?? 0) ||
      roleOrder.indexOf(a.post.role) - roleOrder.indexOf(b.post.role) ||
      compare(a.post.title, b.post.title) ||
      compare(a.person.name, b.person.name) ||
      compare(a.person.id, b.person.id),
  );
  const written = (ids: readonly string[]): string | null =>
    joinList(
      ids.flatMap((id) => {
        const unit = index.byId.get(id);
        return unit === undefined ? [] : [index.write(unit)];
      }),
    ) || null;
  const row = (person: DirectoryPerson, post: HeldPost): readonly CellValue[] => {
    const unit = index.byId.get(post.unitId) as DirectoryUnit;
    return [
      person.name,
      person.login,
      index.write(unit),
      post.title || null,
      roleNames[post.role].zh,
      written(person.oversees),
      written(person.pairedWith),
    ];
  };
  return sheetOf(
    "人员",
    personColumns,
    held.map(({ person, post }) => row(person, post)),
  );
}

function sheetOf(
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly CellValue[])[],
): SheetModel {
  return {
    name,
    columns: columns.map(({ heading, width }) => ({ heading, width })),
    rows,
    frozenColumns: 1,
  };
}

const isBelow = (paths: readonly string[]) => (unit: { readonly path: string }) =>
  paths.some((path) => unit.path.startsWith(path));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
