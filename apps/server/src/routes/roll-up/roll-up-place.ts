import type { RollUpPlace } from "../../store/roll-up.ts";

/**
 * The rows to begin with: the tops of one's subtrees. Where one also sees duties beside them (tasks that one's unit
 * leads, duties that name one), the units below what all have in common: `水务局` and those that support it are
 * children of the district.
 */
export function topPlace(
  paths: readonly string[],
  beside: { readonly first: string; readonly last: string } | null,
): RollUpPlace {
  const tops = topsOf(paths);
  if (beside === null) return { kind: "tops", paths: tops };
  return { kind: "children", path: commonPath([...tops, beside.first, beside.last]) };
}

/** Those that lie in none of the others. */
export function topsOf(paths: readonly string[]): readonly string[] {
  const tops: string[] = [];
  for (const path of [...new Set(paths)].sort())
    if (!tops.some((top) => path.startsWith(top))) tops.push(path);
  return tops;
}

/** Keys that all paths begin with, six characters each. */
function commonPath(paths: readonly string[]): string {
  const [first = "", ...rest] = paths;
  let length = first.length;
  for (const path of rest)
    while (length > 0 && !path.startsWith(first.slice(0, length))) length -= 6;
  return first.slice(0, length);
}
