import type { Workgroup } from "./directory.ts";
import { findUnit } from "./find-unit.ts";
import type { OwnerWhy } from "./owner-why.ts";
import { readScopes } from "./read-scope.ts";
import { asked, type OwnerCandidate, type OwnerResolution, resolvedAs } from "./resolution.ts";
import { plainName } from "./unit-name.ts";
import { territoryOf, type Vantage } from "./vantage.ts";

/** Reads 市安委会, 领导小组办公室, 各成员单位; null where the words name no workgroup. */
export function findWorkgroup(words: string, vantage: Vantage): OwnerResolution | null {
  if (words.endsWith("成员单位")) return findMembers(words, vantage);
  if (/^各(?:专项)?(?:工作)?(?:小组|组|专班)$/.test(words))
    return asked(
      { code: "which-group", args: { written: words } },
      groupsOfPlan(vantage).map(groupCandidate),
    );
  const groups = groupsNamed(words, vantage);
  const first = groups.certain[0];
  if (groups.certain.length === 1 && first !== undefined) {
    return resolvedAs(
      { kind: "workgroup", id: first.id },
      { code: "workgroup", args: { name: first.name } },
    );
  }
  const like = [...groups.certain, ...groups.like];
  if (like.length > 0)
    return asked({ code: "group-of-plan", args: { written: words } }, like.map(groupCandidate));
  return findOffice(words, vantage);
}

/** 各成员单位, 区防指各成员单位: the members of a group. */
function findMembers(words: string, vantage: Vantage): OwnerResolution {
  const { context, index } = vantage;
  const head = words
    .slice(0, -4)
    .replace(/各$/, "")
    .replace(/^其他$/, "");
  const { certain, like } =
    head === ""
      ? { certain: groupsOfPlan(vantage).filter(hasMembers), like: [] }
      : groupsNamed(head, vantage);
  const issuerGroup = index.groupOf.get(context.issuerGroup ?? "");
  // A plan issued in a commission's name that sets up a leading group: either may be meant.
  const main = head === "" ? certain.filter((group) => !isPart(group)) : certain;
  const groups =
    head === "" && issuerGroup !== undefined
      ? [issuerGroup, ...main.filter((group) => !sameMembers(group, issuerGroup))]
      : main;
  const first = groups[0];
  if (groups.length === 1 && first !== undefined && hasMembers(first)) {
    return resolvedAs(
      { kind: "workgroup", id: first.id, members: true },
      { code: "group-members", args: { name: first.name } },
    );
  }
  const around = index.directory.workgroups.filter(
    (group) => hasMembers(group) && isAround(group, vantage),
  );
  const offered = groups.length > 0 ? groups : like.length > 0 ? like : around;
  return asked(
    { code: "which-group", args: { written: words } },
    offered.map((group) => ({
      target: { kind: "workgroup", id: group.id, members: true },
      why: { code: "group-members", args: { name: group.name } },
    })),
  );
}

function groupsNamed(
  words: string,
  vantage: Vantage,
): { readonly certain: readonly Workgroup[]; readonly like: readonly Workgroup[] } {
  const { index, territory } = vantage;
  const core = plainName(words);
  const forms = (group: Workgroup) => index.groupForms.get(group.id) ?? [];
  const own = groupsOfPlan(vantage);
  const exact = own.filter((group) => forms(group).some((form) => form.whole === core));
  if (exact.length > 0) return { certain: exact, like: [] };
  const isGroupWord = /(?:小组|专班|组办|专班办|指挥部|指挥部办)$/.test(core);
  const ended = own.filter((group) => forms(group).some((form) => form.whole.endsWith(core)));
  if (isGroupWord && ended.length > 0) return { certain: ended, like: [] };

  const scopes = readScopes(words, vantage);
  const standing = index.directory.workgroups.filter((group) => {
    const place = territoryOf(group.unitId, index);
    return forms(group).some(
      (form) =>
        form.placed &&
        (form.whole === core ||
          (form.core === core && place === territory) ||
          scopes.some((scope) => scope.within === place && plainName(scope.core) === form.core)),
    );
  });
  if (standing.length > 0) return { certain: standing, like: [] };
  const like = index.directory.workgroups.filter(
    (group) =>
      core.length >= 3 &&
      forms(group).some(
        (form) => form.whole === core || (isGroupWord && form.whole.endsWith(core)),
      ),
  );
  return { certain: [], like };
}

/** 防指办公室, where only the group itself is on record: its lead probably keeps the office. */
function findOffice(words: string, vantage: Vantage): OwnerResolution | null {
  const core = plainName(words);
  if (!core.endsWith("办") || core.length < 4) return null;
  const head = core.slice(0, -1);
  const { certain } = groupsNamed(head, vantage);
  if (certain.length === 0) return null;
  const candidates = certain.flatMap((group): OwnerCandidate[] => {
    const lead = group.leadUnitId === null ? undefined : vantage.index.unitOf.get(group.leadUnitId);
    const why: OwnerWhy = { code: "workgroup", args: { name: group.name } };
    return lead === undefined ? [] : [{ target: { kind: "unit", id: lead.id }, why }];
  });
  const isUnit = findUnit(words, vantage).kind === "one";
  return isUnit ? null : asked({ code: "group-of-plan", args: { written: words } }, candidates);
}

function groupsOfPlan({ context, index }: Vantage): Workgroup[] {
  return (context.planGroups ?? []).flatMap((id) => index.groupOf.get(id) ?? []);
}

/** Named after an office or one task: 综合协调组, 领导小组办公室 are parts of a leading group. */
function isPart(group: Workgroup): boolean {
  return !/(?:小组|专班|委员会|指挥部)$/.test(group.name);
}

function hasMembers(group: Workgroup): boolean {
  return group.memberUnitIds.length > 0;
}

function sameMembers(a: Workgroup, b: Workgroup): boolean {
  return [...a.memberUnitIds].sort().join() === [...b.memberUnitIds].sort().join();
}

function isAround(group: Workgroup, { index, institution, territory }: Vantage): boolean {
  return (
    group.unitId === institution.id ||
    group.leadUnitId === institution.id ||
    territoryOf(group.unitId, index) === territory
  );
}

function groupCandidate(group: Workgroup): OwnerCandidate {
  return {
    target: { kind: "workgroup", id: group.id },
    why: { code: "workgroup", args: { name: group.name } },
  };
}
