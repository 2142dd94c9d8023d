import { readTable } from "@luoshi/documents";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type Call, CallError } from "../../contract/client.ts";
import type { ImportPreview, ImportTable } from "../../contract/import.ts";
import { type Seeded, type SeedUnit, seedDirectory } from "../../testing/seed.ts";
import { useApp } from "../../testing/test-app.ts";

const server = useApp();
let ids: Seeded;
let office: Call;
let education: Call;

const bytes = (text: string) => new TextEncoder().encode(text);

beforeAll(async () => {
  ids = await seedDirectory(server.database.ownerPool, {
    units: [
      {
        name: "青渡区政府",
        kind: "government",
        children: [
          {
            name: "教育局",
            shortName: "教育",
            aliases: ["区教育局"],
            children: [{ name: "办公室", kind: "section" }],
          },
          { name: "水利局", children: [{ name: "办公室", kind: "section" }] },
        ],
      },
    ],
    people: [
      { name: "区办", login: "qb", posts: [{ unit: "青渡区政府", role: "office" }] },
      { name: "教办", login: "jb", posts: [{ unit: "教育局", role: "office" }] },
      { name: "系统", login: "xt", posts: [{ unit: "青渡区政府", role: "systemAdmin" }] },
      {
        name: "分管",
        login: "fg",
        posts: [{ unit: "青渡区政府", role: "leader", title: "副区长" }],
        oversees: ["教育局", "水利局/办公室"],
      },
      { name: "王伟", account: false, posts: [{ unit: "水利局", role: "member", title: "科员" }] },
    ],
  });
  await seedDirectory(server.database.ownerPool, {
    units: [{ name: "云岭县" }],
    people: [{ name: "县办", login: "xb", posts: [{ unit: "云岭县", role: "office" }] }],
  });
  office = await server.signedIn(ids.person("区办"));
  education = await server.signedIn(ids.person("教办"));
});

async function preview(
  call: Call,
  table: ImportTable,
  content: string | Uint8Array,
  more: { readonly under?: string } = {},
): Promise<ImportPreview> {
  return call("POST /api/imports/preview", {
    query: { table, ...more },
    bytes: typeof content === "string" ? bytes(content) : content,
  });
}

/** `3 bad 上级机构:没有找到机构“教育居”` for each row that is not the same. */
function told({ rows, columns }: ImportPreview): readonly string[] {
  return rows
    .filter(({ state }) => state !== "same")
    .map(({ no, state, cells }) => {
      const said = cells.flatMap(({ fault, note, before }, at) => {
        const heading = columns[at]?.heading;
        if (fault !== null) return [`${heading}:${fault.zh}`];
        if (before !== null) return [`${heading}<${before}`];
        return note === null ? [] : [`${heading}~${note.zh}`];
      });
      return [no, state, ...said].join(" ");
    });
}

async function apply(
  call: Call,
  table: ImportTable,
  content: string | Uint8Array,
  digest: string,
  skipBad = false,
) {
  return call("POST /api/imports", {
    query: { table, digest, ...(skipBad ? { skipBad: "1" as const } : {}) },
    bytes: typeof content === "string" ? bytes(content) : content,
  });
}

async function refusal(call: Promise<unknown>): Promise<CallError> {
  const error = await call.then(
    () => null,
    (each: unknown) => each,
  );
  if (!(error instanceof CallError)) throw new Error("was not refused");
  return error;
}

const state = async () =>
  (
    await server.database.ownerPool.query<{ state: string }>(
      `select md5(json_build_array(
        (select json_agg(u order by u.id) from unit u), (select json_agg(a order by a.unit_id, a.alias) from unit_alias a),
        (select json_agg(n order by n.id) from person n), (select json_agg(p order by p.id) from post p),
        (select json_agg(o order by o.person_id, o.unit_id, o.kind) from oversight o),
        (select json_agg(a order by a.person_id) from account a),
        (select count(*) from event))::text) as state`,
    )
  ).rows[0]?.state;

