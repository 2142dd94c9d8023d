import { type Draft, emptyDraft, type SourceText } from "@luoshi/compiler";
import {
  DocumentError,
  openDocument,
  readTable,
  renderDocumentError,
  renderDocumentNote,
  type TableLimits,
} from "@luoshi/documents";
import { compilePlan } from "./compile-plan.ts";
import type { CompiledPlan } from "./compiled-plan.ts";
import type { Frame } from "./frame.ts";
import { jsonText } from "./json-text.ts";

/** What the reading process is asked to do; sources and bytes travel beside it as parts. */
export interface JobHead {
  readonly name: string;
  readonly today: string;
  /** A file's bytes, or a document that was read before (its source as JSON), first among the parts. */
  readonly from: "bytes" | "source";
  /** As the document was read before; null for bytes. */
  readonly format: string | null;
  readonly draft: Draft;
  /** The draft before; its source is the second part, or the same where there is none. */
  readonly before: { readonly draft: Draft } | null;
  readonly limits: { readonly fileBytes: number; readonly characters: number };
}

/** A sheet to read for import; its bytes are the only part, what was read as JSON the only part of the answer. */
export interface TableHead {
  readonly from: "table";
  readonly sheet: string | null;
  readonly limits: Partial<TableLimits>;
}

/** A text in both languages. */
export interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

/** What it answers. Of bytes that were read, the source as JSON is the first part; the compiled plan is the last. */
export type JobAnswer =
  | {
      readonly ok: true;
      readonly format: string;
      readonly notes: readonly BothLanguages[];
      readonly compiled: Omit<CompiledPlan, "plan">;
    }
  | { readonly ok: false; readonly code: string; readonly message: BothLanguages };

/** What a sheet is answered with. */
export type TableAnswer = { readonly ok: true } | Extract<JobAnswer, { readonly ok: false }>;

/** Does one job; it throws only for faults of ours. */
export function readJob({ head, parts }: Frame): {
  readonly answer: JobAnswer | TableAnswer;
  readonly parts: readonly Uint8Array[];
} {
  const job = head as JobHead | TableHead;
  try {
    const [first, second] = parts;
    if (first === undefined) throw new Error("a job without a document");
    if (job.from === "table") {
      const { sheet, limits } = job;
      const table = readTable(first, { limits, ...(sheet === null ? {} : { sheet }) });
      return { answer: { ok: true }, parts: [jsonBytes(table)] };
    }
    const opened = job.from === "bytes" ? openDocument(first, { limits: job.limits }) : null;
    const source = opened?.source ?? readSource(first);
    const before =
      job.before === null
        ? null
        : {
            draft: job.before.draft,
            source: second === undefined ? source : readSource(second),
          };
    const format = opened?.format ?? job.format ?? "txt";
    const { plan, ...compiled } = compilePlan({
      source,
      info: { name: job.name, format },
      draft: job.draft ?? emptyDraft,
      today: job.today,
      before,
    });
    const notes = (opened?.notes ?? []).map((note) => ({
      zh: renderDocumentNote(note, "zh"),
      en: renderDocumentNote(note, "en"),
    }));
    return {
      answer: { ok: true, format, notes, compiled },
      parts: [...(opened === null ? [] : [jsonBytes(source)]), jsonBytes(plan)],
    };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const message = { zh: renderDocumentError(error, "zh"), en: renderDocumentError(error, "en") };
    return { answer: { ok: false, code: error.code, message }, parts: [] };
  }
}

function readSource(part: Buffer): SourceText {
  return JSON.parse(part.toString("utf8")) as SourceText;
}

function jsonBytes(value: unknown): Uint8Array {
  return Buffer.from(jsonText(value));
}
