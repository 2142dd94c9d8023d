import { sql } from "kysely";
import type { Workgroup } from "../contract/workgroup.ts";
import type { Predicate } from "../policies/reach.ts";
import type { Database } from "./database.ts";

// One statement each. `reach` is a condition over the alias `w`, `people` one over `n`.

/** A workgroup with its members; names are left out where they are not within reach. */
export interface StoredWorkgroup {
  readonly id: string;
  readonly unitId: string;
  readonly unitPath: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly duty: string;
  readonly leadUnitId: string | null;
  readonly members: Workgroup["members"];
  readonly version: number;
}

/** Workgroups that have not ended. */
export async function findWorkgroups(
  db: Database,
  shard: number,
  reach: Predicate,
  people: Predicate,
): Promise<readonly StoredWorkgroup[]> {
  const { rows } = await sql<StoredWorkgroup>`
    select w.id, w.unit_id as "unitId", w.unit_path as "unitPath", w.name, w.aliases, w.duty,
      w.lead_unit_id as "leadUnitId", w.version,
      coalesce((select json_agg(json_build_object('personId', m.person_id, 'personName', n.name,
          'unitId', m.unit_id, 'title', m.title) order by m.id)
        from workgroup_member m
        left join person n on n.shard = ${shard} and n.id = m.person_id and ${people}
        where m.shard = ${shard} and m.workgroup_id = w.id), '[]') as members
    from workgroup w where w.shard = ${shard} and w.ended_at is null and ${reach}
    order by w.unit_path, w.name, w.id`.execute(db);
  return rows;
}

/** Sets a workgroup up. */
export async function insertWorkgroup(
  db: Database,
  group: {
    readonly shard: number;
    readonly id: string;
    readonly unitId: string;
    readonly unitPath: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly duty: string;
    readonly leadUnitId: string | null;
  },
): Promise<void> {
  await db
    .insertInto("workgroup")
    .values({
      shard: group.shard,
      id: group.id,
      unit_id: group.unitId,
      unit_path: group.unitPath,
      name: group.name,
      aliases: [...group.aliases],
      duty: group.duty,
      lead_unit_id: group.leadUnitId,
    })
    .execute();
}

/** Changes a workgroup of that version; false at another. */
export async function updateWorkgroup(
  db: Database,
  shard: number,
  id: string,
  version: number,
  change: {
    readonly name?: string | undefined;
    readonly aliases?: readonly string[] | undefined;
    readonly duty?: string | undefined;
    readonly leadUnitId?: string | null | undefined;
    readonly ended_at?: string | undefined;
  },
): Promise<boolean> {
  const { name, aliases, duty, leadUnitId, ended_at } = change;
  const updated = await db
    .updateTable("workgroup")
    .set({
      ...(name === undefined ? {} : { name }),
      ...(aliases === undefined ? {} : { aliases: [...aliases] }),
      ...(duty === undefined ? {} : { duty }),
      ...(leadUnitId === undefined ? {} : { lead_unit_id: leadUnitId }),
      ...(ended_at === undefined ? {} : { ended_at }),
      version: version + 1,
    })
    .where("shard", "=", shard)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .execute();
  return updated.length === 1;
}

/** Takes all members out. */
export async function deleteWorkgroupMembers(
  db: Database,
  shard: number,
  id: string,
): Promise<void> {
  await db
    .deleteFrom("workgroup_member")
    .where("shard", "=", shard)
    .where("workgroup_id", "=", id)
    .execute();
}

/** A member to be put in. */
export interface NewMember {
  readonly id: string;
  readonly personId: string | null;
  readonly unitId: string | null;
  readonly title: string;
}

/** Puts members in, in one statement. */
export async function insertWorkgroupMembers(
  db: Database,
  shard: number,
  groupId: string,
  members: readonly NewMember[],
): Promise<void> {
  await sql`insert into workgroup_member (shard, id, workgroup_id, person_id, unit_id, title)
    select ${shard}, m.id, ${groupId}::uuid, m."personId", m."unitId", m.title
    from json_to_recordset(${JSON.stringify(members)}) as m(id uuid, "personId" uuid, "unitId" uuid, title text)
    `.execute(db);
}

/** Whether a unit has another workgroup of that name. */
export async function isGroupNameTaken(
  db: Database,
  shard: number,
  unitId: string,
  name: string,
  except: string | null,
): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select exists (select from workgroup w
    where w.shard = ${shard} and w.unit_id = ${unitId} and w.name = ${name} and w.ended_at is null
      and w.id is distinct from ${except}::uuid) as taken`.execute(db);
  return rows[0]?.taken === true;
}
