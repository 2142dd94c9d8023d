import type { ExportKind } from "../../checker/checker.ts";
import { useCheck } from "../../state/check-store.ts";
import { announce } from "../start/announce.ts";
import { saveFile } from "./save-file.ts";
import { useShell } from "./shell-state.ts";
import { words } from "./words.ts";

/** Makes a file, saves it, and tells what of the edits it could not take. */
export async function exportAndSave(kind: ExportKind): Promise<void> {
  if (useShell.getState().exporting) return;
  const { exportAs, language } = useCheck.getState();
  useShell.setState({ exporting: true });
  try {
    const file = await exportAs(kind);
    saveFile(file);
    if (file.refused.length > 0)
      useShell.setState({ refused: { name: file.name, reasons: file.refused } });
    else announce(words[language].exported(file.name));
  } catch {
    announce(words[language].exportFailed);
  } finally {
    useShell.setState({ exporting: false });
  }
}
