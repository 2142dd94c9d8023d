import type { Plan, Review } from "./plan-answers.ts";
import type { PlanStep } from "./plan-search.ts";

/** A step with what stands in its way. */
export interface PlanStepState {
  readonly key: "upload" | PlanStep;
  readonly done: boolean;
  /** It can be gone to; else `why` says why not, and `goTo` where that can be settled. */
  readonly open: boolean;
  readonly why: "gate" | "unpublished" | "no-draft" | null;
  readonly goTo: PlanStep | null;
  /** What has to be settled in it. */
  readonly left: number;
}

/** 上传 → 核对 → 审阅 → 发布 → 派发, as a plan stands for the one who looks at it. */
export function planStepStates(plan: Plan): readonly PlanStepState[] {
  const { drafting, state, publishedNo } = plan;
  const drafted = state === "draft" || state === "review";
  const reasons = drafted ? (drafting?.gate.reasons.length ?? 0) : 0;
  const reviews = drafting?.reviews.filter((each) => each.state !== "cancelled") ?? [];
  const waiting = reviews.filter((each) => each.state !== "agreed").length;
  const published = publishedNo > 0;
  const step = (
    key: PlanStepState["key"],
    done: boolean,
    part: Partial<PlanStepState> = {},
  ): PlanStepState => ({ key, done, open: true, why: null, goTo: null, left: 0, ...part });
  return [
    step("upload", true, { open: false }),
    step("check", !drafted || reasons === 0, { left: reasons }),
    step("review", !drafted || (reviews.length > 0 && waiting === 0), {
      left: drafted ? waiting : 0,
      ...(drafting === null ? { open: false, why: "no-draft" as const } : {}),
    }),
    step("publish", !drafted, { why: drafted && reasons > 0 ? "gate" : null }),
    step("dispatch", false, published ? {} : { open: false, why: "unpublished", goTo: "publish" }),
  ];
}

/** The step that a plan is at, for who opens it without asking for one. */
export function stepNow(plan: Plan, personId: string): PlanStep {
  const { drafting, state, may } = plan;
  if (state === "published" || state === "closed")
    return may.dispatch || may.revise || may.close ? "dispatch" : "check";
  if (reviewOf(plan, personId)?.state === "asked") return "review";
  if (state === "review" && drafting !== null) return "review";
  return "check";
}

/** What somebody was asked to say of a draft, the newest request. */
export function reviewOf(plan: Plan, personId: string): Review | null {
  const own = plan.drafting?.reviews.filter(
    (each) => each.personId === personId && each.state !== "cancelled",
  );
  return (
    own?.reduce<Review | null>(
      (newest, each) => (newest === null || each.askedAt > newest.askedAt ? each : newest),
      null,
    ) ?? null
  );
}
