import { sql } from "kysely";
import { jsonText } from "../reader/json-text.ts";
import type { Database } from "./database.ts";

/** A clause of the version in force. */
export interface StoredClause {
  readonly id: string;
  readonly position: number;
  readonly no: string;
  /** 1 to 5 by the shape of the number, 6 for 一是. */
  readonly level: number;
  readonly head: string;
  readonly path: readonly string[];
}

/** A clause that carries out one of the parent plan. */
export interface ClauseLink {
  readonly clauseId: string;
  readonly parentClauseId: string;
  readonly kind: "equal" | "part" | "more" | "touches";
}

export async function listClauses(
  db: Database,
  shard: number,
  planId: string,
): Promise<readonly StoredClause[]> {
  const { rows } = await sql<StoredClause>`
    select c.id, c.position, c.no, c.level, c.head, c.path from clause c
    where c.shard = ${shard} and c.plan_id = ${planId} order by c.position`.execute(db);
  return rows;
}

/** The clauses of a new version in the place of the former ones. */
export async function replaceClauses(
  db: Database,
  shard: number,
  planId: string,
  versionNo: number,
  clauses: readonly StoredClause[],
): Promise<void> {
  await sql`delete from clause c where c.shard = ${shard} and c.plan_id = ${planId}`.execute(db);
  if (clauses.length === 0) return;
  await sql`insert into clause (shard, plan_id, id, version_no, position, no, level, head, path)
    select ${shard}, ${planId}, r.id, ${versionNo}, r.position, r.no, r.level, r.head,
      array(select jsonb_array_elements_text(r.path))
    from json_to_recordset(${jsonText(clauses)}) as r(id text, position int, no text, level int, head text,
      path jsonb)`.execute(db);
}

export async function listClauseLinks(
  db: Database,
  shard: number,
  planId: string,
): Promise<readonly (ClauseLink & { readonly parentPlanId: string })[]> {
  const { rows } = await sql<ClauseLink & { readonly parentPlanId: string }>`
    select l.clause_id as "clauseId", l.parent_plan_id as "parentPlanId", l.parent_clause_id as "parentClauseId", l.kind from clause_link l
    where l.shard = ${shard} and l.plan_id = ${planId} order by l.clause_id, l.parent_clause_id`.execute(
    db,
  );
  return rows;
}

/** All links of a plan to its parent, in the place of the former ones. */
export async function replaceClauseLinks(
  db: Database,
  shard: number,
  planId: string,
  parentId: string | null,
  links: readonly ClauseLink[],
): Promise<void> {
  await sql`delete from clause_link l where l.shard = ${shard} and l.plan_id = ${planId}`.execute(
    db,
  );
  if (links.length === 0 || parentId === null) return;
  await sql`insert into clause_link (shard, plan_id, clause_id, parent_plan_id, parent_clause_id, kind)
    select ${shard}, ${planId}, r."clauseId", ${parentId}, r."parentClauseId", r.kind
    from json_to_recordset(${JSON.stringify(links)}) as r("clauseId" text, "parentClauseId" text, kind text)`.execute(
    db,
  );
}

/** Ids of the clauses that the draft has at present. */
export async function listDraftClauses(
  db: Database,
  shard: number,
  planId: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select c->>'id' as id from plan p, jsonb_array_elements(p.compiled->'clauses') c
    where p.shard = ${shard} and p.id = ${planId}`.execute(db);
  return rows.map(({ id }) => id);
}

/** The clauses of the draft as they stand, in their order. */
export async function listDraftedClauses(
  db: Database,
  shard: number,
  planId: string,
): Promise<readonly StoredClause[]> {
  const { rows } = await sql<StoredClause>`
    select c.value->>'id' as id, (c.ordinality - 1)::int as position, c.value->>'no' as no,
      case when jsonb_typeof(c.value->'level') = 'number' then (c.value->>'level')::int else 6 end as level,
      c.value->>'head' as head, array(select jsonb_array_elements_text(c.value->'path')) as path
    from plan p, jsonb_array_elements(p.compiled->'clauses') with ordinality c
    where p.shard = ${shard} and p.id = ${planId} order by c.ordinality`.execute(db);
  return rows;
}
