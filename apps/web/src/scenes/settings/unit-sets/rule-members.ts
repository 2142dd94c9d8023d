import type { Answer } from "@luoshi/server/contract/client";

type Unit = Answer<"GET /api/units">["rows"][number];

/** A set of units as the server tells it. */
export type UnitSet = Answer<"GET /api/unit-sets">["rows"][number];

/** Units of some kinds below one, so many levels deep. */
export type UnitSetRule = NonNullable<UnitSet["rule"]>;

/** Who would be in a set by that rule now; retired units are left out, and the unit itself. */
export function ruleMembers<U extends Pick<Unit, "id" | "path" | "depth" | "kind" | "retiredAt">>(
  units: readonly U[],
  rule: UnitSetRule,
): readonly U[] {
  const top = units.find(({ id }) => id === rule.below);
  if (top === undefined) return [];
  const deepest = top.depth + (rule.depth ?? 100);
  return units.filter(
    ({ id, path, depth, kind, retiredAt }) =>
      id !== top.id &&
      path.startsWith(top.path) &&
      depth <= deepest &&
      retiredAt === null &&
      rule.kinds.includes(kind),
  );
}

/** How deep a rule goes, in words: 只含直属, 3级, 各级 for `all`. */
export function depthName(
  depth: string,
  say: {
    readonly depths: {
      readonly "1": string;
      readonly all: string;
      readonly some: (n: string) => string;
    };
  },
): string {
  return depth === "1" || depth === "all" ? say.depths[depth] : say.depths.some(depth);
}
