import { textField, wordField, yesField } from "../search-fields.ts";

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
  return {
    ...wordField("step", planSteps, search),
    ...textField("task", search),
    ...textField("problem", search),
    ...textField("owner", search),
    ...textField("comment", search),
    ...yesField("settings", search),
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
  const { year } = search;
  return {
    ...wordField("state", planStates, search),
    ...textField("unitId", search),
    ...(typeof year === "string" && /^(19|20|21)\d\d$/.test(year) ? { year } : {}),
    ...textField("text", search),
  };
}
