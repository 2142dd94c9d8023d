import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createDatabase } from "../../store/database.ts";
import { inTransaction } from "../../store/transaction.ts";
import { PEOPLE, useAccountScene } from "../../testing/account-scene.ts";

const scene = useAccountScene();
const { server, as, params, version, code, newcomer } = scene;

describe("reach", () => {
  test("an office sees its subtree, administrators the whole tree, others nothing; no other root", async () => {
    const names = async (name: string) =>
      (await (await as(name)).call("GET /api/accounts", {})).rows.map((row) => row.name);
    expect(await names("教办")).toEqual(["教办", "教长", "教员"]);
    const all = PEOPLE.slice(0, 10).map(([name]) => name);
    for (const name of ["区办", "系统", "安全"])
      expect((await names(name)).toSorted()).toEqual(all.toSorted());
    expect(await names("外办")).toEqual(["外办", "外安"]);
    for (const name of ["教长", "教员", "审计", "区长"])
      expect(await code((await as(name)).call("GET /api/accounts", {}))).toBe("forbidden");
  });

  test("outside reach an account does not exist, for reading and for every change", async () => {
    const office = await as("教办");
    const other = await as("外安");
    const personId = await newcomer("河东街道");
    const out = params("街员");
    const v = { version: 1 };
    const calls = [
      office.call("GET /api/accounts/:personId", { params: out }),
      office.call("PATCH /api/accounts/:personId", { params: out, body: { ...v, login: "other" } }),
      office.call("POST /api/accounts/:personId/reset", {
        params: out,
        body: { ...v, first: "link" },
      }),
      office.call("POST /api/accounts/:personId/disable", { params: out, body: v }),
      office.call("POST /api/accounts/:personId/enable", { params: out, body: v }),
      office.call("POST /api/accounts/:personId/unlock", { params: out }),
      other.call("POST /api/accounts/:personId/totp/remove", { params: out, body: v }),
      other.call("PUT /api/accounts/:personId/administrator", {
        params: out,
        body: { ...v, role: null },
      }),
      other.call("GET /api/accounts/:personId/sessions", { params: out }),
      other.call("DELETE /api/accounts/:personId/sessions", { params: out }),
      other.call("DELETE /api/accounts/:personId/sessions/:sessionId", {
        params: { ...out, sessionId: randomUUID() },
      }),
      office.call("POST /api/accounts", {
        body: { personId, login: "outside", first: "link" },
      }),
    ];
    expect(await Promise.all(calls.map(code))).toEqual(calls.map(() => "not-found"));
  });

  test("the database by itself shows an office no account and no session beyond that", async () => {
    const db = createDatabase(server.database.appPool);
    const seen = (name: string, table: "account" | "session") =>
      inTransaction(
        db,
        { shard: 1, person: scene.ids().person(name) },
        "read",
        async (tx) =>
          new Set(
            (await tx.selectFrom(table).select("person_id").where("shard", "=", 1).execute()).map(
              (row) => row.person_id,
            ),
          ),
      );
    for (const [name] of PEOPLE) await as(name);
    expect(await seen("教办", "account")).toEqual(
      new Set(["教办", "教长", "教员"].map((name) => scene.ids().person(name))),
    );
    expect(await seen("教员", "account")).toEqual(new Set([scene.ids().person("教员")]));
    expect(await seen("教办", "session")).toEqual(new Set([scene.ids().person("教办")]));
    expect(await seen("系统", "session")).toEqual(new Set([scene.ids().person("系统")]));
    expect((await seen("安全", "session")).size).toBe(10);
    for (const table of ["known_device", "failed_try", "one_time_link"] as const)
      expect(
        await inTransaction(db, { shard: 1, person: scene.ids().person("区办") }, "read", (tx) =>
          tx.selectFrom(table).select("shard").where("shard", "=", 1).execute(),
        ),
      ).toEqual([]);
  });

  test("who moved away is the new office's; who is gone stays with the last one", async () => {
    const pool = server.database.ownerPool;
    const person = await newcomer("教育局");
    const east = await as("街办");
    const school = await as("教办");
    await school.call("POST /api/accounts", {
      body: { personId: person, login: "mover", first: "link" },
    });
    await pool.query("update post set until = '2020-12-31' where person_id = $1", [person]);
    expect(
      (await school.call("GET /api/accounts/:personId", { params: { personId: person } })).posts,
    ).toEqual([]);
    await pool.query(
      "insert into post (shard, id, person_id, unit_id, unit_path, role, since) values (1, $1, $2, $3, $4, 'member', '2021-01-01')",
      [randomUUID(), person, scene.ids().unit("河东街道"), scene.ids().path("河东街道")],
    );
    expect(
      await code(school.call("GET /api/accounts/:personId", { params: { personId: person } })),
    ).toBe("not-found");
    expect(
      (await east.call("GET /api/accounts/:personId", { params: { personId: person } })).posts,
    ).toMatchObject([{ unitName: "河东街道", role: "member" }]);
  });
});

