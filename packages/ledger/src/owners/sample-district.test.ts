import { expect, test } from "vitest";
import { z } from "zod";
import { planDay } from "../testing/labelled-owner.ts";
import { readSampleDistrict } from "../testing/sample-district.ts";
import { unitKinds } from "./directory.ts";
import { chainOf, indexDirectory } from "./directory-index.ts";
import { isRetired, membersOf } from "./expand-target.ts";

const id = z.string().regex(/^[a-z0-9-]{2,40}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const name = z.string().min(2).max(60);

/** The shape of `samples/district/district.json`; nothing else may stand in it: no telephone, no birthday, no status. */
const schema = z.strictObject({
  name,
  units: z.array(
    z.strictObject({
      id,
      parentId: id.nullable(),
      name,
      shortName: name.nullable(),
      kind: z.enum(unitKinds),
      aliases: z.array(z.strictObject({ name, since: day.optional(), until: day.optional() })),
      retired: z.strictObject({ on: day, successors: z.array(id) }).optional(),
    }),
  ),
  unitSets: z.array(
    z.strictObject({
      id,
      unitId: id,
      name,
      aliases: z.array(name),
      rule: z
        .strictObject({
          below: id,
          kinds: z.array(z.enum(unitKinds)).min(1),
          depth: z.int().optional(),
        })
        .optional(),
      members: z.array(id).optional(),
    }),
  ),
  workgroups: z.array(
    z.strictObject({
      id,
      unitId: id,
      name,
      aliases: z.array(name),
      leadUnitId: id.nullable(),
      memberUnitIds: z.array(id),
      plan: id.optional(),
    }),
  ),
  people: z.array(z.strictObject({ id, name: z.string().regex(/^[苇荻蓼蕨榆桐枫槐樟楠]..$/) })),
  posts: z.array(
    z.strictObject({
      id,
      personId: id,
      unitId: id,
      title: name,
      role: z.enum([
        "office",
        "head",
        "liaison",
        "supervision",
        "leader",
        "member",
        "systemAdmin",
        "securityAdmin",
        "auditAdmin",
      ]),
    }),
  ),
  oversight: z.array(
    z.strictObject({ personId: id, unitId: id, kind: z.enum(["oversees", "pairedWith"]) }),
  ),
});

const district = readSampleDistrict();
const index = indexDirectory(district);

test("has the shape that readers of it count on", () => {
  expect(schema.safeParse(district).error?.issues ?? []).toEqual([]);
});

test("refers to nothing that is not there, and has each id once", () => {
  const units = new Set(district.units.map((unit) => unit.id));
  const people = new Set(district.people.map((person) => person.id));
  const missing = [
    ...district.units.flatMap((unit) => [unit.parentId, ...(unit.retired?.successors ?? [])]),
    ...district.unitSets.flatMap((set) => [set.unitId, set.rule?.below, ...(set.members ?? [])]),
    ...district.workgroups.flatMap((group) => [
      group.unitId,
      group.leadUnitId,
      ...group.memberUnitIds,
    ]),
    ...[...district.posts, ...district.oversight].map((row) => row.unitId),
  ].filter((unit) => unit != null && !units.has(unit));
  expect(missing).toEqual([]);
  const nobody = [...district.posts, ...district.oversight].filter(
    (row) => !people.has(row.personId),
  );
  expect(nobody).toEqual([]);
  for (const rows of [
    district.units,
    district.unitSets,
    district.workgroups,
    district.people,
    district.posts,
  ])
    expect(new Set(rows.map((row: { readonly id: string }) => row.id)).size).toBe(rows.length);
});

test("is a tree of one root on four levels, about 70 units and 200 people", () => {
  expect(district.units.filter((unit) => unit.parentId === null).map((unit) => unit.id)).toEqual([
    "lan",
  ]);
  const depths = district.units.map((unit) => chainOf(unit.id, index.unitOf).length);
  expect(Math.max(...depths)).toBe(4);
  expect(district.units.length).toBe(73);
  expect(district.people.length).toBe(200);
  expect(new Set(district.people.map((person) => person.name)).size).toBe(200);
});

test("everybody has a post, and every unit a head or leader and somebody who can answer for it", () => {
  const posted = new Set(district.posts.map((post) => post.personId));
  expect(district.people.filter((person) => !posted.has(person.id))).toEqual([]);
  const held = new Set(
    district.posts.map((post) => `${post.personId} ${post.unitId} ${post.role}`),
  );
  expect(held.size).toBe(district.posts.length);
  for (const unit of district.units) {
    if (isRetired(unit, planDay)) continue;
    const roles = district.posts.filter((post) => post.unitId === unit.id).map((post) => post.role);
    expect([unit.id, roles.some((role) => role === "head" || role === "leader")]).toEqual([
      unit.id,
      true,
    ]);
  }
  for (const role of schema.shape.posts.element.shape.role.options)
    expect(district.posts.map((post) => post.role)).toContain(role);
});

test("no set is empty, and siblings have different names", () => {
  for (const set of district.unitSets) expect(membersOf(set, index).length).toBeGreaterThan(1);
  const names = district.units.map((unit) => `${unit.parentId} ${unit.name}`);
  expect(new Set(names).size).toBe(names.length);
  const groups = district.workgroups.map((group) => `${group.unitId} ${group.name}`);
  expect(new Set(groups).size).toBe(groups.length);
});
