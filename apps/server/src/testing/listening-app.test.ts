import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createClient } from "../contract/client.ts";
import { useListening } from "./listening-app.ts";
import { seedDirectory } from "./seed.ts";

// What injection cannot show: bytes that come over a socket, and the path that the application lies under.

const app = useListening({ basePath: "/luoshi/" });

test("bytes come over a socket once for one key", async () => {
  const ids = await seedDirectory(app.test.database.ownerPool, {
    units: [{ name: "青渡区", kind: "government" }],
    people: [{ name: "陈默", posts: [{ unit: "青渡区", role: "office" }] }],
  });
  const { name, value } = await app.sessionOf(ids.person("陈默"));
  const send = (address: string | URL | Request, init: RequestInit = {}) =>
    fetch(address, { ...init, headers: { ...init.headers, cookie: `${name}=${value}` } });
  const call = createClient({ base: app.url(), fetch: send, newKey: randomUUID });
  const input = {
    query: { name: "现场.txt", unitId: ids.unit("青渡区") },
    bytes: new TextEncoder().encode("已排查12处"),
  };
  const key = randomUUID();
  const first = await call("POST /api/files", input, { key });
  const again = await call("POST /api/files", input, { key });
  expect(again).toEqual(first);
  const bytes = await call("GET /api/files/:fileId/bytes", { params: { fileId: first.id } });
  expect(await bytes.text()).toBe("已排查12处");
});

test("outside of its path there is nothing", async () => {
  const top = app.url().slice(0, -"/luoshi".length);
  expect((await fetch(`${top}/api/set-up`)).status).toBe(404);
  expect((await fetch(`${app.url()}/api/set-up`)).status).toBe(200);
});
