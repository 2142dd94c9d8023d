import { z } from "zod";
import { roles } from "../contract/endpoint.ts";
import { unitKinds } from "../contract/unit.ts";

/** `samples/district/district.json`, as far as the demonstration reads it. */
export const demoDistrict = z.object({
  name: z.string(),
  units: z.array(
    z.object({
      id: z.string(),
      parentId: z.string().nullable(),
      name: z.string(),
      shortName: z.string().nullable(),
      kind: z.enum(unitKinds),
      aliases: z.array(z.object({ name: z.string(), until: z.string().optional() })),
      retired: z.object({ on: z.string() }).optional(),
    }),
  ),
  unitSets: z.array(
    z.object({
      unitId: z.string(),
      name: z.string(),
      aliases: z.array(z.string()),
      rule: z
        .object({
          below: z.string(),
          kinds: z.array(z.enum(unitKinds)),
          depth: z.number().optional(),
        })
        .optional(),
      members: z.array(z.string()).optional(),
    }),
  ),
  workgroups: z.array(
    z.object({
      unitId: z.string(),
      name: z.string(),
      aliases: z.array(z.string()),
      leadUnitId: z.string().nullable(),
      memberUnitIds: z.array(z.string()),
    }),
  ),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  posts: z.array(
    z.object({ personId: z.string(), unitId: z.string(), title: z.string(), role: z.enum(roles) }),
  ),
  oversight: z.array(
    z.object({
      personId: z.string(),
      unitId: z.string(),
      kind: z.enum(["oversees", "pairedWith"]),
    }),
  ),
});

/** The fictional district. */
export type DemoDistrict = z.infer<typeof demoDistrict>;
