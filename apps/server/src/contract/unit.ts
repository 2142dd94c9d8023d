import { z } from "zod";
import { type Bilingual, endpointTable } from "./endpoint.ts";
import { day, id, moment, name, version } from "./value.ts";

/** What a unit is; the ledger reads owners' names by it. */
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

export type UnitKind = (typeof unitKinds)[number];

/** The words for kinds, on screens and in the column 类型 of imports. */
export const unitKindNames: Readonly<Record<UnitKind, Bilingual>> = {
  government: { zh: "政府", en: "Government" },
  department: { zh: "部门", en: "Department" },
  section: { zh: "科室", en: "Section" },
  affiliate: { zh: "二级单位", en: "Affiliate" },
  street: { zh: "街道", en: "Street" },
  town: { zh: "乡镇", en: "Town" },
  community: { zh: "社区", en: "Community" },
  village: { zh: "村", en: "Village" },
  school: { zh: "学校", en: "School" },
  hospital: { zh: "医院", en: "Hospital" },
  company: { zh: "企业", en: "Company" },
  party: { zh: "党组织", en: "Party organisation" },
  massOrganisation: { zh: "群团组织", en: "Mass organisation" },
};

/** Another name; a former name has the day `until` which it was borne. */
export const unitAlias = z.strictObject({
  alias: name,
  since: day.nullable().default(null),
  until: day.nullable().default(null),
});

/** A node of the tree. */
export const unit = z.object({
  id,
  parentId: id.nullable(),
  /** Keys from the root, six characters each: whatever begins with it lies below. */
  path: z.string(),
  /** 0 for a root. */
  depth: z.int(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: z.enum(unitKinds),
  /** Among those with the same parent. */
  position: z.int(),
  aliases: z.array(z.object({ alias: z.string(), since: day.nullable(), until: day.nullable() })),
  /** Reviews inside the unit before a report goes up: 0 none, 1 the head, 2 the office before the head. */
  reviewSteps: z.int().min(0).max(2),
  retiredAt: moment.nullable(),
  /** Units that have its work since it was retired. */
  successors: z.array(id),
  version,
  /** Units right below it that are not retired. */
  children: z.int(),
  /** People with a post in it now; null where they are not within one's reach. */
  people: z.int().nullable(),
  mayChange: z.boolean(),
});

export type Unit = z.infer<typeof unit>;

/** A unit with where it stood before. */
export const unitHistory = unit.extend({
  moves: z.array(
    z.object({ movedAt: moment, fromParentId: id.nullable(), toParentId: id.nullable() }),
  ),
});

const aliases = z
  .array(unitAlias)
  .max(30)
  .refine((list) => new Set(list.map(({ alias }) => alias)).size === list.length);
const oneUnit = z.strictObject({ unitId: id });
const changes = ["office", "systemAdmin"] as const;

export const unitEndpoints = endpointTable({
  "GET /api/units": {
    summary: {
      zh: "机构树：本人所在的整棵树，或其中一支、按名称查找",
      en: "The tree of units, a part of it, or units by name",
    },
    access: "person",
    query: z.strictObject({
      /** This unit and what lies below. */
      below: id.optional(),
      /** So many levels below it, or below the root. */
      depth: z.coerce.number().int().min(0).max(20).optional(),
      /** Words in the name, short name or another name. */
      text: z
        .string()
        .trim()
        .max(100)
        .regex(/^\P{Cc}*$/u)
        .optional(),
      /** `1`: retired ones too. */
      retired: z.literal("1").optional(),
    }),
    /** Parents before their children, brothers in their order. */
    answer: z.object({ rows: z.array(unit) }),
  },
  "GET /api/units/:unitId": {
    summary: { zh: "一个机构及其隶属沿革", en: "A unit and where it stood before" },
    access: "person",
    params: oneUnit,
    answer: unitHistory,
  },
  "POST /api/units": {
    summary: { zh: "新建下级机构", en: "Make a unit below another" },
    access: changes,
    body: z.strictObject({
      parentId: id,
      name,
      shortName: name.nullable().default(null),
      kind: z.enum(unitKinds),
      aliases: aliases.default([]),
    }),
    answer: unit,
  },
  "PATCH /api/units/:unitId": {
    summary: {
      zh: "修改机构；更名时可将旧名保留为别名",
      en: "Change a unit; a former name may stay as an alias",
    },
    access: changes,
    params: oneUnit,
    body: z.strictObject({
      version,
      name: name.optional(),
      /** With a new name: the old one stays as an alias that was borne until this day. */
      formerUntil: day.optional(),
      shortName: name.nullable().optional(),
      kind: z.enum(unitKinds).optional(),
      aliases: aliases.optional(),
      reviewSteps: z.int().min(0).max(2).optional(),
    }),
    answer: unit,
  },
  "POST /api/units/:unitId/move": {
    summary: { zh: "调整隶属关系", en: "Move a unit with all below it" },
    access: changes,
    params: oneUnit,
    body: z.strictObject({ version, parentId: id }),
    answer: unit,
  },
  "PUT /api/units/:unitId/order": {
    summary: { zh: "调整下级机构的排列顺序", en: "Order the units right below" },
    access: changes,
    params: oneUnit,
    body: z.strictObject({
      /** Of the unit above. */
      version,
      /** All units right below that are not retired, as they shall stand. */
      children: z.array(id).max(5000),
    }),
    answer: unit,
  },
  "POST /api/units/:unitId/retire": {
    summary: {
      zh: "撤销机构；并入其他机构的注明去向",
      en: "Retire a unit, and say who has its work now",
    },
    access: changes,
    params: oneUnit,
    body: z.strictObject({ version, successors: z.array(id).max(20).default([]) }),
    answer: unit,
  },
  "POST /api/units/:unitId/restore": {
    summary: { zh: "恢复已撤销的机构", en: "Bring a retired unit back" },
    access: changes,
    params: oneUnit,
    body: z.strictObject({ version }),
    answer: unit,
  },
});
