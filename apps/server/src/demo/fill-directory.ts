import { sql } from "kysely";
import { createSetUpLink } from "../commands/set-up/create-set-up-link.ts";
import type { Call } from "../contract/client.ts";
import { roleNames } from "../contract/person.ts";
import { unitKindNames } from "../contract/unit.ts";
import { inTransaction } from "../store/transaction.ts";
import type { DemoDistrict } from "./demo-district.ts";
import type { DemoWorld } from "./demo-world.ts";

/** Ids in the database of what the district's file names. */
export interface DemoDirectory {
  readonly unit: (id: string) => string;
  readonly person: (id: string) => string;
}

/** Sets the institution up and brings in its units, people, sets and workgroups, as an office would: from sheets. */
export async function fillDirectory(
  world: DemoWorld,
  district: DemoDistrict,
): Promise<DemoDirectory> {
  const root = district.units.find(({ parentId }) => parentId === null);
  if (root === undefined) throw new Error("the district has no root");
  const office = await setUp(world, district, root);
  await importTable(office, "units", unitSheet(district, root.id));
  await importTable(office, "people", peopleSheet(district));
  const { rows: units } = await office("GET /api/units", {});
  const unitIds = new Map<string, string>();
  const names = pathNames(district);
  const pathOf = new Map(units.map((unit) => [unit.id, unit]));
  const pathName = (id: string): string => {
    const unit = pathOf.get(id);
    if (unit === undefined) return "";
    return unit.parentId === null ? unit.name : `${pathName(unit.parentId)}/${unit.name}`;
  };
  const byName = new Map(units.map((unit) => [pathName(unit.id), unit.id]));
  for (const unit of district.units) {
    const id = byName.get(names.get(unit.id) ?? "");
    if (id !== undefined) unitIds.set(unit.id, id);
  }
  const personIds = await readPeople(world, district);
  const directory: DemoDirectory = {
    unit: (id) => need(unitIds.get(id), id),
    person: (id) => need(personIds.get(id), id),
  };
  await addGroups(office, district, directory);
  return directory;
}

function need(found: string | undefined, id: string): string {
  if (found === undefined) throw new Error(`the demonstration lacks ${id}`);
  return found;
}

const loginOf = (personId: string): string => `demo-${personId}`;

async function setUp(
  world: DemoWorld,
  district: DemoDistrict,
  root: DemoDistrict["units"][number],
) {
  const token = await createSetUpLink(world.services, world.now());
  if (token === null) throw new Error("this database is in use already");
  const names = new Map(district.people.map(({ id, name }) => [id, name]));
  const first = (role: string) => {
    const post = district.posts.find((each) => each.role === role);
    return {
      name: names.get(post?.personId ?? "") ?? role,
      login: loginOf(post?.personId ?? role),
    };
  };
  const answer = await world.stranger("POST /api/set-up", {
    body: {
      token,
      // The one at the top: its city is that of all units below it.
      institution: `${root.name}（虚构）`,
      unit: { name: root.name, kind: root.kind },
      // Signs in by link only; whoever takes the demonstration over sets a password of their own.
      office: { name: "演示办公室", login: "demo-office", password: `Demo-${token.slice(0, 20)}` },
      administrators: {
        systemAdmin: first("systemAdmin"),
        securityAdmin: first("securityAdmin"),
        auditAdmin: first("auditAdmin"),
      },
    },
  });
  await inTransaction(
    world.services.database,
    { shard: world.services.shard, person: "system" },
    "write",
    (db) =>
      db
        .updateTable("institution")
        .set({ demo: true })
        .where("shard", "=", world.services.shard)
        .execute(),
  );
  return world.as(answer.me.personId);
}

async function importTable(
  office: Call,
  table: "units" | "people",
  rows: readonly (readonly string[])[],
) {
  const bytes = new TextEncoder().encode(
    rows.map((row) => row.map((cell) => cell.replace(/[\t\n]/g, " ")).join("\t")).join("\n"),
  );
  const preview = await office("POST /api/imports/preview", { query: { table }, bytes });
  const bad = preview.rows.find(({ state }) => state === "bad");
  if (bad !== undefined)
    throw new Error(
      `${table} ${bad.no}: ${JSON.stringify(bad.cells.filter(({ fault }) => fault))}`,
    );
  await office("POST /api/imports", { query: { table, digest: preview.digest }, bytes });
}

