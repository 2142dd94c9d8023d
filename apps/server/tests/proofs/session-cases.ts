import { forEach, idOf, type MakeCases, plain } from "./cases.ts";

const xlsx = Buffer.from("机构名称\t上级机构\n新科\t青渡区\n");
const open = (more: object = {}): MakeCases => plain({ may: null, ...more });

/** Cases of signing in, one's own account and sessions, setting up, and sheets. What they answer is tested with them; here they must leak and break nothing. */
export const sessionCases: Readonly<Record<string, MakeCases>> = {
  "GET /api/me": plain(),
  "POST /api/sessions": open({ body: { login: "nobody.here", password: "wrong" } }),
  "POST /api/session/link": open({ body: { token: "aaaaaaaaaaaaaaaaaaaaaaaa" } }),
  "POST /api/session/code": open({ body: { code: "000000" } }),
  "POST /api/session/password": open({ body: { password: "short" } }),
  "DELETE /api/session": plain(),
  "GET /api/sessions": plain(),
  "DELETE /api/sessions": plain(),
  "DELETE /api/sessions/{sessionId}": forEach("session", (session, { who }) => ({
    params: { sessionId: idOf(session) },
    seen: true,
    may: true,
    note: "",
    passesOver: session["person_id"] !== who.personId,
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
  "GET /api/exports/units": plain(),
  "GET /api/exports/people": plain(),
};