describe("units", () => {
  test("each bad row is told with its cell and why, and nothing is written", async () => {
    const before = await state();
    const seen = await preview(
      office,
      "units",
      [
        "2027年机构名录",
        "机构名称\t上级机构\t简称\t类型\t别名\t排序\t备注",
        "教育局\t青渡区政府\t教育\t部门\t区教育局\t1\t",
        "基教科\t教育局\t\t内设机构\t\t\t",
        "基教科\t教育局\t\t\t\t\t",
        "东校区\t第一小学\t\t\t\t\t",
        "第一小学\t教育局\t\t\t一小、市一小（至2020-01-01）\t\t",
        "后勤科\t办公室\t\t\t\t\t",
        "供水科\t水利居\t\t\t\t\t",
        "节水科\t水利局\t\t处世\t\t1.5\t",
        "节水站\t节水科\t\t\t\t\t",
        "\t水利局\t\t\t\t\t",
        "甲\t乙\t\t\t\t\t",
        "乙\t甲\t\t\t\t\t",
        "水利局\t\t\t\t\t\t",
        "水利局\t青渡区政府\t水务\t\t区水利局\t2\t",
      ].join("\n"),
    );
    expect(told(seen)).toEqual([
      "4 new",
      "5 bad 机构名称:与第 4 行重复 类型~类型没有填，按名称推定为“科室”",
      "6 new 类型~类型没有填，按名称推定为“科室”",
      "7 new 类型~类型没有填，按名称推定为“学校”",
      expect.stringContaining(
        "8 bad 上级机构:“办公室”有 2 个，请写出上级，如“/青渡区政府/教育局/办公室”",
      ),
      expect.stringContaining("9 bad 上级机构:没有找到机构“水利居”"),
      expect.stringContaining("10 bad 类型:没有“处世”这一类型，可填：政府、部门、科室"),
      expect.stringContaining("11 bad 上级机构:第 10 行有误，其下级无法建立"),
      expect.stringContaining("12 bad 机构名称:名称没有填"),
      expect.stringContaining("13 bad 上级机构:上级关系成环"),
      expect.stringContaining("14 bad 上级机构:上级关系成环"),
      expect.stringContaining("15 bad 上级机构:上级机构没有填"),
      "16 changed 简称< 别名<",
    ]);
    expect(seen.unknownColumns).toEqual(["备注"]);
    expect(seen.counts).toEqual({ new: 3, changed: 1, same: 1, bad: 9 });
    expect(await state()).toBe(before);
  });

  test("exactly what was shown is done, in one go; bad rows block unless left out", async () => {
    const text = [
      "机构名称,上级机构,类型,别名,排序",
      "教务处,/青渡区政府/教育局/第二小学,,,",
      '第二小学,教育局,学校,"二小、东校（至2020-01-01）",7',
      "坏科,无此局,,,",
    ].join("\r\n");
    const seen = await preview(office, "units", text);
    expect(seen.counts).toEqual({ new: 2, changed: 0, same: 0, bad: 1 });
    const blocked = await refusal(apply(office, "units", text, seen.digest));
    expect(blocked.answer.code).toBe("import-bad-rows");
    const done = await apply(office, "units", text, seen.digest, true);
    expect(done.counts.new).toBe(2);
    const { rows } = await office("GET /api/units", { query: { text: "二小" } });
    expect(rows).toMatchObject([
      {
        name: "第二小学",
        kind: "school",
        position: 7,
        children: 1,
        aliases: [
          { alias: "东校", since: null, until: "2020-01-01" },
          { alias: "二小", since: null, until: null },
        ],
      },
    ]);
    const again = await preview(office, "units", text);
    expect(again.counts).toEqual({ new: 0, changed: 0, same: 2, bad: 1 });
  });

  test("a change that matters meanwhile stops it with a new preview; one that does not lets it pass", async () => {
    const text = "机构名称\t上级机构\t简称\n防汛科\t水利局\t防汛\n教育局\t青渡区政府\t教体\n";
    const seen = await preview(office, "units", text);
    await office("POST /api/units", {
      body: { parentId: ids.unit("青渡区政府"), name: "林业局", kind: "department" },
    });
    const unmoved = await preview(office, "units", text);
    expect(unmoved.digest).toBe(seen.digest);
    const { version } = await office("GET /api/units/:unitId", {
      params: { unitId: ids.unit("教育局") },
    });
    await office("PATCH /api/units/:unitId", {
      params: { unitId: ids.unit("教育局") },
      body: { version, shortName: "教委" },
    });
    const before = await state();
    const late = await refusal(apply(office, "units", text, seen.digest));
    expect([late.status, late.answer.code]).toEqual([409, "import-changed"]);
    const current = late.answer.current as ImportPreview;
    expect(told(current)[1]).toContain("简称<教委");
    expect(await state()).toBe(before);
    await apply(office, "units", text, current.digest);
  });

  test("an office imports below its own unit only; rows that change nothing may stand in the sheet", async () => {
    const text = "机构名称\t上级机构\n水利局\t青渡区政府\n体卫科\t教育局\n水保科\t水利局\n";
    const seen = await preview(education, "units", text);
    expect(told(seen)).toEqual([
      expect.stringContaining("3 new"),
      expect.stringContaining("4 bad 上级机构:不在您可以维护的范围内"),
    ]);
    const changed = await preview(
      education,
      "units",
      "机构名称\t上级机构\t简称\n水利局\t青渡区政府\t水\n",
    );
    expect(told(changed)[0]).toContain("机构名称:不在您可以维护的范围内");
  });

  test("a list of names alone goes under the unit that is pointed at", async () => {
    const under = ids.unit("水利局");
    const seen = await preview(office, "units", "机构名称\n河道所\n堤防所\n", { under });
    expect(seen.counts.new).toBe(2);
    const without = await preview(office, "units", "机构名称\n河道所\n");
    expect(told(without)[0]).toContain("上级机构没有填");
  });

  test("what is no table is refused in the reader's words", async () => {
    const refused = await refusal(preview(office, "units", new Uint8Array([80, 75, 3, 4, 0, 0])));
    expect([refused.status, refused.answer.code]).toEqual([422, "unreadable"]);
    expect(refused.answer.message.zh).not.toBe("");
    const long = await refusal(preview(office, "units", `机构名称\n${"某所\n".repeat(21_000)}`));
    expect(long.answer.code).toBe("unreadable");
    expect(long.answer.message.zh).toContain("20100");
  });

  test("five thousand units in one go", async () => {
    const lines = ["机构名称\t上级机构\t类型"];
    for (let a = 0; a < 50; a++) {
      lines.push(`镇${a}\t青渡区政府\t乡镇`);
      for (let b = 0; b < 99; b++) lines.push(`村${b}\t镇${a}\t村`);
    }
    const text = lines.join("\n");
    const started = performance.now();
    const seen = await preview(office, "units", text);
    expect(seen.counts).toEqual({ new: 5000, changed: 0, same: 0, bad: 0 });
    const looked = performance.now();
    await apply(office, "units", text, seen.digest);
    const ms = [looked - started, performance.now() - looked].map(Math.round);
    process.stdout.write(`5000 units: preview ${ms[0]} ms, import ${ms[1]} ms\n`);
    const again = await preview(office, "units", text);
    expect(again.counts.same).toBe(5000);
    const { rows } = await server.database.ownerPool.query(
      `select count(*)::int as wrong from unit u join unit p on p.id = u.parent_id
       where u.path !~ ('^' || p.path || '[0-9a-z]{6}$')`,
    );
    expect(rows).toEqual([{ wrong: 0 }]);
  });
});

