import type { ClientBase } from "pg";

/** A table as it goes into a backup. */
export interface BackupTable {
  readonly table: string;
  readonly columns: readonly string[];
  /**
   * Columns of the primary key, or all where there is none, as `order by` takes them: the same rows give the same bytes,
   * wherever they lie on disk.
   */
  readonly order: readonly string[];
}

/**
 * Tables that stay behind: steps are in the manifest; leases and the sealer's mark mean something to one server only;
 * sessions end with a restore, so that nobody is signed in to a copy.
 */
const LEFT_OUT: ReadonlySet<string> = new Set(["migration", "lease", "seal_mark", "session"]);

/** Numbers of transactions are those of one server; a restored event gets a new one, and is sealed where it was not. */
const LEFT_OUT_COLUMNS: ReadonlySet<string> = new Set(["event.transaction"]);

/**
 * The tables of a database with their columns, from the catalogue, each after those that its foreign keys name: what is
 * new in a step is in the next backup without a word here.
 */
export async function listTables(client: ClientBase): Promise<readonly BackupTable[]> {
  const { rows } = await client.query<{
    table: string;
    columns: string[];
    keys: string[];
    needs: string[];
  }>(`
    select c.relname as table,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns,
      array(select quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end
        from pg_attribute a left join pg_index i on i.indrelid = c.oid and i.indisprimary
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and (i.indkey is null or a.attnum = any (i.indkey))
        order by array_position(i.indkey::int2[], a.attnum), a.attnum) as keys,
      array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as needs
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname`);
  const wanted = rows.filter(({ table }) => !LEFT_OUT.has(table));
  const placed = new Set(LEFT_OUT);
  const tables: BackupTable[] = [];
  while (tables.length < wanted.length) {
    const next = wanted.filter(
      ({ table, needs }) => !placed.has(table) && needs.every((need) => placed.has(need)),
    );
    if (next.length === 0) throw new Error("foreign keys form a circle");
    for (const { table, columns, keys } of next) {
      placed.add(table);
      tables.push({
        table,
        columns: columns.filter((column) => !LEFT_OUT_COLUMNS.has(`${table}.${column}`)),
        order: keys,
      });
    }
  }
  return tables;
}
