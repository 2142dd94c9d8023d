import { expect, test } from "vitest";
import { refusalOf } from "../../testing/refusal-of.ts";
import { PASSWORD, T0, useSigningScene } from "../../testing/signing-scene.ts";

const scene = useSigningScene({ secureCookies: true, passwordProfile: "asvs" });
const { server, browser, signIn } = scene;

test("over HTTPS cookies are bound to the host", async () => {
  const by = browser();
  await signIn(by, "张敏");
  expect(by.lastCookies()).toHaveLength(2);
  for (const line of by.lastCookies())
    expect(line).toMatch(
      /^__Host-luoshi(-device)?=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/,
    );
  const plain = browser();
  plain.cookies.set("luoshi", by.cookies.get("__Host-luoshi") ?? "");
  expect((await refusalOf(plain.call("GET /api/me", {}))).answer.code).toBe("not-signed-in");
});

test("asvs: no expiry, twelve signs of any kind, only the present one may not come back", async () => {
  await server.database.ownerPool.query("update account set password_changed_at = $1", [
    "2020-01-01T00:00:00Z",
  ]);
  const by = browser();
  expect(await signIn(by, "张敏")).toMatchObject({
    stage: "full",
    passwordUntil: null,
    passwordProfile: "asvs",
  });
  const change = (oldPassword: string, next: string) =>
    by.call("POST /api/me/password", { body: { oldPassword, password: next } });
  expect((await refusalOf(change(PASSWORD, "tree7Kettle"))).answer.message.zh).toBe(
    "密码至少 12 位",
  );
  expect((await refusalOf(change(PASSWORD, PASSWORD))).answer.args["fault"]).toBe("used");
  await change(PASSWORD, "seven teapots in a row");
  server.setNow(new Date(Date.parse(T0) + 60_000).toISOString());
  await change("seven teapots in a row", PASSWORD);
});