describe("people", () => {
  test("rows find their people by login, or by name and unit; what is wrong is told", async () => {
    const before = await state();
    const seen = await preview(
      office,
      "people",
      [
        "姓名\t登录名\t单位\t职务\t角色\t分管\t联系",
        "王伟\t\t水利局\t科员\t\t\t",
        "王伟\tww\t水利局\t副科长\t普通干部\t\t",
        "李敏\tlm\t教育局\t\t联络员\t\t",
        "李敏\tlm\t水利局\t\t普通干部\t\t",
        "张三\tjb\t教育局\t\t\t\t",
        "赵六\txb\t教育局\t\t\t\t",
        "钱七\t钱\t教育局\t\t\t\t",
        "孙八\t\t办公室\t\t\t\t",
        "周九\t\t教育局\t\t系统管理员\t\t",
        "吴十\t\t教育局\t\t普通干部\t水利局\t",
        "分管\tfg\t青渡区政府\t副区长\t分管领导\t水利局、/青渡区政府/水利局/办公室\t教育局",
        "区办\tqb\t教育局\t\t联络员\t\t",
        "系统\txt\t教育局\t\t联络员\t\t",
      ].join("\n"),
    );
    expect(told(seen)).toEqual([
      "3 bad 姓名:与第 2 行重复",
      "4 new",
      "5 new",
      "6 bad 登录名:登录名属于“教办”，姓名不一致；改名请在人员页办理",
      "7 bad 登录名:登录名已被他人使用，可能是其他单位或离任人员",
      expect.stringContaining("8 bad 登录名:登录名须为"),
      expect.stringContaining("9 bad 单位:“办公室”有 2 个"),
      "10 bad 角色:管理员角色由安全管理员授予，不能导入",
      "11 bad 分管:只有“分管领导”可以分管或联系机构",
      "12 changed 分管<教育局、/青渡区政府/水利局/办公室 联系<",
      "13 bad 姓名:不能更改自己的任职",
      "14 bad 角色:此人是管理员，不能再任其他角色",
    ]);
    expect(await state()).toBe(before);
  });

  test("people, posts, logins and oversight are written together; reach follows", async () => {
    const text = [
      "姓名\t登录名\t单位\t职务\t角色\t分管",
      "王伟\tww\t水利局\t副科长\t普通干部\t",
      "李敏\tlm\t教育局\t\t联络员\t",
      "李敏\tlm\t水利局\t\t普通干部\t",
      "分管\tfg\t青渡区政府\t副区长\t分管领导\t水利局",
    ].join("\n");
    const seen = await preview(office, "people", text);
    expect(seen.counts).toEqual({ new: 2, changed: 2, same: 0, bad: 0 });
    await apply(office, "people", text, seen.digest);
    const { rows } = await office("GET /api/people", { query: { text: "李敏" } });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ login: "lm", version: 1 });
    expect(rows[0]?.posts.map(({ unitName, role }) => `${unitName} ${role}`).sort()).toEqual([
      "教育局 liaison",
      "水利局 member",
    ]);
    const wang = await office("GET /api/people/:personId", {
      params: { personId: ids.person("王伟") },
    });
    expect(wang).toMatchObject({ login: "ww", version: 2, posts: [{ title: "副科长" }] });
    const leader = await office("GET /api/people/:personId", {
      params: { personId: ids.person("分管") },
    });
    expect(leader.oversees).toEqual([ids.unit("水利局")]);
    const again = await preview(office, "people", text);
    expect(again.counts).toEqual({ new: 0, changed: 0, same: 4, bad: 0 });
    const { rows: accounts } = await server.database.ownerPool.query(
      "select must_change, password_hash from account where login in ('ww', 'lm')",
    );
    expect(accounts).toEqual([
      { must_change: true, password_hash: null },
      { must_change: true, password_hash: null },
    ]);
  });
});

