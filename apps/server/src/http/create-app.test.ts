import { describe, expect, test } from "vitest";
import { CallError } from "../contract/client.ts";
import { seedDirectory } from "../testing/seed.ts";
import { useApp } from "../testing/test-app.ts";

const server = useApp();

test("a route that asks for a session refuses without one, and says what to do", async () => {
  const refusal = await server.stranger("GET /api/me", {}).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(CallError);
  const { status, answer } = refusal as CallError;
  expect([status, answer.code]).toEqual([401, "not-signed-in"]);
  expect(answer.help.zh).toContain("登录");
});

test("the description of all routes says who may call each", async () => {
  const reply = await server.app.inject({ url: "/api/openapi.json" });
  const { paths } = reply.json<{
    paths: Record<string, Record<string, { "x-access": unknown }>>;
  }>();
  expect(paths["/api/me"]?.["get"]?.["x-access"]).toBe("entering");
});

describe("the length of JSON", () => {
  const megabytes = (count: number): string => "x".repeat(count * 1024 * 1024);
  const send = async (url: string, method: "PUT" | "POST", payload: unknown, cookie = "") => {
    const { statusCode, body } = await server.app.inject({
      url,
      method,
      headers: {
        "content-type": "application/json",
        "idempotency-key": "long-enough",
        "x-luoshi": "1",
        cookie,
      },
      payload: JSON.stringify(payload),
    });
    return [statusCode, JSON.parse(body).error] as const;
  };
  const draft = "/api/plans/018f0000-0000-7000-8000-000000000000/draft";

  test("is a megabyte, and the answer says so", async () => {
    const [status, error] = await send("/api/sessions", "POST", { login: megabytes(1.1) });
    expect([status, error.code, error.args.limit]).toEqual([413, "too-large", "1 MB"]);
    expect(error.message.zh).toBe("内容过大，上限 1 MB");
  });

  test("may be more for a draft, of those who may save one", async () => {
    const ids = await seedDirectory(server.database.ownerPool, {
      institution: "青渡区",
      units: [{ name: "青渡区", kind: "government" }],
      people: [
        { name: "张敏", posts: [{ unit: "青渡区", role: "office" }] },
        { name: "李强", posts: [{ unit: "青渡区", role: "member" }] },
      ],
    });
    const body = (count: number) => ({
      draftVersion: 1,
      draft: { texts: { p1: megabytes(count) } },
    });
    const [office, member] = await Promise.all(
      ["张敏", "李强"].map((name) => server.tokenOf(ids.person(name))),
    );
    const [status, error] = await send(draft, "PUT", body(21), `luoshi=${office}`);
    expect([status, error.code, error.args.limit]).toEqual([413, "too-large", "20 MB"]);
    // Taken, and then found to be of no plan.
    expect((await send(draft, "PUT", body(15), `luoshi=${office}`))[0]).toBe(400);
    // Not even read: who asks is known before.
    expect((await send(draft, "PUT", body(21), `luoshi=${member}`))[1].code).toBe("forbidden");
    expect((await send(draft, "PUT", body(21)))[1].code).toBe("not-signed-in");
  });
});
