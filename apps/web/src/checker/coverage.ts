import type { CompileResult, Plan } from "@luoshi/compiler";
import type { PlaceIndex } from "./place-index.ts";
import type { Coverage } from "./view.ts";

/**
 * Which clauses became tasks. Counted are the lowest clauses of the sections that hold tasks; the sections that hold none
 * (总体要求, 工作目标) explain and ask for nothing.
 */
export function coverageOf(result: CompileResult, plan: Plan, index: PlaceIndex): Coverage {
  const byId = new Map(result.outline.map((clause) => [clause.id, clause]));
  const top = (id: string): string => {
    const parent = byId.get(id)?.parent ?? null;
    return parent === null ? id : top(parent);
  };
  const held = new Set<string>();
  for (const { clause } of plan.tasks)
    for (let id = clause; id !== null; id = byId.get(id)?.parent ?? null) held.add(id);
  const working = new Set([...held].map(top));
  const leaves = result.outline.filter(
    ({ children, id }) => children.length === 0 && working.has(top(id)),
  );
  const covered = (id: string): boolean => {
    if (held.has(id)) return true;
    // The items of a task that is one clause (1.… 2.… under 要做到以下几点) belong to it.
    const parent = byId.get(id)?.parent ?? null;
    return parent !== null && plan.tasks.some((task) => task.clause === parent && !task.parent);
  };
  const leftOut = leaves.flatMap(({ id, own, path, head }) => {
    if (covered(id)) return [];
    const label = `${path.join("")} ${head}`;
    return index.placesOf(own).map((place) => ({ label, place }));
  });
  const missing = leaves.filter(({ id }) => !covered(id)).length;
  return { clauses: leaves.length, covered: leaves.length - missing, leftOut };
}
