import type { OwnerTarget } from "@luoshi/ledger";
import type pg from "pg";
import { uuidv7 } from "uuidv7";
import { toSearchVector } from "../search/bigrams.ts";

/** A task of a seeded plan: `{ text: "排查隐患", owners: [{ part: "lead", unitId }], deadline: "2027-06-30" }`. */
export interface SeedTask {
  readonly text: string;
  readonly owners: readonly {
    readonly part: "lead" | "support" | "owner";
    readonly target: OwnerTarget;
  }[];
  readonly deadline?: string | null;
}

/** A published plan with its tasks, past the compiler. */
export interface SeedPlan {
  readonly unitId: string;
  readonly unitPath: string;
  readonly title: string;
  readonly tasks: readonly SeedTask[];
  /** Who drew it up. */
  readonly by: string;
  readonly state?: "draft" | "published";
  readonly shard?: number;
}

/** Ids of what was planted. */
export interface SeededPlan {
  readonly id: string;
  readonly version: number;
  readonly taskIds: readonly string[];
}

/** Plants a plan through the owner's pool; duties then come by dispatching it. */
export async function seedPlan(pool: pg.Pool, spec: SeedPlan): Promise<SeededPlan> {
  const { shard = 1, state = "published", unitId, unitPath, title, by } = spec;
  const at = "2027-01-04T01:00:00.000Z";
  const [planId, fileId, documentId] = [uuidv7(), uuidv7(), uuidv7()];
  const hash = planId.replaceAll("-", "").padEnd(64, "0");
  await pool.query("insert into blob (shard, hash, size, created_at) values ($1, $2, 1, $3)", [
    shard,
    hash,
    at,
  ]);
  await pool.query(
    `insert into file (shard, id, hash, name, media_type, size, unit_id, uploaded_by, uploaded_at)
     values ($1, $2, $3, 'plan.txt', 'text/plain', 1, $4, $5, $6)`,
    [shard, fileId, hash, unitId, by, at],
  );
  await pool.query(
    "insert into document (shard, id, file_id, format, source) values ($1, $2, $3, 'txt', $4)",
    [shard, documentId, fileId, JSON.stringify({ text: "", blocks: [] })],
  );
  await pool.query(
    `insert into plan (shard, id, unit_id, unit_path, document_id, title, kind, state, draft, compiled, published_no,
       created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, 'plan', $7, '{}', '{}', $8, $9, $10)`,
    [
      shard,
      planId,
      unitId,
      unitPath,
      documentId,
      title,
      state,
      state === "published" ? 1 : 0,
      by,
      at,
    ],
  );
  const taskIds: string[] = [];
  for (const [position, task] of spec.tasks.entries()) {
    const id = uuidv7();
    taskIds.push(id);
    const owners = task.owners.map(({ part, target }) => ({ written: "", part, target }));
    await pool.query(
      `insert into task (shard, id, plan_id, key, since_no, position, no, path, kind, text, quote, span, deadline,
         disposition, owners, search)
       values ($1, $2, $3, $4, 1, $5, $6, '{}', 'task', $7, $7, '[0,1)', $8, 'dispatched', $9, $10::tsvector)`,
      [
        shard,
        id,
        planId,
        `t${position}`,
        position,
        String(position + 1),
        task.text,
        task.deadline === undefined ? "2027-06-30" : task.deadline,
        JSON.stringify(owners),
        toSearchVector(`${title} ${task.text}`),
      ],
    );
  }
  return { id: planId, version: 1, taskIds };
}
