import { Secret, TOTP } from "otpauth";
import { describe, expect, test } from "vitest";
import { createDemoLink } from "../../commands/session/create-demo-link.ts";
import { hashToken } from "../../http/enter.ts";
import type { TestBrowser } from "../../testing/browser-of.ts";
import { refusalOf } from "../../testing/refusal-of.ts";
import { PASSWORD, T0, useSigningScene } from "../../testing/signing-scene.ts";

const scene = useSigningScene();
const { server, browser, signIn, later, events } = scene;

describe("passwords", () => {
  test("a one-time password leads to nothing but a new one; then all is open, with a new token", async () => {
    await server.database.ownerPool.query(
      "update account set must_change = true, password_changed_at = $2 where person_id = $1",
      [scene.ids().person("李强"), T0],
    );
    const by = browser();
    const me = await signIn(by, "李强");
    expect([me.stage, me.posts]).toEqual(["newPassword", []]);
    expect((await refusalOf(by.call("GET /api/sessions", {}))).answer.code).toBe(
      "sign-in-unfinished",
    );
    const before = by.copy();
    for (const [typed, zh] of [
      ["short", "密码至少 8 位"],
      [
        "Admin@2027",
        "密码太容易猜：由常见词、姓名或登录名、单位名称、年份、键盘上相邻或重复的字符拼成",
      ],
      [PASSWORD, "最近 5 次用过的密码不能再用"],
    ] as const) {
      const refused = await refusalOf(
        by.call("POST /api/session/password", { body: { password: typed } }),
      );
      expect([refused.status, refused.answer.code, refused.answer.message.zh]).toEqual([
        422,
        "password-refused",
        zh,
      ]);
    }
    const stranger = browser();
    await signIn(stranger, "钱进");
    const after = await by.call("POST /api/session/password", {
      body: { password: "Seven 8 teapots" },
    });
    expect(after.stage).toBe("full");
    expect((await stranger.call("GET /api/me", {})).name).toBe("钱进");
    expect((await refusalOf(before.call("GET /api/me", {}))).answer.code).toBe("not-signed-in");
    expect(
      (
        await refusalOf(
          by.call("POST /api/session/password", { body: { password: "Nine 10 teapots" } }),
        )
      ).answer.code,
    ).toBe("stage-over");
    expect((await refusalOf(signIn(browser(), "李强"))).answer.code).toBe("sign-in-failed");
    expect((await signIn(browser(), "李强", "Seven 8 teapots")).stage).toBe("full");
  });

  test("of two first passwords at once one stands", async () => {
    await server.database.ownerPool.query(
      "update account set must_change = true, password_changed_at = $2 where person_id = $1",
      [scene.ids().person("王芳"), T0],
    );
    const by = browser();
    await signIn(by, "王芳");
    const typed = ["River stone 1", "Mountain path 2", "Cloud letter 3"];
    const done = await Promise.allSettled(
      typed.map((each) =>
        by.copy().call("POST /api/session/password", { body: { password: each } }),
      ),
    );
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const won = typed[done.findIndex(({ status }) => status === "fulfilled")] ?? "";
    expect((await signIn(browser(), "王芳", won)).stage).toBe("full");
  });

  test("a one-time password works for fourteen days", async () => {
    await server.database.ownerPool.query(
      "update account set must_change = true, password_changed_at = $2 where person_id = $1",
      [scene.ids().person("赵磊"), "2027-02-15T02:00:00Z"],
    );
    expect((await refusalOf(signIn(browser(), "赵磊"))).answer.code).toBe("one-time-expired");
    later(-1);
    expect((await signIn(browser(), "赵磊")).stage).toBe("newPassword");
  });

  test("mlps: after ninety days a new one is asked for", async () => {
    await server.database.ownerPool.query(
      "update account set password_changed_at = $2 where person_id = $1",
      [scene.ids().person("孙静"), "2026-12-01T02:00:00Z"],
    );
    later(-1);
    expect((await signIn(browser(), "孙静")).stage).toBe("full");
    later(0);
    expect((await signIn(browser(), "孙静")).stage).toBe("newPassword");
  });

  test("changing one's own asks for the present one, ends all other sessions, and the last five do not come back", async () => {
    const by = browser();
    const other = browser();
    await signIn(by, "周涛");
    await signIn(other, "周涛");
    const change = (oldPassword: string, next: string) =>
      by.call("POST /api/me/password", { body: { oldPassword, password: next } });
    expect((await refusalOf(change("wrong word 1", "River stone 1"))).answer.code).toBe(
      "wrong-password",
    );
    const token = by.cookies.get("luoshi");
    await change(PASSWORD, "River stone 1");
    expect(by.cookies.get("luoshi")).not.toBe(token);
    expect((await by.call("GET /api/me", {})).name).toBe("周涛");
    expect((await refusalOf(other.call("GET /api/me", {}))).answer.code).toBe("not-signed-in");
    let present = "River stone 1";
    for (const next of ["River stone 2", "River stone 3", "River stone 4"]) {
      later(1 + Number(next.at(-1)));
      await change(present, next);
      present = next;
    }
    for (const used of [PASSWORD, "River stone 1", "River stone 4"])
      expect((await refusalOf(change(present, used))).answer.args["fault"]).toBe("used");
    later(9);
    await change(present, "River stone 5");
    await change("River stone 5", PASSWORD);
  });

  test("guessing the present one from a stolen session locks", async () => {
    const by = browser();
    await signIn(by, "吴丹");
    const guess = (oldPassword: string) =>
      refusalOf(
        by.call("POST /api/me/password", { body: { oldPassword, password: "River stone 1" } }),
      );
    for (let at = 0; at < 5; at++)
      expect((await guess("wrong word 1")).answer.code).toBe("wrong-password");
    expect((await guess(PASSWORD)).answer.code).toBe("too-many-tries");
  });
});

