import { beforeAll, describe, expect, test } from "vitest";
import { type Call, CallError } from "../../contract/client.ts";
import { type Seeded, seedDirectory } from "../../testing/seed.ts";
import { useApp } from "../../testing/test-app.ts";

const server = useApp();
let ids: Seeded;
let other: Seeded;
let office: Call;
let education: Call;

beforeAll(async () => {
  const { ownerPool } = server.database;
  ids = await seedDirectory(ownerPool, {
    units: [
      {
        name: "青渡区政府",
        kind: "government",
        children: [
          { name: "教育局", children: [{ name: "基教科", kind: "section" }] },
          { name: "水利局", children: [{ name: "河道科", kind: "section" }] },
        ],
      },
    ],
    people: [
      { name: "区办", posts: [{ unit: "青渡区政府", role: "office" }] },
      { name: "区长", posts: [{ unit: "青渡区政府", role: "leader", title: "副区长" }] },
      { name: "教办", posts: [{ unit: "教育局", role: "office" }] },
      { name: "教员", posts: [{ unit: "基教科", role: "member", title: "科员" }] },
      { name: "水员", posts: [{ unit: "河道科", role: "member" }] },
      { name: "水联", posts: [{ unit: "水利局", role: "liaison" }] },
      { name: "安全", posts: [{ unit: "青渡区政府", role: "securityAdmin" }] },
      { name: "组员", posts: [{ unit: "河道科", role: "member" }] },
    ],
    workgroups: [
      {
        name: "防汛专班",
        unit: "青渡区政府",
        members: [{ person: "组员" }, { person: "教员", title: "成员" }],
      },
    ],
  });
  other = await seedDirectory(ownerPool, {
    units: [{ name: "云岭县" }],
    people: [{ name: "县办", posts: [{ unit: "云岭县", role: "office" }] }],
  });
  office = await server.signedIn(ids.person("区办"));
  education = await server.signedIn(ids.person("教办"));
});

const names = async (call: Call, query: { readonly text?: string; readonly below?: string } = {}) =>
  (await call("GET /api/people", { query })).rows.map(({ name }) => name).sort();

async function refusal(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => null,
    (each: unknown) => each,
  );
  if (!(error instanceof CallError)) return "done";
  return `${error.status} ${error.answer.code}`;
}

const read = (call: Call, personId: string) =>
  call("GET /api/people/:personId", { params: { personId } });

describe("who sees whom", () => {
  test("an office those below, a member the unit and the line above, a group its own", async () => {
    expect(await names(office)).toHaveLength(8);
    expect(await names(education)).toEqual(["区办", "区长", "安全", "教办", "教员"].sort());
    const member = await server.signedIn(ids.person("水员"));
    expect(await names(member)).toEqual(["区办", "区长", "安全", "水员", "水联", "组员"].sort());
    const fellow = await server.signedIn(ids.person("组员"));
    expect(await names(fellow)).toContain("教员");
    const security = await server.signedIn(ids.person("安全"));
    expect(await names(security)).toHaveLength(8);
  });

  test("out of reach does not exist, in lists, by id, by unit; also for another tree", async () => {
    expect(await refusal(read(education, ids.person("水员")))).toBe("404 not-found");
    expect(await refusal(read(office, other.person("县办")))).toBe("404 not-found");
    expect(await names(education, { text: "水" })).toEqual([]);
    expect(await names(education, { below: ids.unit("水利局") })).toEqual([]);
    expect(
      await refusal(office("GET /api/people", { query: { below: other.unit("云岭县") } })),
    ).toBe("404 not-found");
  });

  test("logins are shown to those who run accounts, and nothing may be changed below them", async () => {
    const seen = await read(education, ids.person("教员"));
    expect([seen.login, seen.seesLogin, seen.mayChange]).toEqual(["p4", true, true]);
    const above = await read(education, ids.person("区办"));
    expect([above.login, above.seesLogin, above.mayChange]).toEqual([null, false, false]);
    const self = await read(education, ids.person("教办"));
    expect([self.login, self.mayChange]).toEqual(["p3", false]);
  });

  test("a list goes on where it stopped", async () => {
    const seen: string[] = [];
    for (let after: string | undefined, n = 0; n < 10; n++) {
      const page = await office("GET /api/people", {
        query: { limit: 3, ...(after === undefined ? {} : { after }) },
      });
      seen.push(...page.rows.map(({ name }) => name));
      if (page.next === null) break;
      after = page.next;
    }
    expect(seen).toHaveLength(8);
    expect(new Set(seen).size).toBe(8);
    expect(await refusal(office("GET /api/people", { query: { after: "x" } }))).toBe("400 invalid");
  });
});

