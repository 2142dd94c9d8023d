import type { Unit } from "./directory.ts";
import { chainOf } from "./directory-index.ts";
import { decide, matchNames, type UnitMatch } from "./match-names.ts";
import { placeTails } from "./owner-name-words.ts";
import type { OwnerWhy } from "./owner-why.ts";
import { readScopes, type Scope } from "./read-scope.ts";
import type { OwnerCandidate } from "./resolution.ts";
import { plainName } from "./unit-name.ts";
import { isInner, territoryOf, type Vantage } from "./vantage.ts";

/** What a name was found to be: one unit, several that compete, or at best some that are like it. */
export type UnitFinding =
  | { readonly kind: "one"; readonly unit: Unit; readonly why: OwnerWhy }
  | {
      readonly kind: "many" | "none";
      /** The question, where it is a particular one. */
      readonly why: OwnerWhy | null;
      readonly units: readonly Unit[];
    };

/** No unit's name is longer, with all that stands above it. */
const LONGEST = 60;

const NONE: UnitFinding = { kind: "none", why: null, units: [] };

/** Reads a name as one unit's, from where the plan was issued: `局办公室`, `区应急局`, `柳湾街道应急办`. */
export function findUnit(words: string, vantage: Vantage): UnitFinding {
  if (words.length > LONGEST) return NONE;
  return settle(words, vantage, findAsIs(words, vantage), 0);
}

/** A unit as a candidate, told by where it stands. */
export function unitCandidate(unit: Unit, { index }: Vantage): OwnerCandidate {
  const parent = unit.parentId === null ? undefined : index.unitOf.get(unit.parentId);
  const why: OwnerWhy =
    parent === undefined || parent.kind === "government"
      ? { code: "full-name", args: { name: unit.name } }
      : { code: "part-of-unit", args: { parent: parent.name, name: unit.name } };
  return { target: { kind: "unit", id: unit.id }, why };
}

/** The one unit among the direct parts of `parent` that a name fits; sections of sections count. */
export function findPart(words: string, parent: Unit, vantage: Vantage): readonly UnitMatch[] {
  return decide(
    matchNames(plainName(words), partsOf(parent, vantage), vantage.index, vantage.context.day),
  );
}

/** A unit's children, and the children of those that are inner parts themselves. */
export function partsOf(parent: Unit, { index }: Vantage): Unit[] {
  const children = index.childrenOf.get(parent.id) ?? [];
  return children.flatMap((child) =>
    isInner(child) ? [child, ...(index.childrenOf.get(child.id) ?? [])] : [child],
  );
}

function settle(
  words: string,
  vantage: Vantage,
  asIs: readonly UnitFinding[],
  depth: number,
): UnitFinding {
  const found = depth < 2 ? [...asIs, findByPath(words, vantage, depth)] : asIs;
  const many = found.flatMap((finding) => (finding.kind === "many" ? [finding] : []));
  const ones = found.flatMap((finding) => (finding.kind === "one" ? [finding] : []));
  const units = new Set(ones.map((finding) => finding.unit));
  if (units.size === 1 && many.length === 0) return ones[0] ?? NONE;
  if (units.size + many.length > 0) {
    const competing = new Set([...units, ...many.flatMap((finding) => finding.units)]);
    const why = units.size === 0 && many.length === 1 ? (many[0]?.why ?? null) : null;
    return { kind: "many", why, units: [...competing] };
  }
  const none = found.flatMap((finding) => (finding.kind === "none" ? [finding] : []));
  const why = none.find((finding) => finding.why !== null)?.why ?? null;
  return { kind: "none", why, units: [...new Set(none.flatMap((finding) => finding.units))] };
}

function findAsIs(words: string, vantage: Vantage): UnitFinding[] {
  return [
    findAround(plainName(words), vantage),
    ...readScopes(words, vantage).map((scope) => findWithin(scope, vantage)),
  ];
}

/** Without a word of whose it is: one's own first, then one's own government's, then what is below. */
function findAround(core: string, vantage: Vantage): UnitFinding {
  const { index, context, institution, unit, territory, territories } = vantage;
  const match = (pool: readonly Unit[]) => matchNames(core, pool, index, context.day);
  const governed = (pool: readonly Unit[]) =>
    pool.length === 0 ? [] : matchNames(plainName(`政府${core}`), pool, index, context.day);

  const ownPool = [institution, unit, ...partsOf(institution, vantage)];
  if (unit !== institution) ownPool.push(...(index.childrenOf.get(unit.id) ?? []));
  const own = match([...new Set(ownPool)]);
  const governmentOffice = governed(
    institution.kind === "government" ? ownPool : [institution],
  ).filter((found) => found.fit === "same");

  const around: Unit[] = chainOf(institution.id, index.unitOf).slice(1);
  let level = territory;
  for (const next of territories) {
    level = next;
    if (next !== institution) {
      const children = index.childrenOf.get(next.id) ?? [];
      around.push(
        ...(next.kind === "government"
          ? children.filter((child) => !isInner(child) || isPublic(child))
          : children),
      );
    }
    if (next.kind === "government") break;
  }
  const peers = match([...new Set(around)].filter((peer) => !ownPool.includes(peer)));

  const ownFirst = decide(own);
  // Two characters say enough at home only: 院办, 一小.
  const peersFirst = decide(peers).filter(({ fit }) => fit !== "short" || core.length > 2);
  const isOwnName = ownFirst[0] !== undefined && ownFirst[0].fit !== "short";
  const chosen = isOwnName
    ? ownFirst
    : governmentOffice.length > 0
      ? [...governmentOffice, ...ownFirst]
      : [...ownFirst, ...peersFirst];
  if (chosen.length > 0) return findingOf(core, chosen);

  const top = level ?? institution;
  // Below, only the same name counts, and the index knows who bears it.
  const lower = match(
    (index.byCore.get(core) ?? []).filter(
      (unit) => !ownPool.includes(unit) && isBelow(unit, top, vantage),
    ),
  ).filter((found) => found.fit === "same" || found.fit === "former");
  const proper = lower.filter(
    ({ unit, form }) =>
      (isProper(unit) || (unit.kind === "affiliate" && form.placed)) &&
      (!form.placed || territoryOf(unit.parentId ?? "", index) === top),
  );
  if (proper.length > 0 && proper.length === lower.length) return findingOf(core, decide(proper));

  const elsewhere = index.byCore.get(core) ?? [];
  const free = elsewhere.filter(
    (unit) =>
      (unit.kind === "company" || unit.kind === "hospital") && territoryOf(unit.id, index) === null,
  );
  if (free.length === 1 && elsewhere.length === 1 && free[0] !== undefined && core.length >= 4)
    return { kind: "one", unit: free[0], why: { code: "full-name", args: { name: free[0].name } } };
  const like = [...own, ...peers, ...lower].map((found) => found.unit);
  return { kind: "none", why: null, units: [...like, ...elsewhere] };
}

