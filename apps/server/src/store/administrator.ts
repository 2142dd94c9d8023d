import { sql } from "kysely";
import { uuidv7 } from "uuidv7";
import type { AdministratorRole } from "../policies/account.ts";
import type { Database } from "./database.ts";

/** Where and since when an administrator's post is given. */
export interface AdministratorPost {
  readonly shard: number;
  readonly personId: string;
  readonly unitId: string;
  readonly unitPath: string;
  readonly role: AdministratorRole;
  readonly today: string;
}

/** Gives an administrator's post, from today on; one that had ended begins again. */
export async function insertAdministratorPost(
  db: Database,
  post: AdministratorPost,
): Promise<void> {
  const { shard, personId, unitId, unitPath, role, today } = post;
  await sql`insert into post (shard, id, person_id, unit_id, unit_path, role, since)
    values (${shard}, ${uuidv7()}, ${personId}, ${unitId}, ${unitPath}, ${role}, ${today})
    on conflict (shard, person_id, unit_id, role) do update set since = excluded.since, until = null`.execute(
    db,
  );
}

/** Ends a person's administrator's posts but for one role: from today on they count no more. */
export async function endAdministratorPosts(
  db: Database,
  at: { readonly shard: number; readonly personId: string; readonly today: string },
  except: AdministratorRole | null,
): Promise<void> {
  await sql`update post set until = ${at.today}::date - 1
    where shard = ${at.shard} and person_id = ${at.personId} and (until is null or until >= ${at.today})
      and role in ('systemAdmin', 'securityAdmin', 'auditAdmin') and role is distinct from ${except}`.execute(
    db,
  );
}

/** Holds a person's row, so that no post is given meanwhile. */
export async function lockPerson(db: Database, shard: number, personId: string): Promise<void> {
  await sql`select 1 from person where shard = ${shard} and id = ${personId} for no key update`.execute(
    db,
  );
}
