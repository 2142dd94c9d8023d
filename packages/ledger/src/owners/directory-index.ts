import type { PlainDate } from "@luoshi/compiler";
import type { Directory, Post, Unit, UnitKind, UnitSet, Workgroup } from "./directory.ts";
import { placeEndings } from "./owner-name-words.ts";
import { plainName } from "./unit-name.ts";
import { foldName } from "./written-name.ts";

/** A name of a unit or workgroup, ready for comparison. */
export interface NameForm {
  /** As written, folded: 青渡区春和社区居民委员会. */
  readonly folded: string;
  /** Folded and plain, with its place: 青渡区应急管理局. */
  readonly whole: string;
  /** Without the place: 应急管理局; a 人民政府 keeps its own. */
  readonly core: string;
  /** Whether a place stood before the core, so that the name tells whose it is. */
  readonly placed: boolean;
  readonly source: "name" | "short" | "alias";
  /** Until when it was borne; null for names of today. */
  readonly until: PlainDate | null;
}

/** A directory prepared for looking up names; made once, used for every name of a plan. */
export interface DirectoryIndex {
  readonly directory: Directory;
  readonly unitOf: ReadonlyMap<string, Unit>;
  readonly childrenOf: ReadonlyMap<string, readonly Unit[]>;
  readonly formsOf: ReadonlyMap<string, readonly NameForm[]>;
  /** Units by the whole of one of their names. */
  readonly byWhole: ReadonlyMap<string, readonly Unit[]>;
  /** Units by the core of one of their names. */
  readonly byCore: ReadonlyMap<string, readonly Unit[]>;
  /** Places' names, with and without their last word, and the units that govern them. */
  readonly placesByName: ReadonlyMap<string, readonly Unit[]>;
  /** What a governing unit's place is called: 青渡区. */
  readonly placeOf: ReadonlyMap<string, string>;
  /** Schools, hospitals, companies and other houses by the governing unit above them. */
  readonly housesOf: ReadonlyMap<string, readonly Unit[]>;
  readonly postsOf: ReadonlyMap<string, readonly Post[]>;
  /** Titles of posts, the longest first. */
  readonly titles: readonly string[];
  readonly setsOf: ReadonlyMap<string, readonly UnitSet[]>;
  readonly groupForms: ReadonlyMap<string, readonly NameForm[]>;
  readonly groupOf: ReadonlyMap<string, Workgroup>;
}

/** Prepares a directory. Units whose parent is missing count as roots; a circle of parents is cut. */
export function indexDirectory(directory: Directory): DirectoryIndex {
  const unitOf = new Map(directory.units.map((unit) => [unit.id, unit]));
  const placeOf = new Map<string, string>();
  const placesByName = new Map<string, Unit[]>();
  for (const unit of directory.units) {
    if (!isTerritory(unit)) continue;
    const place = placeName(unit.name);
    placeOf.set(unit.id, place);
    put(placesByName, place, unit);
    const ending = placeEndings.find((word) => place.endsWith(word));
    const stem = ending === undefined ? place : place.slice(0, -ending.length);
    if (stem.length >= 2 && stem !== place) put(placesByName, stem, unit);
  }
  const childrenOf = new Map<string, Unit[]>();
  for (const unit of directory.units)
    if (unit.parentId !== null && unit.parentId !== unit.id) put(childrenOf, unit.parentId, unit);
  const housesOf = new Map<string, Unit[]>();
  for (const unit of directory.units) {
    if (!HOUSES.includes(unit.kind)) continue;
    const above = chainOf(unit.id, unitOf).find(isTerritory);
    if (above !== undefined) put(housesOf, above.id, unit);
  }
  const formsOf = new Map<string, readonly NameForm[]>();
  const byWhole = new Map<string, Unit[]>();
  const byCore = new Map<string, Unit[]>();
  for (const unit of directory.units) {
    // A 人民政府 keeps its place: without it every one would be called the same.
    const places = placesAbove(isTerritory(unit) ? unit.parentId : unit.id, unitOf, placeOf);
    const forms = unitNames(unit, placeOf.get(unit.id)).map(({ text, source, until }) =>
      formOf(text, source, until, places),
    );
    formsOf.set(unit.id, forms);
    for (const whole of new Set(forms.map((form) => form.whole))) put(byWhole, whole, unit);
    for (const core of new Set(forms.map((form) => form.core))) put(byCore, core, unit);
  }
  const postsOf = new Map<string, Post[]>();
  for (const post of directory.posts) put(postsOf, post.unitId, post);
  const titles = [...new Set(directory.posts.map((post) => foldName(post.title)))]
    .filter((title) => title !== "")
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const setsOf = new Map<string, UnitSet[]>();
  for (const set of directory.unitSets) put(setsOf, set.unitId, set);
  const groupForms = new Map<string, readonly NameForm[]>();
  for (const group of directory.workgroups) {
    const places = placesAbove(group.unitId, unitOf, placeOf);
    groupForms.set(group.id, [
      formOf(group.name, "name", null, places),
      ...group.aliases.map((alias) => formOf(alias, "alias", null, places)),
    ]);
  }
  return {
    directory,
    unitOf,
    childrenOf,
    formsOf,
    byWhole,
    byCore,
    placesByName,
    placeOf,
    housesOf,
    postsOf,
    titles,
    setsOf,
    groupForms,
    groupOf: new Map(directory.workgroups.map((group) => [group.id, group])),
  };
}

