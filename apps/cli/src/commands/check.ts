import { type CompiledFile, compileFile } from "../compile-file.ts";
import type { Context } from "../context.ts";
import { type ExitCode, UsageError, worse } from "../failure.ts";
import { configFinder } from "../files/find-config.ts";
import { forEachFile } from "../files/for-each-file.ts";
import { screenOf } from "../render/screen.ts";
import { jsonReporter } from "../report/json-report.ts";
import { lineReporter } from "../report/line-report.ts";
import { noteTexts } from "../report/note-text.ts";
import { placesOf } from "../report/place.ts";
import { type CheckedFile, countSeverities, type Reporter } from "../report/report.ts";
import { sarifReporter } from "../report/sarif-report.ts";
import { textReporter } from "../report/text-report.ts";

/** `luoshi check FILE…`: prints what must not go out; 1 when there are errors. */
export async function check(context: Context): Promise<ExitCode> {
  const { io, language, messages } = context;
  const { values, flags } = context.arguments;
  const quiet = flags.has("quiet");
  const limit = warningLimit(context);
  const configOf = configFinder(values.config, io, language, messages);
  const reporter = reporterOf(context, quiet);
  let warnings = 0;
  let outcome = await forEachFile(
    context,
    async (file, write) => {
      const checked = checkedFile(await compileFile(file, context, configOf), quiet, context);
      const counts = countSeverities(checked.diagnostics);
      warnings += checked.warnings;
      write(reporter.checked(checked));
      return counts.error > 0 ? 1 : 0;
    },
    (error) => reporter.failed(error),
  );
  io.stdout.write(reporter.finish());
  if (warnings > limit) {
    io.stderr.write(`${messages.check.tooManyWarnings(warnings, limit)}\n`);
    outcome = worse(outcome, 1);
  }
  return outcome;
}

function checkedFile(
  { file, document, result, diagnostics }: CompiledFile,
  quiet: boolean,
  { language }: Context,
): CheckedFile & { readonly warnings: number } {
  const { source, format, notes } = document;
  return {
    view: { file, text: source.text, placeOf: placesOf(source, result.plan) },
    format,
    plan: result.plan,
    diagnostics: quiet ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics,
    waived: result.waived.length,
    omitted: result.omitted,
    notes: noteTexts(notes, language),
    // Counted before --quiet hides them: it changes what is shown, not what is found.
    warnings: countSeverities(diagnostics).warning,
  };
}

function reporterOf({ arguments: { values }, io, messages }: Context, quiet: boolean): Reporter {
  switch (values.format ?? "text") {
    case "line":
      return lineReporter();
    case "json":
      return jsonReporter();
    case "sarif":
      return sarifReporter(messages);
    default:
      return textReporter(screenOf(io.stdout, io, messages), quiet);
  }
}

function warningLimit({ arguments: { values }, messages }: Context): number {
  const value = values["max-warnings"];
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/u.test(value))
    throw new UsageError(messages.usage.notANumber("max-warnings", value));
  return Number(value);
}
