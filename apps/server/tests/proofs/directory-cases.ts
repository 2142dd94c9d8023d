import {
  actsOn,
  type Case,
  type CaseContext,
  forEach,
  idOf,
  keepsPerson,
  keepsPlace,
  type MakeCases,
  plain,
} from "./cases.ts";
import { type Row, textOf as text } from "./dump.ts";

const version = (row: Row): number => Number(row["version"]);
const above = (path: string): string => path.slice(0, -6) || path;

function ofUnit(
  place: (path: string, context: CaseContext) => string,
  body: (unit: Row, context: CaseContext) => unknown,
): MakeCases {
  return forEach("unit", (unit, context) => ({
    params: { unitId: idOf(unit) },
    body: body(unit, context),
    seen: context.oracle.sees(context.who, "unit", unit),
    may: keepsPlace(context.who, place(text(unit, "path"), context)),
    note: text(unit, "name"),
  }));
}

const rootOf = ({ oracle }: CaseContext, unit: Row): Row =>
  oracle.rows("unit").find((row) => row["path"] === text(unit, "path").slice(0, 6)) as Row;
const foreignUnit = ({ oracle }: CaseContext, unit: Row): Row =>
  oracle
    .rows("unit")
    .find((row) => text(row, "path").slice(0, 6) !== text(unit, "path").slice(0, 6)) as Row;

function ofKept(
  table: "unit_set" | "workgroup",
  param: string,
  make: (row: Row) => Partial<Case>,
): MakeCases {
  return forEach(table, (row, { oracle, who }) => ({
    params: { [param]: idOf(row) },
    seen: oracle.sees(who, table, row) && row["ended_at"] === null,
    may: keepsPlace(who, text(row, "unit_path")),
    note: "",
    ...make(row),
  }));
}

function newOf(body: (unit: Row) => unknown): MakeCases {
  return forEach("unit", (unit, { oracle, who }) => ({
    body: body(unit),
    seen: oracle.sees(who, "unit", unit),
    may: keepsPlace(who, text(unit, "path")),
    note: text(unit, "name"),
  }));
}

/** Of each person; `sure` where keeping one of their posts is all that is asked. */
function ofPerson(sure: boolean, body?: (person: Row) => unknown): MakeCases {
  return forEach("person", (person, context) => {
    const keeps = keepsPerson(context, idOf(person));
    return {
      params: { personId: idOf(person) },
      ...(body === undefined ? {} : { body: body(person) }),
      seen: context.oracle.sees(context.who, "person", person),
      may: body === undefined ? true : keeps && !sure ? null : keeps,
      note: "",
    };
  });
}

function ofPost(body: (post: Row, person: Row) => unknown): MakeCases {
  return forEach("post", (post, context) => {
    const { oracle, who } = context;
    const person = oracle.rows("person").find((row) => row["id"] === post["person_id"]) as Row;
    const held = post["until"] === null || text(post, "until") >= oracle.today;
    const keeps = keepsPerson(context, idOf(person));
    return {
      params: { personId: idOf(person), postId: idOf(post) },
      body: body(post, person),
      // Of a person that one may not change nothing more is said, whether the post is seen or not.
      seen:
        oracle.sees(who, "person", person) && (!keeps || (oracle.sees(who, "post", post) && held)),
      may: keeps ? keepsPlace(who, text(post, "unit_path")) && !isAdministrators(post) : false,
      note: held ? "held" : "former",
    };
  });
}

const isAdministrators = (post: Row): boolean => text(post, "role").endsWith("Admin");

function ofAccount(
  act: string | null,
  make: (account: Row) => Partial<Case> = () => ({}),
): MakeCases {
  return forEach("account", (account, context) => ({
    params: { personId: text(account, "person_id") },
    seen: context.oracle.keeps(context.who, text(account, "person_id"), [
      "office",
      "systemAdmin",
      "securityAdmin",
    ]),
    may: act === null || actsOn(context, account["person_id"]).has(act),
    note: "",
    ...make(account),
  }));
}

const first = "link";

