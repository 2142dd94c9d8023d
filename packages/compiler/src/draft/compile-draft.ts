import type { CompileResult } from "../compile.ts";
import { compile } from "../compile.ts";
import { applyCorrections } from "../corrections/apply-corrections.ts";
import { carryCorrections } from "../corrections/carry-corrections.ts";
import type { Config } from "../diagnostics/config.ts";
import { defaultConfig } from "../diagnostics/config.ts";
import type { PlainDate } from "../model/plain-date.ts";
import type { Plan } from "../model/plan.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Draft } from "./draft.ts";
import { editedSource } from "./edited-source.ts";

/** What a draft is compiled with. */
export interface DraftOptions {
  /** The day it is checked on, for waivers that end. */
  readonly today: PlainDate;
  /** Severities, and waivers besides the draft's own. */
  readonly config?: Config;
  /** The last compilation of the same document, from which the draft's corrections speak. */
  readonly before?: CompileResult;
}

/** A document as its clerk left it. */
export interface CompiledDraft {
  /** The retyped document as compiled, uncorrected; its diagnostics are those of the draft. */
  readonly result: CompileResult;
  /** The plan with the clerk's corrections. */
  readonly plan: Plan;
  /** Ids of corrections whose task, or whose words, the text no longer has. */
  readonly orphans: readonly string[];
  /** The draft with its corrections carried to their tasks; the very same where none moved. */
  readonly draft: Draft;
}

/**
 * Compiles a document as it was read together with what a clerk did to it: paragraphs retyped (`p12` now says `4月底前`), tasks
 * corrected, faults waived. The page's worker and the server both call it, so that one publishes what the other showed.
 */
export function compileDraft(
  source: SourceText,
  draft: Draft,
  { today, config = defaultConfig, before }: DraftOptions,
): CompiledDraft {
  const edited = editedSource(source, draft.texts);
  // A waiver whose fault was put right is of no use and does no harm; nobody keeps a file of them here.
  const rules = { ...config.rules, "unused-waiver": "off" as const };
  const waivers = [...config.waivers, ...draft.waivers];
  const result = compile(edited, { config: { rules, waivers }, today });
  const carried =
    before === undefined || before.source.text === edited.text
      ? draft.corrections
      : carryCorrections(draft.corrections, before, result);
  const { plan, orphans } = applyCorrections(edited.text, result.plan, carried);
  const kept = carried === draft.corrections ? draft : { ...draft, corrections: carried };
  return { result, plan, orphans, draft: kept };
}
