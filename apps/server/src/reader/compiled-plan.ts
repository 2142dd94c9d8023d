import type { Draft, PlanJson } from "@luoshi/compiler";
import type { Disposition, DispositionReason, Rhythm } from "@luoshi/ledger";

/** How a task names one: 牵头, 配合, or neither. */
export type OwnerPart = "lead" | "support" | "owner";

/** A task of a compiled draft, with all that a published task says. */
export interface CompiledTask {
  readonly key: string;
  /** `二（三）1.`, `附件1 第3行`. */
  readonly no: string;
  /** Heads of the clauses above, outermost first. */
  readonly path: readonly string[];
  readonly kind: "task" | "requirement";
  readonly text: string;
  /** The task's own words as they stand, and where. */
  readonly quote: string;
  readonly span: readonly [start: number, end: number];
  readonly owners: readonly { readonly written: string; readonly part: OwnerPart }[];
  readonly deadline: string | null;
  readonly deadlineQuote: string | null;
  readonly recurrence: Rhythm | null;
  readonly quotas: readonly { readonly quote: string }[];
  readonly proposed: Disposition;
  readonly why: DispositionReason;
}

/** A diagnostic that is an error, in words. */
export interface CompiledError {
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly help: { readonly zh: string; readonly en: string };
  /** Offsets of the draft's own text. */
  readonly span: { readonly start: number; readonly end: number };
  readonly quote: string;
}

/** A document as its clerk left it, compiled. */
export interface CompiledPlan {
  /** docs/plan.schema.json, with the clerk's corrections. */
  readonly plan: PlanJson;
  readonly tasks: readonly CompiledTask[];
  readonly errors: readonly CompiledError[];
  readonly orphans: readonly string[];
  /** The draft, its corrections carried to their tasks where the document itself was exchanged. */
  readonly draft: Draft;
  /** Keys of the draft before → keys now, where a task was found again. */
  readonly carried: Readonly<Record<string, string>>;
}
