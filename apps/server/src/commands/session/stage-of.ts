import type { Services } from "../../http/services.ts";
import { passwordRules } from "../../passwords/password-rules.ts";
import type { StoredAccount } from "../../store/account.ts";
import { dayOf } from "../../store/day-of.ts";
import type { NewSession } from "../../store/session.ts";

/** Days for which a password told by somebody else lets one in. */
export const ONE_TIME_DAYS = 14;

const DAY = 86_400_000;

/** What signing in still asks for. */
export function stageOf(
  account: StoredAccount,
  { options }: Services,
  now: string,
  done: { readonly secondFactor: boolean },
): NewSession["stage"] {
  if (account.totpConfirmedAt !== null && !done.secondFactor) return "secondFactor";
  if (account.passwordHash === null || account.mustChange) return "newPassword";
  const until = passwordEnd(account, options.passwordProfile);
  return until !== null && until <= Date.parse(now) ? "newPassword" : "full";
}

/** Whether a password told by somebody else was told too long ago. */
export function isOneTimeExpired(account: StoredAccount, now: string): boolean {
  return (
    account.mustChange &&
    account.passwordChangedAt !== null &&
    Date.parse(account.passwordChangedAt) + ONE_TIME_DAYS * DAY <= Date.parse(now)
  );
}

/** The last day of a password; null where it does not expire. */
export function passwordUntil(account: StoredAccount, { options }: Services): string | null {
  const end = passwordEnd(account, options.passwordProfile);
  return end === null ? null : dayOf(new Date(end - 1).toISOString());
}

function passwordEnd(
  { passwordChangedAt }: StoredAccount,
  profile: Services["options"]["passwordProfile"],
): number | null {
  const { days } = passwordRules[profile];
  if (days === null) return null;
  return passwordChangedAt === null ? 0 : Date.parse(passwordChangedAt) + days * DAY;
}
