import { beforeAll, describe, expect, test } from "vitest";
import { type Call, CallError } from "../../contract/client.ts";
import { type Seeded, seedDirectory } from "../../testing/seed.ts";
import { useApp } from "../../testing/test-app.ts";

const server = useApp();
let ids: Seeded;
let other: Seeded;
let office: Call;
let education: Call;
let member: Call;
let admin: Call;

beforeAll(async () => {
  ids = await seedDirectory(server.database.ownerPool, {
    units: [
      {
        name: "青渡区政府",
        kind: "government",
        children: [
          {
            name: "教育局",
            aliases: ["区教育局"],
            children: [
              { name: "办公室", kind: "section" },
              { name: "第一小学", kind: "school" },
            ],
          },
          { name: "水利局", children: [{ name: "办公室", kind: "section" }] },
          { name: "柳湾街道", kind: "street", children: [{ name: "东桥社区", kind: "community" }] },
        ],
      },
    ],
    people: [
      { name: "区办", posts: [{ unit: "青渡区政府", role: "office" }] },
      { name: "教办", posts: [{ unit: "教育局", role: "office" }] },
      { name: "校员", posts: [{ unit: "第一小学", role: "member" }] },
      { name: "系统", posts: [{ unit: "青渡区政府", role: "systemAdmin" }] },
      {
        name: "副区长",
        posts: [{ unit: "青渡区政府", role: "leader" }],
        oversees: ["教育局", "第一小学"],
      },
      { name: "水利长", posts: [{ unit: "水利局", role: "leader" }], pairedWith: ["第一小学"] },
    ],
    unitSets: [{ name: "各校", unit: "教育局", members: ["第一小学"] }],
    workgroups: [{ name: "校园专班", unit: "第一小学" }],
  });
  other = await seedDirectory(server.database.ownerPool, {
    units: [{ name: "云岭县政府", kind: "government", children: [{ name: "林业局" }] }],
    people: [{ name: "县办", posts: [{ unit: "云岭县政府", role: "office" }] }],
  });
  office = await server.signedIn(ids.person("区办"));
  education = await server.signedIn(ids.person("教办"));
  member = await server.signedIn(ids.person("校员"));
  admin = await server.signedIn(ids.person("系统"));
});

async function refusal(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => "done",
    (each: unknown) => each,
  );
  if (!(error instanceof CallError)) throw error;
  return `${error.status} ${error.answer.code}`;
}

describe("reading", () => {
  test("a member sees the whole own tree in its order, and counts people only within reach", async () => {
    const { rows } = await member("GET /api/units", {});
    expect(rows.map(({ name, depth }) => `${depth} ${name}`)).toEqual([
      "0 青渡区政府",
      "1 教育局",
      "2 办公室",
      "2 第一小学",
      "1 水利局",
      "2 办公室",
      "1 柳湾街道",
      "2 东桥社区",
    ]);
    expect(rows.every(({ people, mayChange }) => people === null && !mayChange)).toBe(true);
    const seen = await education("GET /api/units", {});
    const people = Object.fromEntries(seen.rows.map(({ name, people }) => [name, people]));
    expect(people).toMatchObject({ 教育局: 1, 第一小学: 1, 水利局: null, 青渡区政府: null });
    const changes = seen.rows.filter(({ mayChange }) => mayChange).map(({ name }) => name);
    expect(changes).toEqual(["教育局", "办公室", "第一小学"]);
  });

  test("another tree does not exist", async () => {
    const params = { unitId: other.unit("林业局") };
    expect(await refusal(office("GET /api/units/:unitId", { params }))).toBe("404 not-found");
    expect(
      await refusal(office("GET /api/units", { query: { below: other.unit("林业局") } })),
    ).toBe("404 not-found");
    expect(
      await refusal(
        office("POST /api/units", {
          body: { parentId: other.unit("林业局"), name: "站", kind: "section" },
        }),
      ),
    ).toBe("404 not-found");
    const found = await office("GET /api/units", { query: { text: "林业" } });
    expect(found.rows).toEqual([]);
  });

  test("a part of the tree, and units by any of their names", async () => {
    const query = { below: ids.unit("教育局"), depth: 0 };
    const top = await member("GET /api/units", { query });
    expect(top.rows.map(({ name, children }) => [name, children])).toEqual([["教育局", 2]]);
    const level = await member("GET /api/units", { query: { depth: 1 } });
    expect(level.rows.map(({ name }) => name)).toEqual([
      "青渡区政府",
      "教育局",
      "水利局",
      "柳湾街道",
    ]);
    const named = await member("GET /api/units", { query: { text: "区教育" } });
    expect(named.rows.map(({ name }) => name)).toEqual(["教育局"]);
    const sign = await member("GET /api/units", { query: { text: "%" } });
    expect(sign.rows).toEqual([]);
  });
});