/** `市政府/区政府/教育局` of each unit: names may repeat, these do not. */
function pathNames({ units }: DemoDistrict): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const unit of units) {
    const above = unit.parentId === null ? undefined : found.get(unit.parentId);
    found.set(unit.id, above === undefined ? unit.name : `${above}/${unit.name}`);
  }
  return found;
}

function unitSheet(district: DemoDistrict, rootId: string): readonly (readonly string[])[] {
  const names = pathNames(district);
  const rows = district.units
    .filter(({ id, retired }) => id !== rootId && retired === undefined)
    .map((unit) => [
      unit.name,
      names.get(unit.parentId ?? "") ?? "",
      unit.shortName ?? "",
      unitKindNames[unit.kind].zh,
      unit.aliases.map(({ name }) => name).join("、"),
      "",
    ]);
  return [["机构名称", "上级机构", "简称", "类型", "别名", "排序"], ...rows];
}

function peopleSheet(district: DemoDistrict): readonly (readonly string[])[] {
  const names = pathNames(district);
  const people = new Map(district.people.map(({ id, name }) => [id, name]));
  const retired = new Set(district.units.filter((unit) => unit.retired).map(({ id }) => id));
  const administrators = new Set(["systemAdmin", "securityAdmin", "auditAdmin"]);
  const watched = (personId: string, kind: string) =>
    district.oversight
      .filter(
        (each) => each.personId === personId && each.kind === kind && !retired.has(each.unitId),
      )
      .map(({ unitId }) => names.get(unitId) ?? "")
      .join("、");
  const rows = district.posts
    .filter(({ role, unitId }) => !administrators.has(role) && !retired.has(unitId))
    .map(({ personId, unitId, title, role }) => [
      people.get(personId) ?? "",
      loginOf(personId),
      names.get(unitId) ?? "",
      title,
      roleNames[role].zh,
      watched(personId, "oversees"),
      watched(personId, "pairedWith"),
    ]);
  return [["姓名", "登录名", "单位", "职务", "角色", "分管", "联系"], ...rows];
}

async function readPeople(
  { services: { database, shard } }: DemoWorld,
  district: DemoDistrict,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await inTransaction(database, { shard, person: "system" }, "read", (db) =>
    sql<{ login: string; person_id: string }>`
      select a.login, a.person_id from account a where a.shard = ${shard}`.execute(db),
  );
  const byLogin = new Map(rows.map(({ login, person_id }) => [login, person_id]));
  return new Map(
    district.people.flatMap(({ id }): [string, string][] => {
      const found = byLogin.get(loginOf(id));
      return found === undefined ? [] : [[id, found]];
    }),
  );
}

async function addGroups(office: Call, district: DemoDistrict, { unit }: DemoDirectory) {
  const retired = new Set(district.units.filter((each) => each.retired).map(({ id }) => id));
  const standing = (ids: readonly string[]) => ids.filter((id) => !retired.has(id)).map(unit);
  for (const set of district.unitSets)
    await office("POST /api/unit-sets", {
      body: {
        unitId: unit(set.unitId),
        name: set.name,
        aliases: [...set.aliases],
        rule: set.rule === undefined ? null : { ...set.rule, below: unit(set.rule.below) },
        members: set.rule === undefined ? standing(set.members ?? []) : [],
      },
    });
  const named = new Set<string>();
  for (const group of district.workgroups) {
    // Two plans may each set up a group of one name; the demonstration needs the first.
    if (named.has(`${group.unitId} ${group.name}`)) continue;
    named.add(`${group.unitId} ${group.name}`);
    await office("POST /api/workgroups", {
      body: {
        unitId: unit(group.unitId),
        name: group.name,
        aliases: [...group.aliases],
        leadUnitId: group.leadUnitId === null ? null : unit(group.leadUnitId),
        members: standing(group.memberUnitIds).map((unitId) => ({ unitId })),
      },
    });
  }
}
