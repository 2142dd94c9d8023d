import { type Row, textOf as text } from "./dump.ts";
import type { Oracle, Standing } from "./oracle.ts";
import type { UndoingApp } from "./undoing-app.ts";
import type { WorldActor } from "./world.ts";

/** A list, and what it must hold for somebody. */
interface List {
  readonly url: string;
  /** Null: the oracle does not say for this actor. */
  readonly ids: readonly string[] | null;
  /** Reads the ids off the answer's rows. */
  readonly key?: string;
}

/** A number, and what it must be. */
interface Count {
  readonly url: string;
  readonly read: (answer: never) => unknown;
  readonly value: unknown;
}

const over = ["transferred", "withdrawn"];
const keepers = ["office", "systemAdmin", "securityAdmin"];

/** Reads all lists as an actor and holds them against the oracle; gives what differs. */
export async function compareLists(
  app: UndoingApp,
  oracle: Oracle,
  actor: WorldActor,
): Promise<{ readonly calls: number; readonly faults: readonly string[] }> {
  const who = oracle.standing(actor.personId ?? "");
  const faults: string[] = [];
  let calls = 0;
  for (const { url, ids, key = "id" } of listsOf(oracle, who)) {
    if (ids === null) continue;
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page =
        after === null ? "" : `${url.includes("?") ? "&" : "?"}after=${encodeURIComponent(after)}`;
      const reply = await app.send(actor, { method: "GET", url: url + page });
      calls++;
      const answer = reply.json as { rows?: readonly Row[]; next?: string | null } | null;
      if (answer?.rows === undefined) {
        faults.push(`${actor.label}: ${url} ${reply.status}`);
        break;
      }
      found.push(...answer.rows.map((row) => text(row, key)));
      after = answer.next ?? null;
    } while (after !== null);
    const wanted = [...ids].sort().join();
    if (wanted !== found.sort().join())
      faults.push(
        `${actor.label}: ${url} has ${found.length} instead of ${ids.length}: ${found.filter((id) => !ids.includes(id)).length} too many, ${ids.filter((id) => !found.includes(id)).length} missing`,
      );
  }
  for (const { url, read, value } of countsOf(oracle, who)) {
    const reply = await app.send(actor, { method: "GET", url });
    calls++;
    const got = JSON.stringify(read(reply.json as never));
    if (reply.status !== 200 || got !== JSON.stringify(value))
      faults.push(`${actor.label}: ${url} counts ${got} instead of ${JSON.stringify(value)}`);
  }
  return { calls, faults };
}

const idsOf = (rows: readonly Row[], column = "id"): readonly string[] =>
  rows.map((row) => text(row, column));

/** Duties of the list as it opens: open or done, shares only for those who do them. */
function shown(oracle: Oracle, who: Standing): readonly Row[] {
  const named = new Set(
    oracle
      .rows("duty_person")
      .filter((row) => row["person_id"] === who.personId)
      .map((row) => text(row, "duty_id")),
  );
  return seenDuties(oracle, who).filter(
    (duty) =>
      duty["parent_id"] === null ||
      who.units.has(text(duty, "unit_id")) ||
      named.has(text(duty, "id")),
  );
}

const seenDuties = (oracle: Oracle, who: Standing): readonly Row[] =>
  oracle
    .rows("duty")
    .filter((duty) => !over.includes(text(duty, "state")) && oracle.sees(who, "duty", duty));

function listsOf(oracle: Oracle, who: Standing): readonly List[] {
  const seen = (table: string) => oracle.rows(table).filter((row) => oracle.sees(who, table, row));
  const named = oracle
    .rows("duty_person")
    .filter((row) => row["person_id"] === who.personId)
    .map((row) => text(row, "duty_id"));
  const held = seen("post").filter(
    (post) => post["until"] === null || text(post, "until") >= oracle.today,
  );
  const accounts = who.posts.some(({ role }) => keepers.includes(role))
    ? oracle.rows("account").filter((row) => oracle.keeps(who, text(row, "person_id"), keepers))
    : null;
  const planUnits = new Map(
    oracle.rows("plan").map((plan) => [text(plan, "id"), text(plan, "unit_id")]),
  );
  return [
    { url: "/api/duties?limit=5&shares=true", ids: idsOf(seenDuties(oracle, who)) },
    { url: "/api/duties?limit=200&sort=unit", ids: idsOf(shown(oracle, who)) },
    {
      url: "/api/duties?limit=200&state=withdrawn",
      ids: idsOf(seen("duty").filter((duty) => duty["state"] === "withdrawn")),
    },
    {
      url: "/api/duties?limit=200&scope=held",
      ids: idsOf(seenDuties(oracle, who).filter((duty) => who.units.has(text(duty, "unit_id")))),
    },
    {
      url: "/api/duties?limit=200&scope=named",
      ids: idsOf(seenDuties(oracle, who).filter((duty) => named.includes(text(duty, "id")))),
    },
    {
      url: "/api/duties?limit=200&scope=given&shares=true",
      ids: idsOf(
        seenDuties(oracle, who).filter((duty) =>
          who.units.has(planUnits.get(text(duty, "plan_id")) ?? ""),
        ),
      ),
    },
    { url: "/api/plans?limit=3", ids: idsOf(seen("plan")) },
    { url: "/api/units?retired=1", ids: idsOf(seen("unit")) },
    { url: "/api/units", ids: idsOf(seen("unit").filter((unit) => unit["retired_at"] === null)) },
    { url: "/api/unit-sets", ids: idsOf(seen("unit_set")) },
    {
      url: "/api/workgroups",
      ids: idsOf(seen("workgroup").filter((group) => group["ended_at"] === null)),
    },
    { url: "/api/people?limit=200&former=1", ids: idsOf(seen("person")) },
    {
      url: "/api/people?limit=60",
      ids: [...new Set(held.map((post) => text(post, "person_id")))],
    },
    {
      url: "/api/accounts?limit=60",
      ids: accounts === null ? null : idsOf(accounts, "person_id"),
      key: "personId",
    },
    {
      url: "/api/sessions",
      ids: idsOf(
        oracle
          .rows("session")
          .filter((row) => row["person_id"] === who.personId && row["ended_at"] === null),
      ),
    },
    { url: "/api/notices?limit=50", ids: idsOf(seen("notice")) },
    ...events(oracle, who),
    { url: "/api/views?page=duties", ids: idsOf(seen("saved_view")) },
    {
      url: "/api/reviews",
      ids: idsOf(
        seen("review").filter(
          (row) =>
            row["person_id"] === who.personId &&
            row["state"] !== "cancelled" &&
            who.posts.length > 0,
        ),
      ),
    },
    ...seen("duty").map(
      (duty): List => ({
        url: `/api/duties/${text(duty, "id")}/reports`,
        ids: idsOf(seen("report").filter((report) => report["duty_id"] === duty["id"])),
      }),
    ),
  ];
}

