import type { ReadTable } from "@luoshi/documents";
import { uuidv7 } from "uuidv7";
import type { ImportPreview } from "../../contract/import.ts";
import { AppError } from "../../http/app-error.ts";
import type { PeoplePlan, Somebody } from "../../imports/plan-people.ts";
import type { DirectoryUnit, UnitsPlan } from "../../imports/plan-units.ts";
import type { UnitIndex } from "../../imports/unit-index.ts";
import { rootPaths } from "../../policies/actor.ts";
import { bumpPeople, findUsedPaths, insertLogins, updateUnits } from "../../store/import.ts";
import { deleteOversight, insertOversight } from "../../store/oversight.ts";
import { insertPeople } from "../../store/person.ts";
import { insertPosts, updateTitles } from "../../store/post.ts";
import { deleteAliases, insertAliases, insertUnits, lockTree } from "../../store/unit.ts";
import { newKey } from "../../store/unit-path.ts";
import type { DirectoryWork } from "../unit/unit-work.ts";
import { type ImportQuery, prepareImport } from "./prepare-import.ts";

/**
 * Does what a preview said, all of it in this transaction. The sheet is looked at again while nobody else may change the
 * trees: what would be done now must be what was shown.
 * @throws AppError `import-changed` with a new preview, `import-bad-rows`
 */
export async function applyImport(
  work: DirectoryWork,
  table: ReadTable,
  query: ImportQuery & { readonly digest: string; readonly skipBad: boolean },
): Promise<ImportPreview["counts"]> {
  const { db, shard, actor } = work;
  for (const root of [...rootPaths(actor)].sort()) await lockTree(db, shard, root);
  const { preview, index, plan } = await prepareImport(work, table, query, true);
  if (preview.digest !== query.digest)
    throw new AppError("import-changed", {}, { current: preview });
  if (preview.counts.bad > 0 && !query.skipBad)
    throw new AppError("import-bad-rows", { count: preview.counts.bad });
  if (plan.table === "units") await writeUnits(work, plan.plan, index);
  else await writePeople(work, plan.plan, index);
  return preview.counts;
}

async function writeUnits(
  work: DirectoryWork,
  { make, change }: UnitsPlan,
  index: UnitIndex<DirectoryUnit>,
): Promise<void> {
  const { db, shard, now, record } = work;
  const made = new Map<number, { readonly id: string; readonly path: string }>();
  const units = await withFreePaths(work, () => {
    made.clear();
    return make.map(({ no, parent, ...values }) => {
      const above = "unitId" in parent ? index.byId.get(parent.unitId) : made.get(parent.no);
      if (above === undefined) throw new Error(`row ${no} has no parent`);
      const unit = { id: uuidv7(), path: above.path + newKey() };
      made.set(no, unit);
      return { ...values, ...unit, parentId: above.id };
    });
  });
  if (units.length > 0) await insertUnits(db, shard, now, units);
  if (change.length > 0) {
    await updateUnits(
      db,
      shard,
      change.map(({ unitId, after }) => ({ unitId, ...after })),
    );
    await deleteAliases(
      db,
      shard,
      change.map(({ unitId }) => unitId),
    );
  }
  await insertAliases(db, shard, [
    ...units.flatMap(({ id, aliases }) => aliases.map((alias) => ({ ...alias, unitId: id }))),
    ...change.flatMap(({ unitId, after }) => after.aliases.map((alias) => ({ ...alias, unitId }))),
  ]);
  for (const { id, path, parentId, name, shortName, kind, aliases } of units)
    record({
      kind: "unit.created",
      objectKind: "unit",
      objectId: id,
      unitPath: path,
      after: { parentId, name, shortName, kind, aliases, imported: true },
    });
  for (const { unitId, path, before, after } of change)
    record({
      kind: "unit.changed",
      objectKind: "unit",
      objectId: unitId,
      unitPath: path,
      before: { ...before },
      after: { ...after, imported: true },
    });
}

