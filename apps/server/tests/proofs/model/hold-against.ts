import type { Duty } from "@luoshi/ledger";
import { CallError } from "../../../src/contract/client.ts";
import type { Foreseen } from "./plain-steps.ts";
import { count, fault, type Walk } from "./walk-state.ts";

/** All that a refused call could have left behind, as one number. */
async function traces({ server }: Walk): Promise<string> {
  const { rows } = await server.database.ownerPool.query<{ traces: string }>(
    `select concat_ws(' ', (select count(*) from event), (select sum(version) from duty), (select sum(version) from report),
       (select count(*) from chase), (select count(*) from notice), (select count(*) from extension),
       (select count(*) from duty_person), (select sum(version) from plan), (select sum(version) from unit)) as traces`,
  );
  return rows[0]?.traces ?? "";
}

/**
 * Makes a call and holds it against what the model foresees: an effect where one must be, else that very refusal and
 * nothing written. What succeeds is done in the model too.
 */
export async function holdAgainst<T>(
  walk: Walk,
  told: string,
  foreseen: Foreseen,
  make: () => Promise<T>,
  newId: (answer: T) => string = () => "",
): Promise<T | null> {
  walk.log.push(`${walk.steps} ${walk.world.now} ${told} -> ${foreseen.kind}`);
  if (walk.log.length > 40) walk.log.shift();
  const before = foreseen.kind === "refused" ? await traces(walk) : "";
  let answer: T;
  try {
    answer = await make();
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    if (foreseen.kind === "done")
      fault(
        walk,
        `${told}: refused with ${error.status} ${error.answer.code} ${error.answer.message.en}`,
      );
    else {
      if (error.status !== foreseen.status && error.status !== foreseen.or)
        fault(walk, `${told}: ${error.status} ${error.answer.code} instead of ${foreseen.status}`);
      if ((await traces(walk)) !== before) fault(walk, `${told}: refused, and wrote`);
      count(walk, `refused ${foreseen.status}`);
    }
    return null;
  }
  if (foreseen.kind === "refused") {
    fault(walk, `${told}: done instead of ${foreseen.status}`);
    return null;
  }
  const ids = await adopt(walk, told, foreseen.made);
  foreseen.commit((id) => ids.get(id) ?? newId(answer));
  return answer;
}

const keyOf = (taskId: string, unitId: string, parentId: string | null, rest: unknown[]): string =>
  JSON.stringify([taskId, unitId, parentId, ...rest]);

/** Ids that the server gave to the duties that were to be made; it must have made these and no others. */
async function adopt(
  walk: Walk,
  told: string,
  made: readonly Duty[],
): Promise<ReadonlyMap<string, string>> {
  if (made.length === 0) return new Map();
  const { rows } = await walk.server.database.ownerPool.query<{
    id: string;
    task_id: string;
    unit_id: string;
    parent_id: string | null;
    part: string;
    weight: number;
    due: string | null;
    persons: string[];
  }>(
    `select d.id, d.task_id, d.unit_id, d.parent_id, d.part, d.weight::int as weight, d.due::text as due,
       (select coalesce(array_agg(n.person_id::text order by n.person_id::text), '{}') from duty_person n
         where n.duty_id = d.id) as persons
     from duty d where not d.id = any ($1::uuid[])`,
    [[...walk.world.duties.keys()]],
  );
  const left = new Map<string, string[]>();
  for (const row of rows) {
    const key = keyOf(row.task_id, row.unit_id, row.parent_id, [
      row.part,
      row.weight,
      row.due,
      row.persons,
    ]);
    left.set(key, [...(left.get(key) ?? []), row.id]);
  }
  const ids = new Map<string, string>();
  for (const duty of made) {
    const { taskId, unitId, parentId, part, weight, due, personIds } = duty;
    const key = keyOf(taskId, unitId, parentId, [part, weight, due, [...personIds].sort()]);
    const id = left.get(key)?.shift();
    if (id === undefined) fault(walk, `${told}: no duty ${key} of ${[...left.keys()].join(" ")}`);
    else ids.set(duty.id, id);
  }
  if (rows.length !== made.length)
    fault(walk, `${told}: made ${rows.length} duties instead of ${made.length}`);
  return ids;
}