describe("second factor", () => {
  const codeAt = (secret: string, now: string, step = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: Date.parse(now) + step * 30_000,
    });
  let secret = "";

  test("it is on after a first code, and its secret is encrypted", async () => {
    const by = browser();
    await signIn(by, "郑凯");
    expect(
      (await refusalOf(by.call("POST /api/me/totp", { body: { password: "wrong word 1" } }))).answer
        .code,
    ).toBe("wrong-password");
    const asked = await by.call("POST /api/me/totp", { body: { password: PASSWORD } });
    secret = asked.secret;
    expect(new URL(asked.uri).searchParams.get("secret")).toBe(secret);
    expect((await signIn(browser(), "郑凯")).stage).toBe("full");
    const wrong = codeAt(secret, T0, 5);
    expect(
      (await refusalOf(by.call("POST /api/me/totp/confirm", { body: { code: wrong } }))).answer
        .code,
    ).toBe("wrong-code");
    expect(
      (await by.call("POST /api/me/totp/confirm", { body: { code: codeAt(secret, T0) } })).totp,
    ).toBe(true);
    expect(
      (await refusalOf(by.call("POST /api/me/totp", { body: { password: PASSWORD } }))).answer.code,
    ).toBe("totp-on");
    const { rows } = await server.database.ownerPool.query<{ totp_secret: Buffer }>(
      "select totp_secret from account where person_id = $1",
      [scene.ids().person("郑凯")],
    );
    expect(rows[0]?.totp_secret.toString("latin1")).not.toContain(secret);
    expect(rows[0]?.totp_secret.includes(Buffer.from(Secret.fromBase32(secret).buffer))).toBe(
      false,
    );
  });

  test("the password alone opens nothing; a code works once, within half a minute either way", async () => {
    later(1);
    const now = "2027-03-01T02:01:00.000Z";
    const by = browser();
    const me = await signIn(by, "郑凯");
    expect([me.stage, me.posts]).toEqual(["secondFactor", []]);
    expect(by.cookies.has("luoshi-device")).toBe(false);
    expect((await refusalOf(by.call("GET /api/sessions", {}))).answer.code).toBe(
      "sign-in-unfinished",
    );
    expect(
      (
        await refusalOf(
          by.call("POST /api/session/password", { body: { password: "River stone 1" } }),
        )
      ).answer.code,
    ).toBe("stage-over");
    for (const step of [-2, 2])
      expect(
        (
          await refusalOf(
            by.call("POST /api/session/code", { body: { code: codeAt(secret, now, step) } }),
          )
        ).answer.code,
      ).toBe("wrong-code");
    const half = by.copy();
    expect(
      (await by.call("POST /api/session/code", { body: { code: codeAt(secret, now) } })).stage,
    ).toBe("full");
    expect((await refusalOf(half.call("GET /api/me", {}))).answer.code).toBe("not-signed-in");
    const again = browser();
    await signIn(again, "郑凯");
    expect(
      (
        await refusalOf(
          again.call("POST /api/session/code", { body: { code: codeAt(secret, now) } }),
        )
      ).answer.code,
    ).toBe("wrong-code");
    expect(
      (
        await refusalOf(
          again.call("POST /api/session/code", { body: { code: codeAt(secret, now, -1) } }),
        )
      ).answer.code,
    ).toBe("wrong-code");
    expect(
      (await again.call("POST /api/session/code", { body: { code: codeAt(secret, now, 1) } }))
        .stage,
    ).toBe("full");
  });

  test("the same code fifty times at once opens one session", async () => {
    const now = "2027-03-01T02:10:00.000Z";
    server.setNow(now);
    // Fifty who know the password, each from a place of their own.
    const all: TestBrowser[] = [];
    for (let at = 0; at < 50; at++) {
      all.push(browser(`10.9.0.${at}`));
      await signIn(all.at(-1) as TestBrowser, "郑凯");
    }
    const before = (await events("session.started", scene.ids().person("郑凯"))).length;
    const done = await Promise.allSettled(
      all.map((by) => by.call("POST /api/session/code", { body: { code: codeAt(secret, now) } })),
    );
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await events("session.started", scene.ids().person("郑凯"))).toHaveLength(before + 1);
    const { rows } = await server.database.ownerPool.query(
      "select 1 from session where person_id = $1 and stage = 'full' and created_at = $2",
      [scene.ids().person("郑凯"), now],
    );
    expect(rows).toHaveLength(1);
  }, 60_000);

  test("two right codes at once take one session on once", async () => {
    const now = "2027-03-01T02:20:00.000Z";
    server.setNow(now);
    const by = browser("10.9.1.2");
    await signIn(by, "郑凯");
    const done = await Promise.allSettled(
      [0, 1].map((step) =>
        by.copy().call("POST /api/session/code", { body: { code: codeAt(secret, now, step) } }),
      ),
    );
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("five wrong codes lock, and a guess does not last longer than a quarter of an hour", async () => {
    const by = browser("10.9.1.1");
    later(30);
    const now = "2027-03-01T02:30:00.000Z";
    await signIn(by, "郑凯");
    for (let at = 0; at < 5; at++)
      await refusalOf(
        by.call("POST /api/session/code", { body: { code: codeAt(secret, now, 9) } }),
      );
    expect(
      (await refusalOf(by.call("POST /api/session/code", { body: { code: codeAt(secret, now) } })))
        .answer.code,
    ).toBe("too-many-tries");
    later(45);
    expect((await refusalOf(by.call("GET /api/me", {}))).answer.code).toBe("not-signed-in");
  });

  test("it is given up with the password", async () => {
    const by = browser();
    server.setNow("2027-03-01T03:00:00.000Z");
    await signIn(by, "郑凯");
    await by.call("POST /api/session/code", {
      body: { code: codeAt(secret, "2027-03-01T03:00:00.000Z") },
    });
    expect((await by.call("POST /api/me/totp/remove", { body: { password: PASSWORD } })).totp).toBe(
      false,
    );
    expect((await signIn(browser(), "郑凯")).stage).toBe("full");
    expect(
      (await refusalOf(by.call("POST /api/me/totp/confirm", { body: { code: "123456" } }))).answer
        .code,
    ).toBe("totp-off");
  });
});

