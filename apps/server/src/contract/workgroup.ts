import { z } from "zod";
import { endpointTable } from "./endpoint.ts";
import { id, name, version, versionBody } from "./value.ts";

/** A person, a unit, or a person as somebody of a unit: 副组长 张三 (水利局). */
export const workgroupMember = z.object({
  personId: id.nullable(),
  /** Null also where the name is not within one's reach. */
  personName: z.string().nullable(),
  unitId: id.nullable(),
  title: z.string(),
});

/** A leading group, its office or a working group: 防汛工作专班. */
export const workgroup = z.object({
  id,
  /** The unit that set it up. */
  unitId: id,
  name: z.string(),
  aliases: z.array(z.string()),
  /** What it has to do. */
  duty: z.string(),
  /** The unit that does its daily work. */
  leadUnitId: id.nullable(),
  members: z.array(workgroupMember),
  version,
  mayChange: z.boolean(),
});

export type Workgroup = z.infer<typeof workgroup>;

const member = z
  .strictObject({
    personId: id.nullable().default(null),
    unitId: id.nullable().default(null),
    title: z.union([z.literal(""), name]).default(""),
  })
  .refine(({ personId, unitId }) => personId !== null || unitId !== null, { path: ["personId"] });

const oneGroup = z.strictObject({ workgroupId: id });
const aliases = z.array(name).max(30);
const members = z.array(member).max(1000);
const duty = z.string().trim().max(1000);
const changes = ["office", "systemAdmin"] as const;

export const workgroupEndpoints = endpointTable({
  "GET /api/workgroups": {
    summary: { zh: "工作组", en: "Workgroups" },
    access: "person",
    answer: z.object({ rows: z.array(workgroup) }),
  },
  "GET /api/workgroups/:workgroupId": {
    summary: { zh: "一个工作组", en: "A workgroup" },
    access: "person",
    params: oneGroup,
    answer: workgroup,
  },
  "POST /api/workgroups": {
    summary: { zh: "成立工作组", en: "Set up a workgroup" },
    access: changes,
    body: z.strictObject({
      unitId: id,
      name,
      aliases: aliases.default([]),
      duty: duty.default(""),
      leadUnitId: id.nullable().default(null),
      members: members.default([]),
    }),
    answer: workgroup,
  },
  "PATCH /api/workgroups/:workgroupId": {
    summary: { zh: "修改工作组及其成员", en: "Change a workgroup and its members" },
    access: changes,
    params: oneGroup,
    body: z.strictObject({
      version,
      name: name.optional(),
      aliases: aliases.optional(),
      duty: duty.optional(),
      leadUnitId: id.nullable().optional(),
      /** The whole list as it shall be. */
      members: members.optional(),
    }),
    answer: workgroup,
  },
  "POST /api/workgroups/:workgroupId/end": {
    summary: { zh: "撤销工作组", en: "End a workgroup" },
    access: changes,
    params: oneGroup,
    body: versionBody,
  },
});
