import {
  readUnitReference,
  type UnitReference,
  writeUnitName,
  writeUnitPath,
} from "./written-names.ts";

/** A unit that a name in a sheet may mean. */
export interface NamedUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly path: string;
  readonly name: string;
}

/** What a name was found to mean. */
export type Found<T> =
  | { readonly kind: "one"; readonly unit: T }
  | { readonly kind: "none" }
  | { readonly kind: "many"; readonly units: readonly T[] };

/** Units by name, with the names above them. */
export interface UnitIndex<T extends NamedUnit> {
  readonly find: (reference: UnitReference) => Found<T>;
  /** Names from the root down. */
  readonly namesOf: (unit: NamedUnit) => readonly string[];
  /** As a cell names it: the name alone where that is enough, else all names from the root. */
  readonly write: (unit: NamedUnit) => string;
  readonly byId: ReadonlyMap<string, T>;
  readonly byName: ReadonlyMap<string, readonly T[]>;
  /** The unit of that name right below another; null: among the roots. */
  readonly child: (parentId: string | null, name: string) => T | undefined;
}

/** An index of all units that are not retired. */
export function indexUnits<T extends NamedUnit>(units: readonly T[]): UnitIndex<T> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byName = new Map<string, T[]>();
  const children = new Map<string, T>();
  for (const unit of units) {
    const known = byName.get(unit.name);
    if (known === undefined) byName.set(unit.name, [unit]);
    else known.push(unit);
    children.set(`${unit.parentId ?? ""} ${unit.name}`, unit);
  }
  const namesOf = (unit: NamedUnit): readonly string[] => {
    const names: string[] = [];
    for (let at: NamedUnit | undefined = unit; at !== undefined; at = parentOf(at))
      names.unshift(at.name);
    return names;
  };
  const parentOf = (unit: NamedUnit) =>
    unit.parentId === null ? undefined : byId.get(unit.parentId);
  const find = (reference: UnitReference): Found<T> => {
    const last = reference.names.at(-1);
    const named = last === undefined ? [] : (byName.get(last) ?? []);
    const fitting = named.filter((unit) => fitsNames(namesOf(unit), reference));
    // `科技/信息局` may be one name whose sign nobody marked.
    const units = fitting.length > 0 ? fitting : (byName.get(reference.text) ?? []);
    const [unit] = units;
    if (unit === undefined) return { kind: "none" };
    return units.length === 1 ? { kind: "one", unit } : { kind: "many", units };
  };
  const write = (unit: NamedUnit): string => {
    const short = writeUnitName(unit.name);
    const found = find(readUnitReference(short));
    return found.kind === "one" && found.unit.id === unit.id ? short : writeUnitPath(namesOf(unit));
  };
  return {
    find,
    namesOf,
    write,
    byId,
    byName,
    child: (parentId, name) => children.get(`${parentId ?? ""} ${name}`),
  };
}

/** Whether the names of a reference are the last of a unit's names, or all of them where it begins at the root. */
export function fitsNames(names: readonly string[], reference: UnitReference): boolean {
  const { names: wanted, fromRoot } = reference;
  if (wanted.length > names.length || (fromRoot && wanted.length !== names.length)) return false;
  const offset = names.length - wanted.length;
  return wanted.every((name, at) => names[offset + at] === name);
}
