import type { ChosenUnit } from "../changes/correct-fields.ts";

const MOST = 8;

/**
 * Units with further names behind them, several at once as `财务科、供水科`. A new one has the part that a document would give
 * it: support where somebody leads.
 */
export function addUnits(units: readonly ChosenUnit[], names: string): readonly ChosenUnit[] {
  const found = [...units];
  for (const part of names.split(/[、，,；;\n]/)) {
    const name = part.trim();
    if (name === "" || found.some((unit) => unit.name === name)) continue;
    const side = found.some((unit) => unit.side === "lead") ? "support" : "owner";
    found.push({ name, side });
  }
  return found;
}

/** Names of the document that what is typed may mean, those that begin with it first; chosen ones are no longer offered. */
export function suggestedUnits(
  known: readonly string[],
  chosen: readonly ChosenUnit[],
  typed: string,
): readonly string[] {
  const words = typed.trim();
  const free = known.filter((name) => chosen.every((unit) => unit.name !== name));
  const found = free.filter((name) => name.includes(words));
  const first = found.filter((name) => name.startsWith(words));
  return [...first, ...found.filter((name) => !name.startsWith(words))].slice(0, MOST);
}

/** The next part in turn: lead, owner, support. */
export function nextSide(side: ChosenUnit["side"]): ChosenUnit["side"] {
  return side === "lead" ? "owner" : side === "owner" ? "support" : "lead";
}
