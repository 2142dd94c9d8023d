import type { Person } from "../../contract/person.ts";
import { AppError } from "../../http/app-error.ts";
import {
  deleteOversight,
  findOversight,
  insertOversight,
  type Oversight,
} from "../../store/oversight.ts";
import { checkKeeps, type DirectoryWork, holdUnits } from "../unit/unit-work.ts";
import { heldPosts } from "./end-post.ts";
import { holdPerson, readPerson } from "./person-work.ts";

/** Says which units a leader oversees (分管) and is paired with (联系): the lists as they shall be. */
export async function setOversight(
  work: DirectoryWork,
  personId: string,
  wish: {
    readonly version: number;
    readonly oversees: readonly string[];
    readonly pairedWith: readonly string[];
  },
): Promise<Person> {
  const { db, shard, record } = work;
  await holdPerson(work, personId, wish.version);
  const wanted = new Map<string, Pick<Oversight, "unitId" | "kind">>();
  for (const kind of ["oversees", "pairedWith"] as const)
    for (const unitId of wish[kind]) wanted.set(`${kind} ${unitId}`, { unitId, kind });
  if (wanted.size > 0) {
    const held = await heldPosts(work, personId);
    if (!held.some(({ role }) => role === "leader")) throw new AppError("not-a-leader");
  }
  const present = await findOversight(db, shard, [personId]);
  const has = new Set(present.map(({ unitId, kind }) => `${kind} ${unitId}`));
  const gone = present.filter(({ unitId, kind }) => !wanted.has(`${kind} ${unitId}`));
  const added = [...wanted].filter(([key]) => !has.has(key)).map(([, each]) => each);
  const units = await holdUnits(
    work,
    added.map(({ unitId }) => unitId),
  );
  for (const { unitPath } of gone) checkKeeps(work, unitPath);
  for (const unit of units) {
    checkKeeps(work, unit.path);
    if (unit.retired) throw new AppError("unit-retired", { name: unit.name });
  }
  await deleteOversight(db, shard, gone);
  await insertOversight(
    db,
    shard,
    added.map((each, at) => ({ ...each, personId, unitPath: units[at]?.path ?? "" })),
  );
  for (const { unitId, unitPath, kind } of gone)
    record({
      kind: "oversight.ended",
      objectKind: "person",
      objectId: personId,
      unitPath,
      before: { unitId, kind },
    });
  added.forEach(({ unitId, kind }, at) => {
    record({
      kind: "oversight.given",
      objectKind: "person",
      objectId: personId,
      unitPath: units[at]?.path ?? "",
      after: { unitId, kind },
    });
  });
  return readPerson(work, personId);
}
