import type { Unit, UnitSet } from "./directory.ts";
import { below } from "./directory-index.ts";
import { isRetired } from "./expand-target.ts";
import { findPart, partsOf, unitCandidate } from "./find-unit.ts";
import {
  affiliateCategories,
  houseCategories,
  insideWords,
  partyCategories,
  placeCategories,
  placeTails,
  sectionCategories,
} from "./owner-name-words.ts";
import { readScopes } from "./read-scope.ts";
import { asked, type OwnerResolution, resolvedAs, unknownOwner } from "./resolution.ts";
import { placeEnding, type Vantage } from "./vantage.ts";
import { foldName } from "./written-name.ts";

/** Reads 各街道, 机关各科室, 各县（区）教育局, 直属单位; null where the words are no collective. */
export function findCollective(words: string, vantage: Vantage): OwnerResolution | null {
  const set = findSet(words, vantage);
  if (set !== null)
    return resolvedAs(
      { kind: "unitSet", id: set.id },
      { code: "unit-set", args: { name: set.name } },
    );
  const parted = partCollective(words, vantage);
  if (parted === null) return null;
  const { noun, from, isOpened } = parted;
  return (
    sectionsNamed(noun, words, from) ??
    partyNamed(noun, words, from) ??
    housesNamed(noun, words, from, isOpened) ??
    placesNamed(noun, words, from, isOpened) ??
    likeEnded(noun, words, from, isOpened)
  );
}

/** A set that the issuing institution or its government has named. */
function findSet(words: string, { index, institution, territory }: Vantage): UnitSet | null {
  const key = setKey(words);
  for (const owner of [institution, territory]) {
    const sets = owner === null ? [] : (index.setsOf.get(owner.id) ?? []);
    const found = sets.filter((set) =>
      [set.name, ...set.aliases].some((name) => setKey(name) === key),
    );
    if (found.length === 1) return found[0] ?? null;
  }
  return null;
}

function setKey(name: string): string {
  return foldName(name)
    .replace(/^局(?=机关)/, "")
    .replace(/^全[市区县旗镇乡局院校](?=各)/, "")
    .replace(/[（）、各]/g, "");
}

interface Parted {
  readonly noun: string;
  readonly from: Vantage;
  /** Whether 各 stands before the noun; 镇街 and 直属单位 do without. */
  readonly isOpened: boolean;
}

/** `全区各镇（街道）` is the noun 镇街道 read from 青渡区. */
function partCollective(words: string, vantage: Vantage): Parted | null {
  const at = words.indexOf("各");
  const head = at < 0 ? "" : words.slice(0, at);
  const noun = (at < 0 ? words : words.slice(at + 1)).replace(/[（）、]/g, "");
  const from = vantageFrom(head, vantage);
  if (from === null) return null;
  if (at >= 0) return { noun, from, isOpened: true };
  const isCollective =
    sectionCategories.includes(noun) ||
    affiliateCategories.includes(noun) ||
    partyCategories.has(noun) ||
    houseCategories.has(noun) ||
    (noun.length >= 2 && placeCategories.has(noun) && noun !== "街道" && noun !== "社区");
  return isCollective ? { noun, from, isOpened: false } : null;
}

/** From where the collective is counted: of the place or institution before 各, else of the issuing unit. */
function vantageFrom(head: string, vantage: Vantage): Vantage | null {
  const bare = head.replace(/^[全本我]/, "").replace(/(?:辖区内?|所辖|范围内|所属|属)$/, "");
  if (bare === "" || insideWords.includes(bare) || bare === "局" || bare === "局机关")
    return vantage;
  const level = vantage.territories.find((unit) => placeEnding(unit, vantage.index) === bare);
  if (level !== undefined) return { ...vantage, institution: level, territory: level };
  const places = readScopes(bare, vantage).filter((scope) => placeTails.includes(scope.core));
  const within = places[0]?.within;
  if (places.length !== 1 || within === undefined) return null;
  return { ...vantage, institution: within, territory: within };
}

function sectionsNamed(noun: string, words: string, from: Vantage): OwnerResolution | null {
  const { institution } = from;
  if (sectionCategories.includes(noun)) {
    const sections = partsOf(institution, from).filter((unit) => unit.kind === "section");
    // Only a bureau's 科室 are all its sections: a hospital has 职能 and 临床 ones.
    if (institution.kind === "department" || institution.kind === "affiliate")
      return all(sections, words, from);
    return question("kinds-within", sections, words, from);
  }
  if (!affiliateCategories.includes(noun)) return null;
  const parts = partsOf(institution, from);
  const affiliates = parts.filter((unit) => unit.kind === "affiliate");
  const houses = parts.filter((unit) => ["school", "hospital", "company"].includes(unit.kind));
  return houses.length === 0
    ? all(affiliates, words, from)
    : question("kinds-within", [...affiliates, ...houses], words, from);
}

