/** By what totals are gathered. */
export const boardTabs = ["unit", "plan", "task"] as const;

/** One of them. */
export type BoardTab = (typeof boardTabs)[number];

/** What the address of the board says: `?by=plan&unitId=…&rank=true`. */
export interface BoardSearch {
  readonly by?: BoardTab;
  readonly planId?: string;
  readonly unitId?: string;
  /** Units in the order of deadlines kept; without it nobody is ranked, and what is red comes first. */
  readonly rank?: true;
}

/** Reads it from the texts behind the `?`; what is unknown is left out. */
export function readBoardSearch(search: Readonly<Record<string, unknown>>): BoardSearch {
  const { by, planId, unitId, rank } = search;
  const tab = boardTabs.find((each) => each === by);
  return {
    ...(tab === undefined ? {} : { by: tab }),
    ...(typeof planId === "string" && planId !== "" ? { planId } : {}),
    ...(typeof unitId === "string" && unitId !== "" ? { unitId } : {}),
    ...(rank === true || rank === "true" ? { rank: true } : {}),
  };
}

/** What the server is asked: the plan and the unit that one looks at. */
export function boardQuery({ planId, unitId }: BoardSearch): {
  readonly planId?: string;
  readonly unitId?: string;
} {
  return {
    ...(planId === undefined ? {} : { planId }),
    ...(unitId === undefined ? {} : { unitId }),
  };
}
