import { describe, expect, it } from "vitest";
import { useDatabase } from "./test-database.ts";

const db = useDatabase({ empty: true });

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
});
