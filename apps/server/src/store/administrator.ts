import { sql } from "kysely";
import type { AdministratorRole } from "../policies/account.ts";
import type { Database } from "./database.ts";

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
