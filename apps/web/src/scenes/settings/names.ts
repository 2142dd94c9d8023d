/** `教育局、体育局，卫健局` typed on one line, as a list without repetitions. */
export function readNames(text: string): readonly string[] {
  const names = text.split(/[、，,；;\n\t]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ""))];
}

/** The list as it is typed. */
export function printNames(names: readonly string[]): string {
  return names.join("、");
}
