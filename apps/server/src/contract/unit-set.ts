import { z } from "zod";
import { endpointTable } from "./endpoint.ts";
import { unitKinds } from "./unit.ts";
import { id, name, version, versionBody } from "./value.ts";

/** Units of these kinds below a unit, `depth` levels deep; all levels when it is left out. */
export const unitSetRule = z.strictObject({
  below: id,
  kinds: z.array(z.enum(unitKinds)).min(1),
  depth: z.int().min(1).max(20).optional(),
});

/** A named set: 各科室. Either a rule or a list. */
export const unitSet = z.object({
  id,
  /** The unit that keeps it. */
  unitId: id,
  name: z.string(),
  aliases: z.array(z.string()),
  rule: unitSetRule.nullable(),
  /** Who is in it now, by rule or list; retired units are left out. */
  members: z.array(id),
  version,
  mayChange: z.boolean(),
});

export type UnitSet = z.infer<typeof unitSet>;

const oneSet = z.strictObject({ unitSetId: id });
const aliases = z.array(name).max(30);
const members = z.array(id).max(5000);
const changes = ["office", "systemAdmin"] as const;

export const unitSetEndpoints = endpointTable({
  "GET /api/unit-sets": {
    summary: { zh: "机构组", en: "Sets of units" },
    access: "person",
    answer: z.object({ rows: z.array(unitSet) }),
  },
  "GET /api/unit-sets/:unitSetId": {
    summary: { zh: "一个机构组", en: "A set of units" },
    access: "person",
    params: oneSet,
    answer: unitSet,
  },
  "POST /api/unit-sets": {
    summary: { zh: "新建机构组：按规则或按名单", en: "Make a set of units, by rule or by list" },
    access: changes,
    body: z
      .strictObject({
        unitId: id,
        name,
        aliases: aliases.default([]),
        rule: unitSetRule.nullable().default(null),
        members: members.default([]),
      })
      .refine(({ rule, members }) => rule === null || members.length === 0, { path: ["members"] }),
    answer: unitSet,
  },
  "PATCH /api/unit-sets/:unitSetId": {
    summary: { zh: "修改机构组", en: "Change a set of units" },
    access: changes,
    params: oneSet,
    body: z
      .strictObject({
        version,
        name: name.optional(),
        aliases: aliases.optional(),
        /** A rule takes the place of the list, and a list that of the rule. */
        rule: unitSetRule.optional(),
        members: members.optional(),
      })
      .refine(({ rule, members }) => rule === undefined || members === undefined, {
        path: ["members"],
      }),
    answer: unitSet,
  },
  "POST /api/unit-sets/:unitSetId/end": {
    summary: { zh: "停用机构组", en: "End a set of units" },
    access: changes,
    params: oneSet,
    body: versionBody,
  },
});
