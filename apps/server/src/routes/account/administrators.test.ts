import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Role } from "../../contract/endpoint.ts";
import { createDatabase } from "../../store/database.ts";
import { inTransaction } from "../../store/transaction.ts";
import { useAccountScene } from "../../testing/account-scene.ts";
import { browserOf } from "../../testing/browser-of.ts";
import { refusalOf } from "../../testing/refusal-of.ts";

const scene = useAccountScene();
const { server, as, params, version, code, enter, newcomer } = scene;

describe("administrators", () => {
  test("are made by the security administrator, with that one role", async () => {
    const security = await as("安全");
    const body = {
      name: "审计二",
      login: "audit2",
      role: "auditAdmin",
      first: "password",
    } as const;
    const made = await security.call("POST /api/accounts/administrator", { body });
    expect(made.account.posts).toMatchObject([{ unitName: "青渡区", role: "auditAdmin" }]);
    const by = browserOf(server.app);
    await by.call("POST /api/sessions", {
      body: { login: "audit2", password: made.password ?? "" },
    });
    const me = await by.call("POST /api/session/password", { body: { password: "River stone 1" } });
    expect(me.stage).toBe("newSecondFactor");
    for (const name of ["系统", "审计", "区办"])
      expect(
        await code(
          (await as(name)).call("POST /api/accounts/administrator", {
            body: { ...body, login: "x-admin" },
          }),
        ),
      ).toBe("forbidden");
  });

  test("hold no other role: the command refuses, and so does the database", async () => {
    const security = await as("安全");
    const refused = await refusalOf(
      security.call("PUT /api/accounts/:personId/administrator", {
        params: params("教员"),
        body: { version: await version("教员"), role: "auditAdmin" },
      }),
    );
    expect(refused).toMatchObject({
      status: 409,
      answer: { code: "roles-exclude", message: { zh: "管理员角色不能与其他角色兼任：普通干部" } },
    });
    const roles: Role[] = ["systemAdmin", "securityAdmin", "auditAdmin", "office", "member"];
    for (const held of roles)
      for (const wanted of roles) {
        const person = await newcomer("教育局", held);
        const insert = server.database.ownerPool.query(
          "insert into post (shard, id, person_id, unit_id, unit_path, role, since) values (1, $1, $2, $3, $4, $5, '2026-01-01')",
          [
            randomUUID(),
            person,
            scene.ids().unit("河东街道"),
            scene.ids().path("河东街道"),
            wanted,
          ],
        );
        const excludes = held !== wanted && (held.endsWith("Admin") || wanted.endsWith("Admin"));
        if (excludes)
          await expect(insert, `${held} ${wanted}`).rejects.toThrow(/exclude each other/);
        else await expect(insert, `${held} ${wanted}`).resolves.toMatchObject({ rowCount: 1 });
      }
  });

  test("two transactions cannot each give half of a forbidden pair", async () => {
    const person = await newcomer("教育局");
    const pool = server.database.ownerPool;
    await pool.query("delete from post where person_id = $1", [person]);
    const give = (by: Pick<typeof pool, "query">, role: string) =>
      by.query(
        "insert into post (shard, id, person_id, unit_id, unit_path, role, since) values (1, $1, $2, $3, $4, $5, '2026-01-01')",
        [randomUUID(), person, scene.ids().unit("教育局"), scene.ids().path("教育局"), role],
      );
    const rival = await pool.connect();
    try {
      await rival.query("begin");
      await give(rival, "office");
      let settled = false;
      const late = give(pool, "auditAdmin").finally(() => {
        settled = true;
      });
      const refused = expect(late).rejects.toThrow(/exclude each other/);
      await expect
        .poll(
          async () => {
            const { rows } = await server.database.ownerPool.query(
              `select 1 from pg_locks l join pg_stat_activity a on a.pid = l.pid
               where not l.granted and a.datname = current_database()`,
            );
            return settled || rows.length === 1;
          },
          { timeout: 15_000 },
        )
        .toBe(true);
      await rival.query("commit");
      await refused;
    } finally {
      await rival.query("rollback");
      rival.release();
    }
  });

  test("a role is granted after the others ended, counts from the next request, and is withdrawn at once", async () => {
    const security = await as("安全");
    const personId = await newcomer("教育局");
    await (await as("教办")).call("POST /api/accounts", {
      body: { personId, login: "becomes", first: "link" },
    });
    await server.database.ownerPool.query(
      "update post set until = '2021-01-01' where person_id = $1",
      [personId],
    );
    const one = await security.call("GET /api/accounts/:personId", { params: { personId } });
    const before = await server.signedIn(personId);
    await before("GET /api/me", {});
    const granted = await security.call("PUT /api/accounts/:personId/administrator", {
      params: { personId },
      body: { version: one.version, role: "securityAdmin" },
    });
    expect(granted.posts.map(({ role }) => role)).toEqual(["securityAdmin"]);
    expect(await code(before("GET /api/me", {}))).toBe("not-signed-in");
    const by = { call: await server.signedIn(personId) };
    expect((await by.call("GET /api/accounts", {})).rows.length).toBeGreaterThan(5);
    const changed = await security.call("PUT /api/accounts/:personId/administrator", {
      params: { personId },
      body: { version: granted.version, role: "auditAdmin" },
    });
    expect(changed.posts.map(({ role }) => role)).toEqual(["auditAdmin"]);
    expect(await code(by.call("GET /api/accounts", {}))).toBe("forbidden");
    const none = await security.call("PUT /api/accounts/:personId/administrator", {
      params: { personId },
      body: { version: changed.version, role: null },
    });
    expect(none.posts).toEqual([]);
    const again = await security.call("PUT /api/accounts/:personId/administrator", {
      params: { personId },
      body: { version: none.version, role: "auditAdmin" },
    });
    expect(again.posts.map(({ role }) => role)).toEqual(["auditAdmin"]);
  });

  test("the last one of a kind stays", async () => {
    expect(
      await code(
        (await as("安全")).call("POST /api/accounts/:personId/disable", {
          params: params("系统"),
          body: { version: await version("系统") },
        }),
      ),
    ).toBe("last-administrator");
    expect(
      await code(
        (await as("安全")).call("PUT /api/accounts/:personId/administrator", {
          params: params("系统"),
          body: { version: await version("系统"), role: null },
        }),
      ),
    ).toBe("last-administrator");
    const security = await as("安全");
    const made = await security.call("POST /api/accounts/administrator", {
      body: { name: "系统二", login: "sys2", role: "systemAdmin", first: "link" },
    });
    await security.call("POST /api/accounts/:personId/disable", {
      params: params("系统"),
      body: { version: await version("系统") },
    });
    expect(
      await code(
        security.call("POST /api/accounts/:personId/disable", {
          params: { personId: made.account.personId },
          body: { version: made.account.version },
        }),
      ),
    ).toBe("last-administrator");
  });

  test("the security administrator sees sessions and ends them; an office does not even see them", async () => {
    const one = await enter("教员");
    const two = await enter("教员");
    const security = await as("安全");
    const { rows } = await security.call("GET /api/accounts/:personId/sessions", {
      params: params("教员"),
    });
    expect(rows.length).toBeGreaterThanOrEqual(2);
    expect(
      await code(
        (await as("教办")).call("GET /api/accounts/:personId/sessions", { params: params("教员") }),
      ),
    ).toBe("forbidden");
    const other = await enter("教长");
    const { rows: others } = await security.call("GET /api/accounts/:personId/sessions", {
      params: params("教长"),
    });
    for (const { id } of others)
      await security.call("DELETE /api/accounts/:personId/sessions/:sessionId", {
        params: { ...params("教员"), sessionId: id },
      });
    expect((await other.call("GET /api/me", {})).name).toBe("教长");
    await security.call("DELETE /api/accounts/:personId/sessions/:sessionId", {
      params: { ...params("教员"), sessionId: rows[0]?.id ?? "" },
    });
    expect(
      (await security.call("GET /api/accounts/:personId/sessions", { params: params("教员") }))
        .rows,
    ).toHaveLength(rows.length - 1);
    await security.call("DELETE /api/accounts/:personId/sessions", { params: params("教员") });
    for (const by of [one, two])
      expect(await code(by.call("GET /api/me", {}))).toBe("not-signed-in");
  });

  test("signing in is read by the audit administrator only; what an office did with an account also by its superiors", async () => {
    await enter("教员");
    await (await as("教办")).call("POST /api/accounts/:personId/unlock", {
      params: params("教员"),
    });
    const db = createDatabase(server.database.appPool);
    const kinds = (name: string) =>
      inTransaction(
        db,
        { shard: 1, person: scene.ids().person(name) },
        "read",
        async (tx) =>
          new Set(
            (
              await tx
                .selectFrom("event")
                .select("kind")
                .where("shard", "=", 1)
                .where("object_id", "=", scene.ids().person("教员"))
                .execute()
            ).map(({ kind }) => kind),
          ),
      );
    expect(await kinds("审计")).toContain("session.started");
    for (const name of ["教办", "教长", "区办", "系统", "安全"])
      expect(await kinds(name)).not.toContain("session.started");
    expect(await kinds("区办")).toContain("account.unlocked");
    expect(await kinds("街办")).toEqual(new Set());
  });
});
