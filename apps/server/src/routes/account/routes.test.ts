import { describe, expect, test } from "vitest";
import { PASSWORD, plus, T0, useAccountScene } from "../../testing/account-scene.ts";
import { browserOf } from "../../testing/browser-of.ts";
import { refusalOf } from "../../testing/refusal-of.ts";

const scene = useAccountScene();
const { server, as, params, version, code, enter, newcomer } = scene;

describe("accounts", () => {
  test("a one-time password is shown once, leads to a new one, and stands nowhere", async () => {
    const personId = await newcomer("教育局");
    const office = await as("教办");
    const made = await office.call("POST /api/accounts", {
      body: { personId, login: "New.One", first: "password" },
    });
    expect(made).toMatchObject({
      linkToken: null,
      until: plus(14),
      account: { login: "new.one", mustChange: true, hasPassword: true },
    });
    const by = browserOf(server.app);
    const me = await by.call("POST /api/sessions", {
      body: { login: "new.one", password: made.password ?? "" },
    });
    expect(me.stage).toBe("newPassword");
    expect(
      (await by.call("POST /api/session/password", { body: { password: "River stone 1" } })).stage,
    ).toBe("full");
    const dump = await server.database.ownerPool.query(
      "select a::text from account a union all select e::text from event e union all select k::text from kept_answer k",
    );
    expect(JSON.stringify(dump.rows)).not.toContain(made.password);
  });

  test("a link leads to a first password, once, whoever clicks how often", async () => {
    const personId = await newcomer("教育局");
    const made = await (await as("教办")).call("POST /api/accounts", {
      body: { personId, login: "by-link", first: "link" },
    });
    const token = made.linkToken ?? "";
    expect(made.password).toBeNull();
    expect(
      await code(
        browserOf(server.app).call("POST /api/sessions", {
          body: { login: "by-link", password: token },
        }),
      ),
    ).toBe("sign-in-failed");
    const browsers = Array.from({ length: 20 }, () => browserOf(server.app));
    const done = await Promise.allSettled(
      browsers.map((by) => by.call("POST /api/session/link", { body: { token } })),
    );
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const by = browsers[done.findIndex(({ status }) => status === "fulfilled")];
    expect(
      (await by?.call("POST /api/session/password", { body: { password: "River stone 1" } }))
        ?.stage,
    ).toBe("full");
    expect(
      await code(browserOf(server.app).call("POST /api/session/link", { body: { token } })),
    ).toBe("link-spent");
    const dump = await server.database.ownerPool.query(
      "select l::text from one_time_link l union all select k::text from kept_answer k",
    );
    expect(JSON.stringify(dump.rows)).not.toContain(token);
  });

  test("a link ends after fourteen days, and when another is made", async () => {
    const personId = await newcomer("教育局");
    const office = await as("教办");
    const made = await office.call("POST /api/accounts", {
      body: { personId, login: "late", first: "link" },
    });
    const next = await office.call("POST /api/accounts/:personId/reset", {
      params: { personId },
      body: { version: made.account.version, first: "link" },
    });
    const follow = (token: string | null) =>
      browserOf(server.app).call("POST /api/session/link", { body: { token: token ?? "" } });
    expect(await code(follow(made.linkToken))).toBe("link-spent");
    server.setNow(plus(14));
    expect(await code(follow(next.linkToken))).toBe("link-spent");
    server.setNow(plus(14 - 1e-5));
    expect(((await follow(next.linkToken)) as { stage: string }).stage).toBe("newPassword");
  });

  test("the same call three times, and fifty times at once, makes one account and tells the same", async () => {
    const office = await as("教办");
    const make = (personId: string, login: string, key: string) =>
      office.call("POST /api/accounts", { body: { personId, login, first: "password" } }, { key });
    const one = await newcomer("教育局");
    const told = [
      await make(one, "thrice", "key-thrice"),
      await make(one, "thrice", "key-thrice"),
      await make(one, "thrice", "key-thrice"),
    ];
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
    expect(told[0]?.password).toMatch(/^\S{14}$/);
    const two = await newcomer("教育局");
    const all = await Promise.all(
      Array.from({ length: 50 }, () => make(two, "fifty", "key-fifty")),
    );
    expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(1);
    const { rows } = await server.database.ownerPool.query(
      "select 1 from event where kind = 'account.created' and object_id = $1",
      [two],
    );
    expect(rows).toHaveLength(1);
    expect(await code(make(one, "again", "key-again-1"))).toBe("account-exists");
    expect(await code(make(await newcomer("教育局"), "fifty", "key-again-2"))).toBe("login-taken");
  }, 30_000);

  test("a reset ends sessions and the old password; an old version is a conflict that shows what stands", async () => {
    const by = await enter("教员");
    const office = await as("教办");
    const v = await version("教员");
    const reset = await office.call("POST /api/accounts/:personId/reset", {
      params: params("教员"),
      body: { version: v, first: "password" },
    });
    expect(await code(by.call("GET /api/me", {}))).toBe("not-signed-in");
    expect(await code(enter("教员"))).toBe("sign-in-failed");
    const back = await enter("教员", reset.password ?? "");
    expect(
      (await refusalOf(back.call("POST /api/session/password", { body: { password: PASSWORD } })))
        .answer.args["fault"],
    ).toBe("used");
    const conflict = await refusalOf(
      office.call("POST /api/accounts/:personId/reset", {
        params: params("教员"),
        body: { version: v, first: "password" },
      }),
    );
    expect(conflict).toMatchObject({
      status: 409,
      answer: {
        code: "version-conflict",
        current: { version: reset.account.version, login: "a8" },
      },
    });
  });

  test("disabled is at once: no next request, no sign-in, no link; enabled again, old sessions stay ended", async () => {
    const by = await enter("教员");
    const office = await as("教办");
    const disabled = await office.call("POST /api/accounts/:personId/disable", {
      params: params("教员"),
      body: { version: await version("教员") },
    });
    expect(disabled.disabledAt).toBe(T0);
    expect(await code(by.call("GET /api/me", {}))).toBe("not-signed-in");
    expect(await code(enter("教员"))).toBe("sign-in-failed");
    const link = await office.call("POST /api/accounts/:personId/reset", {
      params: params("教员"),
      body: { version: disabled.version, first: "link" },
    });
    expect(
      await code(
        browserOf(server.app).call("POST /api/session/link", {
          body: { token: link.linkToken ?? "" },
        }),
      ),
    ).toBe("link-spent");
    await office.call("POST /api/accounts/:personId/enable", {
      params: params("教员"),
      body: { version: link.account.version },
    });
    expect(await code(by.call("GET /api/me", {}))).toBe("not-signed-in");
  });

  test("enabled again at once, sessions of before stay ended", async () => {
    const by = await enter("教员");
    const office = await as("教办");
    const disabled = await office.call("POST /api/accounts/:personId/disable", {
      params: params("教员"),
      body: { version: await version("教员") },
    });
    await office.call("POST /api/accounts/:personId/enable", {
      params: params("教员"),
      body: { version: disabled.version },
    });
    expect(await code(by.call("GET /api/me", {}))).toBe("not-signed-in");
    await enter("教员");
  });

  test("disabled while the password is being hashed: no session", async () => {
    const { passwords } = server.services;
    const verify = passwords.verify;
    (passwords as { verify: typeof verify }).verify = async (...args) => {
      await server.database.ownerPool.query(
        "update account set disabled_at = now() where person_id = $1",
        [scene.ids().person("教员")],
      );
      return verify(...args);
    };
    try {
      expect(await code(enter("教员"))).toBe("sign-in-failed");
    } finally {
      (passwords as { verify: typeof verify }).verify = verify;
    }
  });

  test("unlocking forgets the wrong tries; the list tells who is locked", async () => {
    for (let at = 0; at < 5; at++) await refusalOf(enter("教员", "wrong word 1"));
    expect(await code(enter("教员"))).toBe("too-many-tries");
    const office = await as("教办");
    const { rows } = await office.call("GET /api/accounts", { query: { state: "locked" } });
    expect(rows.map(({ name, lockedUntil }) => [name, lockedUntil])).toEqual([
      ["教员", plus(15 / 1440)],
    ]);
    expect(
      (await office.call("POST /api/accounts/:personId/unlock", { params: params("教员") }))
        .lockedUntil,
    ).toBeNull();
    await enter("教员");
    expect((await office.call("GET /api/accounts", { query: { state: "locked" } })).rows).toEqual(
      [],
    );
  });

  test("a login is changed; one that somebody out of reach has is taken", async () => {
    const office = await as("教办");
    const renamed = await office.call("PATCH /api/accounts/:personId", {
      params: params("教长"),
      body: { version: await version("教长"), login: "head.new" },
    });
    expect(renamed.login).toBe("head.new");
    const taken = { params: params("教长"), body: { version: renamed.version, login: "a10" } };
    expect(await code(office.call("PATCH /api/accounts/:personId", taken))).toBe("login-taken");
    // Somebody else takes the login in a transaction that has not ended yet.
    const rival = await server.database.ownerPool.connect();
    try {
      await rival.query("begin");
      await rival.query("update account set login = 'race' where person_id = $1", [
        scene.ids().person("教员"),
      ]);
      const late = code(
        office.call("PATCH /api/accounts/:personId", {
          params: params("教长"),
          body: { version: renamed.version, login: "race" },
        }),
      );
      await expect
        .poll(
          async () => {
            const { rows } = await server.database.ownerPool.query(
              `select 1 from pg_locks l join pg_stat_activity a on a.pid = l.pid
               where not l.granted and a.datname = current_database()`,
            );
            return rows.length;
          },
          { timeout: 15_000 },
        )
        .toBe(1);
      await rival.query("commit");
      expect(await late).toBe("login-taken");
    } finally {
      await rival.query("rollback");
      rival.release();
    }
    await server.database.ownerPool.query("update account set login = 'a8' where person_id = $1", [
      scene.ids().person("教员"),
    ]);
    await server.database.ownerPool.query("update account set login = 'a7' where person_id = $1", [
      scene.ids().person("教长"),
    ]);
  });

  test("pages go on where they ended; searches and states narrow", async () => {
    const office = await as("区办");
    const logins: string[] = [];
    let after: string | undefined;
    do {
      const { rows, next } = await office.call("GET /api/accounts", {
        query: { limit: 3, ...(after === undefined ? {} : { after }) },
      });
      expect(rows.length).toBeLessThanOrEqual(3);
      logins.push(...rows.map(({ login }) => login));
      after = next ?? undefined;
    } while (after !== undefined);
    expect(logins).toEqual([...new Set(logins)].toSorted());
    const find = async (query: object) =>
      (await office.call("GET /api/accounts", { query })).rows.map(({ name }) => name);
    expect(await find({ search: "街" })).toEqual(["街员", "街办"]);
    expect(await find({ search: "%" })).toEqual([]);
    await server.database.ownerPool.query("update account set last_sign_in_at = $1", [plus(-2)]);
    await server.database.ownerPool.query(
      "update account set last_sign_in_at = $1 where login = 'a7'",
      [plus(-91)],
    );
    expect(await find({ state: "unused" })).toEqual(["教长"]);
    expect(
      await (await as("安全")).call("GET /api/accounts", { query: { state: "unused" } }),
    ).toMatchObject({ rows: [{ name: "教长" }] });
  });
});
