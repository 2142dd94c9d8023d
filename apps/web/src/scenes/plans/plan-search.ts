/** Steps of a plan's way from file to duties. */
export const planSteps = ["check", "review", "publish", "dispatch"] as const;

/** One of them. */
export type PlanStep = (typeof planSteps)[number];

/** What the address of a plan says. */
export interface PlanSearch {
  readonly step?: PlanStep;
  /** A task to be shown. */
  readonly task?: string;
}

/** Reads it from the texts behind the `?`; what is unknown is left out. */
export function readPlanSearch({ step, task }: Readonly<Record<string, unknown>>): PlanSearch {
  const known = planSteps.find((each) => each === step);
  return {
    ...(known === undefined ? {} : { step: known }),
    ...(typeof task === "string" ? { task } : {}),
  };
}
