import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { forgetSigns } from "./lexicon/sign-bits.ts";
import type { Line } from "./lines/line.ts";
import { readLines } from "./lines/read-lines.ts";
import type { Plan } from "./model/plan.ts";
import type { OutlineClause } from "./outline/outline.ts";
import { readOutline } from "./outline/outline.ts";
import type { Layout } from "./outline/read-parts.ts";
import { readParts } from "./outline/read-parts.ts";
import type { PlanBuild } from "./plan/build-plan.ts";
import { buildPlan } from "./plan/build-plan.ts";
import { type CheckOptions, checkDocument } from "./rules/check-document.ts";
import type { SourceText } from "./source/source-text.ts";

/** Everything one compilation found; every stage can be shown by its name. */
export interface CompileResult {
  readonly source: SourceText;
  readonly lines: readonly Line[];
  readonly layout: Layout;
  readonly outline: readonly OutlineClause[];
  readonly build: PlanBuild;
  readonly plan: Plan;
  readonly diagnostics: readonly Diagnostic[];
  /** Faults that the configuration's waivers hold back. */
  readonly waived: readonly Diagnostic[];
  /** Faults left off because there were too many to read. */
  readonly omitted: number;
}

/** Compiles a document: lines, outline, terms and plan, rules. Any text gives a result. */
export function compile(source: SourceText, options: CheckOptions = {}): CompileResult {
  const layout = readParts(source, readLines(source));
  const outline = readOutline(source.text, layout);
  const build = buildPlan(source, layout, outline);
  const { plan } = build;
  const checked = checkDocument({ source, layout, outline, ...build }, options);
  forgetSigns();
  return { source, lines: layout.lines, layout, outline, build, plan, ...checked };
}