/** Within a place or institution that the name tells. */
function findWithin(scope: Scope, vantage: Vantage): UnitFinding {
  const { index, context } = vantage;
  const { within, kind } = scope;
  const core = plainName(scope.core);
  if (kind === "institution") {
    if (core === "") return one(within, { code: "issuing-unit", args: { name: within.name } });
    return findingOf(core, findPart(scope.core, within, vantage));
  }
  if (placeTails.includes(scope.core))
    return one(within, { code: "full-name", args: { name: within.name } });
  const isGovernment = within.kind === "government";
  const direct = (index.childrenOf.get(within.id) ?? []).filter(
    (unit) => !isGovernment || unit.kind !== "section",
  );
  const found = matchNames(core, direct, index, context.day);
  const first = decide(found);
  if (first.length > 0) return findingOf(core, first);

  const namesakes = (index.byCore.get(core) ?? []).filter(
    (unit) => !direct.includes(unit) && isBelow(unit, within, vantage),
  );
  const deeper = new Set([...namesakes, ...(index.housesOf.get(within.id) ?? [])]);
  for (const unit of direct) deeper.delete(unit);
  const houses = matchNames(core, [...deeper], index, context.day, (unit, form) =>
    territoryOf(unit.id, index) === within
      ? form.placed || (isProper(unit) && unit.kind !== "affiliate")
      : kind === "place" && isProper(unit) && !form.placed,
  );
  const chosen = decide(houses);
  if (chosen.length > 0) return findingOf(core, chosen);
  const like = [...found, ...houses].map((match) => match.unit);
  return { kind: "none", why: null, units: [...like, ...namesakes] };
}

/** 教育局财务科: a unit, and a part of it. */
function findByPath(words: string, vantage: Vantage, depth: number): UnitFinding {
  let missing: UnitFinding | null = null;
  for (let at = Math.min(words.length - 2, 40); at >= 2; at--) {
    if (!HEAD_ENDS.includes(words.charAt(at - 1))) continue;
    const left = words.slice(0, at);
    const parent = settle(left, vantage, findAsIs(left, vantage), depth + 1);
    if (parent.kind !== "one") continue;
    const right = words.slice(at);
    const parts = findPart(right.startsWith("机关") ? right.slice(2) : right, parent.unit, vantage);
    if (parts.length > 0) return findingOf(words, parts);
    missing ??= {
      kind: "none",
      why: { code: "part-unknown", args: { unit: parent.unit.name, part: right } },
      units: [parent.unit],
    };
  }
  return missing ?? NONE;
}

const HEAD_ENDS = "局委办科处室部院校园司团心队府道镇乡村区社县市厂所站会组处学";

function isBelow(unit: Unit, top: Unit, { index }: Vantage): boolean {
  return chainOf(unit.id, index.unitOf).slice(1).includes(top);
}

/** Kinds whose names are their own: a 科室 or 中心 is found below only by telling whose it is. */
function isProper(unit: Unit): boolean {
  return !isInner(unit) && unit.kind !== "affiliate" && unit.kind !== "department";
}

/** Inner by kind, but known by name beyond the house: 区妇联, 区委办. */
function isPublic(unit: Unit): boolean {
  return unit.kind === "party" || unit.kind === "massOrganisation";
}

function findingOf(written: string, matches: readonly UnitMatch[]): UnitFinding {
  const first = matches[0];
  if (first === undefined) return NONE;
  if (matches.some((match) => match.unit !== first.unit))
    return { kind: "many", why: null, units: matches.map((match) => match.unit) };
  return one(first.unit, whyMatched(written, first));
}

function whyMatched(written: string, { unit, form, fit }: UnitMatch): OwnerWhy {
  if (fit === "former") return { code: "former-name", args: { written, name: unit.name } };
  if (fit === "short" || form.source !== "name")
    return { code: "short-name", args: { written, name: unit.name } };
  return { code: "own-name", args: { name: unit.name } };
}

function one(unit: Unit, why: OwnerWhy): UnitFinding {
  return { kind: "one", unit, why };
}
