import type { Duty } from "./duty.ts";
import type { DutyCommandKind, Relation } from "./duty-command.ts";
import { dutyRules, mayStep } from "./duty-rules.ts";
import { standingOf } from "./duty-standing.ts";

/** The commands that a screen offers to one who stands so to a duty, in the order of the table. */
export function commandsFor(
  duty: Duty,
  relations: readonly Relation[],
): readonly DutyCommandKind[] {
  const standing = standingOf(duty);
  const kinds = [...new Set(dutyRules.map((rule) => rule.command))];
  return kinds.filter(
    (kind) => mayStep(kind, standing, relations, duty.state) && hasObject(kind, duty),
  );
}

/** An extension is asked for where there is a day, and answered where it was asked for. */
function hasObject(kind: DutyCommandKind, duty: Duty): boolean {
  if (kind === "askExtension") return duty.due !== null && duty.extension === null;
  if (kind === "grantExtension" || kind === "refuseExtension") return duty.extension !== null;
  return true;
}