describe("what may be done", () => {
  const may = async (by: string, name: string) =>
    (
      await (await as(by)).call("GET /api/accounts/:personId", { params: params(name) })
    ).may.toSorted();

  test("by whom, with whom", async () => {
    const keeper = ["disable", "enable", "rename", "reset", "unlock"];
    expect(await may("教办", "教长")).toEqual(keeper);
    expect(await may("区办", "教办")).toEqual(keeper);
    expect(await may("系统", "区长")).toEqual(keeper);
    expect(await may("教办", "教办")).toEqual([]);
    expect(await may("安全", "区办")).toEqual([
      "disable",
      "endSessions",
      "grant",
      "removeTotp",
      "unlock",
    ]);
    for (const name of ["系统", "安全", "审计"]) expect(await may("区办", name)).toEqual([]);
    expect(await may("系统", "审计")).toEqual([]);
    expect(await may("系统", "安全")).toEqual([...keeper, "removeTotp"].toSorted());
    expect(await may("安全", "审计")).toEqual(
      [...keeper, "removeTotp", "endSessions", "grant"].toSorted(),
    );
    expect(await may("安全", "安全")).toEqual([]);
  });

  test("an office does not take hold of somebody who has a post above too", async () => {
    const pool = server.database.ownerPool;
    const person = await newcomer("河东街道");
    await pool.query(
      "insert into post (shard, id, person_id, unit_id, unit_path, role, since) values (1, $1, $2, $3, $4, 'leader', '2020-01-01')",
      [randomUUID(), person, scene.ids().unit("青渡区"), scene.ids().path("青渡区")],
    );
    const body = { personId: person, login: "two-posts", first: "password" } as const;
    expect(await code((await as("街办")).call("POST /api/accounts", { body }))).toBe("forbidden");
    const made = await (await as("区办")).call("POST /api/accounts", { body });
    const reset = {
      params: { personId: person },
      body: { version: made.account.version, first: "password" },
    } as const;
    expect(await code((await as("街办")).call("POST /api/accounts/:personId/reset", reset))).toBe(
      "forbidden",
    );
    expect(
      (await (await as("区办")).call("POST /api/accounts/:personId/reset", reset)).password,
    ).toMatch(/^\S{14}$/);
  });

  test("nobody does it to himself, and within reach the refusal says so", async () => {
    expect(
      await code(
        (await as("区办")).call("POST /api/accounts/:personId/disable", {
          params: params("区办"),
          body: { version: await version("区办") },
        }),
      ),
    ).toBe("own-account");
    expect(
      await code(
        (await as("安全")).call("PUT /api/accounts/:personId/administrator", {
          params: params("安全"),
          body: { version: await version("安全"), role: "systemAdmin" },
        }),
      ),
    ).toBe("own-account");
    expect(
      await code(
        (await as("区办")).call("POST /api/accounts/:personId/reset", {
          params: params("安全"),
          body: { version: await version("安全"), first: "link" },
        }),
      ),
    ).toBe("forbidden");
    expect(
      await code(
        (await as("系统")).call("POST /api/accounts/:personId/totp/remove", {
          params: params("教员"),
          body: { version: await version("教员") },
        }),
      ),
    ).toBe("forbidden");
  });
});
