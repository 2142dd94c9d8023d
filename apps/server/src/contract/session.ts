import { z } from "zod";
import { endpointTable, roles } from "./endpoint.ts";
import { day, id, moment } from "./value.ts";

/** A person's own post. */
export const ownPost = z.object({
  unitId: id,
  unitName: z.string(),
  unitPath: z.string(),
  role: z.enum(roles),
  title: z.string(),
});

/**
 * What signing in still asks for: the code of a second factor, a new password, a second factor that an administrator must
 * set up, nothing more.
 */
export const stage = z.enum(["secondFactor", "newPassword", "newSecondFactor", "full"]);

/** Who is signed in, with what they may do. Before stage `full` posts are withheld. */
export const me = z.object({
  personId: id,
  name: z.string(),
  login: z.string(),
  stage,
  posts: z.array(ownPost),
  institution: z.string(),
  demo: z.boolean(),
  /** Whether a second factor is on. */
  totp: z.boolean(),
  /** Whether it may not be given up. */
  totpNeeded: z.boolean(),
  /** Last day of the password; null where passwords do not expire. */
  passwordUntil: day.nullable(),
  /** What a new password must keep to. */
  passwordProfile: z.enum(["mlps", "asvs"]),
});

/** A name to sign in with, `zhang.min`: small letters, digits, `.`, `_`, `-`. */
export const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/);

/** Exactly as typed: nothing is trimmed or folded. */
export const password = z.string().min(1).max(256);

/** What a one-time link carries. */
export const linkToken = z.string().regex(/^[\w-]{20,100}$/);

/** One of a person's sessions. */
export const sessionRow = z.object({
  id,
  /** `Chrome 120 · Windows`. */
  device: z.string(),
  createdAt: moment,
  /** Last use, to the minute. */
  seenAt: moment,
  expiresAt: moment,
  /** The one that asks. */
  current: z.boolean(),
});

export const sessionParams = z.object({ sessionId: id });

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
    // A login of any shape: what is no login is answered as an unknown one is.
    body: z.strictObject({ login: z.string().trim().toLowerCase().min(1).max(100), password }),
    answer: me,
  },
  "POST /api/session/link": {
    summary: { zh: "以一次性链接登录", en: "Sign in by a one-time link" },
    access: "anyone",
    repeatable: true,
    body: z.strictObject({ token: linkToken }),
    answer: me,
  },
  "POST /api/session/code": {
    summary: { zh: "提交动态口令", en: "Give the code of the second factor" },
    access: "entering",
    repeatable: true,
    body: z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
    answer: me,
  },
  "POST /api/session/password": {
    summary: { zh: "首次登录或到期后设新密码", en: "Set the first password, or one that expired" },
    access: "entering",
    repeatable: true,
    body: z.strictObject({ password }),
    answer: me,
  },
  "POST /api/session/totp": {
    summary: {
      zh: "管理员登录时申请动态口令",
      en: "Ask for the second factor that an administrator must have",
    },
    access: "entering",
    repeatable: true,
    /** As for `POST /api/me/totp`. Asked again, an earlier secret is worth nothing. */
    answer: z.object({ secret: z.string(), uri: z.string() }),
  },
  "POST /api/session/totp/confirm": {
    summary: {
      zh: "管理员登录时确认动态口令",
      en: "Confirm that second factor by a code, and be signed in",
    },
    access: "entering",
    repeatable: true,
    body: z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
    answer: me,
  },
  "DELETE /api/session": {
    summary: { zh: "退出登录", en: "Sign out" },
    access: "entering",
    repeatable: true,
  },
  "GET /api/sessions": {
    summary: { zh: "本人的登录设备", en: "One's own sessions" },
    access: "person",
    answer: z.object({ rows: z.array(sessionRow) }),
  },
  "DELETE /api/sessions": {
    summary: { zh: "退出本人其他设备", en: "End all of one's other sessions" },
    access: "person",
    answer: z.object({ ended: z.int() }),
  },
  "DELETE /api/sessions/:sessionId": {
    summary: { zh: "退出本人某一设备", en: "End one of one's sessions" },
    access: "person",
    params: sessionParams,
  },
  "POST /api/me/password": {
    summary: { zh: "修改本人密码", en: "Change one's password" },
    access: "person",
    repeatable: true,
    body: z.strictObject({ oldPassword: password, password }),
    answer: me,
  },
  "POST /api/me/totp": {
    summary: { zh: "申请启用动态口令", en: "Ask for a second factor" },
    access: "person",
    repeatable: true,
    body: z.strictObject({ password }),
    /** For the app on the phone: typed in, or drawn as a QR code. It counts once a code was confirmed. */
    answer: z.object({ secret: z.string(), uri: z.string() }),
  },
  "POST /api/me/totp/confirm": {
    summary: { zh: "确认启用动态口令", en: "Confirm the second factor by a code" },
    access: "person",
    repeatable: true,
    body: z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
    answer: me,
  },
  "POST /api/me/totp/remove": {
    summary: { zh: "停用动态口令", en: "Give up the second factor" },
    access: "person",
    repeatable: true,
    body: z.strictObject({ password }),
    answer: me,
  },
});