describe("posts", () => {
  test("a person is added with posts and a login; a login is taken once", async () => {
    const made = await education("POST /api/people", {
      body: {
        name: "新人",
        login: "xin.ren",
        posts: [{ unitId: ids.unit("基教科"), role: "member", title: "科员" }],
      },
    });
    expect(made).toMatchObject({ name: "新人", login: "xin.ren", version: 1 });
    expect(made.posts).toMatchObject([{ unitName: "基教科", since: "2027-03-01", until: null }]);
    const body = {
      name: "旧人",
      login: "Xin.Ren",
      posts: [{ unitId: ids.unit("基教科"), role: "member" as const }],
    };
    expect(await refusal(education("POST /api/people", { body }))).toBe("409 login-taken");
    const elsewhere = {
      ...body,
      login: null,
      posts: [{ unitId: ids.unit("河道科"), role: "member" as const }],
    };
    expect(await refusal(education("POST /api/people", { body: elsewhere }))).toBe("403 forbidden");
    const foreign = {
      ...body,
      login: null,
      posts: [{ unitId: other.unit("云岭县"), role: "member" as const }],
    };
    expect(await refusal(education("POST /api/people", { body: foreign }))).toBe("404 not-found");
  });

  test("nobody changes their own posts, nor an administrator's; a version that is past conflicts", async () => {
    const give = (call: Call, personId: string, version: number) =>
      refusal(
        call("POST /api/people/:personId/posts", {
          params: { personId },
          body: { version, unitId: ids.unit("基教科"), role: "head" },
        }),
      );
    expect(await give(education, ids.person("教办"), 1)).toBe("403 own-posts");
    expect(await give(office, ids.person("安全"), 1)).toBe("403 forbidden");
    expect(await give(education, ids.person("教员"), 7)).toBe("409 version-conflict");
    expect(await give(education, ids.person("教员"), 1)).toBe("done");
    expect(await give(education, ids.person("教员"), 2)).toBe("409 post-held");
    const posts = await read(education, ids.person("教员"));
    const head = posts.posts.find(({ role }) => role === "head");
    const end = (postId: string, version: number) =>
      refusal(
        education("POST /api/people/:personId/posts/:postId/end", {
          params: { personId: ids.person("教员"), postId },
          body: { version },
        }),
      );
    expect(await end(head?.id ?? "", 2)).toBe("done");
    expect(await end(posts.posts.find(({ role }) => role === "member")?.id ?? "", 3)).toBe(
      "409 post-last",
    );
  });

  test("a move ends the old post and begins the new one, and reach changes at once", async () => {
    const liaison = await server.signedIn(ids.person("水联"));
    expect(await names(liaison)).toContain("水员");
    expect(await names(education)).not.toContain("水联");
    const person = await read(office, ids.person("水联"));
    const moved = await office("POST /api/people/:personId/move", {
      params: { personId: person.id },
      body: {
        version: person.version,
        postId: person.posts[0]?.id ?? "",
        unitId: ids.unit("教育局"),
        title: "办事员",
      },
    });
    expect(
      moved.posts.map(({ unitName, role, title, until }) => [unitName, role, title, until]),
    ).toEqual([
      ["教育局", "liaison", "办事员", null],
      ["水利局", "liaison", "", "2027-02-28"],
    ]);
    // The same session, its next request.
    expect(await names(liaison)).not.toContain("水员");
    expect(await names(liaison)).toContain("教员");
    expect(await names(education)).toContain("水联");
    // And back again: the same role in the same unit, a second time.
    const back = await office("POST /api/people/:personId/move", {
      params: { personId: person.id },
      body: {
        version: moved.version,
        postId: moved.posts[0]?.id ?? "",
        unitId: ids.unit("水利局"),
      },
    });
    expect(back.posts.filter(({ until }) => until === null)).toHaveLength(1);
    // The day of both moves: the post of a few minutes leaves no day behind.
    expect(back.posts).toHaveLength(2);
    expect(await names(liaison)).toContain("水员");
    // Where unit and role stay, nobody is moved.
    const held = back.posts.find(({ until }) => until === null);
    expect(
      await refusal(
        office("POST /api/people/:personId/move", {
          params: { personId: person.id },
          body: { version: back.version, postId: held?.id ?? "", unitId: ids.unit("水利局") },
        }),
      ),
    ).toBe("409 post-held");
  });

  test("a leader oversees units, from then on sees them, and no longer when the post ends", async () => {
    const leader = await server.signedIn(ids.person("区长"));
    const person = await read(office, ids.person("区长"));
    expect(await names(leader)).not.toContain("水员");
    const params = { personId: person.id };
    const set = await office("PUT /api/people/:personId/oversight", {
      params,
      body: { version: 1, oversees: [ids.unit("水利局")], pairedWith: [ids.unit("基教科")] },
    });
    expect([set.oversees, set.pairedWith]).toEqual([[ids.unit("水利局")], [ids.unit("基教科")]]);
    expect(await names(leader)).toEqual(expect.arrayContaining(["水员", "教员"]));
    const member = await read(office, ids.person("水员"));
    expect(
      await refusal(
        office("PUT /api/people/:personId/oversight", {
          params: { personId: member.id },
          body: { version: 1, oversees: [ids.unit("教育局")], pairedWith: [] },
        }),
      ),
    ).toBe("409 not-a-leader");
    expect(
      await refusal(
        education("PUT /api/people/:personId/oversight", {
          params,
          body: { version: 2, oversees: [], pairedWith: [] },
        }),
      ),
    ).toBe("403 forbidden");
    const moved = await office("POST /api/people/:personId/move", {
      params,
      body: {
        version: 2,
        postId: person.posts[0]?.id ?? "",
        unitId: ids.unit("青渡区政府"),
        role: "member",
      },
    });
    expect([moved.oversees, moved.pairedWith]).toEqual([[], []]);
    expect(await names(leader)).not.toContain("水员");
  });

  test("whoever leaves is out with the next request, and may come back", async () => {
    const session = await server.signedIn(ids.person("水员"));
    await session("GET /api/units", {});
    const left = await office("POST /api/people/:personId/leave", {
      params: { personId: ids.person("水员") },
      body: { version: 1 },
    });
    expect(left.disabledAt).not.toBeNull();
    expect(left.posts.every(({ until }) => until === "2027-02-28")).toBe(true);
    expect(await refusal(session("GET /api/units", {}))).toBe("401 not-signed-in");
    expect(await names(office)).not.toContain("水员");
    const former = await office("GET /api/people", { query: { former: "1", text: "水员" } });
    expect(former.rows).toHaveLength(1);
    const back = await office("POST /api/people/:personId/return", {
      params: { personId: ids.person("水员") },
      body: { version: 2, unitId: ids.unit("河道科"), role: "liaison" },
    });
    expect(back.disabledAt).toBeNull();
    await session("GET /api/units", {});
  });

  test("the record tells what changed, and no name", async () => {
    const { rows } = await server.database.ownerPool.query<{ text: string }>(
      `select coalesce(before::text, '') || coalesce(after::text, '') as text from event
       where object_kind = 'person'`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const name of ["新人", "水员", "区长", "xin.ren", "办事员"])
      expect(rows.filter(({ text }) => text.includes(name))).toEqual([]);
  });
});

test("both guards say the same of people and posts: the app's role without predicates sees no more and no less", async () => {
  const { appPool } = server.database;
  for (const name of ["区办", "区长", "教办", "教员", "水联", "安全", "组员"]) {
    const personId = ids.person(name);
    const client = await appPool.connect();
    try {
      await client.query("begin");
      await client.query(
        `select set_config('luoshi.shard', '1', true), set_config('luoshi.person', $1, true),
          set_config('luoshi.today', '2027-03-01', true)`,
        [personId],
      );
      const { rows } = await client.query<{ name: string }>(
        "select name from person where shard = 1",
      );
      await client.query("rollback");
      const call = await server.signedIn(personId);
      const seen = await call("GET /api/people", { query: { limit: 200, former: "1" } });
      expect(rows.map((row) => row.name).sort(), name).toEqual(
        seen.rows.map((row) => row.name).sort(),
      );
    } finally {
      client.release();
    }
  }
});
