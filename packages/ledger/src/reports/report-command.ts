import type { PlainDate } from "@luoshi/compiler";
import type { Duty } from "../duties/duty.ts";
import type { Relation } from "../duties/duty-command.ts";
import type { Report, ReportContent, ReviewSteps } from "./report.ts";

/** Relations to a report: those to its duty, and the two who review inside the unit. */
export type ReportRelation = Relation | "sectionHead" | "unitHead";

/** What somebody wants done with a report. `reviewReport` passes it on inside the unit. */
export type ReportCommand =
  | { readonly kind: "saveReport"; readonly content: ReportContent }
  | { readonly kind: "submitReport" }
  | { readonly kind: "reviewReport" }
  | { readonly kind: "acceptReport" }
  | { readonly kind: "sendBackReport"; readonly reason: string };

/** The name of a command. */
export type ReportCommandKind = ReportCommand["kind"];

/** What a step reads beside the report itself. */
export interface ReportContext {
  readonly relations: readonly ReportRelation[];
  readonly today: PlainDate;
  /** How many reviews the unit wants of what is handed in from now on. */
  readonly steps: ReviewSteps;
  /** The duty that it reports on. */
  readonly duty: Pick<Duty, "state" | "part" | "parentId">;
}

/** What follows from a step: the duty takes the accepted percent; people are told. */
export type ReportEffect =
  | { readonly kind: "setPercent"; readonly dutyId: string; readonly percent: number }
  | {
      readonly kind: "tell";
      readonly relation: ReportRelation;
      readonly about: ReportCommandKind;
    };

/** The report after a step, and what follows. */
export interface ReportStep {
  readonly kind: "stepped";
  readonly report: Report;
  readonly effects: readonly ReportEffect[];
}
