import { characterSet, inSet } from "../lexicon/character-set.ts";
import { type OwnerRole, TOGETHER_WITH, VALUE_STOPS } from "../lexicon/owner-words.ts";
import { findWord, wordTable } from "../lexicon/word-table.ts";
import type { UnitReference } from "../model/unit-reference.ts";
import { type Span, trimSpan } from "../source/span.ts";
import { addUnits } from "./add-units.ts";
import { closingOf, step } from "./brackets.ts";
import { labelBefore } from "./owner-label.ts";
import { findOwnerVerb } from "./owner-verb.ts";
import { splitUnits } from "./unit-list.ts";
import { couldBeName, isUnitName } from "./unit-name.ts";

/** The units of one formula by side; `owners` holds those of `lead` and `support` too. */
export interface OwnerSides {
  readonly owners: readonly UnitReference[];
  readonly lead: readonly UnitReference[];
  readonly support: readonly UnitReference[];
  readonly actors: readonly UnitReference[];
}

interface Sides extends OwnerSides {
  owners: UnitReference[];
  lead: UnitReference[];
  support: UnitReference[];
  actors: UnitReference[];
}

const COLONS = characterSet("：:");
const STOPS = characterSet("，,；;。\n\t");
const STOP_WORDS = wordTable(VALUE_STOPS.join(" "));
const LONGEST_NAME = 40;
const LONGEST_PERSON = 4;

/**
 * Reads what stands in an owner bracket, field or cell: `牵头单位：A；配合单位：B`, `A牵头，B、C按职责分工配合`,
 * `A（牵头）、B`. Units without label or verb take `role`; `vouched` says that a label or a column head promises
 * names, so that the first list is taken as it is (张三, 一厂).
 */
export function readOwnerContent(
  text: string,
  at: Span,
  role: OwnerRole,
  vouched: boolean,
): OwnerSides {
  const sides: Sides = { owners: [], lead: [], support: [], actors: [] };
  let side: OwnerRole | null = role;
  let named = vouched;
  let waiting: Span[] = [];
  const settle = (as: OwnerRole | null, governed: boolean) => {
    for (let index = 0; index < waiting.length; index++) {
      const part = waiting[index] as Span;
      // The list right before a verb is one of names; further up only plain units are.
      const trust = named ? "label" : governed && index === waiting.length - 1 ? "verb" : "none";
      const units = unitsOf(text, part, trust);
      if (units.length > 0) named = false;
      if (as === null) continue;
      for (const unit of units) addUnit(sides, unit, roleOfNote(text, unit, at.end) ?? as);
    }
    waiting = [];
  };
  for (const piece of pieces(text, at)) {
    if (piece.label !== undefined) {
      settle(side, false);
      side = piece.label;
      named = true;
    }
    if (side === null) continue;
    let rest: Span | null = piece.span;
    while (rest !== null) {
      const verb = findOwnerVerb(text, rest.start, rest.end, true);
      waiting.push({ start: rest.start, end: verb?.start ?? rest.end });
      if (verb === null) break;
      let after: Span = { start: verb.end, end: rest.end };
      if (verb.role === "partner") {
        // A会同B牵头: A has the verb that follows, B is merely with it.
        const next = findOwnerVerb(text, after.start, after.end, true);
        settle(
          next === null || next.role === "owner" || next.role === "partner" ? side : next.role,
          true,
        );
        for (const unit of unitsOf(
          text,
          { start: verb.end, end: next?.start ?? after.end },
          "verb",
        ))
          addUnit(sides, unit, "partner");
        after = { start: next?.end ?? after.end, end: after.end };
      } else settle(verb.role === "owner" ? side : verb.role, true);
      rest = continues(text, after) ? after : null;
    }
  }
  settle(side, false);
  return sides;
}

interface Piece {
  readonly span: Span;
  /** Set where the piece opens with a label: its side, null for labels of other things (完成时限). */
  readonly label?: OwnerRole | null;
}

// Cuts at stops outside brackets and before each label; the 、 of a list stays inside its piece.
function pieces(text: string, at: Span): readonly Piece[] {
  const found: Piece[] = [];
  let start = at.start;
  let label: OwnerRole | null | undefined;
  const cut = (end: number) => {
    const span = { start, end };
    if (label !== undefined) found.push({ span, label });
    else if (end > start) found.push({ span });
    label = undefined;
  };
  for (let i = at.start; i < at.end; i = step(text, i, at.end)) {
    const code = text.charCodeAt(i);
    if (inSet(COLONS, code)) {
      const next = labelBefore(text, i, start);
      if (next === null) continue;
      cut(next.span.start);
      label = next.role;
      start = i + 1;
    } else if (inSet(STOPS, code)) {
      cut(i);
      start = i + 1;
    }
  }
  cut(at.end);
  return found;
}

// After a verb comes another list (A牵头、B配合, A牵头会同B) or the verb's object (负责政策解读), which names nobody.
function continues(text: string, at: Span): boolean {
  if (at.start >= at.end) return false;
  if (text.startsWith(TOGETHER_WITH, at.start) || text.charAt(at.start) === "、") return true;
  const next = findOwnerVerb(text, at.start, at.end, false);
  const units = splitUnits(text, { start: at.start, end: next?.start ?? at.end });
  return units.length > 0 && units.every((unit) => isUnitName(unit.name));
}

/** What vouches for a list: a label before it, a verb behind it, or nothing. */
type Trust = "label" | "verb" | "none";

function unitsOf(text: string, at: Span, trust: Trust): readonly UnitReference[] {
  const units = splitUnits(text, trimSpan(text, { start: at.start, end: valueEnd(text, at) }));
  return units.filter(({ name }) => {
    if (trust === "label") return name.length <= LONGEST_NAME;
    return (
      isUnitName(name) || (couldBeName(name) && (trust === "verb" || name.length <= LONGEST_PERSON))
    );
  });
}

function valueEnd(text: string, at: Span): number {
  let { end } = at;
  // Nearly no list holds one: a look a character says so before each is searched for.
  if (findWord(text, at.start, end, STOP_WORDS) < 0) return end;
  for (const word of VALUE_STOPS) {
    const found = text.slice(at.start, end).indexOf(word);
    if (found >= 0) end = at.start + found;
  }
  return end;
}

// 市教育局（牵头）、市财政局: the note says the side.
function roleOfNote(text: string, unit: UnitReference, end: number): OwnerRole | null {
  const close = "（(".includes(text.charAt(unit.span.end))
    ? closingOf(text, unit.span.end, end)
    : -1;
  if (close < 0) return null;
  const verb = findOwnerVerb(text, unit.span.end + 1, close, true);
  return verb !== null && verb.start === unit.span.end + 1 ? verb.role : null;
}

function addUnit(sides: Sides, unit: UnitReference, role: OwnerRole): void {
  if (role === "actor") return addUnits(sides.actors, [unit]);
  addUnits(sides.owners, [unit]);
  if (role === "lead") addUnits(sides.lead, [unit]);
  if (role === "support") addUnits(sides.support, [unit]);
}
