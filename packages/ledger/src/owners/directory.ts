import type { PlainDate } from "@luoshi/compiler";

/** All kinds of units, from governments down to 科室; what a kind means for names stands in `unit-name.ts`. */
export const unitKinds = [
  "government",
  "department",
  "section",
  "affiliate",
  "street",
  "town",
  "community",
  "village",
  "school",
  "hospital",
  "company",
  "party",
  "massOrganisation",
] as const;

/**
 * What a unit is. `government`: 青渡区人民政府; `department`: 局, 委, 办 of a government; `section`: 内设机构 (科室,
 * 部门 of a hospital or company); `affiliate`: 二级单位, 事业单位; `street` and `town`: 街道, 镇, 乡; `community` and
 * `village`: 社区, 村; `school` with kindergartens; `hospital`; `company`; `party`: 党委, 党支部; `massOrganisation`: 工会, 妇联.
 */
export type UnitKind = (typeof unitKinds)[number];

/** Another name of a unit; a former name has the day `until` which it was borne. */
export interface UnitAlias {
  readonly name: string;
  readonly since?: PlainDate | null;
  readonly until?: PlainDate | null;
}

/** Since when a unit is no more, and which units have its work now. */
export interface Retirement {
  readonly on: PlainDate;
  readonly successors: readonly string[];
}

/** A node of the unit tree: `{ id: "u7", parentId: "u1", name: "青渡区水务局", kind: "department", … }`. */
export interface Unit {
  readonly id: string;
  readonly parentId: string | null;
  /** As on its seal; a section's name stands alone: 办公室, 供水科. */
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: UnitKind;
  readonly aliases: readonly UnitAlias[];
  readonly retired?: Retirement | null;
}

/** Who is in a set: units of these kinds below a unit, `depth` levels deep (all, when left out). */
export interface UnitSetRule {
  readonly below: string;
  readonly kinds: readonly UnitKind[];
  readonly depth?: number;
}

/** A named set, by rule or by list: 各科室 of 青渡区教育局. `unitId` is whose set it is. */
export interface UnitSet {
  readonly id: string;
  readonly unitId: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly rule?: UnitSetRule | null;
  readonly members?: readonly string[];
}

/** A leading group, its office or a working group. `unitId` is the unit that set it up. */
export interface Workgroup {
  readonly id: string;
  readonly unitId: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly leadUnitId: string | null;
  readonly memberUnitIds: readonly string[];
}

/** A post that somebody holds in a unit: 局长 of 青渡区水务局. */
export interface Post {
  readonly id: string;
  readonly title: string;
  readonly unitId: string;
  readonly personId: string;
}

/** Everything that a written owner may mean. */
export interface Directory {
  readonly units: readonly Unit[];
  readonly unitSets: readonly UnitSet[];
  readonly workgroups: readonly Workgroup[];
  readonly posts: readonly Post[];
}