describe("the second factor of administrators", () => {
  const codeAt = (secret: string, now: string) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(now) });
  const become = (name: string, role: string) =>
    server.database.ownerPool.query("update post set role = $2 where person_id = $1", [
      scene.ids().person(name),
      role,
    ]);

  test.each(["systemAdmin", "securityAdmin", "auditAdmin"])(
    "%s: the password leads to nothing but setting one up; then all is open, and it is asked for ever after",
    async (role) => {
      await server.database.ownerPool.query(
        "update account set totp_secret = null, totp_confirmed_at = null, totp_last_step = null",
      );
      await become("吴丹", role);
      const by = browser();
      const me = await signIn(by, "吴丹");
      expect([me.stage, me.posts]).toEqual(["newSecondFactor", []]);
      for (const call of [
        () => by.call("GET /api/sessions", {}),
        () => by.call("GET /api/accounts", { query: {} }),
        () => by.call("POST /api/me/totp", { body: { password: PASSWORD } }),
        () => by.call("POST /api/me/password", { body: { oldPassword: PASSWORD, password: "x" } }),
      ])
        expect((await refusalOf(call())).answer.code).toBe("sign-in-unfinished");
      for (const call of [
        () => by.call("POST /api/session/code", { body: { code: "000000" } }),
        () => by.call("POST /api/session/password", { body: { password: "River stone 1" } }),
      ])
        expect((await refusalOf(call())).answer.code).toBe("stage-over");
      const first = await by.call("POST /api/session/totp", {});
      const { secret, uri } = await by.call("POST /api/session/totp", {});
      expect(new URL(uri).searchParams.get("secret")).toBe(secret);
      const confirm = (code: string) =>
        by.call("POST /api/session/totp/confirm", { body: { code } });
      expect((await refusalOf(confirm(codeAt(first.secret, T0)))).answer.code).toBe("wrong-code");
      const half = by.copy();
      const done = await confirm(codeAt(secret, T0));
      expect([done.stage, done.totp, done.posts.map((post) => post.role)]).toEqual([
        "full",
        true,
        [role],
      ]);
      expect((await refusalOf(half.call("GET /api/me", {}))).answer.code).toBe("not-signed-in");
      for (const call of [
        () => by.call("POST /api/session/totp", {}),
        () => confirm(codeAt(secret, T0)),
      ])
        expect((await refusalOf(call())).answer.code).toBe("stage-over");
      expect((await signIn(browser(), "吴丹")).stage).toBe("secondFactor");
      // It cannot be given up for as long as one is an administrator.
      expect(done.totpNeeded).toBe(true);
      const giveUp = () => by.call("POST /api/me/totp/remove", { body: { password: PASSWORD } });
      const { answer } = await refusalOf(giveUp());
      expect([answer.code, answer.message]).toEqual([
        "totp-needed",
        {
          zh: "管理员必须使用动态口令，不能停用",
          en: "An administrator must have a second factor",
        },
      ]);
      expect((await by.call("GET /api/me", {})).totp).toBe(true);
      const { options } = server.services;
      const profile = options as { passwordProfile: "mlps" | "asvs" };
      profile.passwordProfile = "asvs";
      try {
        expect((await by.call("GET /api/me", {})).totpNeeded).toBe(false);
      } finally {
        profile.passwordProfile = "mlps";
      }
      await become("吴丹", "member");
      expect(await giveUp()).toMatchObject({ totp: false, totpNeeded: false });
    },
  );

  test("a first password comes before it, and goes not around it", async () => {
    await become("冯雪", "auditAdmin");
    await server.database.ownerPool.query(
      "update account set must_change = true, password_changed_at = $2 where person_id = $1",
      [scene.ids().person("冯雪"), T0],
    );
    const by = browser();
    expect((await signIn(by, "冯雪")).stage).toBe("newPassword");
    expect((await refusalOf(by.call("POST /api/session/totp", {}))).answer.code).toBe("stage-over");
    const next = await by.call("POST /api/session/password", {
      body: { password: "River stone 1" },
    });
    expect([next.stage, next.posts]).toEqual(["newSecondFactor", []]);
  });

  test("two first codes at once open one session", async () => {
    const by = browser();
    await become("钱进", "systemAdmin");
    await signIn(by, "钱进");
    const { secret } = await by.call("POST /api/session/totp", {});
    const done = await Promise.allSettled(
      [0, 30].map((seconds) =>
        by.copy().call("POST /api/session/totp/confirm", {
          body: {
            code: codeAt(secret, new Date(Date.parse(T0) + seconds * 1000).toISOString()),
          },
        }),
      ),
    );
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await become("钱进", "member");
    await server.database.ownerPool.query(
      "update account set totp_secret = null, totp_confirmed_at = null, totp_last_step = null",
    );
  });

  test("others need none, and administrators none where the profile is not that of 等级保护", async () => {
    expect((await signIn(browser(), "张敏")).stage).toBe("full");
    const { options } = server.services;
    const profile = options as { passwordProfile: "mlps" | "asvs" };
    await become("李强", "securityAdmin");
    profile.passwordProfile = "asvs";
    try {
      expect((await signIn(browser(), "李强", "Seven 8 teapots")).stage).toBe("full");
    } finally {
      profile.passwordProfile = "mlps";
    }
    await become("李强", "member");
  });
});

