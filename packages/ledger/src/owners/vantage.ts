import type { PlainDate } from "@luoshi/compiler";
import type { Unit } from "./directory.ts";
import { chainOf, type DirectoryIndex, isTerritory } from "./directory-index.ts";
import { placeEndings } from "./owner-name-words.ts";

/** What a plan tells about the names in it. */
export interface OwnerContext {
  /** The unit that issues the plan. */
  readonly issuer: string;
  /** The workgroup in whose name it is issued: 临澜市安全生产委员会. */
  readonly issuerGroup?: string;
  /** Workgroups that this plan sets up. */
  readonly planGroups?: readonly string[];
  /** The day of the plan: units retired by then are replaced by their successors. */
  readonly day: PlainDate;
}

/** From where a name is read: 办公室 is another one in each bureau. */
export interface Vantage {
  readonly index: DirectoryIndex;
  readonly context: OwnerContext;
  /** The issuing unit. */
  readonly unit: Unit;
  /** The nearest that is no inner part: a bureau for its 科室. */
  readonly institution: Unit;
  /** The nearest that governs a place; null in a company or hospital of its own. */
  readonly territory: Unit | null;
  /** The governing units above, nearest first, `territory` among them. */
  readonly territories: readonly Unit[];
}

/** Null where the issuing unit is not in the directory. */
export function vantageOf(index: DirectoryIndex, context: OwnerContext): Vantage | null {
  const chain = chainOf(context.issuer, index.unitOf);
  const unit = chain[0];
  if (unit === undefined) return null;
  const territories = chain.filter(isTerritory);
  return {
    index,
    context,
    unit,
    institution: chain.find((above) => !isInner(above)) ?? unit,
    territory: territories[0] ?? null,
    territories,
  };
}

/** An inner part of an institution, that no plan calls “we”. */
export function isInner(unit: Unit): boolean {
  return unit.kind === "section" || unit.kind === "party" || unit.kind === "massOrganisation";
}

/** The nearest governing unit above a unit, itself included. */
export function territoryOf(id: string, index: DirectoryIndex): Unit | null {
  return chainOf(id, index.unitOf).find(isTerritory) ?? null;
}

/** The last word of a place's name: 区 of 青渡区. */
export function placeEnding(unit: Unit, index: DirectoryIndex): string {
  const place = index.placeOf.get(unit.id) ?? "";
  return placeEndings.find((word) => place.endsWith(word)) ?? "";
}
