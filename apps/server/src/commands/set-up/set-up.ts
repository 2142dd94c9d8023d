import { uuidv7 } from "uuidv7";
import { AppError } from "../../http/app-error.ts";
import { hashToken } from "../../http/enter.ts";
import type { Early, Work } from "../../http/handler.ts";
import { findPasswordFault, ownWords } from "../../passwords/password-rules.ts";
import { type AdministratorRole, administratorRoles } from "../../policies/account.ts";
import { insertAccount } from "../../store/account.ts";
import { findInstitution, insertInstitution } from "../../store/institution.ts";
import { findFreshLink, useLink } from "../../store/one-time-link.ts";
import { insertPeople } from "../../store/person.ts";
import { insertPosts } from "../../store/post.ts";
import { inTransaction } from "../../store/transaction.ts";
import { insertUnits } from "../../store/unit.ts";
import { newKey } from "../../store/unit-path.ts";
import { makeOneTimePassword } from "../account/first-sign-in.ts";
import { beginSession, type Entered, type SigningIn } from "../session/begin-session.ts";
import { refusePassword } from "../session/new-password.ts";

/** Somebody who gets an account at set-up. */
interface Founder {
  readonly role: "office" | AdministratorRole;
  readonly name: string;
  readonly login: string;
  readonly title: string;
  readonly password: string;
  readonly hash: string;
}

/** The founders with their hashed passwords; the office comes first. */
export type Founders = readonly [Founder, ...Founder[]];

/** Before the transaction: whether the link is good, whether the password is, and the hashes. */
export async function prepareSetUp(early: Early<"POST /api/set-up">): Promise<Founders> {
  const { body, shard, now, services } = early;
  const { office, administrators, institution, unit } = body;
  const { passwordProfile: profile } = services.options;
  await inTransaction(services.database, { shard, person: "system" }, "read", async (db) => {
    if ((await findInstitution(db, shard)) !== null) throw new AppError("already-set-up");
    if (!(await findFreshLink(db, shard, "setUp", hashToken(body.token), now)))
      throw new AppError("link-spent");
  });
  const logins = [office, ...Object.values(administrators)].map(({ login }) => login);
  const twice = logins.find((login, at) => logins.indexOf(login) !== at);
  if (twice !== undefined) throw new AppError("login-taken", { login: twice });
  const own = ownWords({ login: office.login, name: office.name, units: [unit.name], institution });
  refusePassword(profile, findPasswordFault(profile, office.password, own));
  const founders: Founder[] = [];
  for (const role of administratorRoles) {
    const password = makeOneTimePassword();
    const hash = await services.passwords.hash(password);
    founders.push({ ...administrators[role], role, title: "", password, hash });
  }
  const { name, login, password, title = "" } = office;
  const hash = await services.passwords.hash(password);
  return [{ role: "office", name, login, title, password, hash }, ...founders];
}

/** Sets the server up, once, and signs the first office in. */
export async function setUp(
  work: SigningIn & Pick<Work<"POST /api/set-up">, "body">,
  founders: Founders,
): Promise<Entered> {
  const { db, shard, now, today, body, record } = work;
  // Whoever uses the link up waits for nobody; the second finds it used.
  if ((await useLink(db, shard, "setUp", hashToken(body.token), now)) === null)
    throw new AppError("link-spent");
  if (!(await insertInstitution(db, shard, body.institution, now)))
    throw new AppError("already-set-up");
  const unitId = uuidv7();
  const path = newKey();
  const { name, kind } = body.unit;
  await insertUnits(db, shard, now, [
    { id: unitId, parentId: null, path, name, shortName: null, kind, position: 1 },
  ]);
  const people = founders.map((founder) => ({ ...founder, id: uuidv7() }));
  await insertPeople(db, shard, now, people);
  await insertPosts(
    db,
    shard,
    people.map(({ id, role, title }) => ({
      id: uuidv7(),
      personId: id,
      unitId,
      unitPath: path,
      role,
      title,
      since: today,
    })),
  );
  for (const { id: personId, login, hash: passwordHash, role } of people) {
    const mustChange = role !== "office";
    await insertAccount(db, { shard, personId, login, passwordHash, mustChange, now });
    record({
      kind: "account.created",
      objectKind: "account",
      objectId: personId,
      unitPath: path,
      after: { role },
    });
  }
  record({
    kind: "institution.setUp",
    objectKind: "institution",
    objectId: String(shard),
    unitPath: path,
  });
  const [{ id }] = people as [(typeof people)[number]];
  return beginSession(work, id, "full");
}
