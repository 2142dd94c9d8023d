import type { z } from "zod";
import type { Entered } from "../../commands/session/begin-session.ts";
import { needsFactor, passwordUntil } from "../../commands/session/stage-of.ts";
import type { me } from "../../contract/session.ts";
import { AppError } from "../../http/app-error.ts";
import type { Work } from "../../http/handler.ts";
import { findAccount, listOwnPosts } from "../../store/account.ts";
import { findInstitution } from "../../store/institution.ts";

/** Who is signed in, for the screens. Until the second factor and the new password are given, only the name. */
export async function tellMe(
  { db, shard, today, services }: Pick<Work<"GET /api/me">, "db" | "shard" | "today" | "services">,
  { personId, stage }: Entered,
): Promise<z.input<typeof me>> {
  const account = await findAccount(db, shard, personId);
  if (account === null) throw new AppError("not-signed-in");
  const institution = await findInstitution(db, shard);
  const posts = stage === "full" ? await listOwnPosts(db, shard, personId, today) : [];
  return {
    personId,
    name: account.personName,
    login: account.login,
    stage,
    posts: [...posts],
    institution: institution?.name ?? "",
    demo: institution?.demo ?? false,
    totp: account.totpConfirmedAt !== null,
    totpNeeded: needsFactor(posts, services),
    passwordUntil: account.passwordHash === null ? null : passwordUntil(account, services),
    passwordProfile: services.options.passwordProfile,
  };
}
