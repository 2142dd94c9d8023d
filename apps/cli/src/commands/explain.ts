import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { diagnosticCodes, docsPath, isDiagnosticCode, severities, textsOf } from "@luoshi/compiler";
import type { Context } from "../context.ts";
import { type ExitCode, UsageError } from "../failure.ts";
import { nearest } from "../nearest.ts";
import { paintFor } from "../render/paint.ts";
import { padTo } from "../render/width.ts";
import { pageText } from "../report/page-text.ts";

/** `luoshi explain [CODE]`: the page of a code, or the list of all. */
export async function explain(context: Context): Promise<ExitCode> {
  const { io, messages } = context;
  const [code] = context.arguments.operands;
  if (code === undefined) {
    io.stdout.write(listOfCodes(context));
    return 0;
  }
  if (!isDiagnosticCode(code)) {
    const guess = nearest(code, diagnosticCodes);
    throw new UsageError(
      messages.usage.unknownCode(code),
      guess === null
        ? messages.usage.seeCodes
        : messages.usage.didYouMean(`luoshi explain ${guess}`),
    );
  }
  const page = await pageOf(docsPath(code));
  if (page === null) throw new UsageError(messages.usage.noPage(code));
  io.stdout.write(pageText(page, paintFor(io.stdout, io.env)));
  return 0;
}

function listOfCodes({ io, language, messages }: Context): string {
  const paint = paintFor(io.stdout, io.env);
  const width = Math.max(...diagnosticCodes.map((code) => code.length)) + 2;
  const severityWidth = 9;
  const rows = diagnosticCodes.map((code) => {
    const severity = severities[code];
    const word = padTo(messages.severity[severity], severityWidth);
    return `  ${padTo(code, width)}${paint(severity, word)}${textsOf(code, language).title}`;
  });
  return [`${paint("frame", messages.explain.all)}:`, ...rows, "", messages.explain.how, ""].join(
    "\n",
  );
}

/** A page of the documentation, looked for from this file upwards: sources, build and bundle lie at other depths. */
async function pageOf(path: string): Promise<string | null> {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, path);
    const found = await stat(file).catch(() => null);
    if (found?.isFile()) return readFile(file, "utf8");
    if (dirname(folder) === folder) return null;
  }
}
