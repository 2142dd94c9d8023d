import type { GateReason } from "../plan-answers.ts";
import type { PlanSearch } from "../plan-search.ts";

/**
 * Where a reason can be settled, as an address of the same plan. Faults of the text are told apart by their count among
 * those of the same code, which stand in the order of the text on either side.
 */
export function gatePlace(reason: GateReason, all: readonly GateReason[]): PlanSearch {
  const { code, written, taskKey, span } = reason;
  if (written !== null) return { step: "check", owner: written };
  if (span !== null) {
    const same = all.filter((each) => each.code === code && each.span !== null);
    return { step: "check", problem: `${code} ${same.indexOf(reason) + 1}` };
  }
  if (taskKey !== null) return { step: "check", task: taskKey };
  if (code === "objections" || code === "reviews-open" || code === "comments-open")
    return { step: "review" };
  return { step: "check" };
}
