import { printable } from "../render/printable.ts";
import type { Screen } from "../render/screen.ts";
import { diagnosticText } from "./diagnostic-text.ts";
import {
  addCounts,
  type CheckedFile,
  countSeverities,
  countTasks,
  type Reporter,
} from "./report.ts";

/** For people: each finding drawn in its line, then a summary of every file, and of all when there are several. */
export function textReporter(screen: Screen, quiet: boolean): Reporter {
  const checked: CheckedFile[] = [];
  let failures = 0;
  return {
    checked(file) {
      checked.push(file);
      const drawn = file.diagnostics.map((d) => `${diagnosticText(d, file.view, screen)}\n`);
      return drawn.join("") + (quiet ? "" : summaryOf(file, screen));
    },
    failed() {
      failures += 1;
      return "";
    },
    finish: () => (quiet || checked.length + failures < 2 ? "" : total(checked, failures, screen)),
  };
}

function summaryOf(file: CheckedFile, screen: Screen): string {
  const { messages, paint } = screen;
  const { view, diagnostics, notes, plan, omitted, waived } = file;
  const lines = notes.map(
    (note) => `${printable(view.file)}: ${paint("info", messages.check.note)}: ${printable(note)}`,
  );
  lines.push(
    `${paint("strong", printable(view.file))}: ${verdict(diagnostics, screen)}`,
    `  ${messages.check.tasks(countTasks(plan))}`,
  );
  if (omitted > 0) lines.push(`  ${messages.check.omitted(omitted)}`);
  if (waived > 0) lines.push(`  ${messages.check.waived(waived)}`);
  const fixable = diagnostics.filter(({ fix }) => fix !== undefined).length;
  if (fixable > 0) {
    const name = view.file === "-" ? null : printable(view.file);
    lines.push(`  ${messages.check.fixable(fixable, name)}`);
  }
  const [first] = diagnostics;
  if (first !== undefined) lines.push(`  ${messages.check.explain(first.code)}`);
  return `${lines.join("\n")}\n\n`;
}

/** `3 个错误，5 个警告`, in the colour of the gravest. */
function verdict(diagnostics: CheckedFile["diagnostics"], { messages, paint }: Screen): string {
  const counts = countSeverities(diagnostics);
  const text = messages.check.counts(counts);
  if (text === "") return paint("added", messages.check.clean);
  return paint(counts.error > 0 ? "error" : counts.warning > 0 ? "warning" : "info", text);
}

function total(checked: readonly CheckedFile[], failures: number, screen: Screen): string {
  const { messages, paint } = screen;
  const tasks = addCounts(
    checked.map(({ plan }) => countTasks(plan)),
    { tasks: 0, owned: 0, dated: 0 },
  );
  const diagnostics = checked.flatMap((file) => file.diagnostics);
  const files = messages.check.files(checked.length + failures, failures);
  return `${paint("strong", files)}: ${verdict(diagnostics, screen)}\n  ${messages.check.tasks(tasks)}\n`;
}
