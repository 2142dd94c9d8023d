import { planToJson } from "@luoshi/compiler";
import { taskCalendar, taskMarkdown, taskWorkbook } from "@luoshi/documents";
import { localDay, timeOf } from "../clock.ts";
import { type CompiledFile, compileFile } from "../compile-file.ts";
import type { Context } from "../context.ts";
import { type ExitCode, UsageError } from "../failure.ts";
import { configFinder } from "../files/find-config.ts";
import { forEachFile } from "../files/for-each-file.ts";
import { outputPlan } from "../files/output-plan.ts";
import { STDIN } from "../files/read-input.ts";
import { isSameFile, writeOutput } from "../files/write-output.ts";
import { stageDump } from "../stage-dump.ts";

/** What `--format` gives. */
export type CompileFormat = "json" | "xlsx" | "md" | "ics";

/**
 * `luoshi compile FILE…`: the plan as JSON, Excel, Markdown or calendar. Errors in the document do not stop it:
 * they are part of what it says, and are counted on standard error.
 */
export async function compileCommand(context: Context): Promise<ExitCode> {
  const { io, language, messages } = context;
  const { values, operands } = context.arguments;
  if (values.emit !== undefined && values.format !== undefined)
    throw new UsageError(messages.usage.notBoth("emit", "format"));
  const plan = await outputPlan(context);
  const configOf = configFinder(values.config, io, language, messages);
  return forEachFile(context, async (file, write) => {
    const compiled = await compileFile(file, context, configOf);
    const { emit } = values;
    const content =
      emit === undefined
        ? await rendered(
            compiled,
            plan.format,
            operands.length > 1 && plan.kind === "stdout",
            context,
          )
        : stageDump(emit, compiled);
    if (plan.kind === "stdout") {
      if (typeof content === "string") write(content);
      else io.stdout.write(content);
    } else {
      const target = plan.targetOf(file);
      if (file !== STDIN && (await isSameFile(file, target, io))) throw plan.wouldOverwrite(target);
      await writeOutput(target, content, io, messages);
      write(`${target}: ${messages.file.wrote(compiled.result.plan.tasks.length)}\n`);
    }
    const errors = compiled.diagnostics.filter(({ severity }) => severity === "error").length;
    if (errors > 0 && emit === undefined)
      io.stderr.write(`${file}: ${messages.compile.hasErrors(errors, file)}\n`);
    return 0;
  });
}

/** A plan in a format; several JSON objects in one stream stand one a line (JSON Lines). */
async function rendered(
  { file, document, result }: CompiledFile,
  format: CompileFormat,
  oneLine: boolean,
  { io, language }: Context,
): Promise<string | Uint8Array> {
  const { text } = document.source;
  const time = timeOf(io.env);
  switch (format) {
    case "json": {
      const json = planToJson(result, { name: file, format: document.format }, language);
      return `${JSON.stringify(json, null, oneLine ? 0 : 2)}\n`;
    }
    case "md":
      return taskMarkdown(result.plan, text, language);
    case "xlsx": {
      // Loaded here: whoever wants JSON does not pay for the Excel writer.
      const { writeXlsx } = await import("../files/write-formats.ts");
      return writeXlsx(taskWorkbook(result.plan, text, localDay(time), language));
    }
    case "ics": {
      const { writeCalendar } = await import("../files/write-formats.ts");
      const stamp = `${time.toISOString().slice(0, 19)}Z`;
      return writeCalendar(taskCalendar(result.plan, text, localDay(time), stamp, language));
    }
  }
}
