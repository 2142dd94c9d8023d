// Runs the parts of the server's measurements and sends their rows to bench/server.js.
import type { Row } from "../race.js";
import { benchDispatch } from "./dispatch.ts";
import { benchExport } from "./export.ts";
import { growAll, readGrown } from "./grow-all.ts";
import { benchLists } from "./lists.ts";
import { openServer } from "./open-server.ts";
import { addOneInsert, benchReports } from "./reports.ts";

const [reader = "", migrations = ""] = process.argv.slice(2);
const only = process.env["LUOSHI_BENCH_PART"]?.split(",");
const scale = Number(process.env["LUOSHI_BENCH_SCALE"] ?? 1);

const server = await openServer(reader, migrations);
addOneInsert(server);
const rows: Row[] = [];
try {
  const began = performance.now();
  const grown = server.kept
    ? await readGrown(server.ownerPool)
    : await growAll(server.ownerPool, scale);
  console.log(`grown in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const rounds = Number(process.env["BENCH_ROUNDS"] ?? 40);
  const parts: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
    lists: () => benchLists(server, grown, rounds),
    dispatch: () => benchDispatch(server, grown, 3),
    reports: () => benchReports(server, grown, Math.ceil(rounds / 5)),
    export: () => benchExport(server, grown),
  };
  for (const [name, run] of Object.entries(parts))
    if (only === undefined || only.includes(name)) rows.push(...(await run()));
} finally {
  await server.close();
}
process.send?.(rows);
