import { sql } from "kysely";
import type { BothLanguages } from "../reader/read-job.ts";
import type { Database } from "./database.ts";
import type { StoredFile } from "./file.ts";

/** A document with the file it was read from. */
export interface StoredDocument {
  readonly id: string;
  readonly format: string;
  readonly notes: readonly BothLanguages[];
  readonly file: StoredFile;
}

/** Keeps what was read from a file; `source` is SourceText as JSON. */
export async function insertDocument(
  db: Database,
  shard: number,
  document: {
    readonly id: string;
    readonly fileId: string;
    readonly format: string;
    readonly source: string;
    readonly notes: readonly BothLanguages[];
  },
): Promise<void> {
  await db
    .insertInto("document")
    .values({
      shard,
      id: document.id,
      file_id: document.fileId,
      format: document.format,
      source: document.source,
      notes: JSON.stringify(document.notes),
    })
    .execute();
}

/** A document of a plan; who may see it was asked with the plan. */
export async function findDocument(
  db: Database,
  shard: number,
  id: string,
): Promise<StoredDocument | null> {
  const { rows } = await sql<StoredDocument>`
    select o.id, o.format, o.notes, json_build_object('id', f.id, 'hash', f.hash, 'name', f.name,
      'mediaType', f.media_type, 'size', f.size, 'uploadedAt', f.uploaded_at) as file
    from document o join file f on f.shard = ${shard} and f.id = o.file_id
    where o.shard = ${shard} and o.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** Its SourceText as JSON, not unpacked: it goes to the reading process as it is. */
export async function findSource(db: Database, shard: number, id: string): Promise<string | null> {
  const { rows } = await sql<{ readonly source: string }>`
    select o.source::text as source from document o where o.shard = ${shard} and o.id = ${id}`.execute(
    db,
  );
  return rows[0]?.source ?? null;
}
