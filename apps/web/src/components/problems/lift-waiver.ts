import type { ProblemView } from "../../checker/view.ts";
import { useCheck } from "../../state/check-store.ts";
import { idleWaiver, waiverOf } from "./waiver-of.ts";

/** Takes back the waiver that holds a problem, or the idle one that a problem is about. */
export function liftWaiver(problem: ProblemView): void {
  const { view, history, unwaive } = useCheck.getState();
  const { waivers } = history.present;
  const waiver = idleWaiver(problem, waivers, view?.waived ?? []) ?? waiverOf(waivers, problem);
  if (waiver !== null) unwaive(waiver.code, waiver.clause, waiver.quote);
}
