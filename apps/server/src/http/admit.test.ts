import { beforeAll, describe, expect, test } from "vitest";
import { createDemoLink } from "../commands/session/create-demo-link.ts";
import type { Role } from "../contract/endpoint.ts";
import { administratorTest } from "../settings/networks.ts";
import { browserOf } from "../testing/browser-of.ts";
import { refusalOf } from "../testing/refusal-of.ts";
import { PASSWORD, T0, useSigningScene } from "../testing/signing-scene.ts";
import { createApp } from "./create-app.ts";

const scene = useSigningScene({
  administratorsFrom: administratorTest(["10.1.0.0/16", "fd00::/8", "192.168.3.4"]),
});
const { server, browser, signIn, events } = scene;
const administrators: readonly (readonly [name: string, role: Role])[] = [
  ["李强", "systemAdmin"],
  ["王芳", "securityAdmin"],
  ["赵磊", "auditAdmin"],
];
const inside = ["10.1.0.9", "::ffff:10.1.2.3", "fd12::9", "192.168.3.4"];
const outside = ["10.2.0.9", "::ffff:10.2.2.3", "fe80::9", "192.168.3.5", "127.0.0.1"];

beforeAll(async () => {
  for (const [name, role] of administrators)
    await server.database.ownerPool.query("update post set role = $2 where person_id = $1", [
      scene.ids().person(name),
      role,
    ]);
});

describe("networks of administrators", () => {
  test("they sign in from inside; from elsewhere a right password says where to go, and is told the record", async () => {
    for (const [name] of administrators) {
      for (const address of inside) expect((await signIn(browser(address), name)).name).toBe(name);
      for (const address of outside) {
        const refused = await refusalOf(signIn(browser(address), name));
        expect([refused.status, refused.answer.code]).toEqual([403, "administrator-network"]);
        expect(refused.answer.help.zh).toContain("ADMIN_NETWORKS");
      }
      expect(await events("session.failed", scene.ids().person(name))).toHaveLength(outside.length);
    }
    for (const address of [...inside, ...outside])
      expect((await signIn(browser(address), "张敏")).stage).toBe("full");
  });

  test("a wrong password from elsewhere says nothing of it", async () => {
    const refused = await refusalOf(signIn(browser("10.2.0.9"), "李强", "wrong word 1"));
    expect(refused.answer.code).toBe("sign-in-failed");
  });

  test("a session begun inside is worth nothing outside, whatever is asked for; one's own way out stays open", async () => {
    for (const [name] of administrators) {
      const cookies = new Map([["luoshi", await tokenOf(name)]]);
      const [there, away] = ["10.1.0.9", "10.2.0.9"].map((address) =>
        browserOf(server.app, { address, cookies }),
      );
      if (there === undefined || away === undefined) throw new Error("two browsers");
      expect((await there.call("GET /api/sessions", {})).rows).toHaveLength(1);
      for (const call of [
        () => away.call("GET /api/sessions", {}),
        () => away.call("GET /api/units", { query: {} }),
        () => away.call("GET /api/accounts", { query: {} }),
        () => away.call("POST /api/me/totp", { body: { password: PASSWORD } }),
      ])
        expect((await refusalOf(call())).answer.code).toBe("administrator-network");
      await away.call("DELETE /api/session", {});
      expect((await refusalOf(there.call("GET /api/sessions", {}))).answer.code).toBe(
        "not-signed-in",
      );
    }
  });

  test("a link from elsewhere is refused and not used up", async () => {
    await server.database.ownerPool.query("update institution set demo = true");
    const token = await createDemoLink(server.services, scene.ids().person("李强"), T0);
    const enter = (address: string) =>
      browser(address).call("POST /api/session/link", { body: { token } });
    expect((await refusalOf(enter("10.2.0.9"))).answer.code).toBe("administrator-network");
    expect((await enter("10.1.0.9")).name).toBe("李强");
    await server.database.ownerPool.query("update institution set demo = false");
  });

  test("what a proxy says of the address counts only where the proxy is trusted", async () => {
    const trusting = await createApp(server.services, { trustProxy: ["127.0.0.0/8"] });
    const status = async (app: typeof trusting, remoteAddress: string) => {
      const { statusCode } = await app.inject({
        method: "GET",
        url: "/api/sessions",
        remoteAddress,
        headers: { "x-forwarded-for": "10.1.0.9", cookie: `luoshi=${await tokenOf("李强")}` },
      });
      return statusCode;
    };
    expect(await status(trusting, "127.0.0.1")).toBe(200);
    expect(await status(trusting, "10.2.0.9")).toBe(403);
    expect(await status(server.app, "127.0.0.1")).toBe(403);
    await trusting.close();
  });
});

/** The token of a full session, begun inside. */
async function tokenOf(name: string): Promise<string> {
  const by = browser("10.1.0.9");
  await server.database.ownerPool.query(
    "update session set ended_at = now() where person_id = $1",
    [scene.ids().person(name)],
  );
  await signIn(by, name);
  await server.database.ownerPool.query(
    "update session set stage = 'full' where person_id = $1 and ended_at is null",
    [scene.ids().person(name)],
  );
  return by.cookies.get("luoshi") ?? "";
}
