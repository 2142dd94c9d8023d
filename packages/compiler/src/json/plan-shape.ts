import type { Certainty } from "../model/certainty.ts";
import type { TaskRow } from "../model/task.ts";

/** Version of the published shape (docs/plan.schema.json). */
export const PLAN_SCHEMA = "luoshi/plan@1";

/** What the caller knows of the file; the compiler sees only text. */
export interface SourceInfo {
  readonly name: string;
  readonly format: string;
}

/** A place as JSON: `[start, end)` in UTF-16 offsets of the document's text. */
export type SpanJson = readonly [number, number];

/** A value with the words it was read from. */
export interface PlaceJson {
  readonly quote: string;
  readonly span: SpanJson;
}

/** Words with white space folded, and their place. */
export interface PhraseJson {
  readonly text: string;
  readonly span: SpanJson;
}

/** A unit, post or collective as one task names it. */
export interface UnitJson extends PlaceJson {
  readonly name: string;
  readonly certainty: Certainty;
}

/** A day; null where the words name no real one. */
export interface DeadlineJson extends PlaceJson {
  readonly date: string | null;
  readonly partial: string | null;
  readonly certainty: Certainty;
}

/** A stretch of days. */
export interface PeriodJson extends PlaceJson {
  readonly start: string | null;
  readonly end: string | null;
}

/** A rhythm; `unit` null for 定期 and its like. */
export interface RecurrenceJson extends PlaceJson {
  readonly unit: string | null;
  readonly interval: number;
  readonly day: number | null;
  readonly certainty: Certainty;
}

/** A counted obligation. */
export interface QuotaJson extends PlaceJson {
  readonly op: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  readonly what: string | null;
  readonly who: string | null;
  readonly per: string | null;
  readonly approximate: boolean;
}

/** A numbered heading or item. */
export interface ClauseJson {
  readonly id: string;
  readonly no: string;
  readonly raw: string;
  readonly level: number | string;
  readonly head: string;
  readonly path: readonly string[];
  readonly parent: string | null;
  readonly part: string | null;
  readonly runIn: boolean;
  readonly span: SpanJson;
  readonly headSpan: SpanJson;
}

/** What a clause, a row or a unit line asks for. */
export interface TaskJson extends PlaceJson {
  readonly id: string;
  readonly path: readonly string[];
  readonly kind: string;
  readonly clause: string | null;
  readonly row: TaskRow | null;
  readonly parent: boolean;
  readonly group: PhraseJson | null;
  readonly text: string;
  /** All of it; `span` is that of the quote. */
  readonly extent: SpanJson;
  readonly owners: readonly string[];
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly actors: readonly string[];
  /** The same names with place and certainty. */
  readonly units: Readonly<Record<"owners" | "lead" | "support" | "actors", readonly UnitJson[]>>;
  readonly assignments: readonly (PlaceJson &
    Readonly<Record<"owners" | "lead" | "support", readonly string[]>>)[];
  readonly deadline: string | null;
  readonly deadlinePartial: string | null;
  readonly deadlineQuote: string | null;
  readonly deadlineSpan: SpanJson | null;
  readonly deadlineCertainty: Certainty | null;
  readonly otherDeadlines: readonly DeadlineJson[];
  readonly start: DeadlineJson | null;
  readonly period: PeriodJson | null;
  readonly ongoing: PhraseJson | null;
  readonly recurrence: RecurrenceJson | null;
  readonly otherRecurrences: readonly RecurrenceJson[];
  readonly quotas: readonly QuotaJson[];
  readonly counterparts: readonly string[];
}

/** A leading group, its office or a working group. */
export interface WorkgroupJson extends PlaceJson {
  readonly name: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly members: readonly string[];
  readonly seat: string | null;
  readonly duty: PhraseJson | null;
}

/** An annex. */
export interface AttachmentJson {
  readonly no: number;
  readonly printed: string | null;
  readonly title: string;
  readonly span: SpanJson;
  readonly body: SpanJson | null;
}

/** A table to be filled in. */
export interface FormJson {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly {
    readonly label: string;
    readonly group: readonly string[];
    readonly span: SpanJson;
  }[];
  readonly unitLine: boolean;
  readonly note: string | null;
  readonly attachment: number | null;
  readonly span: SpanJson;
}

/** Replaces the characters of `span`. */
export interface EditJson {
  readonly span: SpanJson;
  readonly text: string;
}

/** A drafting defect in words. */
export interface DiagnosticJson extends PlaceJson {
  readonly code: string;
  readonly severity: string;
  readonly title: string;
  readonly message: string;
  readonly help: string;
  readonly docs: string;
  readonly line: number;
  readonly column: number;
  readonly related: readonly (PlaceJson & { readonly message: string })[];
  readonly fix: readonly EditJson[] | null;
  readonly suggestions: readonly { readonly title: string; readonly edits: readonly EditJson[] }[];
}

/** A compiled document: docs/plan.schema.json. */
export interface PlanJson {
  readonly schema: string;
  readonly source: SourceInfo & { readonly characters: number };
  readonly title: string | null;
  readonly titleSpan: SpanJson | null;
  readonly kind: string;
  readonly number: string | null;
  readonly issued: string | null;
  readonly issuedSpan: SpanJson | null;
  readonly period: PeriodJson | null;
  readonly basis: readonly PlaceJson[];
  readonly clauses: readonly ClauseJson[];
  readonly tasks: readonly TaskJson[];
  readonly groups: readonly WorkgroupJson[];
  readonly attachments: readonly AttachmentJson[];
  readonly forms: readonly FormJson[];
  readonly targets: readonly (PlaceJson & { readonly quotas: readonly QuotaJson[] })[];
  readonly diagnostics: readonly DiagnosticJson[];
}
