import type { Answer } from "@luoshi/server/contract/client";

/** A unit as the server tells it. */
export type Unit = Answer<"GET /api/units">["rows"][number];

/** What a unit is. */
export type UnitKind = Unit["kind"];

/** A line of the drawn tree. */
export interface UnitRow<U> {
  readonly unit: U;
  /** 1 on top. */
  readonly level: number;
  /** Null where nothing lies below. */
  readonly open: boolean | null;
  /** The search found this one, and not just something below it. */
  readonly found: boolean;
}

type Node = Pick<Unit, "id" | "parentId" | "name" | "shortName" | "aliases">;

/**
 * The lines of a tree in which some units are open: parents before children, in the order given. A search shows what it
 * found with the way there, and opens it.
 */
export function unitRows<U extends Node>(
  units: readonly U[],
  open: ReadonlySet<string>,
  text = "",
): readonly UnitRow<U>[] {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const below = new Map<string | null, U[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const wanted = text.trim().toLowerCase();
  const found = new Set(
    wanted === "" ? [] : units.filter((unit) => bears(unit, wanted)).map(({ id }) => id),
  );
  const shown = new Set<string>();
  for (const id of found)
    for (let at = known.get(id); at !== undefined && !shown.has(at.id); ) {
      shown.add(at.id);
      at = at.parentId === null ? undefined : known.get(at.parentId);
    }
  const rows: UnitRow<U>[] = [];
  const walk = (parent: string | null, level: number): void => {
    for (const unit of below.get(parent) ?? []) {
      if (wanted !== "" && !shown.has(unit.id)) continue;
      const children = below.get(unit.id) ?? [];
      const leads = wanted !== "" && children.some(({ id }) => shown.has(id));
      const isOpen = leads || open.has(unit.id);
      const has = wanted === "" ? children.length > 0 : leads;
      rows.push({ unit, level, open: has ? isOpen : null, found: found.has(unit.id) });
      if (has && isOpen) walk(unit.id, level + 1);
    }
  };
  walk(null, 1);
  return rows;
}

/** Whether a unit bears those words in any of its names; `text` is in small letters. */
function bears({ name, shortName, aliases }: Node, text: string): boolean {
  const names = [name, shortName ?? "", ...aliases.map(({ alias }) => alias)];
  return names.some((each) => each.toLowerCase().includes(text));
}

/** The units above one, the root first. */
export function wayTo<U extends Pick<Unit, "id" | "parentId">>(
  units: readonly U[],
  id: string,
): readonly U[] {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const way: U[] = [];
  for (let at = known.get(id); at?.parentId != null; ) {
    at = known.get(at.parentId);
    if (at === undefined) break;
    way.unshift(at);
  }
  return way;
}

/** What is open at first: the roots, and all of a small tree. */
export function openAtFirst(units: readonly Pick<Unit, "id" | "depth">[]): ReadonlySet<string> {
  const deep = units.length <= 40 ? 20 : 0;
  return new Set(units.filter(({ depth }) => depth <= deep).map(({ id }) => id));
}
