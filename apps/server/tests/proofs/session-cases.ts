import { type Case, type CaseContext, forEach, idOf, type MakeCases, plain } from "./cases.ts";
import { textOf as text } from "./dump.ts";

const xlsx = Buffer.from("机构名称\t上级机构\n新科\t青渡区\n");
const open = (more: object = {}): MakeCases => plain({ may: null, ...more });

/** Events by what they happened to, seen or not: a filter shows nothing more than the list. */
function eventsOf({ oracle }: CaseContext): readonly Case[] {
  return oracle.rows("event").map((event) => ({
    query: { objectId: text(event, "object_id") },
    seen: true,
    may: true,
    note: text(event, "kind"),
  }));
}

/** Cases of signing in, one's own account and sessions, setting up, and sheets. What they answer is tested with them; here they must leak and break nothing. */
export const sessionCases: Readonly<Record<string, MakeCases>> = {
  "GET /api/me": plain(),
  "POST /api/sessions": open({ body: { login: "nobody.here", password: "wrong" } }),
  "POST /api/session/link": open({ body: { token: "aaaaaaaaaaaaaaaaaaaaaaaa" } }),
  "POST /api/session/code": open({ body: { code: "000000" } }),
  "POST /api/session/password": open({ body: { password: "short" } }),
  "POST /api/session/totp": open(),
  "POST /api/session/totp/confirm": open({ body: { code: "000000" } }),
  "DELETE /api/session": plain(),
  "GET /api/sessions": plain(),
  "DELETE /api/sessions": plain(),
  "DELETE /api/sessions/{sessionId}": forEach("session", (session, { who }) => ({
    params: { sessionId: idOf(session) },
    seen: session["person_id"] === who.personId && session["ended_at"] === null,
    may: true,
    note: "",
  })),
  "POST /api/me/password": open({
    body: { oldPassword: "wrong", password: "Kettle under 8 trees" },
  }),
  "POST /api/me/totp": open({ body: { password: "wrong" } }),
  "POST /api/me/totp/confirm": open({ body: { code: "000000" } }),
  "POST /api/me/totp/remove": open({ body: { password: "wrong" } }),
  "GET /api/set-up": plain(),
  "POST /api/set-up": open({
    body: {
      token: "aaaaaaaaaaaaaaaaaaaaaaaa",
      institution: "某区",
      unit: { name: "某区", kind: "government" },
      office: { name: "某人", login: "some.one", password: "Kettle under 8 trees" },
      administrators: {
        systemAdmin: { name: "甲", login: "some.a" },
        securityAdmin: { name: "乙", login: "some.b" },
        auditAdmin: { name: "丙", login: "some.c" },
      },
    },
  }),
  "POST /api/imports/preview": open({ query: { table: "units" }, bytes: xlsx }),
  "POST /api/imports": open({
    query: { table: "units", digest: "0".repeat(64) },
    bytes: xlsx,
  }),
  "GET /api/events": (context) => [
    { seen: true, may: true, note: "" },
    ...eventsOf(context).slice(0, 3),
  ],
  "GET /api/events/export": plain(),
  "GET /api/events/verification": (context) => [
    { seen: true, may: true, note: "from the beginning" },
    ...plain({ query: { no: "1", chain: "0".repeat(64) }, note: "from a link" })(context),
    ...plain({ query: { no: "1" }, may: null, note: "half a link" })(context),
  ],
  "GET /api/exports/units": plain(),
  "GET /api/exports/people": plain(),
};
