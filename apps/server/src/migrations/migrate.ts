import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";

/** One numbered step of the database, `0003_duties.sql`. */
export interface Migration {
  readonly no: number;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text: a step that was taken may not be changed afterwards. */
  readonly digest: string;
}

/** A database that this program cannot bring up to date. */
export class MigrationError extends Error {
  readonly code: "changed" | "newer" | "failed";

  constructor(code: MigrationError["code"], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** The steps of a folder in their order. */
export function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}_[a-z_]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), "utf8");
      const digest = createHash("sha256").update(sql).digest("hex");
      return { no: Number(file.slice(0, 4)), name: file.slice(5, -4), sql, digest };
    });
}

/**
 * Takes the steps that a database lacks, each in a transaction of its own. Two servers that start at once wait for each
 * other at a row.
 *
 * @returns the numbers that were taken
 * @throws MigrationError where a step changed after it was taken, the database is newer than the program, or a step fails
 */
export async function migrate(
  owner: Client,
  migrations: readonly Migration[],
): Promise<readonly number[]> {
  await owner.query(`create table if not exists migration (
    no int primary key, name text not null, digest text not null, taken_at timestamptz not null default now())`);
  await owner.query(
    "insert into migration (no, name, digest) values (0, 'lock', '') on conflict do nothing",
  );
  const taken: number[] = [];
  for (const migration of migrations) if (await take(owner, migration)) taken.push(migration.no);
  const newest = migrations.at(-1)?.no ?? 0;
  const { rows } = await owner.query<{ no: number }>("select max(no)::int as no from migration");
  if ((rows[0]?.no ?? 0) > newest)
    throw new MigrationError(
      "newer",
      `the database is at step ${rows[0]?.no}, this program knows ${newest}`,
    );
  return taken;
}

async function take(owner: Client, { no, name, sql, digest }: Migration): Promise<boolean> {
  await owner.query("begin");
  try {
    await owner.query("select from migration where no = 0 for update");
    const { rows } = await owner.query<{ digest: string }>(
      "select digest from migration where no = $1",
      [no],
    );
    const known = rows[0];
    if (known !== undefined && known.digest !== digest)
      throw new MigrationError("changed", `step ${no} (${name}) was changed after it was taken`);
    if (known === undefined) {
      await owner.query(sql);
      await owner.query("insert into migration (no, name, digest) values ($1, $2, $3)", [
        no,
        name,
        digest,
      ]);
    }
    await owner.query("commit");
    return known === undefined;
  } catch (error) {
    await owner.query("rollback");
    if (error instanceof MigrationError) throw error;
    throw new MigrationError("failed", `step ${no} (${name}) failed`, error);
  }
}
