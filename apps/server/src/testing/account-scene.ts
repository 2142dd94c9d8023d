import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach } from "vitest";
import type { Call } from "../contract/client.ts";
import type { Role } from "../contract/endpoint.ts";
import { browserOf, type TestBrowser } from "./browser-of.ts";
import { refusalOf } from "./refusal-of.ts";
import { type Seeded, seedDirectory } from "./seed.ts";
import { type TestApp, useApp } from "./test-app.ts";

/** A district with its administrators, an office and a street, and another district. */
export interface AccountScene {
  readonly server: TestApp;
  readonly ids: () => Seeded;
  /** A session of somebody, made past signing in. */
  readonly as: (name: string) => Promise<{ readonly call: Call }>;
  readonly params: (name: string) => { readonly personId: string };
  readonly version: (name: string) => Promise<number>;
  /** The code of a refusal. */
  readonly code: (call: Promise<unknown>) => Promise<string>;
  /** Signs in with the common password. */
  readonly enter: (name: string, typed?: string) => Promise<TestBrowser>;
  /** Somebody new with one post and no account. */
  readonly newcomer: (unit: string, role?: Role) => Promise<string>;
}

// The real day: posts that begin today must count in the database's own eyes too.
/** The clock at the beginning of each test. */
export const T0: string = new Date().toISOString();

/** So many days later. */
export const plus = (days: number): string =>
  new Date(Date.parse(T0) + days * 86_400_000).toISOString();

/** Everybody's password. */
export const PASSWORD = "Kettle under 7 trees";

/** Who is there; logins are `a1`, `a2` … */
export const PEOPLE: readonly (readonly [name: string, unit: string, role: Role])[] = [
  ["区办", "青渡区", "office"],
  ["区长", "青渡区", "leader"],
  ["系统", "青渡区", "systemAdmin"],
  ["安全", "青渡区", "securityAdmin"],
  ["审计", "青渡区", "auditAdmin"],
  ["教办", "教育局", "office"],
  ["教长", "教育局", "head"],
  ["教员", "教育局", "member"],
  ["街办", "河东街道", "office"],
  ["街员", "河东街道", "member"],
  ["外办", "云台区", "office"],
  ["外安", "云台区", "securityAdmin"],
];

/** For a test file: `const scene = useAccountScene();` at its top. */
export function useAccountScene(): AccountScene {
  const server = useApp();
  let seeded: Seeded | undefined;
  let no = 0;
  const ids = (): Seeded => {
    if (seeded === undefined) throw new Error("the scene is there in tests only");
    return seeded;
  };
  beforeAll(async () => {
    seeded = await seedDirectory(server.database.ownerPool, {
      institution: "青渡区",
      units: [
        {
          name: "青渡区",
          kind: "government",
          children: [{ name: "教育局" }, { name: "河东街道", kind: "street" }],
        },
        { name: "云台区", kind: "government" },
      ],
      people: PEOPLE.map(([name, unit, role], at) => ({
        name,
        login: `a${at + 1}`,
        posts: [{ unit, role }],
      })),
    });
  });

  beforeEach(async () => {
    server.setNow(T0);
    await server.database.ownerPool.query("delete from failed_try");
    await server.database.ownerPool.query(
      `update account set password_hash = $1, must_change = false, password_changed_at = $2, disabled_at = null,
       totp_secret = null, totp_confirmed_at = null`,
      [await server.services.passwords.hash(PASSWORD), plus(-28)],
    );
  });

  return {
    server,
    ids,
    as: async (name) => ({ call: await server.signedIn(ids().person(name)) }),
    params: (name) => ({ personId: ids().person(name) }),
    version: async (name) => {
      const { rows } = await server.database.ownerPool.query<{ version: number }>(
        "select version from account where person_id = $1",
        [ids().person(name)],
      );
      return rows[0]?.version ?? 0;
    },
    code: async (call) => (await refusalOf(call)).answer.code,
    enter: async (name, typed = PASSWORD) => {
      const by = browserOf(server.app);
      const login = `a${PEOPLE.findIndex(([each]) => each === name) + 1}`;
      await by.call("POST /api/sessions", { body: { login, password: typed } });
      return by;
    },
    newcomer: async (unit, role = "member") => {
      const id = randomUUID();
      const pool = server.database.ownerPool;
      await pool.query("insert into person (shard, id, name, created_at) values (1, $1, $2, $3)", [
        id,
        `新人${++no}`,
        T0,
      ]);
      await pool.query(
        `insert into post (shard, id, person_id, unit_id, unit_path, role, since)
         values (1, $1, $2, $3, $4, $5, '2020-01-01')`,
        [randomUUID(), id, ids().unit(unit), ids().path(unit), role],
      );
      return id;
    },
  };
}