/** The record as its administrator reads it, whole and by each of its filters. */
function events(oracle: Oracle, who: Standing): readonly List[] {
  if (!who.posts.some(({ role }) => role === "auditAdmin")) return [];
  const all = oracle.rows("event").filter((event) => oracle.sees(who, "event", event));
  const having = (column: string, value: unknown) => all.filter((row) => row[column] === value);
  // One that somebody did: of a wrong try nobody is known.
  const known = all.filter((event) => event["person_id"] !== null);
  const some = known[known.length >> 1];
  return [
    { url: "/api/events?limit=60", ids: idsOf(all) },
    { url: "/api/events?limit=200&noun=plan", ids: idsOf(having("object_kind", "plan")) },
    { url: `/api/events?limit=200&to=${oracle.today}`, ids: idsOf(all) },
    { url: "/api/events?to=2027-02-28", ids: [] },
    ...(some === undefined
      ? []
      : [
          {
            url: `/api/events?limit=200&objectId=${text(some, "object_id")}`,
            ids: idsOf(having("object_id", some["object_id"])),
          },
          {
            url: `/api/events?limit=200&personId=${text(some, "person_id")}`,
            ids: idsOf(having("person_id", some["person_id"])),
          },
        ]),
  ];
}

function countsOf(oracle: Oracle, who: Standing): readonly Count[] {
  const states: Record<string, number> = {};
  for (const duty of shown(oracle, who)) {
    const state = text(duty, "state");
    states[state] = (states[state] ?? 0) + 1;
  }
  const plans = { draft: 0, review: 0, published: 0, closed: 0 };
  for (const plan of oracle.rows("plan")) {
    if (!oracle.sees(who, "plan", plan)) continue;
    const state = text(plan, "state") as keyof typeof plans;
    plans[oracle.draftSeen(who, plan) || state === "closed" ? state : "published"]++;
  }
  // Totals count what plans gave out; a share is inside its duty.
  const counted = seenDuties(oracle, who).filter((duty) => duty["parent_id"] === null).length;
  // A login is shown to those who keep accounts where its owner has or had a post.
  const keptTops = who.posts.filter(({ role }) => keepers.includes(role)).map(({ path }) => path);
  const logins = oracle
    .rows("account")
    .filter(
      (account) =>
        oracle.sees(who, "account", account) &&
        oracle
          .rows("post")
          .some(
            (post) =>
              post["person_id"] === account["person_id"] &&
              keptTops.some((top) => text(post, "unit_path").startsWith(top)),
          ),
    );
  const sorted = (value: Readonly<Record<string, number>>) =>
    Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const total = ({ all }: { all: { total: number } }) => all.total;
  return [
    {
      url: "/api/duties/counts",
      read: ({ states: got }: { states: Record<string, number> }) => sorted(got),
      value: sorted(states),
    },
    {
      url: "/api/plans/counts",
      read: (got: Record<string, number>) => sorted(got),
      value: sorted(plans),
    },
    {
      url: "/api/people?limit=200&former=1",
      read: ({ rows: got }: { rows: readonly Row[] }) =>
        got
          .filter(({ login }) => login !== null)
          .map((row) => text(row, "id"))
          .sort(),
      value: idsOf(logins, "person_id").toSorted(),
    },
    { url: "/api/roll-up?by=unit", read: total, value: counted },
    { url: "/api/roll-up?by=plan", read: total, value: counted },
    { url: "/api/board", read: total, value: counted },
  ];
}
