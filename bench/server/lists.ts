import type { Row } from "../race.js";
import { addPerson, type Grown } from "./grow-all.ts";
import type { BenchServer } from "./open-server.ts";
import { percentile } from "./percentile.ts";

const people = {
  root: "office at the root",
  middle: "head in the middle",
  leaf: "liaison of a leaf",
  lead: "lead of 50 tasks",
  nobody: "member with nothing",
} as const;

const orders = ["plan", "unit", "reported"] as const;
const lights = ["red", "yellow", "green", "blue"] as const;

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
  const leaf = grown.units.findLast(({ level }) => level === 4);
  if (leaf === undefined) throw new Error("no tree");
  const ids = { ...grown.people, nobody: await addPerson(ownerPool, leaf, "member") };
  const wanted = Object.keys(people) as (keyof typeof people)[];
  // One plan with 25,000 duties all over the tree.
  const plan = `planId=${grown.planIds[0]}`;
  for (const who of wanted) {
    const cookie = await cookieOf(ids[who]);
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
    for (const light of lights) await measure(`list, ${light}`, 50, `/api/duties?light=${light}`);
    for (const sort of orders) {
      await measure(`list by ${sort}`, 50, `/api/duties?sort=${sort}`);
      await measure(`list by ${sort}, red`, 50, `/api/duties?sort=${sort}&light=red`);
    }
    await measure("list of a plan", 50, `/api/duties?${plan}`);
    await measure("list of a plan, red", 50, `/api/duties?${plan}&light=red`);
    await measure("list, active", 50, "/api/duties?state=active");
    await measure(
      "list with a common word",
      150,
      `/api/duties?text=${encodeURIComponent(grown.word)}`,
    );
    await measure("roll-up of a plan", 45, `/api/roll-up?by=plan&${plan}`);
    await measure(
      "roll-up of a plan by unit",
      45,
      `/api/roll-up?by=unit&${plan}&unitId=${grown.units[0]?.id}`,
    );
    await measure("board", 500, "/api/board");
    await measure("inbox", 50, "/api/inbox");
  }
  const office = await cookieOf(ids.root);
  const board = await app.inject({ url: "/api/board", headers: { cookie: office } });
  if ((counted[0]?.count ?? 0) > 200_000 && board.json().plan === null)
    throw new Error("the board of all duties was counted whole");
  const rolled = await app.inject({ url: "/api/roll-up?by=unit", headers: { cookie: office } });
  if ((counted[0]?.count ?? 0) > 200_000 && rolled.json().error?.code !== "too-many-duties")
    throw new Error("all duties were rolled up at once");
  return rows;
}
