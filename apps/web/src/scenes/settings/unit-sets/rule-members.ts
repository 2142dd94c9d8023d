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
