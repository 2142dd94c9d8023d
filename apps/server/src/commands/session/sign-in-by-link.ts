import { refuseElsewhere } from "../../http/admit.ts";
import { AppError } from "../../http/app-error.ts";
import { hashToken } from "../../http/enter.ts";
import { findAccount, listOwnPosts } from "../../store/account.ts";
import { findDemoLink, useLink } from "../../store/one-time-link.ts";
import { beginSession, type Entered, type SigningIn } from "./begin-session.ts";
import { stageOf } from "./stage-of.ts";

/** A link's token leads to a first password; a demo's link straight in. */
export async function signInByLink(work: SigningIn, token: string): Promise<Entered> {
  const { db, shard, now, today, services, caller } = work;
  const hash = hashToken(token);
  const first = await useLink(db, shard, "signIn", hash, now);
  const { personId } = first ?? (await findDemoLink(db, shard, hash, now)) ?? { personId: null };
  const account = personId === null ? null : await findAccount(db, shard, personId, "lock");
  if (account === null || account.disabledAt !== null) throw new AppError("link-spent");
  refuseElsewhere(services, caller, await listOwnPosts(db, shard, account.personId, today));
  const stage = first === null ? "full" : await stageOf(work, account, { secondFactor: false });
  return beginSession(work, account.personId, stage);
}