/** Draws paths until none is used or was: the first draw does, but for once in many millions. */
async function withFreePaths<T extends { readonly path: string }>(
  { db, shard }: DirectoryWork,
  draw: () => readonly T[],
): Promise<readonly T[]> {
  for (;;) {
    const drawn = draw();
    const paths = drawn.map(({ path }) => path);
    if (new Set(paths).size !== paths.length) continue;
    if ((await findUsedPaths(db, shard, paths)).length === 0) return drawn;
  }
}

async function writePeople(
  work: DirectoryWork,
  plan: PeoplePlan,
  index: UnitIndex<DirectoryUnit>,
): Promise<void> {
  const { db, shard, now, today, record } = work;
  const made = new Map(plan.make.map(({ no }) => [no, uuidv7()]));
  const idOf = (of: Somebody): string => {
    const id = "personId" in of ? of.personId : made.get(of.no);
    if (id === undefined) throw new Error("a row without its person");
    return id;
  };
  const pathOf = (unitId: string): string => {
    const unit = index.byId.get(unitId);
    if (unit === undefined) throw new Error("a row without its unit");
    return unit.path;
  };
  const changed = new Set<string>(
    [...plan.logins, ...plan.posts, ...plan.oversight].flatMap(({ of }) =>
      "personId" in of ? [of.personId] : [],
    ),
  );
  for (const { personId } of plan.titles) changed.add(personId);
  if (changed.size > 0) await bumpPeople(db, shard, [...changed]);
  if (plan.make.length > 0)
    await insertPeople(
      db,
      shard,
      now,
      plan.make.map(({ no, name }) => ({ id: idOf({ no }), name })),
    );
  const posts = plan.posts.map(({ of, unitId, role, title }) => ({
    id: uuidv7(),
    personId: idOf(of),
    unitId,
    unitPath: pathOf(unitId),
    role,
    title,
    since: today,
  }));
  if (posts.length > 0) await insertPosts(db, shard, posts);
  if (plan.titles.length > 0)
    await updateTitles(
      db,
      shard,
      plan.titles.map(({ postId, after }) => ({ id: postId, title: after })),
    );
  const logins = plan.logins.map(({ of, login }) => ({ personId: idOf(of), login }));
  // Somebody outside took one in this very moment.
  if (logins.length > 0 && (await insertLogins(db, shard, logins)) !== logins.length)
    throw new AppError("login-taken", { login: logins.map(({ login }) => login).join("、") });
  const looked = (which: "added" | "gone") =>
    plan.oversight.flatMap(({ of, kind, [which]: units }) =>
      units.map((unitId) => ({ personId: idOf(of), unitId, unitPath: pathOf(unitId), kind })),
    );
  await deleteOversight(db, shard, looked("gone"));
  await insertOversight(db, shard, looked("added"));
  for (const { no } of plan.make)
    record({
      kind: "person.created",
      objectKind: "person",
      objectId: idOf({ no }),
      unitPath: posts.find(({ personId }) => personId === idOf({ no }))?.unitPath ?? "",
      after: { fields: ["name"], imported: true },
    });
  for (const { id, personId, unitId, unitPath, role, since } of posts)
    record({
      kind: "post.given",
      objectKind: "person",
      objectId: personId,
      unitPath,
      after: { postId: id, unitId, role, since, imported: true },
    });
  for (const { personId, postId } of plan.titles)
    record({
      kind: "post.changed",
      objectKind: "person",
      objectId: personId,
      unitPath: "",
      after: { postId, fields: ["title"], imported: true },
    });
  for (const { personId } of logins)
    record({
      kind: "account.created",
      objectKind: "account",
      objectId: personId,
      unitPath: "",
      after: { fields: ["login"], imported: true },
    });
  for (const [which, kind] of [
    ["added", "oversight.given"],
    ["gone", "oversight.ended"],
  ] as const)
    for (const each of looked(which))
      record({
        kind,
        objectKind: "person",
        objectId: each.personId,
        unitPath: each.unitPath,
        [which === "added" ? "after" : "before"]: { unitId: each.unitId, kind: each.kind },
      });
}
