import { describe, expect, test } from "vitest";
import { hashToken } from "../../http/enter.ts";
import type { TestBrowser } from "../../testing/browser-of.ts";
import { refusalOf } from "../../testing/refusal-of.ts";
import { PASSWORD, T0, useSigningScene } from "../../testing/signing-scene.ts";

const scene = useSigningScene();
const { server, browser, signIn, later, events } = scene;

describe("signing in", () => {
  test("a right password opens a session, and only its digest is kept", async () => {
    const by = browser();
    const me = await signIn(by, "张敏");
    expect(me).toMatchObject({
      name: "张敏",
      login: "user1",
      stage: "full",
      institution: "青渡区",
    });
    expect(me.posts).toMatchObject([{ unitName: "教育局", role: "office" }]);
    expect(me.passwordUntil).toBe("2027-05-02");
    expect((await by.call("GET /api/me", {})).name).toBe("张敏");
    const token = by.cookies.get("luoshi") ?? "";
    expect(token).toMatch(/^[\w-]{43}$/);
    const { rows } = await server.database.ownerPool.query<{ token_hash: Buffer }>(
      "select token_hash from session where person_id = $1",
      [scene.ids().person("张敏")],
    );
    expect(rows.map((row) => row.token_hash.toString("hex"))).toContain(
      hashToken(token).toString("hex"),
    );
    const dump = await server.database.ownerPool.query(
      "select s::text from session s union all select e::text from event e union all select k::text from known_device k",
    );
    expect(JSON.stringify(dump.rows)).not.toContain(token);
    expect((await events("session.started", scene.ids().person("张敏"))).at(-1)).toMatchObject({
      unit_path: "",
      after: { device: "Chrome 120 · Windows" },
    });
  });

  test("cookies are out of scripts' reach and of other sites'; over HTTPS bound to the host", async () => {
    const by = browser();
    await signIn(by, "张敏");
    expect(by.lastCookies()).toHaveLength(2);
    for (const line of by.lastCookies())
      expect(line).toMatch(/; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
    expect(by.lastHeader("cache-control")).toBe("no-store");
  });

  test("wrong password, unknown login, no login at all and a disabled account are told the same", async () => {
    await server.database.ownerPool.query(
      "update account set disabled_at = now() where person_id = $1",
      [scene.ids().person("冯雪")],
    );
    const wrong = await refusalOf(signIn(browser(), "张敏", "Kettle under 8 trees"));
    const unknown = await refusalOf(
      browser().call("POST /api/sessions", { body: { login: "nobody", password: PASSWORD } }),
    );
    const strange = await refusalOf(
      browser().call("POST /api/sessions", {
        body: { login: "张敏 ' or 1=1", password: PASSWORD },
      }),
    );
    const disabled = await refusalOf(signIn(browser(), "冯雪"));
    expect(wrong).toMatchObject({ status: 401, answer: { code: "sign-in-failed" } });
    for (const each of [unknown, strange, disabled]) expect(each).toEqual(wrong);
    expect(await events("session.failed", scene.ids().person("冯雪"))).toHaveLength(1);
  });

  test("a password is taken exactly as typed", async () => {
    for (const typed of [` ${PASSWORD}`, `${PASSWORD} `, PASSWORD.toLowerCase()])
      expect((await refusalOf(signIn(browser(), "李强", typed))).answer.code).toBe(
        "sign-in-failed",
      );
    expect(
      (
        await browser().call("POST /api/sessions", {
          body: { login: " USER2 ", password: PASSWORD },
        })
      ).name,
    ).toBe("李强");
  });

  test("what failed is recorded, without password, login or address", async () => {
    await refusalOf(signIn(browser("10.1.2.3"), "王芳", "wrong word 1"));
    await refusalOf(
      browser("10.1.2.3").call("POST /api/sessions", {
        body: { login: "no-such-login", password: "wrong word 1" },
      }),
    );
    const known = await events("session.failed", scene.ids().person("王芳"));
    const unknown = await events("session.failed", "unknown");
    expect(known).toHaveLength(1);
    expect(unknown.at(-1)?.after).toMatchObject({
      purpose: "password",
      login: expect.stringMatching(/^[\w-]{43}$/),
    });
    const all = JSON.stringify(
      (
        await server.database.ownerPool.query(
          "select e::text from event e union all select f::text from failed_try f",
        )
      ).rows,
    );
    for (const secret of ["wrong word", "no-such-login", "10.1.2.3"])
      expect(all).not.toContain(secret);
  });

  test("a token from before is worth nothing after signing in again, and a foreign one is not taken over", async () => {
    const by = browser();
    await signIn(by, "张敏");
    const old = by.copy();
    await signIn(by, "张敏");
    expect(by.cookies.get("luoshi")).not.toBe(old.cookies.get("luoshi"));
    expect((await refusalOf(old.call("GET /api/me", {}))).answer.code).toBe("not-signed-in");
    const fixed = browser();
    fixed.cookies.set("luoshi", "chosen-by-somebody-else");
    await signIn(fixed, "张敏");
    expect(fixed.cookies.get("luoshi")).not.toBe("chosen-by-somebody-else");
  });

  test("a session ends when idle, and after ten hours whatever it did", async () => {
    const by = browser();
    await signIn(by, "张敏");
    later(29);
    await by.call("GET /api/me", {});
    later(61);
    expect((await refusalOf(by.call("GET /api/me", {}))).answer.code).toBe("not-signed-in");
    server.setNow(T0);
    const busy = browser();
    await signIn(busy, "张敏");
    await server.database.ownerPool.query("update session set seen_at = $1 where token_hash = $2", [
      "2027-03-01T12:00:00Z",
      hashToken(busy.cookies.get("luoshi") ?? ""),
    ]);
    later(599);
    await busy.call("GET /api/me", {});
    later(600);
    expect((await refusalOf(busy.call("GET /api/me", {}))).answer.code).toBe("not-signed-in");
  });

  test("ten sessions of a person are open at most; the least used one ends", async () => {
    const first = browser();
    await signIn(first, "钱进");
    const others: TestBrowser[] = [];
    for (let at = 0; at < 10; at++) {
      later(at + 1);
      others.push(browser());
      await signIn(others.at(-1) as TestBrowser, "钱进");
    }
    expect((await refusalOf(first.call("GET /api/me", {}))).answer.code).toBe("not-signed-in");
    expect((await others[0]?.call("GET /api/sessions", {}))?.rows).toHaveLength(10);
  });
});
