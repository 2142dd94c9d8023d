import { expect, test } from "vitest";
import { CallError } from "../contract/client.ts";
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
