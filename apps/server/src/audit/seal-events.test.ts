import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { createDatabase, type Database } from "../store/database.ts";
import { useDatabase } from "../testing/test-database.ts";
import { sealEvents } from "./seal-events.ts";
import { verifyEvents } from "./verify-events.ts";

const own = useDatabase();
const now = "2027-03-01T02:00:00.000Z";
let database: Database;

const happen = async (count: number, kind = "duty.sign") => {
  await own.ownerPool.query(
    `insert into event (shard, id, happened_at, person_id, kind, object_kind, object_id, unit_path, before, after)
     select 1, gen_random_uuid(), $1, $2, $3, 'duty', gen_random_uuid()::text, 'aaaaaa', '{"state":"assigned"}',
       jsonb_build_object('no', n, 'text', '已排查') from generate_series(1, $4) as n`,
    [now, randomUUID(), kind, count],
  );
};

/** Seals until so many are sealed; transactions of other tests on the same server may hold the sealer back for a moment. */
const sealAll = async (wanted: number) => {
  let sealed = 0;
  await expect
    .poll(
      async () => {
        sealed += await sealEvents(database, 1, now);
        return sealed;
      },
      { timeout: 15_000 },
    )
    .toBe(wanted);
};

beforeEach(async () => {
  database = createDatabase(own.appPool);
  await own.ownerPool.query("truncate event, seal, seal_mark");
});

describe("sealing", () => {
  test("numbers every event once, whatever the batches", async () => {
    await happen(4_500);
    await sealAll(4_500);
    await happen(3);
    await sealAll(3);
    await sealAll(0);
    const found = await verifyEvents(database, 1);
    expect(found).toMatchObject({ checked: 4_503, unsealed: 0, faults: [] });
  });

  test("waits for a transaction that still runs, and for those after it", async () => {
    await happen(1);
    const late = await own.ownerPool.connect();
    await late.query("begin");
    await late.query(
      `insert into event (shard, id, happened_at, kind, object_kind, object_id)
       values (1, gen_random_uuid(), $1, 'late', 'duty', 'x')`,
      [now],
    );
    await happen(2, "after");
    await sealAll(1);
    expect(await sealEvents(database, 1, now)).toBe(0);
    expect((await verifyEvents(database, 1)).unsealed).toBe(2);
    await late.query("commit");
    late.release();
    await sealAll(3);
    expect(await verifyEvents(database, 1)).toMatchObject({ checked: 4, faults: [] });
  });

  test("two sealers at once number nothing twice", async () => {
    await happen(1_500);
    const counts = await Promise.all([1, 2, 3, 4].map(() => sealEvents(database, 1, now)));
    const first = counts.reduce((sum, count) => sum + count, 0);
    expect(counts.filter((count) => count > 0).length).toBeLessThanOrEqual(1);
    await sealAll(1_500 - first);
    expect(await verifyEvents(database, 1)).toMatchObject({ checked: 1_500, faults: [] });
  });

  test("the application may neither change nor remove what was recorded", async () => {
    await happen(1);
    const app = await own.appPool.connect();
    try {
      await app.query(
        "select set_config('luoshi.person', '00000000-0000-0000-0000-000000000000', false)",
      );
      for (const statement of [
        "update event set kind = 'x'",
        "delete from event",
        "update seal set no = 9",
        "delete from seal",
      ])
        await expect(app.query(statement)).rejects.toThrow(/permission denied/);
    } finally {
      app.release(true);
    }
  });
});

// What somebody with the database in hand may do to the record: each is found, and where.
const tamperings: readonly string[] = [
  "update event set kind = 'duty.other' where id = (select event_id from seal where no = $1)",
  "update event set after = '{}' where id = (select event_id from seal where no = $1)",
  "update event set person_id = gen_random_uuid() where id = (select event_id from seal where no = $1)",
  "update event set happened_at = happened_at + interval '1 ms' where id = (select event_id from seal where no = $1)",
  "delete from event where id = (select event_id from seal where no = $1)",
  "delete from seal where no = $1",
  "delete from seal where no >= $1",
  "update seal set digest = sha256(digest) where no = $1",
  "update seal set chain = sha256(chain) where no = $1",
  "update seal set event_id = gen_random_uuid() where no = $1",
];

test("every tampering is found, given the head that was printed", async () => {
  await happen(200);
  await sealAll(200);
  const { head } = await verifyEvents(database, 1);
  if (head === null) throw new Error("nothing sealed");
  const client = await own.ownerPool.connect();
  try {
    const runs = process.env["LUOSHI_PROVE"] === undefined ? 60 : 500;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...tamperings),
        fc.integer({ min: 1, max: 200 }),
        async (statement, no) => {
          await client.query(
            "create table kept_event as table event; create table kept_seal as table seal",
          );
          await client.query(statement, [no]);
          const { faults } = await verifyEvents(database, 1, [head]);
          await client.query(`truncate event, seal; insert into event table kept_event; insert into seal table kept_seal;
          drop table kept_event, kept_seal`);
          expect(faults.length).toBeGreaterThan(0);
          const first = Math.min(...faults.map((fault) => fault.no));
          expect(first === no || (statement.includes(">=") && first >= no) || first === 200).toBe(
            true,
          );
        },
      ),
      { numRuns: runs },
    );
  } finally {
    client.release();
  }
});
