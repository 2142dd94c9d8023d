import { createHash, randomUUID } from "node:crypto";
import type { Actor } from "../../apps/server/src/policies/actor.ts";
import { addPerson, type Grown } from "./grow-all.ts";
import type { BenchServer } from "./open-server.ts";

/** A liaison with duties to report on. */
export interface Reporter {
  readonly actor: Actor;
  readonly cookie: string;
  readonly dutyIds: readonly string[];
}

/** Liaisons of leaves that lie apart, each with the active duties of their unit. */
export async function addReporters(
  { ownerPool, cookieOf }: BenchServer,
  { units }: Grown,
  count: number,
): Promise<readonly Reporter[]> {
  const leaves = units.filter(({ level }) => level === 4);
  const step = Math.floor(leaves.length / count);
  const found: Reporter[] = [];
  for (let n = 0; n < count; n++) {
    const unit = leaves[n * step];
    if (unit === undefined) throw new Error("too few units");
    const { rows } = await ownerPool.query<{ id: string }>(
      "select id from duty where shard = 1 and unit_id = $1 and state = 'active'",
      [unit.id],
    );
    const personId = await addPerson(ownerPool, unit, "liaison");
    found.push({
      cookie: await cookieOf(personId),
      dutyIds: rows.map(({ id }) => id),
      actor: {
        personId,
        personName: "方青",
        sessionId: randomUUID(),
        stage: "full",
        posts: [{ unitId: unit.id, unitPath: unit.path, role: "liaison", title: "" }],
        oversees: [],
        groups: [],
      },
    });
  }
  // As the database does by itself within a minute of so many rows.
  await ownerPool.query("analyze session, account, person, post");
  return found;
}

/** What they say, in the length of a real report. */
export const content = {
  done: "本周已完成重点场所值班值守检查，发现的问题均已登记并明确责任人和完成时间。",
  problems: "",
  next: "继续做好复查和汇总。",
  percent: 60,
  figures: [],
  fileIds: [],
};

/** `fingerprint("x")`: 32 bytes, as a route keeps of a call. */
export const fingerprint = (text: string): Buffer => createHash("sha256").update(text).digest();
