import type { Row } from "../race.js";
import type { Grown } from "./grow-all.ts";
import type { BenchServer } from "./open-server.ts";
import { percentile } from "./percentile.ts";

const people = {
  root: "office at the root",
  middle: "head in the middle",
  leaf: "liaison of a leaf",
  lead: "lead of 50 tasks",
} as const;

/** Lists over a million duties and the roll-up of 20,000 units, through the routes, 95 of 100 calls within. */
export async function benchLists(
  { app, cookieOf, ownerPool }: BenchServer,
  grown: Grown,
  rounds: number,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const { rows: counted } = await ownerPool.query<{ count: number }>(
    "select count(*)::int as count from duty",
  );
  const size = `${counted[0]?.count} duties, ${grown.units.length} units`;
  const time = async (cookie: string, url: string): Promise<readonly number[]> => {
    const times: number[] = [];
    for (let n = 0; n < rounds + 2; n++) {
      const start = performance.now();
      const { statusCode, body } = await app.inject({ url, headers: { cookie } });
      if (statusCode !== 200) throw new Error(`${url}: ${statusCode} ${body}`);
      if (n >= 2) times.push(performance.now() - start);
    }
    return times;
  };
  const wanted = Object.keys(people) as (keyof typeof people)[];
  for (const who of wanted) {
    const cookie = await cookieOf(grown.people[who]);
    const measure = async (what: string, goal: number, url: string) => {
      const times = await time(cookie, url);
      rows.push({
        what: `${what}, ${people[who]}`,
        figure: percentile(times, 0.95),
        goal,
        unit: " ms",
        detail: `half within ${percentile(times, 0.5).toFixed(1)} ms; ${size}`,
      });
    };
    await measure("list", 50, "/api/duties");
    const next = (await app.inject({ url: "/api/duties", headers: { cookie } })).json().next;
    if (next !== null)
      await measure("list, second page", 50, `/api/duties?after=${encodeURIComponent(next)}`);
    await measure("list, red", 50, "/api/duties?light=red");
    await measure("list, active", 50, "/api/duties?state=active");
    await measure(
      "list with a common word",
      150,
      `/api/duties?text=${encodeURIComponent(grown.word)}`,
    );
    // One plan with 25,000 duties all over the tree; of a million duties at once counters will answer.
    const plan = `planId=${grown.planIds[0]}`;
    await measure("roll-up of a plan", 60, `/api/roll-up?by=plan&${plan}`);
    await measure(
      "roll-up of a plan by unit",
      60,
      `/api/roll-up?by=unit&${plan}&unitId=${grown.units[0]?.id}`,
    );
  }
  return rows;
}