describe("out and in again", () => {
  const letters = [..."教育局办公室/\\、；,（）()=+-@至自2019-03-01 _x000D_\"'<&>．／"];
  const anyName = fc
    .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 10 })
    .map((chars) => chars.join("").trim())
    .filter((text) => text !== "");
  // Few names, so that they repeat.
  const unitName = fc.oneof(anyName, fc.constantFrom("办公室", "综合科", "=1+1", "教/育", "a\\b"));
  const kind = fc.constantFrom("department", "section", "village", "school");
  const tree: fc.Memo<SeedUnit> = fc.memo((depth) =>
    fc
      .record({
        name: unitName,
        kind,
        shortName: fc.option(anyName, { nil: undefined }),
        aliases: fc.uniqueArray(anyName, { maxLength: 2 }),
        children:
          depth <= 1 ? fc.constant<SeedUnit[]>([]) : fc.array(tree(depth - 1), { maxLength: 4 }),
      })
      .map(({ shortName, ...unit }) => ({
        ...unit,
        ...(shortName === undefined ? {} : { shortName }),
        children: unit.children.filter(
          (child, at, all) => all.findIndex(({ name }) => name === child.name) === at,
        ),
      })),
  );
  const count = (unit: SeedUnit): number =>
    1 + (unit.children ?? []).reduce((sum, child) => sum + count(child), 0);
  const paths = (unit: SeedUnit, above = ""): readonly string[] => [
    `${above}${unit.name}`,
    ...(unit.children ?? []).flatMap((child) => paths(child, `${above}${unit.name}/`)),
  ];
  const roles = ["member", "liaison", "head", "leader"] as const;
  const person = fc.record({
    name: fc.constantFrom("王伟", "李娜", "=cmd"),
    login: fc.boolean(),
    posts: fc.uniqueArray(
      fc.record({
        at: fc.nat(),
        role: fc.constantFrom(...roles),
        title: fc.constantFrom("", "科长", "+1"),
      }),
      { minLength: 1, maxLength: 3, selector: ({ at, role }) => `${at % 7} ${role}` },
    ),
    oversees: fc.array(fc.nat(), { maxLength: 3 }),
  });
  let no = 0;

  const sheetRows = async (call: Call, table: ImportTable) => {
    const file = await call(`GET /api/exports/${table}`, {});
    const content = new Uint8Array(await file.arrayBuffer());
    const { rows } = readTable(content);
    return { content, rows: rows.map((row) => row.map(({ text }) => text)) };
  };

  test("changes nothing, and makes the same tree elsewhere", async () => {
    await fc.assert(
      fc.asyncProperty(tree(4), fc.array(person, { maxLength: 6 }), async (unit, people) => {
        no++;
        const root = { ...unit, name: `树${no}` };
        const all = paths(root).filter((each, _, list) => {
          // Only units that the seed can tell apart by these names.
          return list.filter((other) => other === each || other.endsWith(`/${each}`)).length === 1;
        });
        const at = (n: number) => all[n % all.length] ?? root.name;
        const { ownerPool } = server.database;
        const seeded = await seedDirectory(ownerPool, {
          units: [root],
          people: [
            { name: "导出人", login: `out${no}`, posts: [{ unit: root.name, role: "office" }] },
            ...people.map((each, index) => {
              const posts = each.posts.map(({ at: n, ...post }) => ({ ...post, unit: at(n) }));
              const once = posts.filter(
                (post, place) =>
                  posts.findIndex(({ unit, role }) => unit === post.unit && role === post.role) ===
                  place,
              );
              const leads = once.some(({ role }) => role === "leader");
              return {
                name: each.name,
                ...(each.login ? { login: `u${no}x${index}` } : { account: false as const }),
                posts: once,
                oversees: leads ? [...new Set(each.oversees.map(at))] : [],
              };
            }),
          ],
        });
        const call = await server.signedIn(seeded.person("导出人"));
        const before = await state();
        const units = await sheetRows(call, "units");
        expect(units.rows).toHaveLength(count(root) + 1);
        const sheet = await sheetRows(call, "people");
        const posts = await ownerPool.query("select from post where unit_path like $1", [
          `${seeded.path(root.name)}%`,
        ]);
        expect(sheet.rows).toHaveLength((posts.rowCount ?? 0) + 1);
        for (const [table, { content, rows }] of [
          ["units", units],
          ["people", sheet],
        ] as const) {
          const seen = await preview(call, table, content);
          expect(told(seen)).toEqual([]);
          expect(seen.counts.same).toBe(rows.length - 1);
        }
        expect(await state()).toBe(before);
        const twin = await seedDirectory(ownerPool, {
          units: [{ name: root.name, kind: root.kind ?? "department" }],
          people: [{ name: "导入人", posts: [{ unit: root.name, role: "office" }] }],
        });
        const other = await server.signedIn(twin.person("导入人"));
        const seen = await preview(other, "units", units.content);
        expect(seen.counts.bad).toBe(0);
        await apply(other, "units", units.content, seen.digest);
        // The position of a root is its own.
        const made = await sheetRows(other, "units");
        const plain = (rows: readonly (readonly string[])[]) =>
          rows.map((row, at) => (at === 1 ? row.slice(0, 5) : row));
        expect(plain(made.rows)).toEqual(plain(units.rows));
      }),
      { numRuns: process.env["LUOSHI_PROVE"] ? 300 : 12 },
    );
  }, 120_000);
});
