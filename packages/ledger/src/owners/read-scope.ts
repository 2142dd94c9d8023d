import type { Unit } from "./directory.ts";
import { institutionEndings, placeEndings, selfWords } from "./owner-name-words.ts";
import { placeEnding, type Vantage } from "./vantage.ts";
import { foldName } from "./written-name.ts";

/** A reading of a name's beginning: whose unit it is, and the words that are left to name it. */
export interface Scope {
  readonly kind: "place" | "level" | "institution";
  readonly within: Unit;
  readonly core: string;
}

/** All readings of the beginning: `区教育局` in a plan of 青渡区水务局 is 教育局 within 青渡区. */
export function readScopes(words: string, vantage: Vantage): Scope[] {
  return [
    ...placeScopes(words, vantage),
    ...levelScopes(words, vantage),
    ...ownScopes(words, vantage),
  ];
}

/** 青渡区水务局, 临澜市青渡区水务局, 青渡水务局. */
function placeScopes(words: string, { index }: Vantage): Scope[] {
  const scopes: Scope[] = [];
  const walk = (rest: string, above: Unit | null, depth: number) => {
    for (let length = Math.min(rest.length, 12); length >= 2; length--) {
      const name = rest.slice(0, length);
      const places = (index.placesByName.get(name) ?? []).filter(
        (unit) => above === null || unit.parentId === above.id,
      );
      if (places.length === 0) continue;
      for (const within of places) {
        const core = rest.slice(length);
        const isWholeName = index.placeOf.get(within.id) === name;
        if (core !== "" || isWholeName) scopes.push({ kind: "place", within, core });
        if (depth < 3 && core !== "") walk(core, within, depth + 1);
      }
      break;
    }
  };
  walk(words, null, 0);
  return scopes;
}

/** 区教育局, 市教育局, 本区, 我区: the nearest place above whose name ends so. */
function levelScopes(words: string, { index, territories }: Vantage): Scope[] {
  const bare = selfWords.some((word) => words.startsWith(word)) ? words.slice(1) : words;
  for (const ending of placeEndings) {
    if (!bare.startsWith(ending)) continue;
    const within = territories.find((unit) => placeEnding(unit, index) === ending);
    const core = bare.slice(ending.length);
    if (within !== undefined && core !== "") return [{ kind: "level", within, core }];
  }
  return [];
}

/** 我局, 本单位, 局办公室, 局机关: the issuing institution by its last word. */
function ownScopes(words: string, { institution }: Vantage): Scope[] {
  const isSelf = selfWords.some((word) => words.startsWith(word));
  const rest = isSelf ? words.slice(1) : words;
  if (isSelf && rest.startsWith("单位"))
    return [{ kind: "institution", within: institution, core: rest.slice(2) }];
  const name = foldName(institution.name);
  for (const ending of institutionEndings) {
    if (!rest.startsWith(ending)) continue;
    const core = rest.slice(ending.length);
    if (!endsAs(name, ending) || (core === "" && !isSelf)) return [];
    return [{ kind: "institution", within: institution, core: withoutInside(core) }];
  }
  return [];
}

function endsAs(name: string, ending: string): boolean {
  return name.endsWith(ending) || (ending === "集团" && name.endsWith("集团有限公司"));
}

function withoutInside(core: string): string {
  return core.startsWith("机关") && core.length > 3 ? core.slice(2) : core;
}
