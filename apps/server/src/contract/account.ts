import { z } from "zod";
import { endpointTable, roles } from "./endpoint.ts";
import { linkToken, login, sessionParams, sessionRow } from "./session.ts";
import { id, moment, name, page, pageQuery, version, versionBody } from "./value.ts";

/** 系统管理员 | 安全管理员 | 审计管理员: each excludes the others and every other role. */
export const administratorRole = z.enum(["systemAdmin", "securityAdmin", "auditAdmin"]);

/** How somebody signs in for the first time: a password told to them, or a link sent to them. Either works once. */
export const firstSignIn = z.enum(["password", "link"]);

/** What may be done with an account by others. */
export const accountAct = z.enum([
  "rename",
  "reset",
  "disable",
  "enable",
  "unlock",
  "removeTotp",
  "endSessions",
  "grant",
]);

/** An account as those see it who look after it. */
export const accountRow = z.object({
  personId: id,
  version,
  name: z.string(),
  login: z.string(),
  posts: z.array(
    z.object({ unitId: id, unitName: z.string(), role: z.enum(roles), title: z.string() }),
  ),
  /** No password yet, or a one-time one not yet replaced. */
  mustChange: z.boolean(),
  hasPassword: z.boolean(),
  totp: z.boolean(),
  disabledAt: moment.nullable(),
  /** After too many wrong tries; known devices are spared. */
  lockedUntil: moment.nullable(),
  lastSignInAt: moment.nullable(),
  /** What the actor may do with it; nobody anything with his own. */
  may: z.array(accountAct),
});

/** Shown once: only the person concerned may learn it. */
export const firstSignInAnswer = z.object({
  account: accountRow,
  password: z.string().nullable(),
  /** To be put after the address of the sign-in page, `#link=`. */
  linkToken: linkToken.nullable(),
  until: moment,
});

const personParams = z.object({ personId: id });

export const accountEndpoints = endpointTable({
  "GET /api/accounts": {
    summary: { zh: "账号列表", en: "Accounts" },
    access: ["office", "systemAdmin", "securityAdmin"],
    query: z.object({
      ...pageQuery,
      /** Part of a name or a login. */
      search: z.string().trim().max(100).optional(),
      /** `unused`: not signed in for 90 days, or never since it was made. */
      state: z.enum(["active", "disabled", "locked", "unused", "waiting"]).optional(),
    }),
    answer: page(accountRow),
  },
  "GET /api/accounts/:personId": {
    summary: { zh: "账号详情", en: "One account" },
    access: ["office", "systemAdmin", "securityAdmin"],
    params: personParams,
    answer: accountRow,
  },
  "POST /api/accounts": {
    summary: { zh: "为人员开通账号", en: "Make an account for a person" },
    access: ["office", "systemAdmin"],
    confidential: true,
    body: z.strictObject({ personId: id, login, first: firstSignIn }),
    answer: firstSignInAnswer,
  },
  "POST /api/accounts/administrator": {
    summary: { zh: "新增管理员", en: "Make an administrator with an account" },
    access: ["securityAdmin"],
    confidential: true,
    body: z.strictObject({ name, login, role: administratorRole, first: firstSignIn }),
    answer: firstSignInAnswer,
  },
  "PATCH /api/accounts/:personId": {
    summary: { zh: "修改登录名", en: "Change a login" },
    access: ["office", "systemAdmin", "securityAdmin"],
    params: personParams,
    body: z.strictObject({ version, login }),
    answer: accountRow,
  },
  "POST /api/accounts/:personId/reset": {
    summary: { zh: "重置密码", en: "Reset a password" },
    access: ["office", "systemAdmin", "securityAdmin"],
    confidential: true,
    params: personParams,
    body: z.strictObject({ version, first: firstSignIn }),
    answer: firstSignInAnswer,
  },
  "POST /api/accounts/:personId/disable": {
    summary: { zh: "停用账号", en: "Disable an account" },
    access: ["office", "systemAdmin", "securityAdmin"],
    params: personParams,
    body: versionBody,
    answer: accountRow,
  },
  "POST /api/accounts/:personId/enable": {
    summary: { zh: "恢复账号", en: "Enable an account" },
    access: ["office", "systemAdmin", "securityAdmin"],
    params: personParams,
    body: versionBody,
    answer: accountRow,
  },
  "POST /api/accounts/:personId/unlock": {
    summary: { zh: "解除锁定", en: "Unlock an account" },
    access: ["office", "systemAdmin", "securityAdmin"],
    params: personParams,
    answer: accountRow,
  },
  "POST /api/accounts/:personId/totp/remove": {
    summary: { zh: "解除他人动态口令", en: "Take a lost second factor away" },
    access: ["systemAdmin", "securityAdmin"],
    params: personParams,
    body: versionBody,
    answer: accountRow,
  },
  "PUT /api/accounts/:personId/administrator": {
    summary: { zh: "授予或收回管理员角色", en: "Grant or withdraw an administrator's role" },
    access: ["securityAdmin"],
    params: personParams,
    body: z.strictObject({ version, role: administratorRole.nullable() }),
    answer: accountRow,
  },
  "GET /api/accounts/:personId/sessions": {
    summary: { zh: "某人的登录设备", en: "Sessions of a person" },
    access: ["securityAdmin"],
    params: personParams,
    answer: z.object({ rows: z.array(sessionRow) }),
  },
  "DELETE /api/accounts/:personId/sessions": {
    summary: { zh: "强制某人退出全部设备", en: "End all sessions of a person" },
    access: ["securityAdmin"],
    params: personParams,
    answer: z.object({ ended: z.int() }),
  },
  "DELETE /api/accounts/:personId/sessions/:sessionId": {
    summary: { zh: "强制某人退出某一设备", en: "End one session of a person" },
    access: ["securityAdmin"],
    params: personParams.extend(sessionParams.shape),
  },
});
