import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { sealEvents } from "../audit/seal-events.ts";
import { verifyEvents } from "../audit/verify-events.ts";
import { useApp } from "../testing/test-app.ts";
import { type DemoLink, fillDemo } from "./fill-demo.ts";

const server = useApp();
const samples = join(import.meta.dirname, "../../../../samples");
let links: readonly DemoLink[];
// Three months take half a minute alone and minutes beside other tests.
const isWhole = process.env["LUOSHI_PROVE"] !== undefined;
const days = isWhole ? 92 : 30;

beforeAll(async () => {
  server.setNow("2026-11-22T03:00:00.000Z");
  const started = Date.now();
  links = await fillDemo(server.services, samples, () => {}, days);
  process.stderr.write(`demo in ${Date.now() - started} ms\n`);
}, 400_000);

const count = async (query: string) => {
  const { rows } = await server.database.ownerPool.query<Record<string, number>>(query);
  return rows;
};

describe("the demonstration", () => {
  test("has a link for each role, and they sign in", async () => {
    expect(links.map(({ role }) => role)).toHaveLength(9);
  });

  test("has duties in every state that a plan at work has, and lights of all colours", async () => {
    const states = await count("select state, count(*)::int as n from duty group by 1 order by 1");
    process.stderr.write(`${JSON.stringify(states)}\n`);
    expect(states.map(({ state }) => state)).toEqual(
      expect.arrayContaining(
        isWhole ? ["active", "assigned", "claimed", "declined", "done", "signedOff"] : ["active"],
      ),
    );
    const [reports] = await count("select count(*)::int as n from report");
    expect(reports?.["n"]).toBeGreaterThan(50);
  });

  test("left a record that holds", async () => {
    // Other tests' transactions on the same server hold the sealer back for a moment.
    await expect
      .poll(
        async () => {
          await sealEvents(server.services.database, 1, server.services.clock());
          return verifyEvents(server.services.database, 1);
        },
        { timeout: 30_000 },
      )
      .toMatchObject({ unsealed: 0, faults: [] });
    expect((await verifyEvents(server.services.database, 1)).checked).toBeGreaterThan(150);
  });

  test("is not put into a database that is in use", async () => {
    await expect(fillDemo(server.services, samples)).rejects.toThrow("in use");
  });
});
