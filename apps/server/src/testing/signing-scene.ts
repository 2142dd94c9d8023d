import { beforeAll, beforeEach } from "vitest";
import { browserOf, type TestBrowser } from "./browser-of.ts";
import { type Seeded, seedDirectory } from "./seed.ts";
import { type TestApp, useApp } from "./test-app.ts";

/** Ten people who can sign in, and the means to do so. */
export interface SigningScene {
  readonly server: TestApp;
  readonly ids: () => Seeded;
  readonly browser: (address?: string) => TestBrowser;
  /** With the common password unless another is typed. */
  readonly signIn: (by: TestBrowser, name: string, typed?: string) => ReturnType<typeof enter>;
  /** Sets the clock so many minutes after the scene's beginning. */
  readonly later: (minutes: number) => void;
  readonly events: (
    kind: string,
    objectId: string,
  ) => Promise<readonly { readonly after: Record<string, unknown>; readonly unit_path: string }[]>;
}

/** Everybody's password in the scene. */
export const PASSWORD = "Kettle under 7 trees";
/** The clock at the beginning of each test. */
export const T0 = "2027-03-01T02:00:00.000Z";
/** Who is there; 张敏 is the office. Logins are `user1`, `user2` … */
export const PEOPLE = [
  "张敏",
  "李强",
  "王芳",
  "赵磊",
  "孙静",
  "周涛",
  "吴丹",
  "郑凯",
  "钱进",
  "冯雪",
];

const login = (name: string): string => `user${PEOPLE.indexOf(name) + 1}`;

const enter = (by: TestBrowser, name: string, typed: string) =>
  by.call("POST /api/sessions", { body: { login: login(name), password: typed } });

/** For a test file: `const scene = useSigningScene();` at its top. */
export function useSigningScene(changed: Parameters<typeof useApp>[0] = {}): SigningScene {
  const server = useApp(changed);
  let ids: Seeded | undefined;
  beforeAll(async () => {
    ids = await seedDirectory(server.database.ownerPool, {
      institution: "青渡区",
      units: [{ name: "青渡区", kind: "government", children: [{ name: "教育局" }] }],
      people: PEOPLE.map((name) => ({
        name,
        login: login(name),
        posts: [{ unit: "教育局", role: name === "张敏" ? "office" : "member" }],
      })),
    });
    const hash = await server.services.passwords.hash(PASSWORD);
    await server.database.ownerPool.query(
      "update account set password_hash = $1, must_change = false, password_changed_at = $2",
      [hash, "2027-02-01T00:00:00Z"],
    );
  });
  beforeEach(async () => {
    server.setNow(T0);
    await server.database.ownerPool.query("delete from failed_try");
  });
  return {
    server,
    ids: () => {
      if (ids === undefined) throw new Error("the scene is there in tests only");
      return ids;
    },
    browser: (address) =>
      browserOf(server.app, {
        ...(address === undefined ? {} : { address }),
        userAgent: "Chrome/120 Windows",
      }),
    signIn: (by, name, typed = PASSWORD) => enter(by, name, typed),
    later: (minutes) => server.setNow(new Date(Date.parse(T0) + minutes * 60_000).toISOString()),
    events: async (kind, objectId) => {
      const { rows } = await server.database.ownerPool.query<{
        after: Record<string, unknown>;
        unit_path: string;
      }>("select after, unit_path from event where kind = $1 and object_id = $2 order by id", [
        kind,
        objectId,
      ]);
      return rows;
    },
  };
}