/** Cases of the tree, its sets, workgroups, people, accounts and sessions. */
export const directoryCases: Readonly<Record<string, MakeCases>> = {
  "GET /api/units": plain(),
  "GET /api/units/{unitId}": forEach("unit", (unit, { oracle, who }) => ({
    params: { unitId: idOf(unit) },
    seen: oracle.sees(who, "unit", unit),
    may: true,
    note: "",
  })),
  "POST /api/units": newOf((unit) => ({ parentId: idOf(unit), name: "新设科", kind: "section" })),
  "PATCH /api/units/{unitId}": ofUnit(
    (path) => path,
    (unit) => ({ version: version(unit), reviewSteps: 1 }),
  ),
  "POST /api/units/{unitId}/move": (context) =>
    forEach("unit", (unit) => {
      const { oracle, who } = context;
      const base = { params: { unitId: idOf(unit) }, note: text(unit, "name") };
      const root = rootOf(context, unit);
      const foreign = foreignUnit(context, unit);
      const seen = oracle.sees(who, "unit", unit);
      return [
        {
          ...base,
          body: { version: version(unit), parentId: idOf(root) },
          seen,
          may: keepsPlace(who, above(text(unit, "path"))) && keepsPlace(who, text(root, "path")),
        },
        // Into another tree nothing is moved, also by one who keeps both.
        {
          ...base,
          body: { version: version(unit), parentId: idOf(foreign) },
          seen: seen && oracle.sees(who, "unit", foreign),
          may: null,
          note: "another tree",
        },
      ];
    })(context),
  "PUT /api/units/{unitId}/order": ofUnit(
    (path) => path,
    (unit, { oracle }) => ({
      version: version(unit),
      children: oracle
        .rows("unit")
        .filter((row) => row["parent_id"] === unit["id"] && row["retired_at"] === null)
        .map(idOf),
    }),
  ),
  "POST /api/units/{unitId}/retire": (context) =>
    ofUnit(above, (unit) => ({ version: version(unit) }))(context).map((one, at) =>
      // A root is never retired, whoever asks.
      context.oracle.rows("unit")[at]?.["parent_id"] === null ? { ...one, may: null } : one,
    ),
  "POST /api/units/{unitId}/restore": ofUnit(above, (unit) => ({ version: version(unit) })),
  "GET /api/unit-sets": plain(),
  "GET /api/unit-sets/{unitSetId}": ofKept("unit_set", "unitSetId", () => ({ may: true })),
  "POST /api/unit-sets": newOf((unit) => ({
    unitId: idOf(unit),
    name: "新组",
    members: [idOf(unit)],
  })),
  "PATCH /api/unit-sets/{unitSetId}": ofKept("unit_set", "unitSetId", (row) => ({
    body: { version: version(row), name: "改名" },
  })),
  "POST /api/unit-sets/{unitSetId}/end": ofKept("unit_set", "unitSetId", (row) => ({
    body: { version: version(row) },
  })),
  "GET /api/workgroups": plain(),
  "GET /api/workgroups/{workgroupId}": ofKept("workgroup", "workgroupId", () => ({ may: true })),
  "POST /api/workgroups": newOf((unit) => ({
    unitId: idOf(unit),
    name: "新专班",
    members: [{ unitId: idOf(unit) }],
  })),
  "PATCH /api/workgroups/{workgroupId}": ofKept("workgroup", "workgroupId", (row) => ({
    body: { version: version(row), duty: "改写" },
  })),
  "POST /api/workgroups/{workgroupId}/end": ofKept("workgroup", "workgroupId", (row) => ({
    body: { version: version(row) },
  })),
  "GET /api/people": plain({ query: { limit: "200" } }),
  "GET /api/people/{personId}": ofPerson(true),
  "POST /api/people": newOf((unit) => ({
    name: "新人",
    login: "new.person",
    posts: [{ unitId: idOf(unit), role: "member" }],
  })),
  "PATCH /api/people/{personId}": ofPerson(true, (person) => ({
    version: version(person),
    name: "改名",
  })),
  "POST /api/people/{personId}/posts": (context) =>
    context.oracle.rows("unit").flatMap((unit) =>
      forEach("person", (person) => {
        const keeps = keepsPerson(context, idOf(person));
        const { oracle, who } = context;
        return {
          params: { personId: idOf(person) },
          body: { version: version(person), unitId: idOf(unit), role: "member" },
          seen: oracle.sees(who, "person", person) && (!keeps || oracle.sees(who, "unit", unit)),
          may: keeps && keepsPlace(who, text(unit, "path")),
          note: text(unit, "name"),
        };
      })(context),
    ),
  "PATCH /api/people/{personId}/posts/{postId}": ofPost((_, person) => ({
    version: version(person),
    title: "科员",
  })),
  "POST /api/people/{personId}/posts/{postId}/end": ofPost((_, person) => ({
    version: version(person),
  })),
  "POST /api/people/{personId}/move": (context) =>
    ofPost((post, person) => ({
      version: version(person),
      postId: idOf(post),
      unitId: text(post, "unit_id"),
      role: "member",
    }))(context).map(({ params, ...one }) => ({
      ...one,
      params: { personId: params?.["personId"] ?? "" },
    })),
  "PUT /api/people/{personId}/oversight": ofPerson(false, (person) => ({
    version: version(person),
    oversees: [],
    pairedWith: [],
  })),
  "POST /api/people/{personId}/leave": ofPerson(false, (person) => ({ version: version(person) })),
  "POST /api/people/{personId}/return": (context) =>
    forEach("person", (person) => {
      const { oracle, who } = context;
      const keeps = keepsPerson(context, idOf(person));
      const own = who.posts[0]?.unitId ?? "00000000-0000-7000-8000-000000000000";
      return {
        params: { personId: idOf(person) },
        body: { version: version(person), unitId: own, role: "member" },
        seen: oracle.sees(who, "person", person),
        may: keeps ? null : false,
        note: "",
      };
    })(context),
  "GET /api/accounts": plain({ query: { limit: "200" } }),
  "GET /api/accounts/{personId}": ofAccount(null),
  "POST /api/accounts": forEach("person", (person, { oracle, who }) => ({
    body: { personId: idOf(person), login: "new.login", first },
    seen: oracle.keeps(who, idOf(person), ["office", "systemAdmin", "securityAdmin"]),
    may: null,
    note: "",
  })),
  "POST /api/accounts/administrator": plain({
    body: { name: "新管", login: "new.admin", role: "auditAdmin", first },
  }),
  "PATCH /api/accounts/{personId}": ofAccount("rename", (row) => ({
    body: { version: version(row), login: "other.login" },
  })),
  "POST /api/accounts/{personId}/reset": ofAccount("reset", (row) => ({
    body: { version: version(row), first },
  })),
  "POST /api/accounts/{personId}/disable": ofAccount("disable", (row) => ({
    body: { version: version(row) },
  })),
  "POST /api/accounts/{personId}/enable": ofAccount("enable", (row) => ({
    body: { version: version(row) },
  })),
  "POST /api/accounts/{personId}/unlock": ofAccount("unlock"),
  "POST /api/accounts/{personId}/totp/remove": ofAccount("removeTotp", (row) => ({
    body: { version: version(row) },
  })),
  "PUT /api/accounts/{personId}/administrator": ofAccount("grant", (row) => ({
    body: { version: version(row), role: null },
  })),
  "GET /api/accounts/{personId}/sessions": ofAccount("endSessions"),
  "DELETE /api/accounts/{personId}/sessions": ofAccount("endSessions"),
  "DELETE /api/accounts/{personId}/sessions/{sessionId}": (context) =>
    context.oracle.rows("session").flatMap((session) =>
      ofAccount("endSessions")(context)
        .filter(({ params }) => params?.["personId"] === session["person_id"])
        .map((one) => ({
          ...one,
          params: { personId: text(session, "person_id"), sessionId: idOf(session) },
        })),
    ),
};
