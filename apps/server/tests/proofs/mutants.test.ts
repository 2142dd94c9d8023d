import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createAppPool } from "../../src/postgres/pools.ts";
import { valueTypes } from "../../src/store/database.ts";
import { useApp } from "../../src/testing/test-app.ts";
import { compareGuard } from "./compare-guard.ts";
import { dumpTables } from "./dump.ts";
import { gatherKnowledge, type Knowledge } from "./knowledge.ts";
import { compareLists } from "./lists.ts";
import { makeCalls, type Planned, planCalls, readRoutes } from "./matrix.ts";
import { makeOracle, type Oracle } from "./oracle.ts";
import { predicateMutants, sqlMutants } from "./planted-faults.ts";
import { makeUndoingApp, type UndoingApp } from "./undoing-app.ts";
import { buildWorld, type World } from "./world.ts";
import { TODAY } from "./world-directory.ts";

const proving = process.env["LUOSHI_PROVE"] === "1";
const source = fileURLToPath(new URL("../../src/", import.meta.url));
const server = useApp();
let world: World;
let oracle: Oracle;
let knowledge: Knowledge;
let tables: readonly string[];
let folder: string;
let guarded: pg.Pool;

beforeAll(async () => {
  world = await buildWorld(server);
  const dump = await dumpTables(server.database.ownerPool);
  tables = dump.tables;
  oracle = makeOracle(dump, TODAY);
  knowledge = await gatherKnowledge(dump, oracle, server.services.blobs);
  folder = await mkdtemp(join(tmpdir(), "luoshi-mutants-"));
  guarded = createAppPool(server.database.access, { config: { types: valueTypes } });
}, 120_000);

afterAll(async () => {
  await guarded.end();
  await rm(folder, { recursive: true, force: true });
});

/** The application with other policies, as the owner of the tables: the second guard does not hold. */
async function withPolicies(
  change: { readonly file: string; readonly from: string; readonly to: string } | null,
): Promise<UndoingApp> {
  vi.resetModules();
  if (change !== null) {
    const path = join(source, "policies", change.file);
    const text = await readFile(path, "utf8");
    if (text.split(change.from).length < 2) throw new Error(`${change.file} has no ${change.from}`);
    const planted = text
      .replace(change.from, () => change.to)
      .replace(/from "(\.[^"]+)"/g, (_, to: string) => `from "${resolve(dirname(path), to)}"`);
    const copy = join(folder, `${Math.random().toString(36).slice(2)}-${change.file}`);
    await writeFile(copy, planted);
    vi.doMock(path, () => import(/* @vite-ignore */ copy));
  }
  const { createApp } = await import("../../src/http/create-app.ts");
  const app = await makeUndoingApp(server, createApp, true);
  if (change !== null) vi.doUnmock(join(source, "policies", change.file));
  return app;
}

/** What the predicates of a file are about; those of the others are about everything. */
const routesOf: Readonly<Record<string, RegExp>> = {
  "plan.ts": /\/(plans|files|comments|reviews)\b/,
  "person.ts": /\/(people|accounts|workgroups)\b/,
  "account.ts": /\/(people|accounts|sessions)\b/,
  "unit.ts": /\/(units|unit-sets|workgroups|people)\b/,
  "duty.ts": /\/(duties|reports|chases)\b/,
  "event.ts": /\/events\b/,
};

/** Calls after which it is looked whether one told the fault already. */
const batch = 250;

/** Kinds of faults that an application shows: routes with what was wrong, without whom it met. */
async function faultsOf(
  app: UndoingApp,
  planned: readonly Planned[],
  known: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const note = (fault: string) => {
    const kind = fault.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "ID");
    if (!known.has(kind)) found.add(kind);
  };
  for (const actor of world.actors.filter(({ entry }) => entry === "full")) {
    for (const fault of (await compareLists(app, oracle, actor)).faults) note(fault);
    if (found.size > 0 && known.size > 0) return found;
  }
  for (let from = 0; from < planned.length; from += batch) {
    const some = { planned: planned.slice(from, from + batch), possible: 0 };
    const { faults, leaks, fives } = await makeCalls(app, some, oracle, knowledge);
    for (const fault of [...faults, ...leaks, ...fives]) note(fault);
    if (found.size > 0 && known.size > 0) return found;
  }
  return found;
}

