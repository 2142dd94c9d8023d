import type { Role } from "../../contract/endpoint.ts";
import type { Work } from "../../http/handler.ts";
import type { Services } from "../../http/services.ts";
import { passwordRules } from "../../passwords/password-rules.ts";
import { isAdministrator } from "../../policies/account.ts";
import { listOwnPosts, type StoredAccount } from "../../store/account.ts";
import { dayOf } from "../../store/day-of.ts";
import type { NewSession } from "../../store/session.ts";

/** Days for which a password told by somebody else lets one in. */
export const ONE_TIME_DAYS = 14;

const DAY = 86_400_000;

/** What signing in still asks for. */
export async function stageOf(
  { db, shard, now, today, services }: Staging,
  account: StoredAccount,
  done: { readonly secondFactor: boolean },
): Promise<NewSession["stage"]> {
  const { passwordProfile: profile } = services.options;
  const hasFactor = account.totpConfirmedAt !== null;
  if (hasFactor && !done.secondFactor) return "secondFactor";
  if (account.passwordHash === null || account.mustChange) return "newPassword";
  const until = passwordEnd(account, profile);
  if (until !== null && until <= Date.parse(now)) return "newPassword";
  if (hasFactor || !passwordRules[profile].administratorsNeedFactor) return "full";
  const posts = await listOwnPosts(db, shard, account.personId, today);
  return needsFactor(posts, services) ? "newSecondFactor" : "full";
}

/** Whether somebody with these posts may not be without a second factor. */
export function needsFactor(
  posts: readonly { readonly role: Role }[],
  { options }: Services,
): boolean {
  return (
    passwordRules[options.passwordProfile].administratorsNeedFactor &&
    posts.some(({ role }) => isAdministrator(role))
  );
}

type Staging = Pick<Work<"POST /api/sessions">, "db" | "shard" | "now" | "today" | "services">;

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
