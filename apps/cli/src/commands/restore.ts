import { resolve } from "node:path";
import type { Context } from "../context.ts";
import type { ExitCode } from "../failure.ts";
import { recordText } from "../report/record-text.ts";
import { runAdmin } from "../run-admin.ts";

/** `luoshi restore FILE`: a backup into an empty data folder or database. */
export function restore(context: Context): Promise<ExitCode> {
  const { io, messages } = context;
  return runAdmin(context, async ({ admin, migrations }) => {
    const settings = admin.readSettings(io.env, io.cwd());
    const { manifest, verification } = await admin.restore({
      settings,
      source: resolve(io.cwd(), context.arguments.operands[0] ?? ""),
      migrations,
    });
    const { restore: texts } = messages.server;
    for (const { table, rows } of manifest.tables)
      if (rows > 0) io.stdout.write(`  ${table} ${rows}\n`);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    io.stdout.write(`${texts.done(rows, manifest.blobs.length, manifest.madeAt)}\n`);
    io.stdout.write(`${texts.next(resolve(settings.dataFolder, "secret-key"))}\n`);
    io.stdout.write(recordText(verification, messages));
    return verification.faults.length === 0 ? 0 : 1;
  });
}