const HOUSES: readonly UnitKind[] = ["school", "hospital", "company", "affiliate"];

/** Whether a unit governs a place of its own: a government, 街道, 镇. */
export function isTerritory(unit: Unit): boolean {
  return unit.kind === "government" || unit.kind === "street" || unit.kind === "town";
}

/** The unit and those above it, nearest first. */
export function chainOf(id: string, unitOf: ReadonlyMap<string, Unit>): Unit[] {
  const chain: Unit[] = [];
  for (let unit = unitOf.get(id); unit !== undefined && chain.length < 40; ) {
    if (chain.includes(unit)) break;
    chain.push(unit);
    unit = unit.parentId === null ? undefined : unitOf.get(unit.parentId);
  }
  return chain;
}

/** Everything below a unit, without it. */
export function below(id: string, childrenOf: DirectoryIndex["childrenOf"]): Unit[] {
  const found: Unit[] = [];
  const seen = new Set([id]);
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const child of childrenOf.get(next) ?? []) {
      if (seen.has(child.id)) continue;
      seen.add(child.id);
      found.push(child);
      waiting.push(child.id);
    }
  }
  return found;
}

function unitNames(unit: Unit, place: string | undefined) {
  const own = [unit.name, ...(place === undefined ? [] : [place])].map((text) => ({
    text,
    source: "name" as const,
    until: null as PlainDate | null,
  }));
  const short =
    unit.shortName === null || unit.shortName === ""
      ? []
      : [{ text: unit.shortName, source: "short" as const, until: null }];
  const others = unit.aliases.map(({ name, until }) => ({
    text: name,
    source: "alias" as const,
    until: until ?? null,
  }));
  return [...own, ...short, ...others];
}

function formOf(
  text: string,
  source: NameForm["source"],
  until: PlainDate | null,
  places: readonly string[],
): NameForm {
  const folded = foldName(text);
  const core = withoutPlaces(folded, places);
  return {
    folded,
    whole: plainName(folded),
    core: plainName(core),
    placed: core.length < folded.length,
    source,
    until,
  };
}

/** 临澜市青渡区水务局 and 区水务局 give 水务局, where 青渡区 and 临澜市 stand above the unit. */
function withoutPlaces(folded: string, places: readonly string[]): string {
  let rest = folded;
  for (const place of [...places].reverse()) {
    if (rest.startsWith(place) && rest.length > place.length) rest = rest.slice(place.length);
  }
  if (rest.length < folded.length) return rest;
  for (const place of places) {
    const ending = placeEndings.find((word) => place.endsWith(word));
    if (ending !== undefined && rest.startsWith(ending) && rest.length > ending.length + 1)
      return rest.slice(ending.length);
  }
  return rest;
}

function placesAbove(
  id: string | null,
  unitOf: ReadonlyMap<string, Unit>,
  placeOf: ReadonlyMap<string, string>,
): string[] {
  if (id === null) return [];
  return chainOf(id, unitOf).flatMap((unit) => placeOf.get(unit.id) ?? []);
}

function placeName(name: string): string {
  const folded = foldName(name);
  if (folded.endsWith("政府")) return folded.slice(0, -2);
  return folded.endsWith("办事处") ? folded.slice(0, -3) : folded;
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
