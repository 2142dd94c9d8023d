import type { TestApp } from "../../../src/testing/test-app.ts";
import {
  emptyWorld,
  type PlainGroup,
  type PlainPerson,
  type PlainUnit,
  type PlainWorld,
} from "./plain-world.ts";

/** The directory that a walk begins with, as it was planted. Some units look at their reports before these go up. */
export async function readPlainWorld(server: TestApp): Promise<PlainWorld> {
  const pool = server.database.ownerPool;
  await pool.query(
    "update unit set review_steps = case name when '水务局' then 2 when '教育局' then 1 else 0 end",
  );
  const units = await pool.query<PlainUnit>(
    `select id, name, parent_id as "parentId", review_steps as "reviewSteps" from unit`,
  );
  const people = await pool.query<PlainPerson>(
    `select n.id, n.name,
       (select json_agg(json_build_object('unitId', p.unit_id, 'role', p.role)) from post p where p.person_id = n.id) as posts,
       (select coalesce(json_agg(o.unit_id), '[]') from oversight o where o.person_id = n.id) as oversees
     from person n order by n.name`,
  );
  const groups = await pool.query<PlainGroup>(
    `select g.id,
       (select coalesce(json_agg(m.person_id), '[]') from workgroup_member m where m.workgroup_id = g.id and m.person_id is not null) as "personIds",
       (select coalesce(json_agg(m.unit_id), '[]') from workgroup_member m where m.workgroup_id = g.id and m.unit_id is not null) as "unitIds"
     from workgroup g`,
  );
  return emptyWorld({
    units: new Map(units.rows.map((unit) => [unit.id, unit])),
    people: new Map(people.rows.map((person) => [person.id, person])),
    groups: groups.rows,
    now: "",
    today: "2027-03-01",
  });
}
