import type pg from "pg";
import { type Role, roles } from "../../src/contract/endpoint.ts";
import { type Seeded, type SeedPerson, seedDirectory } from "../../src/testing/seed.ts";
import { newCanary, newLogin } from "./canary.ts";

/** The day in the world: the clock of `useApp`. */
export const TODAY = "2027-03-01";
const YESTERDAY = "2027-02-28";
const TOMORROW = "2027-03-02";

const seats = ["青渡区", "水务局", "河道科", "一组", "教育局", "白岭县"] as const;

/** Two districts with a person for each way of standing to them, known by a label: `office@水务局`, `moved away`. */
export interface WorldDirectory {
  readonly ids: Seeded;
  readonly labels: readonly string[];
  readonly person: (label: string) => string;
}

/** Plants units, people, sets and workgroups past the guards. */
export async function plantDirectory(pool: pg.Pool): Promise<WorldDirectory> {
  const names = new Map<string, string>();
  const people: SeedPerson[] = [];
  const add = (label: string, posts: SeedPerson["posts"], more: Partial<SeedPerson> = {}) => {
    const name = newCanary();
    names.set(label, name);
    const titled = (posts ?? []).map((post) => ({ title: newCanary(), ...post }));
    people.push({ name, login: newLogin(), posts: titled, ...more });
  };
  for (const unit of seats) for (const role of roles) add(`${role}@${unit}`, [{ unit, role }]);
  const post = (unit: string, role: Role, more: object = {}) => [{ unit, role, ...more }];
  add("office of a support", post("交通局", "office"));
  add("member of a support", post("交通局", "member"));
  add("office of a workgroup's unit", post("民政局", "office"));
  add("member of a workgroup's unit", post("民政局", "member"));
  add("member of a workgroup", post("学前科", "member"));
  add("member of an ended workgroup", post("学前科", "member"));
  add("leader who oversees", post("青渡区", "leader"), { oversees: ["水务局"] });
  add("leader who is paired", post("青渡区", "leader"), { pairedWith: ["教育局"] });
  add("oversees without the role", post("教育局", "member"), { oversees: ["水务局"] });
  add("former leader", post("青渡区", "leader", { until: YESTERDAY }), { oversees: ["水务局"] });
  add("named in a duty", post("水务局", "member"));
  add("named in a share", post("河道科", "member"));
  add("asked to review", post("教育局", "member"));
  add("no longer asked to review", post("教育局", "member"));
  add("moved away", [
    { unit: "水务局", role: "office", until: YESTERDAY },
    { unit: "学前科", role: "member" },
  ]);
  add("all posts ended", post("水务局", "office", { until: YESTERDAY }));
  add("begins tomorrow", post("水务局", "office", { since: TOMORROW }));
  add("posts in two trees", [
    { unit: "教育局", role: "liaison" },
    { unit: "林业局", role: "office" },
  ]);
  // What one may do in one unit is no right in another.
  add("liaison here, office elsewhere", [
    { unit: "青渡区", role: "liaison" },
    { unit: "林业局", role: "office" },
  ]);
  add("head here, office elsewhere", [
    { unit: "水务局", role: "head" },
    { unit: "林业局", role: "office" },
  ]);
  add("two roles", [
    { unit: "供水科", role: "head" },
    { unit: "民政局", role: "supervision" },
  ]);
  add("disabled person", post("水务局", "office"), { disabledAt: "2027-02-01T00:00:00Z" });
  add("disabled account", post("水务局", "office"));
  add("session ended", post("水务局", "office"));
  add("session expired", post("水务局", "office"));
  add("owes a second factor", post("水务局", "office"));
  add("owes a new password", post("水务局", "office"));
  add("no account", post("水务局", "member"), { account: false });
  const name = (label: string): string => {
    const found = names.get(label);
    if (found === undefined) throw new Error(`nobody is ${label}`);
    return found;
  };
  const unit = (own: string, kind: string, children: object[] = []) => ({
    name: own,
    kind,
    shortName: newCanary(),
    aliases: [newCanary()],
    children: children as never,
  });
  const ids = await seedDirectory(pool, {
    institution: "青渡区",
    units: [
      unit("青渡区", "government", [
        unit("水务局", "department", [
          unit("河道科", "section", [unit("一组", "section")]),
          unit("供水科", "section"),
        ]),
        unit("教育局", "department", [unit("学前科", "section")]),
        unit("交通局", "department"),
        unit("民政局", "department"),
        { ...unit("老干局", "department"), retiredAt: "2026-12-01T00:00:00Z" },
      ]),
      unit("白岭县", "government", [unit("林业局", "department")]),
    ],
    people,
    unitSets: [
      { name: newCanary(), unit: "青渡区", aliases: [newCanary()], members: ["水务局", "教育局"] },
      { name: newCanary(), unit: "水务局", rule: { below: "水务局", kinds: ["section"] } },
      { name: newCanary(), unit: "白岭县", members: ["林业局"] },
    ],
    workgroups: [
      {
        name: "防汛工作专班",
        unit: "青渡区",
        lead: "水务局",
        duty: newCanary(),
        aliases: [newCanary()],
        members: [
          { unit: "民政局", title: newCanary() },
          { person: name("member of a workgroup"), title: newCanary() },
        ],
      },
      {
        name: "旧专班",
        unit: "青渡区",
        duty: newCanary(),
        members: [
          { person: name("member of an ended workgroup") },
          { person: name("named in a share") },
        ],
      },
      {
        name: "林长制专班",
        unit: "白岭县",
        lead: "林业局",
        duty: newCanary(),
        members: [{ unit: "林业局" }],
      },
    ],
  });
  await pool.query("update workgroup set ended_at = now() where name = '旧专班'");
  return { ids, labels: [...names.keys()], person: (label) => ids.person(name(label)) };
}
