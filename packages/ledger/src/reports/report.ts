import type { PlainDate } from "@luoshi/compiler";

/** Where a report stands towards the superior. Review inside the unit is part of `draft`: see `Report.stepsLeft`. */
export type ReportState = "draft" | "submitted" | "accepted" | "sentBack";

/** How many people of the unit look at a report before it goes up: none, 主要负责人, or 科室负责人 before that. */
export type ReviewSteps = 0 | 1 | 2;

/** A number that a report gives: `{ name: "排查企业", value: "212", unit: "家" }`; the value stays as typed. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
}

/** What a unit says of an occurrence. */
export interface ReportContent {
  readonly done: string;
  readonly problems: string;
  readonly next: string;
  /** Whole number, 0 to 100. */
  readonly percent: number;
  readonly figures: readonly Figure[];
  /** Ids of files and entries that back it; never demanded. */
  readonly evidence: readonly string[];
}

/** 反馈: a report of one occurrence of a duty. */
export interface Report {
  readonly id: string;
  readonly dutyId: string;
  readonly occurrenceId: string;
  readonly state: ReportState;
  /**
   * Reviews a draft has still to pass before it goes up: 0 while its author writes it, 2 at 科室负责人, 1 at 主要负责人;
   * always 0 once it has left the unit. Nobody above the unit sees a draft.
   */
  readonly stepsLeft: ReviewSteps;
  readonly content: ReportContent;
  /** Why it last came back, from inside or from above; empty again once it is handed in. */
  readonly reason: string;
  readonly submittedOn: PlainDate | null;
  readonly acceptedOn: PlainDate | null;
}

/** A report with nothing in it. */
export function newReport(
  given: Pick<Report, "id" | "dutyId" | "occurrenceId"> & { readonly percent: number },
): Report {
  const { percent, ...rest } = given;
  return {
    ...rest,
    state: "draft",
    stepsLeft: 0,
    content: { done: "", problems: "", next: "", percent, figures: [], evidence: [] },
    reason: "",
    submittedOn: null,
    acceptedOn: null,
  };
}

/** Handed in after its day, or its day is past and it has not been handed in. */
export function isLate(
  report: Pick<Report, "submittedOn">,
  due: PlainDate,
  today: PlainDate,
): boolean {
  return due < (report.submittedOn ?? today);
}
