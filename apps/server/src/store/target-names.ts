import { type OwnerTarget, targetKey } from "@luoshi/ledger";
import { sql } from "kysely";
import type { Database } from "./database.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What targets are called now, by `targetKey`; a target that is no more has no name. Names are no secret within a tree. */
export async function findTargetNames(
  db: Database,
  shard: number,
  targets: readonly OwnerTarget[],
): Promise<ReadonlyMap<string, string>> {
  const ids = (kind: OwnerTarget["kind"]) =>
    targets.flatMap((target) => {
      if (target.kind !== kind) return [];
      return target.kind === "units" ? target.ids : [target.id];
    });
  const units = await unitNames(db, shard, [...ids("unit"), ...ids("units")]);
  const sets = await setNames(db, shard, ids("unitSet"));
  const groups = await groupNames(db, shard, ids("workgroup"));
  const posts = await postNames(db, shard, ids("post"));
  const names = new Map<string, string>();
  for (const target of targets) {
    const name = nameOf(target, { units, sets, groups, posts });
    if (name !== null) names.set(targetKey(target), name);
  }
  return names;
}

type Names = ReadonlyMap<string, string>;

function nameOf(
  target: OwnerTarget,
  { units, sets, groups, posts }: Readonly<Record<"units" | "sets" | "groups" | "posts", Names>>,
): string | null {
  const withRole = (name: string | undefined, role: string | undefined) =>
    name === undefined ? null : role === undefined ? name : `${name}（${role}）`;
  switch (target.kind) {
    case "unit":
      return withRole(units.get(target.id), target.role);
    case "units": {
      const known = target.ids.flatMap((id) => units.get(id) ?? []);
      if (known.length < target.ids.length) return null;
      const few = known.slice(0, 3).join("、");
      return withRole(known.length > 3 ? `${few}等${known.length}个单位` : few, target.role);
    }
    case "unitSet":
      return withRole(sets.get(target.id), target.role);
    case "workgroup": {
      const name = groups.get(target.id);
      return withRole(target.members && name !== undefined ? `${name}成员单位` : name, target.role);
    }
    case "post":
      return posts.get(target.id) ?? null;
  }
}

const byId = (rows: readonly Named[]): Names => new Map(rows.map(({ id, name }) => [id, name]));

async function unitNames(db: Database, shard: number, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Named>`
    select u.id, u.name from unit u where u.shard = ${shard} and u.id = any (${[...ids]}::uuid[])
      and u.retired_at is null`.execute(db);
  return byId(rows);
}

async function setNames(db: Database, shard: number, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Named>`
    select s.id, s.name from unit_set s where s.shard = ${shard} and s.id = any (${[...ids]}::uuid[])`.execute(
    db,
  );
  return byId(rows);
}

async function groupNames(db: Database, shard: number, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Named>`
    select w.id, w.name from workgroup w where w.shard = ${shard} and w.id = any (${[...ids]}::uuid[])`.execute(
    db,
  );
  return byId(rows);
}

/** 青渡区水务局局长: the post, not who holds it. */
async function postNames(db: Database, shard: number, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Named>`
    select q.id, u.name || q.title as name from post q join unit u on u.shard = ${shard} and u.id = q.unit_id
    where q.shard = ${shard} and q.id = any (${[...ids]}::uuid[])`.execute(db);
  return byId(rows);
}