function partyNamed(noun: string, words: string, from: Vantage): OwnerResolution | null {
  const endings = partyCategories.get(noun);
  if (endings === undefined) return null;
  const party = below(from.institution.id, from.index.childrenOf).filter(
    (unit) => unit.kind === "party" && endings.some((ending) => unit.name.endsWith(ending)),
  );
  return all(party, words, from);
}

function housesNamed(
  noun: string,
  words: string,
  from: Vantage,
  isOpened: boolean,
): OwnerResolution | null {
  const category = houseCategories.get(noun);
  if (category === undefined) return null;
  const top = from.territory ?? from.institution;
  const inside = below(top.id, from.index.childrenOf).filter((unit) => unit.kind === category.kind);
  const { endings } = category;
  const meant = inside.filter(
    (unit) => endings.length === 0 || endings.some((ending) => unit.name.endsWith(ending)),
  );
  const doubtful =
    endings.length === 0
      ? inside.some((unit) => unit.name.endsWith("幼儿园"))
      : endings.length > 1 && inside.some((unit) => /学校$|学院$/.test(unit.name));
  // 学校 without 各 may be the schools, or the school that the plan is about.
  return doubtful || !isOpened || hasGovernments(top, from)
    ? question("kinds-within", meant, words, from)
    : all(meant, words, from);
}

/** 各街道, 各镇（街道）应急办, 各县（区）教育局: places below, or one part of each. */
function placesNamed(
  noun: string,
  words: string,
  from: Vantage,
  isOpened: boolean,
): OwnerResolution | null {
  for (let length = Math.min(noun.length, 5); length >= 1; length--) {
    const head = noun.slice(0, length);
    const endings = placeCategories.get(head);
    if (endings === undefined) continue;
    const top = from.territory ?? from.institution;
    const places = below(top.id, from.index.childrenOf).filter((unit) =>
      endings.includes(placeWord(unit, from)),
    );
    const tail = noun.slice(length);
    const isFar = hasGovernments(top, from) && places.some((unit) => unit.parentId !== top.id);
    if (isFar) return question("other-level", places, words, from);
    if (placeTails.includes(tail)) return all(places, words, from);
    if (!isOpened) return null;
    return partOfEach(tail, places, words, from);
  }
  return null;
}

function partOfEach(
  tail: string,
  places: readonly Unit[],
  words: string,
  from: Vantage,
): OwnerResolution {
  const parts = places
    .filter((unit) => !isRetired(unit, from.context.day))
    .map((place) => findPart(tail, place, from));
  const found = parts.flatMap((matches) =>
    matches.length === 1 && matches[0] !== undefined ? [matches[0].unit] : [],
  );
  if (found.length > 0 && found.length === parts.length) return all(found, words, from);
  return question("members-missing", found.length > 0 ? found : places, words, from);
}

/** 各水厂: all the issuing institution's houses whose names end so. */
function likeEnded(
  noun: string,
  words: string,
  from: Vantage,
  isOpened: boolean,
): OwnerResolution | null {
  if (!isOpened || noun.length < 2) return null;
  const alike = partsOf(from.institution, from).filter(
    (unit) => unit.kind !== "section" && unit.kind !== "department" && unit.name.endsWith(noun),
  );
  return alike.length >= 2 ? all(alike, words, from) : null;
}

function all(units: readonly Unit[], written: string, from: Vantage): OwnerResolution {
  const ids = units.filter((unit) => !isRetired(unit, from.context.day)).map((unit) => unit.id);
  if (ids.length === 0) return unknownOwner({ code: "nobody", args: { written } });
  return resolvedAs(
    { kind: "units", ids },
    { code: "category", args: { written, count: ids.length } },
  );
}

function question(
  code: "kinds-within" | "other-level" | "members-missing",
  units: readonly Unit[],
  written: string,
  from: Vantage,
): OwnerResolution {
  const ids = units.filter((unit) => !isRetired(unit, from.context.day)).map((unit) => unit.id);
  if (ids.length === 0) return unknownOwner({ code: "nobody", args: { written } });
  const everyone = {
    target: { kind: "units", ids } as const,
    why: { code: "category", args: { written, count: ids.length } } as const,
  };
  return asked({ code, args: { written } }, [
    everyone,
    ...units.map((unit) => unitCandidate(unit, from)),
  ]);
}

function placeWord(unit: Unit, from: Vantage): string {
  if (unit.kind === "community") return "社区";
  if (unit.kind === "village") return "村";
  return placeEnding(unit, from.index);
}

/** Whether other governments stand below: a city's 各街道 are those of its districts, and hardly meant. */
function hasGovernments(top: Unit, { index }: Vantage): boolean {
  return (index.childrenOf.get(top.id) ?? []).some((unit) => unit.kind === "government");
}
