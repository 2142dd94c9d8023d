import type { Draft, Language } from "@luoshi/compiler";
import type { RefusalReason } from "@luoshi/documents";
import type { CompareRequest, Comparison } from "./compare-view.ts";
import type { CheckView } from "./view.ts";

/** What the page asks of the worker; all of it is plain data. */
export interface Checker {
  readonly open: (request: OpenRequest, onStep: (step: OpenStep) => void) => Promise<OpenAnswer>;
  readonly update: (request: UpdateRequest) => Promise<UpdateAnswer>;
  readonly exportFile: (request: ExportRequest) => Promise<ExportedFile>;
  readonly compare: (request: CompareRequest) => Promise<CompareAnswer>;
  readonly close: () => Promise<void>;
}

export type OpenStep = "reading" | "compiling" | "drawing";

export interface OpenRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly draft: Draft;
  readonly language: Language;
  readonly today: string;
}

export type OpenAnswer =
  | { readonly ok: true; readonly view: CheckView; readonly draft: Draft }
  | { readonly ok: false; readonly failure: OpenFailure };

export type CompareAnswer =
  | { readonly ok: true; readonly comparison: Comparison }
  | { readonly ok: false; readonly failure: OpenFailure };

/** Why a file was not opened: in words, and by kind for what to do next. */
export interface OpenFailure {
  readonly kind:
    | "unsupported"
    | "password"
    | "too-large"
    | "damaged"
    | "empty"
    | "no-text"
    | "internal";
  readonly message: string;
  readonly name: string;
}

export interface UpdateRequest {
  readonly draft: Draft;
  readonly language: Language;
  readonly today: string;
}

export interface UpdateAnswer {
  readonly view: CheckView;
  /** The draft with its corrections carried to their tasks. */
  readonly draft: Draft;
}

export type ExportKind = "xlsx" | "docx" | "json" | "ics";

export interface ExportRequest {
  readonly kind: ExportKind;
  readonly language: Language;
  /** When it is made, `2027-03-01T09:30:00`, local time; the writers have no clock. */
  readonly now: string;
}

export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Why some edits could not be made in the file itself. */
  readonly refused: readonly RefusalReason[];
}
