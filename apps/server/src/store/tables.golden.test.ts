import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "vitest";
import { expectGolden } from "../../../../scripts/golden/expect-golden.ts";
import { printTables } from "../testing/print-tables.ts";
import { useDatabase } from "../testing/test-database.ts";

const database = useDatabase();
const biome = join(import.meta.dirname, "../../../../node_modules/.bin/biome");

test("the tables' types are those of the migrated database", async () => {
  const client = await database.ownerPool.connect();
  try {
    const printed = execFileSync(biome, ["format", "--stdin-file-path=tables.ts"], {
      input: await printTables(client),
      encoding: "utf8",
      stdio: ["pipe", "pipe", "ignore"],
    });
    expectGolden(join(import.meta.dirname, "tables.ts"), printed);
  } finally {
    client.release();
  }
});
