import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Plan } from "../model/plan.ts";
import type { Task } from "../model/task.ts";
import type { OutlineClause } from "../outline/outline.ts";
import type { Layout } from "../outline/read-parts.ts";
import type { Grid } from "../plan/grid.ts";
import type { SourceText } from "../source/source-text.ts";
import type { DateTerm } from "../terms/date.ts";
import type { DateContext } from "../terms/resolve-date.ts";
import type { CounterpartPair } from "./counterpart-pair.ts";
import type { NumberFault } from "./numbering.ts";
import type { Passage } from "./passage.ts";
import type { RunInFault } from "./run-in-faults.ts";

/** What the earlier stages know of a document. */
export interface CompiledDocument {
  readonly source: SourceText;
  readonly layout: Layout;
  readonly outline: readonly OutlineClause[];
  readonly plan: Plan;
  readonly grids: readonly Grid[];
  /** Every date expression of the text, in order. */
  readonly dates: readonly DateTerm[];
  readonly dateContext: DateContext;
}

/** What a rule may look at. */
export interface RuleContext extends CompiledDocument {
  readonly text: string;
  /** Paragraphs and table cells, in document order. */
  readonly passages: readonly Passage[];
  /** Every piece of work that body and annex both say, in the order of the annex rows. */
  readonly pairs: readonly CounterpartPair[];
  readonly clausesById: ReadonlyMap<string, OutlineClause>;
  /** The tasks that are rows, by their tables. */
  readonly tableRows: readonly (readonly Task[])[];
  /** The tasks that stand beside each other: the rows of one table, or the items under one heading. */
  readonly siblings: readonly (readonly Task[])[];
  readonly numberFaults: readonly NumberFault[];
  readonly runInFaults: readonly RunInFault[];
}

/**
 * A rule looks for one kind of drafting defect and reports what a sharp-eyed clerk would send back. A false alarm costs
 * as much as a miss: where two readings are fair, a rule is silent. It passes over the text once.
 */
export type Rule = (context: RuleContext) => readonly Diagnostic[];
