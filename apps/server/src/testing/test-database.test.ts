import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { useDatabase } from "./test-database.ts";

const db = useDatabase({ empty: true });
const migrated = useDatabase();

describe("useDatabase", () => {
  it("gives a database in which the owner makes tables and the app's role owns nothing", async () => {
    await db.ownerPool.query("CREATE TABLE thing (id int)");
    await expect(db.appPool.query("SELECT * FROM thing")).rejects.toThrow(/permission denied/);
    await expect(db.appPool.query("CREATE TABLE other (id int)")).rejects.toThrow(
      /permission denied/,
    );
    const who = await db.appPool.query("SELECT current_user, session_user");
    expect(who.rows).toEqual([{ current_user: "luoshi_app", session_user: "luoshi_app" }]);
  });

  it("gives a database with the migrations run", async () => {
    const { rows } = await migrated.ownerPool.query<{ steps: number }>(
      "SELECT count(*) AS steps FROM migration WHERE no > 0",
    );
    const files = readdirSync(new URL("../migrations/", import.meta.url));
    expect(rows[0]?.steps).toBe(files.filter((name) => name.endsWith(".sql")).length);
  });

  it("counts days as they are in China, in either role", async () => {
    for (const pool of [db.ownerPool, db.appPool]) {
      const { rows } = await pool.query<{ hour: string }>(
        "SELECT extract(hour FROM '2026-03-01T20:00:00Z'::timestamptz)::int AS hour",
      );
      expect(rows[0]?.hour).toBe(4);
    }
  });
});
