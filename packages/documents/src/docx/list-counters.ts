import { formatNumber, isKnownFormat } from "./number-format.ts";
import type { List, ListLevel, Numbering } from "./numbering.ts";
import { resolveStyle, type StyleSheet } from "./styles.ts";
import { symbolCharacter } from "./symbols.ts";

/** The running numbers of one abstract list. */
interface Counters {
  /** By level; `undefined` for one that has not begun or was reset. */
  readonly values: (number | undefined)[];
  /** Lists and levels whose own start has been used up: `12 0`. */
  readonly begun: Set<string>;
}

/** A list with its abstract list found, through a list style where it points to one. */
interface ResolvedList {
  readonly list: List;
  readonly counters: Counters;
  level(index: number): ListLevel | undefined;
}

/** All running numbers of a document. */
export interface ListCounters {
  readonly numbering: Numbering;
  readonly styles: StyleSheet;
  readonly counters: Map<string, Counters>;
  readonly resolved: Map<string, ResolvedList | undefined>;
}

/** A generated number: `（三）` and what stands between it and the text. */
export interface ListLabel {
  readonly text: string;
  readonly suffix: "tab" | "space" | "nothing";
  /** A number format we do not know; figures were printed. */
  readonly unknownFormat?: string;
}

/** The counters of a document before its first paragraph. */
export function countLists(numbering: Numbering, styles: StyleSheet): ListCounters {
  return { numbering, styles, counters: new Map(), resolved: new Map() };
}

/**
 * Counts a paragraph in and gives its label; `undefined` where the list does not exist.
 * Lists that share an abstract list share its numbers too (Word's behaviour, not the standard's
 * words): a second `w:num` goes on counting, unless it has a start of its own.
 */
export function nextLabel(
  lists: ListCounters,
  numId: string,
  levelIndex: number,
): ListLabel | undefined {
  const found = resolveList(lists, numId);
  const level = found?.level(levelIndex);
  if (found === undefined || level === undefined) return undefined;
  count(found, levelIndex, level);
  if (level.hidden) return { text: "", suffix: "nothing" };
  if (level.format === "bullet") return { text: bullet(level), suffix: level.suffix };
  const text = print(found, level);
  if (level.format === "custom" || isKnownFormat(level.format))
    return { text, suffix: level.suffix };
  return { text, suffix: level.suffix, unknownFormat: level.format };
}

/** The level of a list that is tied to a paragraph style (`w:lvl/w:pStyle`). */
export function levelOfStyle(
  lists: ListCounters,
  numId: string,
  style: string,
): number | undefined {
  const found = resolveList(lists, numId);
  for (let index = 0; index < 9; index++) if (found?.level(index)?.style === style) return index;
  return undefined;
}

function count(found: ResolvedList, index: number, level: ListLevel): void {
  const { values, begun } = found.counters;
  const ownStart = found.list.starts.get(index);
  const before = values[index];
  if (ownStart !== undefined && !begun.has(`${found.list.id} ${index}`)) {
    begun.add(`${found.list.id} ${index}`);
    values[index] = ownStart;
  } else if (before === undefined) values[index] = ownStart ?? level.start;
  else values[index] = before + 1;
  // Reset and not set to the start: a level that begins again may do so under another list's start.
  for (let deeper = index + 1; deeper < 9; deeper++) {
    const restart = found.level(deeper)?.restart;
    // `w:lvlRestart` counts levels from 1: 2 means "after level 2 or a higher one".
    if (restart === undefined || index < restart) values[deeper] = undefined;
  }
}

function print(found: ResolvedList, level: ListLevel): string {
  let out = "";
  for (let at = 0; at < level.text.length; at++) {
    const which = level.text.charCodeAt(at + 1) - 0x31;
    if (level.text.charAt(at) !== "%" || !(which >= 0 && which < 9)) {
      out += level.text.charAt(at);
      continue;
    }
    at++;
    const other = found.level(which);
    const value = found.counters.values[which] ?? found.list.starts.get(which) ?? other?.start ?? 0;
    const format = other?.format ?? "decimal";
    // `w:isLgl` turns every number into figures; a level that prints no number still prints none.
    out += formatNumber(
      value,
      level.legal && format !== "none" ? "decimal" : format,
      other?.pattern,
    );
  }
  return out;
}

function bullet(level: ListLevel): string {
  let out = "";
  for (const char of level.text) {
    const code = char.charCodeAt(0);
    out += code >= 0xf020 && code <= 0xf0ff ? (symbolCharacter(code, level.font) ?? "•") : char;
  }
  return out;
}

function resolveList(lists: ListCounters, numId: string): ResolvedList | undefined {
  if (lists.resolved.has(numId)) return lists.resolved.get(numId);
  const found = findList(lists, numId);
  lists.resolved.set(numId, found);
  return found;
}

function findList(lists: ListCounters, numId: string): ResolvedList | undefined {
  const { numbering } = lists;
  const list = numbering.lists.get(numId);
  let abstract = numbering.abstracts.get(list?.abstractId ?? "");
  if (list === undefined || abstract === undefined) return undefined;
  // A list style: this abstract list only points to the style whose list has the levels.
  if (abstract.numStyleLink !== undefined) {
    const target = resolveStyle(lists.styles, abstract.numStyleLink).numId;
    const linked = numbering.abstracts.get(numbering.lists.get(target ?? "")?.abstractId ?? "");
    const byName = [...numbering.abstracts.values()].find(
      (other) => other.styleLink !== undefined && other.styleLink === abstract?.numStyleLink,
    );
    abstract = linked ?? byName ?? abstract;
  }
  const { id, levels } = abstract;
  let counters = lists.counters.get(id);
  if (counters === undefined) {
    counters = { values: [], begun: new Set() };
    lists.counters.set(id, counters);
  }
  return { list, counters, level: (index) => list.levels.get(index) ?? levels[index] };
}
