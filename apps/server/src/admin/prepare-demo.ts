import { createDemoLink } from "../commands/session/create-demo-link.ts";
import type { Role } from "../contract/endpoint.ts";
import { roles } from "../contract/endpoint.ts";
import { roleNames } from "../contract/person.ts";
import { type DemoLink, fillDemo } from "../demo/fill-demo.ts";
import type { Services } from "../http/services.ts";
import { findInstitution } from "../store/institution.ts";
import { findHolder } from "../store/operations.ts";
import { inTransaction } from "../store/transaction.ts";
import { AdminError } from "./admin-error.ts";

/**
 * Fills an empty database with the fictional district; one that is filled already gets fresh links.
 * @param samples folder of the sample plans and the district
 * @throws AdminError where the database is an institution's
 */
export async function prepareDemo(
  services: Services,
  samples: string,
  tell: (text: string) => void,
): Promise<readonly DemoLink[]> {
  const { database, shard } = services;
  const institution = await inTransaction(database, { shard, person: "system" }, "read", (db) =>
    findInstitution(db, shard),
  );
  if (institution === null) return fillDemo(services, samples, tell);
  if (!institution.demo)
    throw new AdminError({
      zh: `数据文件夹已由“${institution.name}”使用，不会填入示范数据。请把 LUOSHI_DATA 指向新的文件夹。`,
      en: `The data folder is in use by ${institution.name} and is not filled with a demonstration. Point LUOSHI_DATA at a new folder.`,
    });
  const links: DemoLink[] = [];
  for (const role of roles) {
    const link = await renew(services, role);
    if (link !== null) links.push(link);
  }
  return links;
}

async function renew(services: Services, role: Role): Promise<DemoLink | null> {
  const { database, shard, clock } = services;
  const now = clock();
  const holder = await inTransaction(database, { shard, person: "system" }, "read", (db) =>
    findHolder(db, shard, role),
  );
  if (holder === null) return null;
  const token = await createDemoLink(services, holder.id, now);
  return { role, roleName: roleNames[role], person: holder.name, token };
}
