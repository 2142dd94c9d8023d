import { sql } from "kysely";
import { expect, it } from "vitest";
import { useDatabase } from "../testing/test-database.ts";
import { createDatabase } from "./database.ts";
import { rowArrays } from "./row-arrays.ts";

const database = useDatabase();

interface Thing {
  readonly name: string | null;
  readonly count?: number;
  readonly bytes: Buffer;
  readonly args: unknown;
}

const read = async (things: readonly Thing[]): Promise<readonly unknown[]> => {
  const source = rowArrays(things, { name: "text", count: "int", bytes: "bytea", args: "jsonb" });
  const { rows } = await sql`select r.* from ${source} as r(name, count, bytes, args)`.execute(
    createDatabase(database.ownerPool),
  );
  return rows;
};

it("gives rows as they are, whatever signs stand in them", async () => {
  const things = [
    {
      name: `落实 "责任" \\ {a,b} 'c'`,
      count: 3,
      bytes: Buffer.from([0, 255, 92]),
      args: { a: [1] },
    },
    { name: null, count: -1, bytes: Buffer.alloc(0), args: "NULL" },
    { name: "NULL", count: 0, bytes: Buffer.from("x"), args: [] },
    { name: "", count: 0, bytes: Buffer.from("x"), args: { "第\n1": `"\\` } },
  ];
  expect(await read(things)).toEqual(things);
});

it("gives null for what is missing, and no row of none", async () => {
  expect(await read([{ name: "a", bytes: Buffer.alloc(1), args: null }])).toEqual([
    { name: "a", count: null, bytes: Buffer.alloc(1), args: null },
  ]);
  expect(await read([])).toEqual([]);
});
