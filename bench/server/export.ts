import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Row } from "../race.js";
import { addPerson, type Grown } from "./grow-all.ts";
import { type BenchServer, now } from "./open-server.ts";

/** All that the head of one of seven branches sees, some 100,000 duties, as Excel, by a server in a process of its own. */
export async function benchExport(
  { access, ownerPool, cookieOf }: BenchServer,
  { units }: Grown,
): Promise<readonly Row[]> {
  const branch = units.filter(({ level }) => level === 1).at(-1);
  if (branch === undefined) throw new Error("no tree");
  const personId = await addPerson(ownerPool, branch, "head");
  const { rows } = await ownerPool.query<{ count: number }>(
    "select count(*)::int as count from duty where shard = 1 and unit_path >= $1 and unit_path < $1 || '~'",
    [branch.path],
  );
  const script = fileURLToPath(new URL("export.mjs", import.meta.url));
  const token = (await cookieOf(personId)).replace("luoshi=", "");
  const { stdout } = await promisify(execFile)(process.execPath, [
    script,
    JSON.stringify({ access, token, now }),
  ]);
  const { status, bytes, seconds, megabytes } = JSON.parse(stdout);
  if (status !== 200) throw new Error(`export: ${stdout}`);
  return [
    {
      what: "memory of a server that exports to Excel",
      figure: megabytes,
      goal: 256,
      unit: " MB",
      detail: `at least ${rows[0]?.count} duties, ${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s`,
    },
  ];
}
