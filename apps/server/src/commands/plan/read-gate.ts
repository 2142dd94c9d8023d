import type { PlainDate } from "@luoshi/compiler";
import { type GateReason, publishGate, renderGateReason } from "@luoshi/ledger";
import type { z } from "zod";
import type { gate, gateReason } from "../../contract/plan.ts";
import { reviewReach } from "../../policies/plan.ts";
import type { CompiledError } from "../../reader/compiled-plan.ts";
import { countOpenComments } from "../../store/comment.ts";
import type { DraftOwner } from "../../store/draft-owner.ts";
import type { DraftTask } from "../../store/draft-task.ts";
import type { StoredPlan } from "../../store/plan.ts";
import { listReviews } from "../../store/review.ts";
import { warningTexts } from "./gate-warnings.ts";
import type { PlanReading } from "./plan-work.ts";

/** What keeps a plan back, and what is worth a look. */
export type Gate = z.input<typeof gate>;

type Reason = z.input<typeof gateReason>;

/** A draft as the gate sees it. */
export interface GatedDraft {
  readonly plan: StoredPlan;
  readonly tasks: readonly DraftTask[];
  readonly owners: readonly DraftOwner[];
  readonly errors: readonly CompiledError[];
  readonly orphans: readonly string[];
}

/** Whether a draft may be published, with each thing to settle before and where it stands. */
export async function readGate(
  { db, shard, actor }: PlanReading,
  draft: GatedDraft,
): Promise<Gate> {
  const reasons = reasonsOf(draft);
  const reviews =
    draft.plan.state === "review"
      ? await listReviews(db, shard, draft.plan.id, reviewReach(actor))
      : [];
  const count = (state: string) => reviews.filter((review) => review.state === state).length;
  const warnings: Reason[] = [];
  const warn = (code: keyof typeof warningTexts, number: number): void => {
    if (number > 0) warnings.push({ ...nowhere, code, ...warningTexts[code](number) });
  };
  warn("objections", count("objected"));
  warn("reviews-open", count("asked"));
  warn("comments-open", await countOpenComments(db, shard, draft.plan.id));
  warn("orphans", draft.orphans.length);
  return { open: reasons.length === 0, reasons, warnings };
}

const nowhere = { taskKey: null, written: null, span: null, quote: null } as const;

function reasonsOf({ plan, tasks, owners, errors }: GatedDraft): Reason[] {
  const byName = new Map(owners.map((owner) => [owner.written, owner]));
  const settled = (written: string): boolean => byName.get(written)?.target != null;
  const found = publishGate({
    tasks: tasks.map((task) => ({
      id: task.key,
      disposition: task.disposition,
      owners: task.owners.filter(({ written }) => settled(written)).length,
      unresolved: task.owners.map(({ written }) => written).filter((name) => !settled(name)),
      due: task.deadline as PlainDate | null,
      rhythm: task.recurrence,
    })),
    diagnostics: errors.map(({ code }) => ({ code, severity: "error" })),
    defaultOwner: plan.defaultOwner === null ? null : plan.unitId,
    defaultRhythm: plan.defaultRhythm,
  });
  const names = new Map(tasks.map((task) => [task.key, task.owners.map((o) => o.written)]));
  return found.flatMap((reason): Reason[] => {
    if (reason.code === "diagnostic-error") return errorsOf(reason, errors);
    if (reason.code === "owner-unresolved")
      return (names.get(reason.taskId ?? "") ?? [])
        .filter((written) => !settled(written))
        .map((written) => ({ ...told(reason, { names: written }), written }));
    return [told(reason, reason.args)];
  });
}

/** One for each place, in its own words, so that the screen can go there. */
function errorsOf({ args }: GateReason, errors: readonly CompiledError[]): Reason[] {
  return errors
    .filter(({ code }) => code === args["diagnostic"])
    .map(({ code, message, help, span, quote }) => ({
      ...nowhere,
      code,
      message,
      help,
      span,
      quote,
    }));
}

function told(reason: GateReason, args: GateReason["args"]): Reason {
  const zh = renderGateReason({ ...reason, args }, "zh");
  const en = renderGateReason({ ...reason, args }, "en");
  return {
    ...nowhere,
    code: reason.code,
    taskKey: reason.taskId,
    message: { zh: zh.message, en: en.message },
    help: { zh: zh.help, en: en.help },
  };
}
