import { type PlainDate, parsePlainDate } from "@luoshi/compiler";
import { type Refused, refuse } from "../refusals/refusal.ts";
import { type Duty, isOpen, isUnanswered, newDuty } from "./duty.ts";
import type { DutyCommand, DutyContext, DutyEffect, Relation, Share } from "./duty-command.ts";
import { mayStep, stateRefusals, whoMay } from "./duty-rules.ts";
import { standingOf } from "./duty-standing.ts";

/** The duty after a step, and what follows from it. */
export interface DutyStep {
  readonly kind: "stepped";
  readonly duty: Duty;
  readonly effects: readonly DutyEffect[];
}

/**
 * What a command does to a duty, or why it does nothing: who may give it (`duty-rules.ts`), then what it brings with
 * it, then what stands around the duty. Reads nothing but its arguments, and changes none of them.
 */
export function stepDuty(
  duty: Duty,
  command: DutyCommand,
  context: DutyContext,
): DutyStep | Refused {
  const refused = refuseByTable(duty, command, context) ?? refuseByWords(command);
  return refused ?? carryOut(duty, command, context);
}

/** Who may act, and in which state. */
function refuseByTable(duty: Duty, { kind }: DutyCommand, context: DutyContext): Refused | null {
  const standing = standingOf(duty);
  const who = whoMay(kind, standing);
  if (who.length === 0) return refuse("share-not-signed-off", {});
  if (!mayStep(kind, standing, context.relations, null)) {
    return refuse("not-allowed", { command: kind, relations: who.join(",") });
  }
  if (mayStep(kind, standing, context.relations, duty.state)) return null;
  if (duty.state === "signedOff") return refuse("duty-signed-off", { command: kind });
  if (duty.state === "transferred") return refuse("duty-transferred", { command: kind });
  if (duty.state === "withdrawn") return refuse("duty-withdrawn", { command: kind });
  return refuse(stateRefusals[kind], { command: kind, state: duty.state });
}

/** Reasons and statements that must not be blank. */
function refuseByWords(command: DutyCommand): Refused | null {
  if ("reason" in command && command.reason.trim() === "") {
    return refuse("reason-missing", { command: command.kind });
  }
  if (command.kind === "claim" && command.statement.trim() === "") {
    return refuse("statement-missing", {});
  }
  return null;
}

function carryOut(duty: Duty, command: DutyCommand, context: DutyContext): DutyStep | Refused {
  const { today } = context;
  switch (command.kind) {
    case "sign":
      return stepped({ ...duty, state: "active", signedOn: today });
    case "decline":
      return stepped({ ...duty, state: "declined" }, tell(givers(duty), "decline"));
    case "transfer":
      return transfer(duty, command, context);
    case "split":
      return split(duty, command.shares, context);
    case "assign":
      return stepped({ ...duty, personIds: [...new Set(command.personIds)] });
    case "claim":
      return claim(duty, command, context);
    case "sendBack":
      return stepped({ ...duty, state: "active", claimedOn: null }, tell(["holder"], "sendBack"));
    case "accept":
      return stepped({ ...duty, state: "done", doneOn: today, extension: null }, [
        ...lapse(duty),
        ...tell(["holder"], "accept"),
      ]);
    case "askExtension":
      return askExtension(duty, command, context);
    case "grantExtension":
      return grantExtension(duty, command.to, context);
    case "refuseExtension":
      if (duty.extension === null) return refuse("extension-not-asked", {});
      return stepped({ ...duty, extension: null }, tell(["holder"], "refuseExtension"));
    case "withdraw":
      return withdraw(duty, command.reason, context);
    case "signOff":
      return stepped(
        { ...duty, state: "signedOff", signedOffOn: today },
        tell(["holder"], "signOff"),
      );
    case "reassign":
      return stepped({ ...duty, state: "assigned" }, tell(["holder"], "reassign"));
    case "reopen":
      if (context.parent !== null && context.parent.state !== "active") {
        return refuse("parent-not-active", { state: context.parent.state });
      }
      return stepped(
        { ...duty, state: "active", claimedOn: null, doneOn: null },
        tell(["holder"], "reopen"),
      );
  }
}

/** The duty ends here and begins anew with another unit, which may decline it in its turn. */
function transfer(
  duty: Duty,
  command: Extract<DutyCommand, { kind: "transfer" }>,
  context: DutyContext,
): DutyStep | Refused {
  if (command.unitId === duty.unitId) return refuse("same-unit", {});
  const count = context.children.filter((child) => isOpen(child.state)).length;
  if (count > 0) return refuse("shares-open", { count, command: "transfer" });
  const { taskId, parentId, part, weight, due } = duty;
  const taken = newDuty({
    taskId,
    parentId,
    part,
    weight,
    due,
    id: command.newDutyId,
    unitId: command.unitId,
    dispatchedOn: context.today,
  });
  return stepped({ ...duty, state: "transferred", extension: null }, [
    { kind: "create", duty: taken },
    ...lapse(duty),
    ...tell(["holder", ...givers(duty)], "transfer"),
  ]);
}