describe("changing", () => {
  test("the office of a unit makes units below it and nowhere else", async () => {
    const made = await education("POST /api/units", {
      body: { parentId: ids.unit("教育局"), name: "基教科", kind: "section" },
    });
    expect(made).toMatchObject({ name: "基教科", depth: 2, position: 3, version: 1 });
    expect(
      await refusal(
        education("POST /api/units", {
          body: { parentId: ids.unit("水利局"), name: "基教科", kind: "section" },
        }),
      ),
    ).toBe("403 forbidden");
    expect(
      await refusal(
        member("POST /api/units", {
          body: { parentId: ids.unit("第一小学"), name: "教务处", kind: "section" },
        }),
      ),
    ).toBe("403 forbidden");
    expect(
      await refusal(
        education("POST /api/units", {
          body: { parentId: ids.unit("教育局"), name: "基教科", kind: "section" },
        }),
      ),
    ).toBe("409 unit-name-taken");
  });

  test("a former name stays as an alias until its day; an old version conflicts and tells what stands", async () => {
    const params = { unitId: ids.unit("柳湾街道") };
    const renamed = await admin("PATCH /api/units/:unitId", {
      params,
      body: { version: 1, name: "柳湾新街道", formerUntil: "2027-02-28", reviewSteps: 1 },
    });
    expect(renamed.aliases).toEqual([{ alias: "柳湾街道", since: null, until: "2027-02-28" }]);
    expect([renamed.version, renamed.reviewSteps]).toEqual([2, 1]);
    const late = admin("PATCH /api/units/:unitId", { params, body: { version: 1, name: "别名" } });
    const error = await late.catch((each: unknown) => each);
    expect(error).toBeInstanceOf(CallError);
    expect((error as CallError).answer.code).toBe("version-conflict");
    expect((error as CallError).answer.current).toMatchObject({ name: "柳湾新街道", version: 2 });
  });

  test("brothers are ordered, all of them or none", async () => {
    const params = { unitId: ids.unit("青渡区政府") };
    const { version } = await office("GET /api/units/:unitId", { params });
    const children = [ids.unit("水利局"), ids.unit("柳湾街道"), ids.unit("教育局")];
    expect(
      await refusal(
        office("PUT /api/units/:unitId/order", {
          params,
          body: { version, children: children.slice(1) },
        }),
      ),
    ).toBe("400 invalid");
    await office("PUT /api/units/:unitId/order", { params, body: { version, children } });
    const { rows } = await office("GET /api/units", { query: { depth: 1 } });
    expect(rows.slice(1).map(({ id }) => id)).toEqual(children);
  });

  test("a move takes everything along, also what the mover does not see", async () => {
    const { ownerPool } = server.database;
    const school = ids.unit("第一小学");
    const params = { unitId: school };
    await ownerPool.query(
      "insert into blob (shard, hash, size, created_at) values (1, 'h', 1, now())",
    );
    await ownerPool.query(
      `insert into file (shard, id, hash, name, media_type, size, unit_id, uploaded_by, uploaded_at)
       values (1, $1, 'h', 'a.docx', 'x', 1, $1, $2, now())`,
      [school, ids.person("校员")],
    );
    await ownerPool.query(
      "insert into document (shard, id, file_id, format, source) values (1, $1, $1, 'docx', '{}')",
      [school],
    );
    // A draft of the school's own, which nobody above may see.
    await ownerPool.query(
      `insert into plan (shard, id, unit_id, unit_path, document_id, title, kind, state, draft, compiled, created_by,
        created_at) values (1, $1, $1, $2, $1, '安全工作方案', 'plan', 'draft', '{}', '{}', $3, now())`,
      [school, ids.path("第一小学"), ids.person("校员")],
    );
    expect(
      await refusal(
        education("POST /api/units/:unitId/move", {
          params,
          body: { version: 1, parentId: ids.unit("柳湾街道") },
        }),
      ),
    ).toBe("403 forbidden");
    // Nor may it take in what is another's.
    expect(
      await refusal(
        education("POST /api/units/:unitId/move", {
          params: { unitId: ids.unit("东桥社区") },
          body: { version: 1, parentId: ids.unit("教育局") },
        }),
      ),
    ).toBe("403 forbidden");
    const moved = await admin("POST /api/units/:unitId/move", {
      params,
      body: { version: 1, parentId: ids.unit("柳湾街道") },
    });
    expect(moved.path.slice(0, -6)).toBe(ids.path("柳湾街道"));
    const { rows } = await ownerPool.query<{ kind: string; path: string }>(
      `select 'post' as kind, unit_path as path from post where unit_id = $1
       union all select 'oversight', unit_path from oversight where unit_id = $1
       union all select 'workgroup', unit_path from workgroup where unit_id = $1
       union all select 'plan', unit_path from plan where unit_id = $1`,
      [school],
    );
    expect(rows.map(({ kind }) => kind).sort()).toEqual([
      "oversight",
      "oversight",
      "plan",
      "post",
      "workgroup",
    ]);
    expect(rows.every(({ path }) => path === moved.path)).toBe(true);
    const history = await member("GET /api/units/:unitId", { params });
    expect(history.moves).toEqual([
      {
        movedAt: "2027-03-01T02:00:00.000Z",
        fromParentId: ids.unit("教育局"),
        toParentId: ids.unit("柳湾街道"),
      },
    ]);
    // Reach changed with it, for sessions that were open before.
    const seen = await education("GET /api/units/:unitId", { params });
    expect([seen.mayChange, seen.people]).toEqual([false, null]);
  });

  test("a unit cannot move below itself, out of its tree, or beside one of its name; a root stays", async () => {
    const move = (from: string, to: string, version = 1) =>
      refusal(
        admin("POST /api/units/:unitId/move", {
          params: { unitId: from },
          body: { version, parentId: to },
        }),
      );
    expect(await move(ids.unit("水利局"), ids.unit("水利局/办公室"))).toBe("409 unit-move-refused");
    expect(await move(ids.unit("水利局"), other.unit("林业局"))).toBe("404 not-found");
    expect(await move(ids.unit("教育局/办公室"), ids.unit("水利局"))).toBe("409 unit-name-taken");
    const root = await admin("GET /api/units/:unitId", {
      params: { unitId: ids.unit("青渡区政府") },
    });
    expect(await move(root.id, ids.unit("水利局"), root.version)).toBe("409 unit-root-fixed");
  });

  test("a unit in use is not retired, and it is said why; a merged one names who has its work", async () => {
    const params = { unitId: ids.unit("水利局") };
    const error = await office("POST /api/units/:unitId/retire", {
      params,
      body: { version: 1 },
    }).catch((each: unknown) => each);
    expect((error as CallError).answer.args).toMatchObject({ duties: 0, children: 1, people: 1 });
    expect((error as CallError).answer.message.zh).toContain("下级机构 1 个，在任人员 1 人");
    const section = { unitId: ids.unit("水利局/办公室") };
    const retired = await office("POST /api/units/:unitId/retire", {
      params: section,
      body: { version: 1, successors: [ids.unit("教育局/办公室")] },
    });
    expect(retired.retiredAt).toBe("2027-03-01T02:00:00.000Z");
    expect(retired.successors).toEqual([ids.unit("教育局/办公室")]);
    const shown = await office("GET /api/units", { query: { below: ids.unit("水利局") } });
    expect(shown.rows.map(({ name }) => name)).toEqual(["水利局"]);
    const all = await office("GET /api/units", {
      query: { below: ids.unit("水利局"), retired: "1" },
    });
    expect(all.rows).toHaveLength(2);
    // Its name is free again; then it cannot come back beside the new one.
    await office("POST /api/units", {
      body: { parentId: ids.unit("水利局"), name: "办公室", kind: "section" },
    });
    expect(
      await refusal(
        office("POST /api/units/:unitId/restore", { params: section, body: { version: 2 } }),
      ),
    ).toBe("409 unit-name-taken");
  });

  test("an open duty keeps its unit; an administrator is told how many without seeing them", async () => {
    const { ownerPool } = server.database;
    const made = await admin("POST /api/units", {
      body: { parentId: ids.unit("柳湾街道"), name: "西桥社区", kind: "community" },
    });
    const plan = ids.unit("第一小学");
    await ownerPool.query(
      `insert into task (shard, id, plan_id, key, since_no, position, no, path, kind, text, quote, span, disposition,
        search) values (1, $1, $1, 'k', 1, 1, '1', '{}', 'item', 't', 't', '[0,1)', 'dispatched', '')`,
      [plan],
    );
    await ownerPool.query(
      `insert into duty (shard, id, plan_id, task_id, unit_id, unit_path, part, state, starts, assigned_at)
       values (1, $1, $1, $1, $2, $3, 'sole', 'active', '2027-01-01', now())`,
      [plan, made.id, made.path],
    );
    const params = { unitId: made.id };
    const retire = () =>
      admin("POST /api/units/:unitId/retire", { params, body: { version: 1 } }).catch(
        (each: unknown) => each,
      );
    expect(((await retire()) as CallError).answer.args).toMatchObject({ duties: 1 });
    await ownerPool.query("update duty set state = 'done'");
    expect(await retire()).toMatchObject({ version: 2 });
  });

  test("whoever is just handing a unit work is waited for: it is not retired with a duty", async () => {
    const { ownerPool } = server.database;
    const made = await office("POST /api/units", {
      body: { parentId: ids.unit("柳湾街道"), name: "南桥社区", kind: "community" },
    });
    const dispatching = await ownerPool.connect();
    try {
      await dispatching.query("begin");
      await dispatching.query("select from unit where shard = 1 and id = $1 for key share", [
        made.id,
      ]);
      const retiring = refusal(
        office("POST /api/units/:unitId/retire", {
          params: { unitId: made.id },
          body: { version: 1 },
        }),
      );
      for (let waits = 0; waits === 0; ) {
        const { rows } = await ownerPool.query<{ waits: number }>(
          `select count(*)::int as waits from pg_locks l join pg_stat_activity a on a.pid = l.pid
          where not l.granted and a.datname = current_database()`,
        );
        waits = rows[0]?.waits ?? 0;
      }
      await dispatching.query(
        `insert into duty (shard, id, plan_id, task_id, unit_id, unit_path, part, state, starts, assigned_at)
         values (1, $1, $2, $2, $1, $3, 'sole', 'assigned', '2027-01-01', now())`,
        [made.id, ids.unit("第一小学"), made.path],
      );
      await dispatching.query("commit");
      expect(await retiring).toBe("409 unit-in-use");
    } finally {
      dispatching.release();
    }
  });

  test("what changed is on record, with before and after", async () => {
    const { rows } = await server.database.ownerPool.query<{
      kind: string;
      before: unknown;
      after: unknown;
    }>("select kind, before, after from event where object_id = $1 order by id", [
      ids.unit("第一小学"),
    ]);
    expect(rows.map(({ kind }) => kind)).toEqual(["unit.moved"]);
    expect(rows[0]?.before).toMatchObject({ parentId: ids.unit("教育局") });
    expect(rows[0]?.after).toMatchObject({ parentId: ids.unit("柳湾街道") });
  });
});
