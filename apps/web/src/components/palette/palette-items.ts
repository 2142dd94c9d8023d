import type { CheckView } from "../../checker/view.ts";
import { useCheck } from "../../state/check-store.ts";
import { samples } from "../../state/sample-files.ts";
import { openSample } from "../../state/samples.ts";
import { revealPlace, selectProblem } from "../problems/take-choice.ts";
import type { Command } from "../shell/command.ts";
import { keysOf } from "../shell/key-map.ts";
import { runCommand } from "../shell/run-command.ts";
import { useShell } from "../shell/shell-state.ts";
import type { words as shellWords } from "../shell/words.ts";
import type { Findable } from "./palette-search.ts";
import type { words } from "./words.ts";

/** A line of the palette. */
export interface PaletteItem extends Findable {
  readonly id: string;
  /** Printed before the name: T06. */
  readonly mark?: string;
  /** Printed behind it in grey. */
  readonly note?: string;
  readonly keys?: string;
  readonly severity?: CheckView["problems"][number]["severity"];
  readonly run: () => void;
}

const COMMANDS: readonly Command[] = [
  "next-problem",
  "previous-problem",
  "next-task",
  "previous-task",
  "search",
  "export-xlsx",
  "export-docx",
  "export-ics",
  "export-json",
  "print-report",
  "compare",
  "undo",
  "redo",
  "open-another",
  "close",
  "language",
  "help",
];

/** All commands. */
export function commandItems(say: (typeof shellWords)["zh"]): readonly PaletteItem[] {
  const { without } = useShell.getState();
  return COMMANDS.filter((command) => !without.includes(command)).map((command) => {
    const keys = keysOf(command);
    return {
      id: `command ${command}`,
      name: say.commands[command],
      words: command.replace(/-/g, " "),
      ...(keys === null ? {} : { keys }),
      run: () => runCommand(command),
    };
  });
}

/** All tasks, found by number, title, clause, unit and text. */
export function taskItems({ tasks }: CheckView): readonly PaletteItem[] {
  return tasks.map(({ id, no, title, pathLabel, units, text }) => ({
    id: `task ${id}`,
    mark: no,
    name: title,
    note: units[0]?.name ?? pathLabel,
    words: [no, pathLabel, ...units.map(({ name }) => name), text].join(" "),
    run: () => useCheck.getState().select({ task: id, problem: null }),
  }));
}

/** All problems. */
export function problemItems({ problems }: CheckView): readonly PaletteItem[] {
  return problems.map((problem) => ({
    id: `problem ${problem.id}`,
    name: problem.message,
    note: problem.title,
    words: `${problem.title} ${problem.code} ${problem.quote}`,
    severity: problem.severity,
    run: () => selectProblem(problem),
  }));
}

/** The clauses of the outline. */
export function outlineItems({ outline }: CheckView): readonly PaletteItem[] {
  return outline.map(({ title, paragraph }, i) => ({
    id: `clause ${i} ${paragraph}`,
    name: title,
    words: "",
    run: () => revealPlace({ paragraph, start: 0, end: 0 }),
  }));
}

/** The samples of the project. */
export function sampleItems(
  say: (typeof words)["zh"],
  language: "zh" | "en",
): readonly PaletteItem[] {
  if (useShell.getState().without.includes("open-another")) return [];
  return Object.entries(samples).map(([name, sample]) => ({
    id: `sample ${name}`,
    name: say.openSample(sample[language]),
    words: `${name} ${sample.zh} ${sample.en}`,
    run: () => void openSample(name),
  }));
}
