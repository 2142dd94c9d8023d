import { type SqlBool, sql } from "kysely";
import type { Role } from "../contract/endpoint.ts";
import type { Predicate } from "../policies/reach.ts";
import type { Database } from "./database.ts";

/** An account as signing in reads it. */
export interface StoredAccount {
  readonly personId: string;
  readonly personName: string;
  readonly login: string;
  readonly passwordHash: string | null;
  readonly mustChange: boolean;
  readonly passwordChangedAt: string | null;
  readonly totpSecret: Buffer | null;
  readonly totpConfirmedAt: string | null;
  readonly totpLastStep: number | null;
  /** Since when neither account nor person may sign in. */
  readonly disabledAt: string | null;
  readonly version: number;
}

const stored = sql<StoredAccount>`a.person_id as "personId", n.name as "personName", a.login,
  a.password_hash as "passwordHash", a.must_change as "mustChange", a.password_changed_at as "passwordChangedAt",
  a.totp_secret as "totpSecret", a.totp_confirmed_at as "totpConfirmedAt", a.totp_last_step as "totpLastStep",
  coalesce(a.disabled_at, n.disabled_at) as "disabledAt", a.version`;

/** The account of a login. */
export async function findAccountByLogin(
  db: Database,
  shard: number,
  login: string,
): Promise<StoredAccount | null> {
  const { rows } = await sql<StoredAccount>`select ${stored} from account a
    join person n on n.shard = ${shard} and n.id = a.person_id
    where a.shard = ${shard} and a.login = ${login}`.execute(db);
  return rows[0] ?? null;
}

/** The account of a person; `lock` holds it until the transaction ends. */
export async function findAccount(
  db: Database,
  shard: number,
  personId: string,
  lock?: "lock",
): Promise<StoredAccount | null> {
  const { rows } = await sql<StoredAccount>`select ${stored} from account a
    join person n on n.shard = ${shard} and n.id = a.person_id
    where a.shard = ${shard} and a.person_id = ${personId}
    ${lock === undefined ? sql`` : sql`for update of a`}`.execute(db);
  return rows[0] ?? null;
}

/** A new account; false where the login is taken or the person has one. */
export async function insertAccount(
  db: Database,
  account: {
    readonly shard: number;
    readonly personId: string;
    readonly login: string;
    readonly passwordHash: string | null;
    readonly mustChange: boolean;
    readonly now: string;
  },
): Promise<boolean> {
  const { rows } =
    await sql`insert into account (shard, person_id, login, password_hash, must_change,
      password_changed_at)
    values (${account.shard}, ${account.personId}, ${account.login}, ${account.passwordHash}, ${account.mustChange},
      ${account.passwordHash === null ? null : account.now})
    on conflict do nothing returning 1`.execute(db);
  return rows.length === 1;
}

/** Sets a password, or takes it away with null. A one-time one must be changed. */
export async function updatePassword(
  db: Database,
  at: { readonly shard: number; readonly personId: string; readonly now: string },
  passwordHash: string | null,
  mustChange: boolean,
): Promise<void> {
  await sql`update account set password_hash = ${passwordHash}, must_change = ${mustChange},
      password_changed_at = ${passwordHash === null ? null : at.now}::timestamptz, version = version + 1
    where shard = ${at.shard} and person_id = ${at.personId}`.execute(db);
}

/** Another login; false where it is taken. */
export async function updateLogin(
  db: Database,
  shard: number,
  personId: string,
  login: string,
): Promise<boolean> {
  const { rows } = await sql`update account set login = ${login}, version = version + 1
    where shard = ${shard} and person_id = ${personId}
      and not exists (select from account b where b.shard = ${shard} and b.login = ${login} and b.person_id <> ${personId})
    returning 1`.execute(db);
  return rows.length === 1;
}

/** Disables from that moment, or enables with null. */
export async function updateDisabled(
  db: Database,
  shard: number,
  personId: string,
  disabledAt: string | null,
): Promise<void> {
  await sql`update account set disabled_at = ${disabledAt}, version = version + 1
    where shard = ${shard} and person_id = ${personId}`.execute(db);
}

/** Notes that somebody has signed in to the end. */
export async function touchAccount(
  db: Database,
  shard: number,
  personId: string,
  now: string,
): Promise<void> {
  await sql`update account set last_sign_in_at = ${now}
    where shard = ${shard} and person_id = ${personId}`.execute(db);
}

/** A secret that waits for its first code; null takes the second factor away. */
export async function updateTotpSecret(
  db: Database,
  shard: number,
  personId: string,
  secret: Buffer | null,
): Promise<void> {
  await sql`update account set totp_secret = ${secret}, totp_confirmed_at = null, totp_last_step = null,
      version = version + 1
    where shard = ${shard} and person_id = ${personId}`.execute(db);
}