/** Shares come beside those that are there already; they count under this duty only. */
function split(duty: Duty, shares: readonly Share[], context: DutyContext): DutyStep | Refused {
  if (shares.length === 0) return refuse("shares-missing", {});
  const taken = new Set([duty.id, ...context.children.map((child) => child.id)]);
  const effects: DutyEffect[] = [];
  for (const share of shares) {
    if (taken.has(share.id)) return refuse("share-repeated", {});
    taken.add(share.id);
    const refused = refuseShare(duty, share);
    if (refused !== null) return refused;
    effects.push({
      kind: "create",
      duty: newDuty({
        id: share.id,
        taskId: duty.taskId,
        unitId: share.unitId,
        personIds: [...new Set(share.personIds)],
        parentId: duty.id,
        part: duty.part,
        due: share.due ?? duty.due,
        weight: share.weight,
        dispatchedOn: context.today,
      }),
    });
  }
  return stepped(duty, effects);
}

function refuseShare(duty: Duty, { unitId, personIds, weight, due }: Share): Refused | null {
  if (unitId === duty.unitId && personIds.length === 0) return refuse("share-empty", {});
  if (!Number.isInteger(weight) || weight < 1 || weight > 1000) {
    return refuse("share-weight", { weight });
  }
  if (due === null) return null;
  if (parsePlainDate(due) === null) return refuse("day-invalid", { day: due });
  if (duty.due === null || due <= duty.due) return null;
  return refuse("share-after-parent", { due, latest: duty.due });
}

/** The unit says that it is done; where others have not answered, it says why it does not wait for them. */
function claim(
  duty: Duty,
  { statement, why }: Extract<DutyCommand, { kind: "claim" }>,
  { today, supports, children }: DutyContext,
): DutyStep | Refused {
  const because = (why ?? "").trim();
  if (because === "") {
    const unanswered = supports.filter((support) => isUnanswered(support.state)).length;
    // A share never waits for the support of the task: the duty that it is a share of does.
    if (standingOf(duty) === "lead" && unanswered > 0) {
      return refuse("support-unanswered", { count: unanswered });
    }
    const unclaimed = children.filter((child) => isUnanswered(child.state)).length;
    if (unclaimed > 0) return refuse("shares-unanswered", { count: unclaimed });
  }
  const said = because === "" ? statement.trim() : `${statement.trim()}\n${because}`;
  return stepped(
    { ...duty, state: "claimed", claimedOn: today, statement: said },
    tell(accepters(duty), "claim"),
  );
}

function askExtension(
  duty: Duty,
  { to, reason }: Extract<DutyCommand, { kind: "askExtension" }>,
  context: DutyContext,
): DutyStep | Refused {
  if (duty.extension !== null) return refuse("extension-pending", {});
  const refused = refuseDay(duty, to, context);
  if (refused !== null) return refused;
  return stepped(
    { ...duty, extension: { to, reason: reason.trim() } },
    tell(givers(duty), "askExtension"),
  );
}

function grantExtension(
  duty: Duty,
  given: PlainDate | null,
  context: DutyContext,
): DutyStep | Refused {
  if (duty.extension === null) return refuse("extension-not-asked", {});
  const to = given ?? duty.extension.to;
  const refused = refuseDay(duty, to, context);
  if (refused !== null) return refused;
  return stepped({ ...duty, due: to, extension: null }, tell(["holder"], "grantExtension"));
}

/** A new day lies after the old one, not in the past, and for a share not after its parent's. */
function refuseDay({ due }: Duty, to: PlainDate, { today, parent }: DutyContext): Refused | null {
  if (due === null) return refuse("extension-without-day", {});
  if (parsePlainDate(to) === null) return refuse("day-invalid", { day: to });
  if (to <= due) return refuse("extension-not-later", { to, due });
  if (to < today) return refuse("day-past", { to });
  const latest = parent?.due ?? null;
  return latest !== null && to > latest ? refuse("extension-after-parent", { to, latest }) : null;
}

/** What was split from it goes with it. */
function withdraw(duty: Duty, reason: string, { children }: DutyContext): DutyStep {
  const dutyIds = children.filter((child) => isOpen(child.state)).map((child) => child.id);
  return stepped({ ...duty, state: "withdrawn", claimedOn: null, extension: null }, [
    ...(dutyIds.length > 0 ? [{ kind: "withdraw", dutyIds, reason } as const] : []),
    ...lapse(duty),
    ...tell(["holder"], "withdraw"),
  ]);
}

function stepped(duty: Duty, effects: readonly DutyEffect[] = []): DutyStep {
  return { kind: "stepped", duty, effects };
}

/** An extension that nobody answered falls with the duty. */
function lapse(duty: Duty): readonly DutyEffect[] {
  return duty.extension === null ? [] : [{ kind: "lapseExtension" }];
}

function givers(duty: Duty): readonly Relation[] {
  return whoMay("withdraw", standingOf(duty));
}

function accepters(duty: Duty): readonly Relation[] {
  return whoMay("accept", standingOf(duty));
}

function tell(who: readonly Relation[], about: DutyCommand["kind"]): readonly DutyEffect[] {
  return who.map((relation) => ({ kind: "tell", relation, about }));
}
