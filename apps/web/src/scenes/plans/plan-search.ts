/** Steps of a plan's way from file to duties. */
export const planSteps = ["check", "review", "publish", "dispatch"] as const;

/** One of them. */
export type PlanStep = (typeof planSteps)[number];

/** What the address of a plan says. */
export interface PlanSearch {
  readonly step?: PlanStep;
  /** A task to be shown: its key in the draft, or its id since it was published. */
  readonly task?: string;
  /** A problem to be shown: `impossible-date 2` is the second of that code. */
  readonly problem?: string;
  /** A written name to be answered. */
  readonly owner?: string;
  /** A remark to be shown. */
  readonly comment?: string;
  /** The settings stand open beside the tasks. */
  readonly settings?: true;
}

/** Reads it from the texts behind the `?`; what is unknown is left out. */
export function readPlanSearch(search: Readonly<Record<string, unknown>>): PlanSearch {
  const known = planSteps.find((each) => each === search["step"]);
  const text = (name: "task" | "problem" | "owner" | "comment") =>
    typeof search[name] === "string" ? { [name]: search[name] } : {};
  return {
    ...(known === undefined ? {} : { step: known }),
    ...text("task"),
    ...text("problem"),
    ...text("owner"),
    ...text("comment"),
    ...(search["settings"] === "true" || search["settings"] === true ? { settings: true } : {}),
  };
}

/** 草稿 | 送审 | 已发布 | 已办结. */
export const planStates = ["draft", "review", "published", "closed"] as const;

/** The filters of the list, as its address has them: `?state=draft&year=2027&text=防汛`. */
export interface PlansSearch {
  readonly state?: (typeof planStates)[number];
  readonly unitId?: string;
  readonly year?: string;
  readonly text?: string;
}

/** Reads them; what is unknown is left out. */
export function readPlansSearch(search: Readonly<Record<string, unknown>>): PlansSearch {
  const { unitId, year, text } = search;
  const state = planStates.find((each) => each === search["state"]);
  return {
    ...(state === undefined ? {} : { state }),
    ...(typeof unitId === "string" ? { unitId } : {}),
    ...(typeof year === "string" && /^(19|20|21)\d\d$/.test(year) ? { year } : {}),
    ...(typeof text === "string" ? { text } : {}),
  };
}
