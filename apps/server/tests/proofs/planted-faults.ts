/** A fault in a predicate: the first of these words in that file of policies/, and what is put there. */
export interface PredicateMutant {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const reach = (from: string, to: string): PredicateMutant => ({ file: "reach.ts", from, to });
const actor = (from: string, to: string): PredicateMutant => ({ file: "actor.ts", from, to });
const person = (from: string, to: string): PredicateMutant => ({ file: "person.ts", from, to });
const plan = (from: string, to: string): PredicateMutant => ({ file: "plan.ts", from, to });
const duty = (from: string, to: string): PredicateMutant => ({ file: "duty.ts", from, to });
const account = (from: string, to: string): PredicateMutant => ({ file: "account.ts", from, to });
const event = (from: string, to: string): PredicateMutant => ({ file: "event.ts", from, to });
const unit = (from: string, to: string): PredicateMutant => ({ file: "unit.ts", from, to });

/** Faults such as a hurried hand makes: a condition dropped, turned round, or widened. */
export const predicateMutants: readonly PredicateMutant[] = [
  reach(
    "if (conditions.length === 0) return never;",
    "if (conditions.length === 0) return sql<SqlBool>`true`;",
  ),
  reach("` or `", "` and `"),
  reach("${`${root}~`}", "${`${root.slice(0, -6)}~`}"),
  reach("${path} >= ${root} and", ""),
  reach("ids.length === 0 ? never :", "ids.length === 0 ? sql<SqlBool>`true` :"),
  reach("rootPaths(actor))", 'rootPaths(actor).map(() => "0"))'),
  reach(
    "if (units.length > 0)\n    conditions.push(",
    "if (units.length > 99)\n    conditions.push(",
  ),
  reach("i.unit_id = any (${units}::uuid[])", "true"),
  reach("r.unit_id = any (${units}::uuid[])", "true"),
  reach("r.unit_id = any (${units}::uuid[])", "false"),
  reach("if (actor.groups.length > 0)", "if (actor.groups.length > 99)"),
  reach("r.workgroup_id = any (${actor.groups}::uuid[])", "r.workgroup_id is not null"),
  reach("n.person_id = ${actor.personId}", "true"),
  reach("n.person_id = ${actor.personId}", "false"),
  reach("v.person_id = ${actor.personId} and", ""),
  reach(" and v.state <> 'cancelled'", ""),
  reach('among(column(alias, "unit_id"), actingUnits(actor)),', ""),
  reach('${column(alias, "published_no")} > 0 and', ""),
  reach('below(column(alias, "unit_path"), reachPaths(actor)),\n    // One', "// One"),
  reach('and d.plan_id = ${column(alias, "id")}', ""),
  reach("draftReach(actor, shard, alias),", ""),
  reach(
    "if (paths.length > 0) conditions.push(below",
    "if (paths.length > 99) conditions.push(below",
  ),
  reach("if (taskIds.length > 0)", "if (taskIds.length > 99)"),
  reach("if (dutyIds.length > 0)", "if (dutyIds.length > 99)"),
  reach("if (planIds.length > 0)", "if (planIds.length > 99)"),
  actor(
    '"office", "head", "liaison", "supervision"]',
    '"office", "head", "liaison", "supervision", "member"]',
  ),
  actor('"office", "head", "liaison", "supervision"]', '"office", "head", "liaison"]'),
  actor('holdsRole(actor, ["leader"]) ?', "true ?"),
  actor("[...own, ...actor.oversees] : own", "own : own"),
  actor("post.unitId === unitId && roles", "roles"),
  actor("path.startsWith(post.unitPath)", "post.unitPath.startsWith(path)"),
  actor("unitPath.slice(0, 6)", "unitPath"),
  person("${someone} = ${actor.personId}`];", "false`];"),
  person('...pathsAs(actor, ["systemAdmin", "securityAdmin", "auditAdmin"]),', ""),
  person("if (line.length > 0)", "if (line.length > 99)"),
  person("${place} = any (${line}::text[])", "true"),
  person("g.workgroup_id = any (${actor.groups}::uuid[])", "true"),
  person("end <= unitPath.length; end += 6", "end <= 6; end += 6"),
  person('["office", "systemAdmin", "securityAdmin"]', '["office"]'),
  plan("holdsRoleIn(actor, publishingRoles, plan.unitId)", "drafts"),
  plan("edit: drafts && open", "edit: open"),
  plan("sql<SqlBool>`r.state <> 'draft'`,", "sql<SqlBool>`true`,"),
  plan("= ${actor.personId}\n      and", "is not null\n      and"),
  plan('and ${planReach(actor, shard, "p")}', ""),
  plan('${dutyReach(actor, shard, "d")} and', ""),
  duty("publishingRoles, stored.planUnitId", '[...publishingRoles, "liaison"], stored.planUnitId'),
  duty("stored.unitPath.startsWith(post.unitPath)", "true"),
  account("posts.every(", "posts.some("),
  account('${below(sql.ref("p.unit_path"), pathsAs(actor, keepers))}', "true"),
  event("below(place, paths),", "sql<SqlBool>`true`,"),
  event('${below(sql.ref("w.unit_path"), paths)}', "true"),
  unit('["office", "systemAdmin"]', '["office", "systemAdmin", "head"]'),
];

/** Faults in the policies and functions of the database, by words that stand there. */
export const sqlMutants: readonly { readonly from: string; readonly to: string }[] = [
  {
    from: "(p.until is null or p.until >= luoshi_today())\n  $$",
    to: "true\n  $$",
  },
  { from: "p.since <= luoshi_today() and", to: "" },
  { from: "if leads then", to: "if true then" },
  {
    from: "\n          filter (where p.role in ('office', 'head', 'liaison', 'supervision'))",
    to: "",
  },
  { from: "and w.ended_at is null", to: "" },
  { from: "and r.state <> 'cancelled'", to: "" },
  {
    from: "where d.shard = luoshi_shard() and d.person_id = luoshi_person()",
    to: "where d.shard = luoshi_shard()",
  },
  {
    from: "where r.shard = luoshi_shard() and r.person_id = luoshi_person()",
    to: "where r.shard = luoshi_shard()",
  },
  { from: "and p.unit_id = any ((select luoshi_units())::uuid[])\n  $$", to: "\n  $$" },
  {
    from: "unit_id = any ((select luoshi_units())::uuid[])\n      union",
    to: "unit_id is not null\n      union",
  },
  { from: "path like any ((select luoshi_roots())::text[])", to: "true" },
  { from: "or unit_path = any ((select luoshi_line())::text[])", to: "" },
  { from: "report.state <> 'draft'", to: "true" },
  { from: "published_no > 0 and (\n    unit_path", to: "(\n    unit_path" },
  {
    from: "person_id = (select luoshi_person()) or luoshi_keeps(person_id, '{securityAdmin}')",
    to: "true",
  },
  {
    from: "person_id = (select luoshi_person()) or unit_id = any ((select luoshi_units())::uuid[]))\n  with",
    to: "true)\n  with",
  },
  { from: "or task_id = any ((select luoshi_tasks())::uuid[])", to: "" },
  { from: "or plan_id = any ((select luoshi_plans())::uuid[])", to: "" },
  {
    from: "create policy own on notice_read to luoshi_app using (person_id = (select luoshi_person()))",
    to: "create policy own on notice_read to luoshi_app using (true)",
  },
  { from: "and cardinality((select luoshi_as('{auditAdmin}'))) > 0 and (", to: "and (" },
];