test.runIf(proving)(
  "faults planted in the predicates are caught, though the second guard does not hold",
  async () => {
    const plain = await withPolicies(null);
    const routes = await readRoutes(plain);
    const plans = new Map<string, { planned: readonly Planned[]; known: ReadonlySet<string> }>();
    /** Calls of the routes that a policy is about, with what only the second guard keeps back there. */
    const callsOf = async (file: string) => {
      const had = plans.get(file);
      if (had !== undefined) return had;
      const about = routesOf[file];
      const some = routes.filter(({ path }) => about === undefined || about.test(path));
      const { planned } = planCalls(some, world.actors, oracle, {
        alike: 6,
        most: 6_000,
        seed: 11,
      });
      // What only the second guard keeps back is no fault of a predicate.
      const found = {
        planned,
        known: new Set(["", ...(await faultsOf(plain, planned, new Set()))]),
      };
      plans.set(file, found);
      return found;
    };
    const mutants = predicateMutants;
    const missed: string[] = [];
    for (const mutant of mutants) {
      const { planned, known } = await callsOf(mutant.file);
      const app = await withPolicies(mutant);
      const caught = (await faultsOf(app, planned, known)).size > 0;
      const told = `${mutant.file}: ${mutant.from} -> ${mutant.to}`;
      process.stdout.write(`${caught ? "caught" : "missed"} ${told}\n`);
      if (!caught) missed.push(told);
      await app.close();
    }
    await plain.close();
    const leaning = new Set([...plans.values()].flatMap(({ known }) => [...known]));
    process.stdout.write(
      `planted in predicates: ${mutants.length - missed.length} of ${mutants.length} caught; past them ${leaning.size - 1} kinds of answers lean on the second guard; missed: ${missed.join(" | ")}\n`,
    );
    expect((mutants.length - missed.length) / mutants.length).toBeGreaterThanOrEqual(0.95);
  },
  60 * 60_000,
);

test.runIf(proving)(
  "faults planted in the database's own guard are caught, without any predicate",
  async () => {
    const guard = await readFile(join(source, "migrations/0005_guard.sql"), "utf8");
    const mutants = sqlMutants;
    const missed: string[] = [];
    for (const { from, to } of mutants) {
      const at = guard.indexOf(from);
      if (at < 0) throw new Error(`the guard has no ${from}`);
      const start = Math.max(
        guard.lastIndexOf("create function", at),
        guard.lastIndexOf("create policy", at),
      );
      const end = guard.startsWith("create function", start)
        ? guard.indexOf("$$;\n", at) + 2
        : guard.indexOf(";\n", at);
      const statement = guard.slice(start, end);
      const planted = statement.replace(from, () => to);
      if (planted === statement) throw new Error(`not planted: ${from}`);
      const put = async (text: string) => {
        const policy = /^create policy (\w+) on (\w+)/.exec(text);
        if (policy !== null)
          await server.database.ownerPool.query(`drop policy ${policy[1]} on ${policy[2]}`);
        await server.database.ownerPool.query(
          text.replace(/^create function/, "create or replace function"),
        );
      };
      await put(planted);
      const { extra, hidden } = await compareGuard(guarded, oracle, tables, world.actors, {
        untilFirst: true,
      });
      await put(statement);
      const caught = extra.length + hidden.length > 0;
      process.stdout.write(`${caught ? "caught" : "missed"} ${from}\n`);
      if (!caught) missed.push(from);
    }
    process.stdout.write(
      `planted in the second guard: ${mutants.length - missed.length} of ${mutants.length} caught; missed: ${missed.join(" | ")}\n`,
    );
    expect((mutants.length - missed.length) / mutants.length).toBeGreaterThanOrEqual(0.95);
  },
  60 * 60_000,
);
