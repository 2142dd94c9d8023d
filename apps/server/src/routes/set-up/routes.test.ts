import { Secret, TOTP } from "otpauth";
import { beforeEach, expect, test } from "vitest";
import { createSetUpLink } from "../../commands/set-up/create-set-up-link.ts";
import { browserOf } from "../../testing/browser-of.ts";
import { refusalOf } from "../../testing/refusal-of.ts";
import { useApp } from "../../testing/test-app.ts";

const server = useApp();
// The real day: posts that begin today must count in the database's own eyes too.
const T0 = new Date().toISOString();
const plus = (days: number) => new Date(Date.parse(T0) + days * 86_400_000).toISOString();

const body = (token: string) => ({
  token,
  institution: "青渡区人民政府",
  unit: { name: "青渡区", kind: "government" as const },
  office: {
    name: "张敏",
    login: "zhang.min",
    password: "Kettle under 7 trees",
    title: "区政府办公室主任",
  },
  administrators: {
    systemAdmin: { name: "系统", login: "sys" },
    securityAdmin: { name: "安全", login: "sec" },
    auditAdmin: { name: "审计", login: "aud" },
  },
});

beforeEach(async () => {
  server.setNow(T0);
  await server.database.ownerPool.query(
    "truncate institution, unit, person, account, post, session, one_time_link, event, kept_answer, failed_try cascade",
  );
});

const link = async () => (await createSetUpLink(server.services, T0)) ?? "";
const counts = async () => {
  const { rows } = await server.database.ownerPool.query<{ counts: string }>(
    `select concat_ws(' ', (select count(*) from institution), (select count(*) from unit), (select count(*) from person),
      (select count(*) from account), (select count(*) from post), (select count(*) from session),
      (select count(*) from event)) as counts`,
  );
  return rows[0]?.counts;
};

test("one call makes institution, root, office and three administrators, and the office is signed in", async () => {
  const by = browserOf(server.app);
  expect(await by.call("GET /api/set-up", {})).toEqual({
    done: false,
    demo: false,
    institution: null,
  });
  const { me, administrators } = await by.call("POST /api/set-up", { body: body(await link()) });
  expect(me).toMatchObject({
    name: "张敏",
    stage: "full",
    institution: "青渡区人民政府",
    posts: [{ unitName: "青渡区", role: "office", title: "区政府办公室主任" }],
  });
  expect(await by.call("GET /api/set-up", {})).toEqual({
    done: true,
    demo: false,
    institution: "青渡区人民政府",
  });
  expect((await by.call("GET /api/accounts", {})).rows).toHaveLength(4);
  for (const { login, role, password } of administrators) {
    const admin = browserOf(server.app);
    expect((await admin.call("POST /api/sessions", { body: { login, password } })).stage).toBe(
      "newPassword",
    );
    const own = await admin.call("POST /api/session/password", {
      body: { password: "River stone 1" },
    });
    expect(own.stage).toBe("newSecondFactor");
    const { secret } = await admin.call("POST /api/session/totp", {});
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: Date.parse(T0),
    });
    const full = await admin.call("POST /api/session/totp/confirm", { body: { code } });
    expect(full.posts.map((post) => post.role)).toEqual([role]);
  }
  expect(administrators.map(({ role }) => role)).toEqual([
    "systemAdmin",
    "securityAdmin",
    "auditAdmin",
  ]);
  const dump = JSON.stringify(
    (
      await server.database.ownerPool.query(
        "select a::text from account a union all select e::text from event e",
      )
    ).rows,
  );
  for (const secret of [...administrators.map((each) => each.password), "Kettle under"])
    expect(dump).not.toContain(secret);
});

test("twenty at once set up once", async () => {
  const token = await link();
  const done = await Promise.allSettled(
    Array.from({ length: 20 }, () =>
      browserOf(server.app).call("POST /api/set-up", { body: body(token) }),
    ),
  );
  expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await counts()).toBe("1 1 4 4 4 1 6");
});

test("without the printed link nothing happens: wrong, expired, replaced, spent", async () => {
  const by = browserOf(server.app);
  const refused = async (token: string) =>
    (await refusalOf(by.call("POST /api/set-up", { body: body(token) }))).answer.code;
  const first = await link();
  const second = await link();
  const { passwords } = server.services;
  const hash = passwords.hash;
  let hashed = 0;
  (passwords as { hash: typeof hash }).hash = (password) => {
    hashed++;
    return hash(password);
  };
  try {
    expect(await refused("x".repeat(43))).toBe("link-spent");
  } finally {
    (passwords as { hash: typeof hash }).hash = hash;
  }
  // Nobody without the link makes the server work.
  expect(hashed).toBe(0);
  expect(await refused(first)).toBe("link-spent");
  server.setNow(plus(3));
  expect(await refused(second)).toBe("link-spent");
  expect(await counts()).toBe("0 0 0 0 0 0 0");
  server.setNow(T0);
  await by.call("POST /api/set-up", { body: body(second) });
  expect(await refused(second)).toBe("already-set-up");
  expect(await createSetUpLink(server.services, T0)).toBeNull();
  expect(await counts()).toBe("1 1 4 4 4 1 6");
});

test("a weak password or a login used twice leaves the link good and nothing half done", async () => {
  const token = await link();
  const by = browserOf(server.app);
  const good = body(token);
  const weak = { ...good, office: { ...good.office, password: "Zhang.Min@2027" } };
  expect((await refusalOf(by.call("POST /api/set-up", { body: weak }))).answer.code).toBe(
    "password-refused",
  );
  const twice = {
    ...good,
    administrators: { ...good.administrators, auditAdmin: { name: "审计", login: "SYS" } },
  };
  expect((await refusalOf(by.call("POST /api/set-up", { body: twice }))).answer).toMatchObject({
    code: "login-taken",
    args: { login: "sys" },
  });
  expect(await counts()).toBe("0 0 0 0 0 0 0");
  expect((await by.call("POST /api/set-up", { body: good })).me.stage).toBe("full");
});
