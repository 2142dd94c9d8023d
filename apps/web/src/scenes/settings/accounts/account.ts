import type { Answer } from "@luoshi/server/contract/client";

/** An account as the server tells it. */
export type Account = Answer<"GET /api/accounts/:personId">;

/** What somebody signs in with for the first time; shown once. */
export type FirstSignIn = Answer<"POST /api/accounts">;

/** What may be done with an account. */
export type AccountAct = Account["may"][number];

export const administratorRoles = ["systemAdmin", "securityAdmin", "auditAdmin"] as const;

/** One of the three separated administrators. */
export type AdministratorRole = (typeof administratorRoles)[number];

/** What a change of an account makes old. */
export const accountRefreshes = [
  "GET /api/accounts",
  "GET /api/accounts/:personId",
  "GET /api/people",
  "GET /api/people/:personId",
] as const;

/** How an account stands, the most pressing first: disabled, locked, never used, in use. */
export function accountState(
  account: Pick<Account, "disabledAt" | "lockedUntil" | "mustChange" | "hasPassword">,
  now: number,
): "disabled" | "locked" | "waiting" | "active" {
  if (account.disabledAt !== null) return "disabled";
  if (account.lockedUntil !== null && Date.parse(account.lockedUntil) > now) return "locked";
  return account.mustChange || !account.hasPassword ? "waiting" : "active";
}

/** Acts that make sense as the account stands, of those one may do, in the order of the buttons. */
export function actsNow(
  account: Pick<
    Account,
    "may" | "disabledAt" | "lockedUntil" | "totp" | "mustChange" | "hasPassword"
  >,
  now: number,
): readonly AccountAct[] {
  const state = accountState(account, now);
  const fits: Readonly<Record<AccountAct, boolean>> = {
    unlock: state === "locked",
    enable: state === "disabled",
    reset: state !== "disabled",
    rename: true,
    removeTotp: account.totp,
    grant: true,
    endSessions: true,
    disable: state !== "disabled",
  };
  return (Object.keys(fits) as AccountAct[]).filter(
    (act) => fits[act] && account.may.includes(act),
  );
}

/** The address that a one-time link leads to: `https://luoshi.example/sign-in#link=…`. */
export function linkAddress(origin: string, basePath: string, token: string): string {
  return `${origin}${basePath}sign-in#link=${token}`;
}