/**
 * Uses up the code of a step, and confirms the second factor by its first one. False where that step or a later one was
 * used: of many at once one wins.
 */
export async function useTotpStep(
  db: Database,
  at: { readonly shard: number; readonly personId: string; readonly now: string },
  step: number,
): Promise<boolean> {
  const { rows } = await sql`update account set totp_last_step = ${step},
      totp_confirmed_at = coalesce(totp_confirmed_at, ${at.now}::timestamptz)
    where shard = ${at.shard} and person_id = ${at.personId} and totp_secret is not null
      and (totp_last_step is null or totp_last_step < ${step})
    returning 1`.execute(db);
  return rows.length === 1;
}

/** Hashes of the passwords last used, newest first. */
export async function readFormerPasswords(
  db: Database,
  shard: number,
  personId: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ hash: string }>`select password_hash as hash from former_password
    where shard = ${shard} and person_id = ${personId} order by replaced_at desc limit 5`.execute(
    db,
  );
  return rows.map(({ hash }) => hash);
}

/** Keeps the hash of a password that is given up. */
export async function insertFormerPassword(
  db: Database,
  at: { readonly shard: number; readonly personId: string; readonly now: string },
  passwordHash: string,
): Promise<void> {
  await sql`insert into former_password (shard, person_id, password_hash, replaced_at)
    values (${at.shard}, ${at.personId}, ${passwordHash}, ${at.now})
    on conflict (shard, person_id, replaced_at) do nothing`.execute(db);
}

/** Drops hashes beyond those that are remembered. */
export async function deleteOldFormerPasswords(
  db: Database,
  shard: number,
  personId: string,
  keep: number,
): Promise<void> {
  await sql`delete from former_password where shard = ${shard} and person_id = ${personId}
    and replaced_at not in (select f.replaced_at from former_password f where f.shard = ${shard}
      and f.person_id = ${personId} order by f.replaced_at desc limit ${keep})`.execute(db);
}

/** An account with its person's posts, for those who look after it. */
export interface KeptAccount {
  readonly personId: string;
  readonly version: number;
  readonly name: string;
  readonly login: string;
  readonly posts: readonly {
    readonly unitId: string;
    readonly unitName: string;
    readonly unitPath: string;
    readonly role: Role;
    readonly title: string;
    /** Over: only told of those who hold no post any more. */
    readonly over: boolean;
  }[];
  /** Holds posts that the asker does not see; of those who hold none any more, held some. */
  readonly elsewhere: boolean;
  readonly mustChange: boolean;
  readonly hasPassword: boolean;
  readonly totp: boolean;
  readonly disabledAt: string | null;
  readonly lastSignInAt: string | null;
}

/** Which accounts, of those within reach. */
export interface AccountFilter {
  readonly personId?: string;
  /** Part of a name or login. */
  readonly search?: string;
  readonly state?: "active" | "disabled" | "waiting";
  /** Not signed in since that moment. */
  readonly unusedSince?: string;
  readonly logins?: readonly string[];
  /** The login after which to go on. */
  readonly after?: string;
  readonly limit: number;
}

/** Accounts in the order of their logins; `reach` is a condition on the person `n`. */
export async function listAccounts(
  db: Database,
  shard: number,
  today: string,
  reach: Predicate,
  filter: AccountFilter,
): Promise<readonly KeptAccount[]> {
  const conditions = [reach];
  const also = (condition: ReturnType<typeof sql<SqlBool>>) => conditions.push(condition);
  if (filter.personId !== undefined) also(sql`a.person_id = ${filter.personId}`);
  if (filter.after !== undefined) also(sql`a.login > ${filter.after}`);
  if (filter.search !== undefined) {
    const part = `%${filter.search.replace(/[\\%_]/g, "\\$&")}%`;
    also(sql`(n.name ilike ${part} or a.login ilike ${part})`);
  }
  if (filter.state === "active")
    also(sql`a.disabled_at is null and n.disabled_at is null and a.password_hash is not null`);
  if (filter.state === "disabled")
    also(sql`(a.disabled_at is not null or n.disabled_at is not null)`);
  if (filter.state === "waiting")
    also(sql`a.disabled_at is null and n.disabled_at is null and a.must_change`);
  if (filter.unusedSince !== undefined)
    also(sql`a.disabled_at is null and n.disabled_at is null
      and coalesce(a.last_sign_in_at, n.created_at) < ${filter.unusedSince}`);
  if (filter.logins !== undefined) also(sql`a.login = any (${filter.logins}::text[])`);
  const { rows } = await sql<KeptAccount>`
    select a.person_id as "personId", a.version, n.name, a.login, a.must_change as "mustChange",
      a.password_hash is not null as "hasPassword", a.totp_confirmed_at is not null as totp,
      coalesce(a.disabled_at, n.disabled_at) as "disabledAt", a.last_sign_in_at as "lastSignInAt",
      ${postsOf(shard, today, "n")} as posts, ${elsewhere(shard, today, "n")} as elsewhere
    from account a join person n on n.shard = ${shard} and n.id = a.person_id
    where a.shard = ${shard} and ${sql.join(conditions, sql` and `)}
    order by a.login limit ${filter.limit}`.execute(db);
  return rows;
}

