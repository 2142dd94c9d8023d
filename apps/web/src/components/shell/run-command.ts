import { useCheck } from "../../state/check-store.ts";
import { usePaper } from "../paper/paper-store.ts";
import { stepProblem } from "../problems/take-choice.ts";
import { printReport } from "../report/print-report.tsx";
import { changesOf } from "../start/changes-of.ts";
import type { Given } from "../start/given-file.ts";
import { openGiven } from "../start/open-given.ts";
import { chooseFile } from "./choose-file.ts";
import type { Command } from "./command.ts";
import { exportAndSave } from "./export-and-save.ts";
import { useShell } from "./shell-state.ts";
import { stepTask } from "./step-task.ts";

/** Does it. */
export function runCommand(command: Command): void {
  if (useShell.getState().without.includes(command)) return;
  const check = useCheck.getState();
  switch (command) {
    case "next-problem":
      return stepProblem(1);
    case "previous-problem":
      return stepProblem(-1);
    case "next-task":
      return stepTask(1);
    case "previous-task":
      return stepTask(-1);
    case "undo":
      return check.undo();
    case "redo":
      return check.redo();
    case "palette":
      return useShell.setState({ palette: true });
    case "search":
      return usePaper.getState().openFind();
    case "compare":
      return tell("luoshi:compare");
    case "export-menu":
      return useShell.setState({ exportMenu: true });
    case "export-xlsx":
      return void exportAndSave("xlsx");
    case "export-docx":
      return void exportAndSave("docx");
    case "export-ics":
      return void exportAndSave("ics");
    case "export-json":
      return void exportAndSave("json");
    case "print-report":
      // When the menu it was chosen from is gone: a print dialog stops the page.
      return void setTimeout(printReport, 50);
    case "open-another":
      return openAnother(null);
    case "close":
      return void useCheck.getState().leave();
    case "language":
      return check.setLanguage(check.language === "zh" ? "en" : "zh");
    case "help":
      return useShell.setState({ help: true });
  }
}

/**
 * Another file takes the place of the open one: what was dropped, else what is chosen now. Asks first where corrections
 * would be lost, for only the last document is kept.
 */
export function openAnother(given: Given | null): void {
  const changed = changesOf(useCheck.getState().history.present) > 0;
  useShell.setState({ given, leaving: changed });
  if (!changed) openNow();
}

/** Opens it without asking. */
export function openNow(): void {
  const { given } = useShell.getState();
  if (given === null) chooseFile();
  else void openGiven(given);
}

function tell(name: string): void {
  window.dispatchEvent(new CustomEvent(name));
}
