import { z } from "zod";
import { endpointTable, roles } from "./endpoint.ts";
import { id } from "./value.ts";

/** A person's own post. */
export const ownPost = z.object({
  unitId: id,
  unitName: z.string(),
  unitPath: z.string(),
  role: z.enum(roles),
  title: z.string(),
});

/** Who is signed in, with what they may do. */
export const me = z.object({
  personId: id,
  name: z.string(),
  login: z.string(),
  stage: z.enum(["secondFactor", "newPassword", "full"]),
  posts: z.array(ownPost),
  institution: z.string(),
  demo: z.boolean(),
  totp: z.boolean(),
});

export const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/);

export const password = z.string().min(1).max(256);

export const sessionEndpoints = endpointTable({
  "GET /api/me": {
    summary: { zh: "当前登录人", en: "Who is signed in" },
    access: "entering",
    answer: me,
  },
  "POST /api/sessions": {
    summary: { zh: "登录", en: "Sign in" },
    access: "anyone",
    repeatable: true,
    body: z.strictObject({ login, password }),
    answer: me,
  },
});
