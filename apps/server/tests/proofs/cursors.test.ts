import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { useApp } from "../../src/testing/test-app.ts";
import { buildWorld } from "./world.ts";

// Whatever is given as the place where a page begins: a page, or a refusal that names the field.

const server = useApp();
/** Cookies of people who between them may call every list. */
let cookies: readonly string[];
let lists: readonly { readonly url: string; readonly sorts: readonly string[] }[];

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: { readonly enum?: readonly string[] };
  }[];
}

beforeAll(async () => {
  const world = await buildWorld(server);
  cookies = world.actors.flatMap(({ label, token }) =>
    token !== null && /^(office|member|systemAdmin|securityAdmin|auditAdmin)@青渡区$/.test(label)
      ? [`luoshi=${token}`]
      : [],
  );
  const reply = await server.app.inject({ url: "/api/openapi.json" });
  const { paths } = reply.json<{ paths: Record<string, { readonly get?: Operation }> }>();
  lists = Object.entries(paths).flatMap(([url, { get }]) => {
    const inQuery = get?.parameters?.filter((parameter) => parameter.in === "query") ?? [];
    if (!inQuery.some(({ name }) => name === "after")) return [];
    return [{ url, sorts: inQuery.find(({ name }) => name === "sort")?.schema.enum ?? [] }];
  });
}, 120_000);

const id = "018f0000-0000-7000-8000-000000000000";
const badIds = [
  "-".repeat(36),
  "f".repeat(36),
  id.toUpperCase(),
  `${id} `,
  id.replaceAll("-", ""),
  "00000000-0000-0000-0000-00000000000-",
  "1-2-3-4",
  "",
  "\u0000",
];
const keys = [
  "2027-03-01",
  "2027-02-30",
  "2027-13-01",
  "9999-99-99",
  "0000-00-00",
  "2027-03-01T00:00:00.000000Z",
  "2027-02-30T00:00:00.000000Z",
  "2027-03-01T25:61:61.000000Z",
  "9999-12-31T23:59:59.999999Z",
  "infinity",
  "now",
  "-1",
  "99999999999999999999",
  "1e400",
  "NaN",
  "名称",
  "\u0000",
  "",
  "a b c",
  "2027-03-01 000001 000001",
  '{"a":1}',
];
const closed = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const key = fc.oneof(fc.constantFrom(...keys), fc.string({ unit: "binary" }));
const anyId = fc.oneof(fc.constant(id), fc.constantFrom(...badIds), fc.string());
const word = fc.oneof(
  fc.tuple(key, anyId).map(closed),
  fc.tuple(key, key, anyId).map(closed),
  fc.tuple(anyId, key).map(([first, second]) => `${first} ${second}`),
  fc.jsonValue().map(closed),
  key,
  anyId,
  fc.base64String(),
);

test("a word that is no place of the list is refused, and nothing breaks", async () => {
  expect(lists.length).toBeGreaterThan(5);
  const answers = new Map<number, number>();
  const ask = async (url: string, after: string, sort: string | undefined, cookie: string) => {
    const query = new URLSearchParams({ after, limit: "2", ...(sort && { sort }) });
    const reply = await server.app.inject({ url: `${url}?${query}`, headers: { cookie } });
    answers.set(reply.statusCode, (answers.get(reply.statusCode) ?? 0) + 1);
    expect([url, sort, after, reply.statusCode, reply.body]).toEqual([
      url,
      sort,
      after,
      expect.toSatisfy((status: number) => [200, 400, 403].includes(status)),
      expect.anything(),
    ]);
    if (reply.statusCode === 400)
      expect(reply.json<{ error: { code: string } }>().error.code).toBe("invalid");
  };
  // Every key with every id on every list and order, then whatever else comes to mind.
  for (const { url, sorts } of lists)
    for (const sort of sorts.length === 0 ? [undefined] : sorts)
      for (const each of keys)
        for (const cookie of cookies) await ask(url, closed([each, id]), sort, cookie);
  for (const { url, sorts } of lists)
    for (const bad of badIds)
      for (const cookie of cookies) await ask(url, closed(["2027-03-01", bad]), sorts[0], cookie);
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), word, fc.nat(), async (list, order, after, who) => {
      const { url, sorts } = lists[list % lists.length] as (typeof lists)[number];
      const cookie = cookies[who % cookies.length] ?? "";
      await ask(url, after, sorts[order % Math.max(1, sorts.length)], cookie);
    }),
  );
  expect(answers.get(200) ?? 0).toBeGreaterThan(10);
  expect(answers.get(400) ?? 0).toBeGreaterThan(100);
}, 120_000);
