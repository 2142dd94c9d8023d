import { useShell } from "../shell/shell-state.ts";
import { PaletteDialog } from "./PaletteDialog.tsx";

/** Every command by name, behind Ctrl+K. */
export function CommandPalette() {
  const open = useShell((state) => state.palette);
  return open ? <PaletteDialog /> : null;
}
