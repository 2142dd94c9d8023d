import { printable } from "../render/printable.ts";
import type { Reporter } from "./report.ts";

/**
 * One finding a line, for editors and `grep`:
 * `plan.docx:45:18: error[impossible-date]: “2023年23月底前”不是有效日期：没有23月`.
 * The severity words are English whatever the language, so that one pattern matches.
 */
export function lineReporter(): Reporter {
  return {
    checked: ({ view, diagnostics }) =>
      diagnostics
        .map(
          ({ start, severity, code, message }) =>
            `${printable(view.file)}:${start.line}:${start.column}: ${severity}[${code}]: ${printable(message)}\n`,
        )
        .join(""),
    failed: () => "",
    finish: () => "",
  };
}
