import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/http/create-app.ts";
import { useApp } from "../../src/testing/test-app.ts";
import { digestOf, dumpTables } from "./dump.ts";
import { gatherKnowledge, type Knowledge } from "./knowledge.ts";
import { compareLists } from "./lists.ts";
import { allCases, makeCalls, planCalls, readRoutes } from "./matrix.ts";
import { makeOracle, type Oracle } from "./oracle.ts";
import { makeUndoingApp, type UndoingApp } from "./undoing-app.ts";
import { buildWorld, type World } from "./world.ts";
import { TODAY } from "./world-directory.ts";

const proving = process.env["LUOSHI_PROVE"] === "1";
const server = useApp();
let world: World;
let oracle: Oracle;
let knowledge: Knowledge;
let app: UndoingApp;
let tables: readonly string[];

beforeAll(async () => {
  world = await buildWorld(server);
  const dump = await dumpTables(server.database.ownerPool);
  tables = dump.tables;
  oracle = makeOracle(dump, TODAY);
  knowledge = await gatherKnowledge(dump, oracle, server.services.blobs);
  app = await makeUndoingApp(server, createApp);
}, 120_000);

afterAll(() => app.close());

describe("rights over all routes", () => {
  test("every route can be addressed", async () => {
    const routes = await readRoutes(app);
    const undeclared = routes.filter(({ name }) => allCases[name] === undefined);
    expect(undeclared.map(({ name }) => name)).toEqual([]);
    expect(routes.filter(({ access }) => access === undefined)).toEqual([]);
    const names = new Set(routes.map(({ name }) => name));
    expect(Object.keys(allCases).filter((name) => !names.has(name))).toEqual([]);
  });

  test(
    "everybody gets what is theirs, and no sign of anything else",
    async () => {
      const before = await digestOf(server.database.ownerPool, tables);
      const routes = await readRoutes(app);
      const calls = planCalls(routes, world.actors, oracle, {
        alike: proving ? 3 : 1,
        most: proving ? 60_000 : 2_500,
        seed: 20_270_301,
      });
      const outcome = await makeCalls(app, calls, oracle, knowledge);
      const { faults, leaks, fives } = outcome;
      process.stdout.write(
        `rights: ${routes.length} routes, ${world.actors.length} actors, ${outcome.calls} calls of ${outcome.possible} possible, ${knowledge.canaries} canaries, ${leaks.length} leaks, ${faults.length} faults, ${fives.length} x 5xx\n`,
      );
      expect({ faults, leaks, fives }).toEqual({ faults: [], leaks: [], fives: [] });
      expect(await digestOf(server.database.ownerPool, tables)).toBe(before);
    },
    30 * 60_000,
  );

  test(
    "lists, pickers and counts hold exactly what may be seen",
    async () => {
      const faults: string[] = [];
      let calls = 0;
      for (const actor of world.actors.filter(({ entry }) => entry === "full")) {
        const compared = await compareLists(app, oracle, actor);
        calls += compared.calls;
        faults.push(...compared.faults);
      }
      process.stdout.write(`lists: ${calls} calls, ${faults.length} faults\n`);
      expect(faults).toEqual([]);
    },
    10 * 60_000,
  );
});