/** How many accounts that can sign in hold a role today. */
export async function countHolders(
  db: Database,
  shard: number,
  role: string,
  today: string,
): Promise<number> {
  const { rows } = await sql<{ holders: number }>`select count(distinct a.person_id) as holders
    from account a
    join person n on n.shard = ${shard} and n.id = a.person_id
    join post p on p.shard = ${shard} and p.person_id = a.person_id
    where a.shard = ${shard} and a.disabled_at is null and n.disabled_at is null and p.role = ${role}
      and p.since <= ${today} and (p.until is null or p.until >= ${today})`.execute(db);
  return rows[0]?.holders ?? 0;
}

/** Posts that a person holds today. */
export async function listOwnPosts(
  db: Database,
  shard: number,
  personId: string,
  today: string,
): Promise<readonly OwnPostRow[]> {
  const { rows } = await sql<OwnPostRow>`select p.unit_id as "unitId", u.name as "unitName",
      p.unit_path as "unitPath", p.role, p.title
    from post p join unit u on u.shard = ${shard} and u.id = p.unit_id
    where p.shard = ${shard} and p.person_id = ${personId} and p.since <= ${today}
      and (p.until is null or p.until >= ${today})
    order by p.since, p.id`.execute(db);
  return rows;
}

/** A post with its unit's name. */
export interface OwnPostRow {
  readonly unitId: string;
  readonly unitName: string;
  readonly unitPath: string;
  readonly role: Role;
  readonly title: string;
}

/** A person with posts, who may have no account yet; `reach` is a condition on the person `n`. */
export async function findAccountless(
  db: Database,
  shard: number,
  today: string,
  reach: Predicate,
  personId: string,
): Promise<
  | (Pick<KeptAccount, "personId" | "name" | "posts" | "elsewhere"> & {
      readonly hasAccount: boolean;
    })
  | null
> {
  const { rows } = await sql<
    Pick<KeptAccount, "personId" | "name" | "posts" | "elsewhere"> & {
      readonly hasAccount: boolean;
    }
  >`select n.id as "personId", n.name, ${postsOf(shard, today, "n")} as posts,
      ${elsewhere(shard, today, "n")} as elsewhere,
      exists (select from account a where a.shard = ${shard} and a.person_id = n.id) as "hasAccount"
    from person n where n.shard = ${shard} and n.id = ${personId} and ${reach}`.execute(db);
  return rows[0] ?? null;
}

/** Counts up the version of an account whose roles were changed. */
export async function updateAccountVersion(
  db: Database,
  shard: number,
  personId: string,
): Promise<void> {
  await sql`update account set version = version + 1 where shard = ${shard} and person_id = ${personId}`.execute(
    db,
  );
}

/** All posts of the person of that alias, those that are over last. */
function postsOf(shard: number, today: string, person: string) {
  return sql`coalesce((select json_agg(json_build_object('unitId', p.unit_id, 'unitName', u.name,
      'unitPath', p.unit_path, 'role', p.role, 'title', p.title, 'over', p.until is not null and p.until < ${today})
      order by p.until is not null and p.until < ${today}, p.since, p.id)
    from post p join unit u on u.shard = ${shard} and u.id = p.unit_id
    where p.shard = ${shard} and p.person_id = ${sql.ref(`${person}.id`)}), '[]')`;
}

/** Whether the asker sees fewer posts than count: those held or to come, else former ones. */
function elsewhere(shard: number, today: string, person: string) {
  const id = sql.ref(`${person}.id`);
  const seen = sql`from post p where p.shard = ${shard} and p.person_id = ${id}`;
  return sql`(select case when c.counts[1] > 0
      then c.counts[1] <> (select count(*) ${seen} and (p.until is null or p.until >= ${today}))
      else c.counts[2] <> (select count(*) ${seen}) end
    from (select luoshi_post_counts(${id}) as counts) c)`;
}

/** The logins of accounts within reach, for telling which of them are locked. */
export async function listLogins(
  db: Database,
  shard: number,
  reach: Predicate,
): Promise<readonly string[]> {
  const { rows } = await sql<{ login: string }>`select a.login from account a
    join person n on n.shard = ${shard} and n.id = a.person_id
    where a.shard = ${shard} and ${reach}`.execute(db);
  return rows.map(({ login }) => login);
}
