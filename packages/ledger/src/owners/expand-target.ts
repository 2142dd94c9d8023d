import type { PlainDate } from "@luoshi/compiler";
import type { Directory, Unit, UnitSet } from "./directory.ts";
import type { DirectoryIndex } from "./directory-index.ts";
import type { OwnerTarget } from "./target.ts";

/** What is known of a directory without any name: all that targets need. */
export type TargetIndex = Pick<DirectoryIndex, "directory" | "unitOf" | "childrenOf" | "groupOf">;

/** Prepares a directory for targets alone, in a fiftieth of the time that names take. */
export function indexTargets(directory: Directory): TargetIndex {
  const childrenOf = new Map<string, Unit[]>();
  for (const unit of directory.units) {
    const { id, parentId } = unit;
    if (parentId === null || parentId === id) continue;
    const siblings = childrenOf.get(parentId);
    if (siblings === undefined) childrenOf.set(parentId, [unit]);
    else siblings.push(unit);
  }
  return {
    directory,
    unitOf: new Map(directory.units.map((unit) => [unit.id, unit])),
    childrenOf,
    groupOf: new Map(directory.workgroups.map((group) => [group.id, group])),
  };
}

/**
 * The units that a target hands work to, retired ones left out, each once. A workgroup's lead comes first, its members
 * after it; of 各成员单位 only the members.
 */
export function expandTarget(
  target: OwnerTarget,
  index: TargetIndex,
  day: PlainDate,
): readonly string[] {
  return [...new Set(unitIdsOf(target, index))].filter((id) => {
    const unit = index.unitOf.get(id);
    return unit !== undefined && !isRetired(unit, day);
  });
}

/** Whether a unit is no more on a day. */
export function isRetired(unit: Unit, day: PlainDate): boolean {
  return unit.retired != null && unit.retired.on <= day;
}

/** The units of a set, by its rule or list, in the order of the directory. */
export function membersOf(set: UnitSet, index: TargetIndex): readonly string[] {
  const { rule } = set;
  if (rule == null) return set.members ?? [];
  const found: string[] = [];
  const seen = new Set([rule.below]);
  let level: readonly Unit[] = index.childrenOf.get(rule.below) ?? [];
  for (let depth = 1; depth <= (rule.depth ?? 40) && level.length > 0; depth++) {
    const next: Unit[] = [];
    for (const unit of level) {
      if (seen.has(unit.id)) continue;
      seen.add(unit.id);
      if (rule.kinds.includes(unit.kind)) found.push(unit.id);
      next.push(...(index.childrenOf.get(unit.id) ?? []));
    }
    level = next;
  }
  return found;
}

/** The same with retired units and those that are not in the directory. */
export function unitIdsOf(target: OwnerTarget, index: TargetIndex): readonly string[] {
  switch (target.kind) {
    case "unit":
      return [target.id];
    case "units":
      return target.ids;
    case "unitSet": {
      const set = index.directory.unitSets.find((candidate) => candidate.id === target.id);
      if (set === undefined) return [];
      return membersOf(set, index).filter((id) => !target.except?.includes(id));
    }
    case "workgroup": {
      const group = index.groupOf.get(target.id);
      if (group === undefined) return [];
      if (target.members) return group.memberUnitIds;
      return group.leadUnitId === null
        ? group.memberUnitIds
        : [group.leadUnitId, ...group.memberUnitIds];
    }
    case "post": {
      const post = index.directory.posts.find((candidate) => candidate.id === target.id);
      return post === undefined ? [] : [post.unitId];
    }
  }
}