describe("one's own sessions", () => {
  test("they are listed and ended; others' are not touched", async () => {
    const one = browser();
    const two = browser();
    const stranger = browser();
    await signIn(one, "张敏");
    await server.database.ownerPool.query(
      "update session set ended_at = $2 where person_id = $1 and token_hash <> $3",
      [scene.ids().person("张敏"), T0, hashToken(one.cookies.get("luoshi") ?? "")],
    );
    await signIn(two, "张敏");
    await signIn(stranger, "钱进");
    const { rows } = await one.call("GET /api/sessions", {});
    expect(rows.map(({ current, device }) => [current, device])).toEqual(
      expect.arrayContaining([
        [true, "Chrome 120 · Windows"],
        [false, "Chrome 120 · Windows"],
      ]),
    );
    expect(rows).toHaveLength(2);
    const other = rows.find(({ current }) => !current)?.id ?? "";
    const end = (by: TestBrowser) =>
      refusalOf(by.call("DELETE /api/sessions/:sessionId", { params: { sessionId: other } }));
    const refused = await end(stranger);
    expect([refused.status, refused.answer.code]).toEqual([404, "not-found"]);
    expect((await two.call("GET /api/me", {})).name).toBe("张敏");
    const key = "end-once-only";
    for (let time = 0; time < 2; time++)
      await one.call("DELETE /api/sessions/:sessionId", { params: { sessionId: other } }, { key });
    expect((await end(one)).status).toBe(404);
    expect((await refusalOf(two.call("GET /api/me", {}))).answer.code).toBe("not-signed-in");
    await signIn(two, "张敏");
    expect(await one.call("DELETE /api/sessions", {})).toEqual({ ended: 1 });
    expect((await refusalOf(two.call("GET /api/me", {}))).answer.code).toBe("not-signed-in");
  });

  test("signing out ends the session, takes the cookie and keeps the device", async () => {
    const by = browser();
    await signIn(by, "张敏");
    const old = by.copy();
    await by.call("DELETE /api/session", {});
    expect(by.lastHeader("clear-site-data")).toBe('"cache"');
    expect([...by.cookies.keys()]).toEqual(["luoshi-device"]);
    expect((await refusalOf(old.call("GET /api/me", {}))).answer.code).toBe("not-signed-in");
  });

  test("a disabled person's next request is refused", async () => {
    const by = browser();
    await signIn(by, "钱进");
    await server.database.ownerPool.query("update person set disabled_at = now() where id = $1", [
      scene.ids().person("钱进"),
    ]);
    expect((await refusalOf(by.call("GET /api/me", {}))).answer.code).toBe("not-signed-in");
    expect((await refusalOf(signIn(by, "钱进"))).answer.code).toBe("sign-in-failed");
    await server.database.ownerPool.query("update person set disabled_at = null where id = $1", [
      scene.ids().person("钱进"),
    ]);
  });
});

describe("links of the demo", () => {
  test("they sign in as often as wanted, in a demo only", async () => {
    const token = await createDemoLink(server.services, scene.ids().person("张敏"), T0);
    const enter = (by: TestBrowser) => by.call("POST /api/session/link", { body: { token } });
    expect((await refusalOf(enter(browser()))).answer.code).toBe("link-spent");
    await server.database.ownerPool.query("update institution set demo = true");
    expect((await enter(browser())).stage).toBe("full");
    const by = browser();
    expect(await enter(by)).toMatchObject({ stage: "full", name: "张敏", demo: true });
    expect((await by.call("GET /api/sessions", {})).rows.length).toBeGreaterThan(0);
    later(30 * 24 * 60);
    expect((await refusalOf(enter(browser()))).answer.code).toBe("link-spent");
  });
});
