import { describe, expect, test } from "vitest";
import { forgetOld } from "../../commands/session/forget-old.ts";
import { browserOf } from "../../testing/browser-of.ts";
import { refusalOf } from "../../testing/refusal-of.ts";
import { PASSWORD, PEOPLE, T0, useSigningScene } from "../../testing/signing-scene.ts";

const scene = useSigningScene();
const { server, browser, signIn, later, events } = scene;
/** 10,000 under `npm run prove`. */
const GUESSES = process.env["LUOSHI_PROVE"] ? 10_000 : 1_000;

describe("guessing", () => {
  test("five wrong ones from one address lock it for a quarter of an hour, whether the login exists or not", async () => {
    for (const wanted of ["user2", "no-such-login"]) {
      const from = browser("10.0.0.1");
      const guess = (typed: string) =>
        from.call("POST /api/sessions", { body: { login: wanted, password: typed } });
      for (let at = 0; at < 5; at++)
        expect((await refusalOf(guess("wrong word 1"))).answer.code).toBe("sign-in-failed");
      const locked = await refusalOf(guess(PASSWORD));
      expect(locked).toMatchObject({
        status: 429,
        answer: { code: "too-many-tries", args: { minutes: 15 } },
      });
      expect(locked.retryAfter).toBe(900);
      later(14);
      expect((await refusalOf(guess(PASSWORD))).answer.args).toEqual({ minutes: 1 });
      server.setNow(T0);
    }
    expect(await events("account.locked", scene.ids().person("李强"))).toHaveLength(1);
    later(15);
    expect((await signIn(browser("10.0.0.1"), "李强")).stage).toBe("full");
  });

  test("who sits elsewhere gets in; ten from anywhere lock all devices that are not known, and spare the one that is", async () => {
    const known = browser("10.0.9.9");
    await signIn(known, "王芳");
    const guess = (from: string) => refusalOf(signIn(browser(from), "王芳", "wrong word 1"));
    for (let at = 0; at < 5; at++) await guess("10.0.0.1");
    expect((await guess("10.0.0.1")).answer.code).toBe("too-many-tries");
    for (let at = 0; at < 5; at++) await guess("10.0.9.9");
    expect((await guess("10.0.9.9")).answer.code).toBe("too-many-tries");
    expect((await signIn(known, "王芳")).stage).toBe("full");
    await server.database.ownerPool.query("delete from failed_try");
    for (let at = 0; at < 5; at++) await guess("10.0.0.1");
    expect((await signIn(browser("10.0.0.2"), "王芳")).stage).toBe("full");
    for (let at = 0; at < 5; at++) await guess("10.0.0.3");
    expect((await refusalOf(signIn(browser("10.0.0.4"), "王芳"))).answer.code).toBe(
      "too-many-tries",
    );
    expect((await signIn(known, "王芳")).stage).toBe("full");
    expect((await signIn(known, "王芳")).stage).toBe("full");
  });

  test("a known device has a count of its own, for its own persons only", async () => {
    const known = browser();
    await signIn(known, "赵磊");
    for (let at = 0; at < 5; at++) await refusalOf(signIn(known, "赵磊", "wrong word 1"));
    expect((await refusalOf(signIn(known, "赵磊"))).answer.code).toBe("too-many-tries");
    expect((await signIn(browser("10.0.0.2"), "赵磊")).stage).toBe("full");
    for (let at = 0; at < 5; at++)
      await refusalOf(signIn(browser("10.7.7.7"), "孙静", "wrong word 1"));
    const borrowed = browserOf(server.app, { address: "10.7.7.7", cookies: known.cookies });
    expect((await refusalOf(signIn(borrowed, "孙静"))).answer.code).toBe("too-many-tries");
  });

  test(`${GUESSES} guesses from 100 addresses in seventeen minutes: ten in a quarter of an hour reach the hash`, async () => {
    const each = GUESSES / 250;
    const reached: number[] = [];
    const { passwords } = server.services;
    const verify = passwords.verify;
    (passwords as { verify: typeof verify }).verify = async (...args) => {
      reached.push(Date.parse(server.services.clock()));
      return verify(...args);
    };
    try {
      for (let step = 0; step < 250; step++) {
        server.setNow(new Date(Date.parse(T0) + step * 4_000).toISOString());
        await Promise.all(
          Array.from({ length: each }, (_, at) =>
            refusalOf(
              signIn(browser(`10.3.0.${(step * each + at) % 100}`), "周涛", `wrong word ${at}`),
            ),
          ),
        );
      }
    } finally {
      (passwords as { verify: typeof verify }).verify = verify;
    }
    const most = Math.max(
      ...reached.map((from) => reached.filter((at) => at >= from && at < from + 900_000).length),
    );
    expect(most).toBe(10);
    expect(reached.length).toBeLessThanOrEqual(20);
  }, 120_000);

  test("tries at once are counted before they are made", async () => {
    const codes = await Promise.all(
      Array.from(
        { length: 50 },
        async () =>
          (await refusalOf(signIn(browser("10.4.0.1"), "周涛", "wrong word 1"))).answer.code,
      ),
    );
    expect(codes.filter((code) => code === "sign-in-failed")).toHaveLength(5);
    expect(codes.filter((code) => code === "too-many-tries")).toHaveLength(45);
  });

  test("one address that tries many logins is stopped; a device known there is not", async () => {
    const known = browser("10.5.0.1");
    await signIn(known, "吴丹");
    for (let at = 0; at < 100; at++)
      await refusalOf(
        browser("10.5.0.1").call("POST /api/sessions", {
          body: { login: `guess${at}`, password: PASSWORD },
        }),
      );
    expect((await refusalOf(signIn(browser("10.5.0.1"), "郑凯"))).answer.code).toBe(
      "too-many-tries",
    );
    expect((await signIn(known, "吴丹")).stage).toBe("full");
    expect((await signIn(browser("10.5.0.2"), "郑凯")).stage).toBe("full");
  }, 60_000);

  test("right ones of many at once behind one address are no guesses", async () => {
    const all = await Promise.all(
      PEOPLE.slice(0, 9).flatMap((name) => [1, 2, 3].map(() => signIn(browser("10.6.0.1"), name))),
    );
    expect(all.every(({ stage }) => stage === "full")).toBe(true);
  });

  test("right ones one after another on new devices are none either", async () => {
    for (let at = 0; at < 12; at++)
      expect((await signIn(browser("10.6.0.2"), "郑凯")).stage).toBe("full");
  });

  test("a full queue of hashes says so, and counts no try", async () => {
    const { passwords } = server.services;
    const verify = passwords.verify;
    const { AppError } = await import("../../http/app-error.ts");
    (passwords as { verify: typeof verify }).verify = () =>
      Promise.reject(new AppError("busy", {}, { retryAfter: 5 }));
    try {
      for (let at = 0; at < 8; at++)
        expect(await refusalOf(signIn(browser(), "张敏"))).toMatchObject({
          status: 503,
          retryAfter: 5,
        });
    } finally {
      (passwords as { verify: typeof verify }).verify = verify;
    }
    expect((await signIn(browser(), "张敏")).stage).toBe("full");
  });

  test("who is not signed in may ask 600 times a minute, then waits", async () => {
    server.setNow("2027-03-01T03:00:10.000Z");
    const codes: string[] = [];
    for (let at = 0; at < 602; at++) {
      const from = browser("10.8.0.1");
      if (at % 2 === 1) from.cookies.set("luoshi", "x".repeat(43));
      codes.push((await refusalOf(from.call("GET /api/me", {}))).answer.code);
    }
    expect(codes.filter((code) => code === "not-signed-in")).toHaveLength(600);
    const refused = await refusalOf(browser("10.8.0.1").call("GET /api/me", {}));
    expect(refused).toMatchObject({
      status: 429,
      answer: { code: "too-many-requests" },
      retryAfter: 50,
    });
    expect((await signIn(browser("10.8.0.2"), "张敏")).stage).toBe("full");
    server.setNow("2027-03-01T03:01:00.000Z");
    expect((await refusalOf(browser("10.8.0.1").call("GET /api/me", {}))).answer.code).toBe(
      "not-signed-in",
    );
  }, 60_000);

  test("old counts, links and sessions are forgotten", async () => {
    await refusalOf(signIn(browser(), "张敏", "wrong word 1"));
    await forgetOld(server.services, "2027-04-20T00:00:00.000Z");
    const left = await server.database.ownerPool.query(
      "select 1 from failed_try union all select 1 from session",
    );
    expect(left.rows).toEqual([]);
    const devices = await server.database.ownerPool.query("select 1 from known_device");
    expect(devices.rows.length).toBeGreaterThan(0);
  });
});
