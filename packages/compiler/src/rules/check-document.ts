import { type Config, defaultConfig } from "../diagnostics/config.ts";
import { type CheckedDiagnostics, postProcess } from "../diagnostics/post-process.ts";
import { clauseFinder } from "./clause-finder.ts";
import { counterpartPairs } from "./counterpart-pair.ts";
import { readNumberFaults } from "./numbering.ts";
import { readPassages } from "./passage.ts";
import type { CompiledDocument, RuleContext } from "./rule.ts";
import { rules } from "./rules.ts";
import { readRunInFaults } from "./run-in-faults.ts";
import { siblings, tableRows } from "./task-groups.ts";

/** How a document is checked. */
export interface CheckOptions {
  readonly config?: Config;
  /** The day it is checked on, `YYYY-MM-DD`, for waivers that end. */
  readonly today?: string;
  /** Most diagnostics that are kept. */
  readonly limit?: number;
  /** Runs a rule and may measure it; the compiler has no clock of its own. */
  readonly observe?: (code: string, run: () => void) => void;
}

/** Runs every rule that the configuration leaves on and brings their findings into order. */
export function checkDocument(
  document: CompiledDocument,
  options: CheckOptions = {},
): CheckedDiagnostics {
  const config = options.config ?? defaultConfig;
  const context = ruleContext(document);
  const observe = options.observe ?? ((_code, run) => run());
  const found = rules.flatMap(({ code, rule }) => {
    if (config.rules[code] === "off") return [];
    let diagnostics: ReturnType<typeof rule> = [];
    observe(code, () => {
      diagnostics = rule(context);
    });
    return diagnostics;
  });
  return postProcess(found, {
    text: context.text,
    config,
    clauseAt: clauseFinder(document.plan),
    ...(options.today === undefined ? {} : { today: options.today }),
    ...(options.limit === undefined ? {} : { limit: options.limit }),
  });
}

function ruleContext(document: CompiledDocument): RuleContext {
  const { source, layout, outline, plan } = document;
  const { text } = source;
  const passages = readPassages(source, layout);
  return {
    ...document,
    text,
    passages,
    pairs: counterpartPairs(plan),
    clausesById: new Map(outline.map((clause) => [clause.id, clause])),
    tableRows: tableRows(plan),
    siblings: siblings(plan),
    numberFaults: readNumberFaults(document),
    runInFaults: readRunInFaults(text, passages),
  };
}
