import { z } from "zod";
import { administratorRole } from "./account.ts";
import { endpointTable } from "./endpoint.ts";
import { linkToken, login, me, password } from "./session.ts";
import { unitKinds } from "./unit.ts";
import { name } from "./value.ts";

const administrator = z.strictObject({ name, login });

export const setUpEndpoints = endpointTable({
  "GET /api/set-up": {
    summary: { zh: "是否已完成初始设置", en: "Whether this server is set up" },
    access: "anyone",
    answer: z.object({ done: z.boolean(), demo: z.boolean(), institution: z.string().nullable() }),
  },
  "POST /api/set-up": {
    summary: {
      zh: "初始设置",
      en: "Set up: institution, first unit, first office, administrators",
    },
    access: "anyone",
    repeatable: true,
    body: z.strictObject({
      /** From the link that the server printed at its start. */
      token: linkToken,
      institution: name,
      /** The root of the tree. */
      unit: z.strictObject({ name, kind: z.enum(unitKinds) }),
      office: z.strictObject({ name, login, password, title: name.optional() }),
      administrators: z.strictObject({
        systemAdmin: administrator,
        securityAdmin: administrator,
        auditAdmin: administrator,
      }),
    }),
    /** The session is open as the first office. The administrators' passwords are shown this once. */
    answer: z.object({
      me,
      administrators: z.array(
        z.object({
          role: administratorRole,
          name: z.string(),
          login: z.string(),
          password: z.string(),
        }),
      ),
    }),
  },
});
